import Testing

@testable import TerminalUI

@Suite("Choices")
struct ChoicesTests {
    @Test("What is chosen is told by a mark, not by colour alone")
    func marks() {
        #expect(words(Toggle.line(true, label: "publique")) == "[x] publique")
        #expect(words(Toggle.line(false)) == "[ ]")
        #expect(words(Choice.line(["automatique", "manuelle"], chosen: 1)) == "○ automatique  ● manuelle")
        #expect(words(Choice.line([], chosen: 3)) == "")
        #expect(words(Chip.line(["A1", "B2"])) == " A1   B2 ")
        #expect(words(Button.line("Enregistrer F2", isFocused: true)) == "[ Enregistrer F2 ]")
        #expect(Button.line("Supprimer", isFocused: false, isDangerous: true).spans.first?.role == .buttonDanger)
    }

    private func words(_ line: Line) -> String { line.spans.map(\.text.string).joined() }
}
