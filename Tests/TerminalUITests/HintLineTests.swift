import Testing

@testable import TerminalUI

@Suite("HintLine")
struct HintLineTests {
    private let hints = [
        Hint("↑↓", "choisir"), Hint(Key.enter.name(in: .french), "créer", importance: 2),
        Hint("F1", "aide", importance: 1), Hint(Key.escape.name(in: .french), "retour", importance: 3),
    ]

    @Test("What fits is laid out from the left")
    func whole() {
        #expect(drawn(60) == "↑↓ choisir   Entrée créer   F1 aide   Échap retour")
    }

    @Test("The least important goes first where there is no room")
    func narrow() {
        #expect(drawn(49) == "Entrée créer   F1 aide   Échap retour")
        #expect(drawn(30) == "Entrée créer   Échap retour")
        #expect(drawn(15) == "Échap retour")
        #expect(drawn(3) == "")
        #expect(drawn(-1) == "")
    }

    @Test("One that is too wide leaves its room to those that matter less")
    func refilled() {
        let hints = [
            Hint("F2", "créer une session", importance: 2), Hint("F1", "aide", importance: 1),
            Hint("Échap", "retour", importance: 3),
        ]
        let line = HintLine.line(hints, width: 24).spans.map(\.text.string).joined()
        #expect(line == "F1 aide   Échap retour")
    }

    private func drawn(_ width: Int) -> String {
        HintLine.line(hints, width: width).spans.map(\.text.string).joined()
    }
}
