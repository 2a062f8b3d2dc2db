import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("The small form")
struct FormTests {
    /// A desk with a form open over the home screen.
    static func desk(
        _ purpose: FormScreen.Purpose = .curriculum(.add(parent: "NUM")), world: FakeWorld = .sample
    ) -> Desk {
        var desk = Desk(world: world)
        desk.show(.form(FormScreen(purpose)))
        return desk
    }

    @Test("Saved by F2, it says so and closes")
    func saves() {
        var desk = Self.desk()
        desk.type("NUM-2")
        desk.press(.tab)
        desk.type("Aller plus loin")
        desk.press(.function(2))
        #expect(desk.said == "«\u{A0}Aller plus loin\u{A0}» est enregistré.")
        #expect(desk.app.screens.count == 1)
        #expect(
            desk.world.curricula.last == CurriculumNode(code: "NUM-2", title: "Aller plus loin", parent: "NUM"))
    }

    @Test("Enter goes from field to field and saves on the button")
    func enter() {
        var desk = Self.desk()
        desk.type("N")
        desk.press(.enter)
        desk.type("Titre")
        desk.press(.enter, .enter, .enter, .enter)
        #expect(desk.world.curricula.last?.code == "N")
    }

    @Test("Every problem is said at once, the first has the focus, and each disappears as it is set right")
    func problems() {
        var desk = Self.desk()
        #expect(!desk.shows("✗"))
        desk.press(.function(2))
        #expect(desk.said == "Rien n'est enregistré. À corriger\u{A0}: Code, Titre. F8 les montre.")
        #expect(desk.rows.count { $0.contains("✗ Obligatoire") } == 2)
        desk.type("N")
        #expect(desk.rows.count { $0.contains("✗ Obligatoire") } == 1)
        desk.press(.function(8), .enter)
        desk.type("T")
        #expect(!desk.shows("✗"))
    }

    @Test("A field is checked when it is left, and at each key while it is wrong")
    func leaving() {
        var desk = Self.desk()
        desk.press(.tab)
        #expect(desk.form?.problem(of: .code) == .missing)
        desk.press(.backTab)
        desk.type("N")
        #expect(desk.form?.problem(of: .code) == nil)
        desk.press(.backspace)
        #expect(desk.form?.problem(of: .code) == .missing)
    }

    @Test("What the store refuses is shown beside its field, with everything typed still there")
    func refusedField() {
        var desk = Self.desk()
        desk.type("num-1")
        desk.press(.tab)
        desk.type("Doublon")
        desk.press(.function(2))
        #expect(desk.shows("✗ «\u{A0}num-1\u{A0}» est déjà pris"))
        #expect(desk.shows("Doublon"))
        desk.type("NUM-9")
        #expect(!desk.shows("✗"))
        desk.press(.function(2))
        #expect(desk.world.curricula.last?.code == "NUM-9")
    }

    @Test("A failure of the store stays in sight until something changes; nothing typed is lost")
    func storeFails() {
        var desk = Self.desk()
        desk.type("N")
        desk.press(.tab)
        desk.type("Titre")
        desk.world.refusal = .store(.busy(path: "/base.db"))
        desk.press(.function(2))
        desk.press(.backTab)
        #expect(desk.said.isEmpty)
        #expect(desk.rows.contains { $0.contains("✗") && $0.contains("/base.db") })
        #expect(desk.shows("Titre"))
        desk.press(.function(2))
        #expect(desk.world.curricula.last?.title == "Titre")
    }

    @Test("Esc asks before what was typed is lost, and not when nothing was")
    func escape() {
        var untouched = Self.desk()
        untouched.press(.escape)
        #expect(untouched.app.screens.count == 1)
        var desk = Self.desk()
        desk.type("N")
        desk.press(.escape)
        #expect(desk.shows("Abandonner cette saisie"))
        desk.press(.escape)
        #expect(desk.shows("N") && desk.app.screens.count == 2)
        desk.press(.escape, .enter)
        #expect(desk.app.screens.count == 1)
        #expect(desk.world.curricula.count == FakeWorld.sample.curricula.count)
    }

    @Test("Ctrl-Z and Ctrl-Y go over the whole form")
    func undo() throws {
        var desk = Self.desk()
        desk.type("N")
        desk.press(.tab)
        desk.type("Un")
        desk.press(.tab, .tab, .character(" "))
        #expect(desk.form?.shown("isBlocking") == .one("true"))
        desk.press(.control("z"))
        #expect(desk.form?.shown("isBlocking") == .one("false"))
        desk.press(.control("z"), .control("z"))
        #expect(desk.form?.shown(.title) == .one("") && desk.form?.shown(.code) == .one(""))
        desk.press(.control("y"), .control("y"), .control("y"))
        #expect(desk.form?.shown("isBlocking") == .one("true"))
        #expect(desk.form?.shown(.title) == .one("Un"))
    }

    @Test("A picker of one: Enter chooses, Esc leaves what was there, F8 takes it away")
    func pickOne() {
        var desk = Self.desk()
        desk.press(.tab, .tab)
        desk.type("prev")
        desk.press(.enter)
        #expect(desk.form?.shown("parent") == .many(["PREV"]))
        desk.press(.character(" "), .escape)
        #expect(desk.form?.shown("parent") == .many(["PREV"]))
        desk.press(.character(" "), .function(8))
        #expect(desk.form?.shown("parent").list == [])
    }

    @Test("Keys typed while it saves wait for the answer")
    func holds() {
        var desk = Self.desk()
        desk.type("N")
        desk.press(.tab)
        desk.type("Titre")
        desk.isPrompt = false
        desk.press(.function(2))
        desk.type("xyz")
        desk.press(.function(2))
        #expect(desk.pending.count == 1)
        desk.answerAll()
        #expect(desk.world.curricula.last?.title == "Titre")
        #expect(desk.world.curricula.count == FakeWorld.sample.curricula.count + 1)
    }
}
