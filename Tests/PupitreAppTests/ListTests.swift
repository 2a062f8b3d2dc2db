import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("Lists and pages")
struct ListTests {
    @Test("The search box takes every letter, and Esc clears it before it goes back")
    func searchBox() {
        var desk = Desk()
        desk.open(.trainings)
        desk.type("a b?q")
        #expect(desk.rows[1].hasSuffix("a b?q"))
        desk.press(.escape)
        #expect(desk.app.screens.count == 2)
        #expect(desk.rows[0].hasSuffix("20"))
        desk.press(.escape)
        #expect(desk.app.screens.count == 1)
    }

    @Test("The order of the trainings is shown, and one key changes it")
    func order() {
        var desk = Desk()
        desk.open(.trainings)
        #expect(desk.rows[0].contains("tri\u{A0}: titre"))
        desk.press(.function(6))
        #expect(desk.rows[0].contains("tri\u{A0}: code"))
        #expect(desk.rows[3].contains("ACC1"))
    }

    @Test("A narrow list asks nothing about its row; a wide one shows it, and stale answers are dropped")
    func preview() {
        var narrow = Desk()
        narrow.open(.trainings)
        narrow.isPrompt = false
        narrow.press(.down)
        #expect(narrow.pending.isEmpty)
        var wide = Desk(Size(width: 120, height: 30))
        wide.open(.trainings)
        #expect(wide.shows("Une nouvelle session hérite de"))
        wide.isPrompt = false
        wide.press(.down, .up)
        while !wide.pending.isEmpty { wide.answer(at: wide.pending.count - 1) }
        #expect(wide.shows("Alice Martin, Bob Leroy"))
    }

    @Test("Sessions are narrowed by words, dates and status")
    func filters() {
        var desk = Desk()
        desk.open(.sessions)
        #expect(desk.rows[0].hasSuffix("8"))
        desk.press(.function(7))
        #expect(desk.shows("○ à venir") && desk.rows[0].hasSuffix("4"))
        desk.press(.escape, .tab)
        desk.type("1/6")
        desk.press(.tab)
        desk.type("2/7/2027")
        #expect(desk.rows[2].contains("mar. 1er juin 2027"))
        #expect(desk.rows[0].hasSuffix("2"))
        desk.press(.escape)
        #expect(desk.rows[0].hasSuffix("8"))
    }

    @Test("Deleting a session asks first; no keeps it")
    func deleteSession() {
        var desk = Scene.deleteSession.desk()
        desk.press(.escape)
        #expect(desk.world.sessions.count == 8)
        desk.press(.function(8), .enter)
        #expect(!desk.world.sessions.contains { $0.number == 42 })
        #expect(desk.said == "Session 42 supprimée.")
        #expect(!desk.rows.contains { $0.contains("  42") })
    }

    @Test("Delete takes a letter where text is typed, and the session where nothing is")
    func deleteKey() {
        var desk = Desk()
        desk.open(.sessions)
        desk.type("mai")
        desk.press(.home, .delete)
        #expect(desk.rows[1].hasSuffix("ai"))
        desk.press(.control("k"), .delete)
        #expect(desk.shows("Confirmer"))
    }

    @Test("Deleting a training says what goes with it")
    func deleteTraining() {
        var desk = Scene.deleteTraining.desk()
        #expect(desk.shows("Ses 2 sessions partent avec elle,"))
        desk.press(.enter)
        #expect(desk.world.training("Acs3") == nil)
        #expect(desk.said == "Formation Acs3 supprimée.")
        #expect(desk.app.screens.count == 2)
    }

    @Test("Who may not delete or create is not offered it")
    func permissions() {
        var desk = Desk(actor: Actor(login: "t", roles: [.trainer], organisations: ["clar", "imt"]))
        desk.open(.sessions)
        #expect(!desk.hints.contains("F2") && !desk.hints.contains("F4"))
        desk.press(.function(8), .function(2), .function(4))
        #expect(desk.app.screens.count == 2)
    }

    @Test("A session's page tells own values from inherited ones, and shows before → after")
    func sessionPage() {
        var desk = Scene.session.desk()
        desk.press(.pageDown)
        #expect(desk.shows("Nombre maximum d'utilisateurs  8") && desk.shows("formation\u{A0}: 12"))
        desk.press(.backTab)
        #expect(desk.shows("10 → 8") && desk.shows("Bob Leroy"))
    }

    @Test("Copying and editing from the list open the form on that session")
    func copyAndEdit() {
        for (key, title) in [(Key.function(4), "Session 42"), (.function(5), "Copie de la session 42")] {
            var desk = Desk()
            desk.open(.sessions)
            desk.type("numerique mai")
            desk.press(key)
            #expect(desk.rows[0].contains(title))
        }
    }

    @Test("Themes are shown as the cursor comes to them; Esc gives the former one back, Enter keeps")
    func themes() {
        var desk = Scene.themes.desk()
        desk.press(.down)
        #expect(desk.ran.last == .useTheme("contraste", remember: false))
        var kept = desk
        desk.press(.escape)
        #expect(desk.ran.last == .useTheme("ardoise", remember: false))
        #expect(desk.app.facts.theme == "ardoise")
        kept.press(.enter)
        #expect(kept.ran.last == .useTheme("contraste", remember: true))
        #expect(kept.app.screens.count == 1)
    }

    @Test("The palette finds a command by its words and does it on the screen below")
    func palette() {
        var desk = Desk()
        desk.open(.trainings)
        desk.press(.control("p"))
        desk.type("TRIER")
        desk.press(.enter)
        #expect(desk.rows[0].contains("tri\u{A0}: code"))
    }

    @Test("The help lists every key in force")
    func help() {
        let desk = Scene.trainings.desk(Size(width: 100, height: 50))
        var help = desk
        help.press(.function(1))
        for command in desk.app.commands where !command.keys.isEmpty && command.sign == nil {
            #expect(help.shows(command.keys[0].name(in: .french).string))
        }
    }

    @Test("A draft is dropped only after asking")
    func drafts() {
        var desk = Scene.dropDraft.desk()
        desk.press(.escape)
        #expect(desk.world.drafts.count == 2)
        desk.press(.delete, .enter)
        #expect(desk.world.drafts.map(\.document.name.rawValue) == ["b"])
        #expect(desk.shows("sans titre"))
    }

    @Test("The language changes at once, everywhere")
    func language() {
        var desk = Desk()
        desk.open(.sessions)
        desk.command("english", "english")
        #expect(desk.shows("any status"))
        #expect(desk.ran.last == .rememberLanguage("en"))
    }
}
