import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

/// Screen readers and braille displays follow the real cursor (`interface.md`, "Terminal").
@Suite("The real cursor is on what has the focus")
struct CursorTests {
    /// The row of the screen on which the visible cursor stands.
    private func row(_ desk: Desk) -> String? {
        guard desk.frame.isCursorVisible, let cursor = desk.frame.cursor else { return nil }
        return desk.rows[cursor.y]
    }

    @Test("Home: on the search box, on the line of the menu after an arrow, on the box again after a letter")
    func home() throws {
        var desk = Desk()
        #expect(try #require(row(desk)).contains("Rechercher"))
        desk.press(.down)
        #expect(try #require(row(desk)).contains("Nouvelle session"))
        desk.type("transition")
        #expect(try #require(row(desk)).contains("Rechercher"))
        desk.press(.down)
        #expect(try #require(row(desk)).hasPrefix("▌"))
        desk.press(.escape)
        #expect(try #require(row(desk)).contains("Rechercher"))
    }

    @Test("Sessions: on the row after an arrow, on the box that takes letters after Tab")
    func sessions() throws {
        var desk = Desk()
        desk.press(.down, .down, .enter, .down)
        #expect(try #require(row(desk)).hasPrefix("▌"))
        desk.press(.tab)
        #expect(try #require(row(desk)).contains("Du"))
    }

    @Test("People: on the row after an arrow, on the box after a letter, on the button after Tab")
    func people() throws {
        var desk = Desk()
        desk.openValidForm()
        desk.go(to: .validators)
        desk.press(.character(" "), .down)
        #expect(try #require(row(desk)).contains("[ ]") || #require(row(desk)).contains("[x]"))
        desk.type("bob")
        #expect(try #require(row(desk)).contains("Rechercher"))
        desk.press(.tab)
        #expect(try #require(row(desk)).contains("Terminé"))
    }

    @Test("The palette, the themes and the drafts: on the chosen row")
    func lists() throws {
        var desk = Desk(world: .withDrafts)
        desk.press(.control("p"), .down)
        #expect(try #require(row(desk)).contains("│"))
        #expect(try !#require(row(desk)).contains("Rechercher"))
        desk.press(.escape, .control("p"))
        desk.type("brouillon")
        desk.press(.enter)
        #expect(try #require(row(desk)).hasPrefix("▌"))
    }
}
