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

    private func drawn(_ width: Int) -> String {
        HintLine.line(hints, width: width).spans.map(\.text.string).joined()
    }
}
