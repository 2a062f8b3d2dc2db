import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("What the form refuses and warns of")
struct WizardRulesTests {
    @Test(
        "Scenario 11: an empty or blank title is required, gets the focus, and nothing is stored",
        arguments: ["", "   "])
    func title(typed: String) {
        var desk = Desk()
        desk.openForm()
        desk.type(typed)
        desk.go(to: .maxUsers)
        desk.press(.function(2))
        #expect(desk.world.saved.isEmpty)
        #expect(desk.wizard?.focus == .field(.title))
        #expect(desk.wizard?.resolution?.problem(of: .title) == .missing)
        #expect(desk.shows("Obligatoire"))
        #expect(desk.said.contains("Titre"))
    }

    @Test("Scenario 12: missing dates are each reported, and not a date is another error")
    func dates() {
        var desk = Desk()
        desk.openValidForm()
        desk.go(to: .start)
        desk.press(.backspace, .tab, .backspace, .function(2))
        #expect(desk.wizard?.resolution?.problem(of: .start) == .missing)
        #expect(desk.wizard?.resolution?.problem(of: .end) == .missing)
        desk.fill(.start, "pas une date")
        #expect(desk.wizard?.resolution?.problem(of: .start) == .date(.notADate, typed: "pas une date"))
        #expect(desk.shows("n'est pas une date"))
        #expect(desk.world.saved.isEmpty)
    }

    @Test("Scenario 13: an end before the start quotes both; an equal one is a warning")
    func order() {
        var desk = Desk()
        desk.openValidForm()
        desk.fill(.end, "2027-05-09 17:00")
        desk.press(.function(2))
        #expect(desk.world.saved.isEmpty)
        #expect(desk.shows("dim. 9 mai 2027 17:00") && desk.shows("lun. 10 mai 2027 09:00"))
        desk.fill(.end, "2027-05-10 09:00")
        #expect(desk.wizard?.resolution?.notices.contains(.endEqualsStart) == true)
        desk.press(.function(2))
        #expect(desk.world.saved.count == 1)
    }

    @Test("Scenario 16: a title that another session of the training has is said, never refused")
    func duplicate() {
        var desk = Scene.wizardReview.desk()
        #expect(desk.shows("Même titre dans cette formation"))
        #expect(desk.shows("42"))
        desk.press(.function(2))
        #expect(desk.world.saved.count == 1)
        #expect(desk.said.contains("Même titre"))
    }

    @Test("Only what is wrong is shown, and only once its field was left")
    func whenProblemsShow() {
        var desk = Desk()
        desk.openForm()
        #expect(!desk.shows("✗"))
        desk.press(.tab)
        #expect(desk.shows("✗ Obligatoire"))
        desk.fill(.title, "Mai")
        #expect(!desk.shows("✗"))
    }

    @Test("The list of errors leads to each field")
    func errors() {
        var desk = Scene.errors.desk()
        desk.press(.down, .enter)
        #expect(desk.wizard?.focus == .field(.start))
    }

    @Test("Scenario 40: what others changed meanwhile is shown old → new, and what was typed is kept")
    func trainingChanged() {
        var desk = Scene.conflict.desk()
        #expect(desk.world.saved.isEmpty)
        #expect(desk.shows("12 → 20"))
        desk.press(.enter)
        #expect(desk.shown(.title) == .one("Transition numérique – mai"))
        desk.press(.function(2))
        #expect(desk.world.saved.count == 1)
    }

    @Test("Scenario 40: a training deleted meanwhile is said, and what was typed stays")
    func trainingDeleted() {
        var desk = Desk()
        desk.openValidForm()
        desk.world.refusal = .refused(.trainingDeleted("Acs3"))
        desk.press(.function(2))
        #expect(desk.said.contains("Acs3"))
        #expect(desk.shown(.title) == .one("Une nouvelle"))
        #expect(desk.world.drafts.first?.document.typed[.title] == .one("Une nouvelle"))
    }

    @Test("Scenario 40: a session saved by another meanwhile is shown as a difference and taken over")
    func sessionChanged() {
        var desk = Scene.wizardEdit.desk()
        guard
            let now = desk.world.session(
                42, of: "Acs3",
                [.title: .one("Autre titre"), .start: .one("2027-05-10 09:00"), .end: .one("2027-05-12 17:00")])
        else {
            Issue.record("no sample session")
            return
        }
        desk.fill("colour", "vert")
        desk.world.refusal = .refused(
            .sessionChanged([FieldChange(.title, old: .text("Transition"), new: .text("Autre titre"))], now: now))
        desk.press(.function(2))
        #expect(desk.shows("Transition → Autre titre"))
        desk.press(.enter)
        #expect(desk.shown(.title) == .one("Autre titre"))
        #expect(desk.shown("colour") == .one("vert"))
    }

    @Test("A second save while one is under way asks nothing")
    func doubleSave() {
        var desk = Desk()
        desk.openValidForm()
        desk.isPrompt = false
        desk.press(.function(2), .function(2), .control("s"))
        let saves = desk.pending.count { if case .save = $0.question { true } else { false } }
        #expect(saves == 1)
    }
}
