import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("The outbox on the desk")
struct OutboxTests {
    private func desk() -> Desk {
        var desk = Desk(world: .arranged)
        desk.show(.outbox(OutboxScreen()))
        return desk
    }

    @Test("Each mail shows where it stands by a mark and a word, to whom and about what")
    func list() {
        let desk = desk()
        for text in ["○ à envoyer", "! à réessayer", "✗ échoué", "✓ envoyé", "Validation attendue", "Bob Leroy"] {
            #expect(desk.shows(text), "\(text)")
        }
    }

    @Test("F7 keeps one state, letters search, Esc shows all again")
    func filter() {
        var desk = desk()
        desk.press(.function(7), .function(7), .function(7), .function(7))
        #expect(desk.shows("✗ échoué") && !desk.shows("Bob Leroy"))
        desk.press(.escape)
        desk.type("bob")
        #expect(desk.shows("Bob Leroy") && !desk.shows("Dimitri"))
        desk.press(.escape)
        #expect(desk.shows("Dimitri"))
    }

    @Test("Why a mail failed is said, and F5 tries it again")
    func retry() {
        var desk = desk()
        desk.press(.down, .down)
        #expect(desk.shows("550 boîte inconnue"))
        desk.press(.function(5))
        #expect(desk.said == "1\u{A0}message repart au prochain envoi.")
        #expect(desk.world.outbox[2].state == .retried)
    }

    @Test("F9 tries all that have not left, after a question")
    func retryAll() {
        var desk = desk()
        desk.press(.function(9))
        #expect(desk.shows("Confirmer"))
        desk.press(.enter)
        #expect(desk.said == "2\u{A0}messages repartent au prochain envoi.")
    }

    @Test("A mail that was sent has no key to be tried again; its details show everything about it")
    func sent() {
        var desk = desk()
        desk.press(.down, .down, .down)
        #expect(!desk.app.commands.contains { $0.action == .mail(.retry) })
        desk.press(.enter)
        #expect(desk.shows("Chloé N'Guyen <chloe@exemple.fr>") && desk.shows("Message-ID 1@pupitre"))
    }

    @Test("Every kind of mail has words in both languages")
    func kinds() {
        for kind in MailKind.allCases {
            #expect(!French().mailKind(kind).isEmpty && !English().mailKind(kind).isEmpty)
        }
        #expect(Set(MailKind.allCases.map(French().mailKind)).count == MailKind.allCases.count)
    }
}
