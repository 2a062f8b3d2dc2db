import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("Nothing typed is lost")
struct WizardLossTests {
    @Test("Forth and back over all the steps changes nothing that was typed")
    func backAndForth() {
        var desk = Desk()
        desk.openValidForm()
        desk.fill(.maxUsers, "8")
        let typed = desk.wizard?.draft?.typed
        for key in [Key.pageUp, .pageUp, .pageUp, .pageDown, .pageDown, .pageDown, .pageDown, .pageUp] {
            desk.press(key)
        }
        #expect(desk.wizard?.draft?.typed == typed)
    }

    @Test("In a title undo takes a word at a time, and what was deleted comes back")
    func words() {
        var desk = Desk()
        desk.openForm()
        desk.type("Mai à Liège")
        desk.press(.control("z"))
        #expect(desk.shown(.title) == .one("Mai à "))
        desk.press(.control("u"))
        #expect(desk.shown(.title) == .one(""))
        desk.press(.control("z"))
        #expect(desk.shown(.title) == .one("Mai à "))
    }

    @Test("Undo and redo go over the whole form, and inside a text word runs are one step")
    func undo() {
        var desk = Desk()
        desk.openForm()
        desk.type("Mai")
        desk.press(.tab)
        desk.type("11/5")
        desk.press(.tab)
        let typed = desk.wizard?.draft?.typed
        desk.press(.control("z"))
        #expect(desk.shown(.title) == .one("Mai"))
        while desk.wizard?.form?.canUndo == true { desk.press(.control("z")) }
        #expect(desk.wizard?.draft?.isTouched == false)
        while desk.wizard?.form?.canRedo == true { desk.press(.control("y")) }
        #expect(desk.wizard?.draft?.typed == typed)
    }

    @Test("A date as people say it becomes the date that was understood when its field is left")
    func understood() {
        var desk = Desk()
        desk.openForm()
        desk.fill(.start, "lundi 14h")
        #expect(desk.shows("→ lun. 10 mai 2027 14:00"))
        desk.press(.tab)
        #expect(desk.shown(.start) == .one("2027-05-10 14:00"))
    }

    @Test("Moving the start moves the end by as many days, until the end was edited by hand")
    func endFollows() {
        var desk = Desk()
        desk.openForm()
        desk.fill(.start, "17/5")
        #expect(desk.shown(.end) == .one("2027-05-19 17:00"))
        desk.fill(.end, "21/5 12h")
        desk.fill(.start, "18/5")
        desk.go(to: .title)
        #expect(desk.shown(.end) == .one("2027-05-21 12:00"))
    }

    @Test("Every change is kept as a draft; one that is undone leaves none")
    func draft() {
        var desk = Desk()
        desk.openForm()
        #expect(desk.world.drafts.isEmpty)
        desk.type("M")
        #expect(desk.world.drafts.count == 1)
        desk.press(.control("z"))
        #expect(desk.world.drafts.isEmpty)
    }

    @Test("Esc keeps the draft and says so; taking it up finds every value again; saving drops it")
    func escape() {
        var desk = Desk()
        desk.openValidForm()
        desk.fill(.maxUsers, "8")
        desk.press(.escape)
        #expect(desk.said.contains("Brouillon gardé (Acs3)"))
        desk.press(.escape)
        desk.openDrafts()
        #expect(desk.shows("Une nouvelle"))
        desk.press(.enter)
        #expect(desk.shown(.title) == .one("Une nouvelle"))
        #expect(desk.shown(.maxUsers) == .one("8"))
        desk.press(.function(2))
        #expect(desk.world.saved.count == 1)
        #expect(desk.world.drafts.isEmpty)
    }

    @Test("A save of which nobody knows how it ended is said to be so; form and draft stay")
    func unknownOutcome() {
        var desk = Desk()
        desk.openValidForm()
        desk.world.refusal = .store(.outcomeUnknown(path: "/base.db"))
        desk.press(.function(2))
        #expect(desk.said.contains("on ne sait pas si c'est fait"))
        #expect(desk.shown(.title) == .one("Une nouvelle"))
        #expect(desk.world.drafts.count == 1)
    }

    @Test("Only abandoning deletes what was typed, after asking")
    func abandon() {
        var desk = Scene.abandon.desk()
        desk.press(.escape)
        #expect(desk.shown(.title) == .one("Transition numérique – mai"))
        desk.command("abandon", "abandon")
        desk.press(.enter)
        #expect(desk.wizard == nil)
        #expect(desk.world.drafts.isEmpty)
        #expect(desk.said == "Saisie abandonnée.")
    }

    @Test("The editor of a text keeps it on Esc, and the form's undo gives the former one back")
    func editor() {
        var desk = Scene.editor.desk()
        desk.press(.modified(.control, .end), .enter)
        desk.type("Prévoir un ordinateur.")
        desk.press(.escape)
        #expect(desk.shown(.description)?.text.hasSuffix("PME.\nPrévoir un ordinateur.") == true)
        desk.press(.control("z"))
        #expect(desk.provenance(.description) == .inherited)
    }

    @Test("From the review Enter goes to a field and comes back to its line")
    func review() {
        var desk = Scene.wizardReview.desk()
        for _ in 0..<30 where desk.wizard?.focus != .field("colour") { desk.press(.up) }
        desk.press(.enter)
        #expect(desk.wizard?.step == .session)
        desk.type("vert")
        desk.press(.enter)
        #expect(desk.wizard?.step == .review)
        #expect(desk.wizard?.focus == .field("colour"))
        #expect(desk.shows("--colour green"))
    }

    @Test("The month keeps the time")
    func month() {
        var desk = Scene.month.desk()
        desk.press(.down, .right, .enter)
        #expect(desk.shown(.start) == .one("2027-05-18 09:00"))
    }

    @Test("The picker of several ticks with Enter and ends with Tab and Enter")
    func people() {
        var desk = Scene.people.desk()
        desk.press(.enter, .down, .enter, .tab, .enter)
        #expect(desk.shown(.validators) == .many(["bob", "dimitri"]))
    }

    @Test("Enter typed ahead in the picker ticks a row of what was asked, not of the former list")
    func typedAheadInPicker() {
        var desk = Scene.people.desk()
        desk.press(.control("u"))
        desk.isPrompt = false
        desk.type("papa")
        desk.press(.enter)
        desk.answerAll()
        desk.isPrompt = true
        desk.press(.function(2))
        #expect(desk.shown(.validators) == .many(["alice", "bob", "dimitri"]))
    }

    @Test("A failure of the store is said, and what was typed stays")
    func failure() {
        var desk = Desk()
        desk.openValidForm()
        desk.world.refusal = .store(.diskFull(path: "/données/base.db"))
        desk.press(.function(2))
        #expect(desk.said.contains("/données/base.db"))
        #expect(desk.shown(.title) == .one("Une nouvelle"))
        desk.press(.function(2))
        #expect(desk.world.saved.count == 1)
    }

    @Test("That a draft cannot be kept and that a save is refused are both said, whichever is known first")
    func notKeptAndRefused() throws {
        var desk = Desk()
        desk.openValidForm()
        let name = try #require(desk.wizard?.draftName)
        desk.world.refusal = .store(.readOnly(path: "/base.db"))
        desk.press(.function(2))
        desk.send(.draftNotKept(name))
        desk.send(.draftNotKept(name))
        let said = "/base.db ne peut pas être modifiée"
        #expect(desk.said.contains(said) && desk.said.components(separatedBy: "refuse l'écriture").count == 2)
        desk.world.refusal = .store(.readOnly(path: "/base.db"))
        desk.press(.function(2))
        #expect(desk.said.contains(said) && desk.said.contains("refuse l'écriture"))
    }

    @Test("That the draft of a form could not be kept is not said once the form is saved or abandoned")
    func notKeptButSaved() throws {
        var desk = Desk()
        desk.openValidForm()
        let name = try #require(desk.wizard?.draftName)
        desk.press(.function(2))
        desk.send(.draftNotKept(name))
        #expect(desk.said.contains("enregistrée"))
    }

    @Test("A session with every default takes its letters, Enter and F2")
    func fewKeys() {
        var desk = Desk()
        desk.type("sst")
        desk.press(.enter)
        desk.type("SST juin")
        desk.press(.function(2))
        #expect(desk.world.saved.last?.session.title == "SST juin")
        #expect(desk.said.contains("Session 1045 enregistrée, lun. 10 mai 2027 09:00"))
    }
}
