import TerminalUI
import Testing

@testable import pupitre

@Suite("Tables for people")
struct TableOutputTests {
    private func table() -> Table {
        var table = Table([
            .init(heading: "N", isNumber: true), .init(heading: "Title", isFlexible: true), .init(heading: "Code"),
        ])
        table.add(["1", "Transition numérique des entreprises", "A"])
        table.add(["12", "日本語", "BB"])
        return table
    }

    @Test("Columns are aligned, numbers to the right, wide characters counted as two")
    func aligned() {
        #expect(
            table().lines(width: 100) == [
                " N  Title                                 Code", " 1  Transition numérique des entreprises  A",
                "12  日本語                                BB",
            ])
    }

    @Test("The flexible column gives way, and no line is wider than asked")
    func cut() {
        let lines = table().lines(width: 24)
        #expect(lines[1] == " 1  Transition nu…  A")
        #expect(lines.allSatisfy { SafeText($0).width <= 24 })
    }

    @Test("Escape sequences and bidirectional overrides in a cell become visible marks")
    func hostile() {
        var table = Table([.init(heading: "T")])
        table.add(["\u{1B}[31mred\u{202E}"])
        let text = table.lines(width: 80).joined()
        #expect(!text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        #expect(text.contains("red"))
    }
}
