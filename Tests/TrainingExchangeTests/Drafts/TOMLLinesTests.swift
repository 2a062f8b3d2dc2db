import TOMLText
import Testing

@testable import TrainingExchange

@Suite("Lines of TOML")
struct TOMLLinesTests {
    @Test(
        "A text is read back, whatever it holds, and stays on its line",
        arguments: [
            "", "Mai", "l'été \"2027\"", "\\", "\"", "'", "'''", "\n[x]\r\n\tb = 1", "\u{1B}[31m\u{7F}\u{85}\u{2028}",
            "[[[",
            "e'\u{301}", "漢字 😀", "#", "\u{FEFF}",
        ])
    func texts(text: String) throws {
        var lines = TOMLLines()
        lines.set("title", to: text)
        lines.set("a key", to: [text, "b", text])
        lines.begin("typed")
        lines.set("session", to: Int64.max)
        #expect(lines.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count == 6)
        let file = TOMLText(lines.text)
        #expect(file.hostile.isEmpty)
        let table = try file.table()
        #expect(table["title"]?.string == text)
        #expect(table["a key"]?.array.map { $0.compactMap(\.string) } == [text, "b", text])
        #expect(table["typed"]?.table?["session"]?.int == Int.max)
    }

    @Test("Plain texts are between single quotes")
    func plain() {
        var lines = TOMLLines()
        lines.set("title", to: "Mai \"2027\"")
        #expect(lines.text == "title = 'Mai \"2027\"'\n")
    }
}
