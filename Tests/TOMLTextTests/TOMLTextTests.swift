import TOMLText
import Testing

@Suite("TOML that people may have written")
struct TOMLTextTests {
    @Test(
        "Lines on which the parser would abort the program are left out, and the others are read",
        arguments: [
            "[[[", "[", "[[", "[]", "[ .a]", "  [[[", "\u{2003}[=", "\u{FEFF}[[[", "[é]",
            String(repeating: "a.", count: 20_000) + "b = 1",
            "x = {" + String(repeating: "'a'.", count: 20_000) + "b=1}",
        ])
    func hostile(line: String) throws {
        let text = TOMLText("a = 1\n" + line + "\r\nb = 2\n")
        #expect(text.hostileLines == [2])
        let table = try text.table()
        #expect(table["a"]?.int == 1)
        #expect(table["b"]?.int == 2)
        #expect(text.line(of: "b") == 3)
    }

    @Test("A byte order mark is passed over; dots, brackets and line separators in a text are only text")
    func texts() throws {
        let dots = String(repeating: ".", count: 200)
        let text = TOMLText("\u{FEFF}a = \"[[[ \\\"\(dots)\u{2028}\"\nb = '\(dots)'\n[c]\nd = 3")
        #expect(text.hostileLines.isEmpty)
        let table = try text.table()
        #expect(table["a"]?.string == "[[[ \"\(dots)\u{2028}")
        #expect(table["c"]?.table?["d"]?.int == 3)
        #expect(text.line(of: "d", in: "c") == 4)
    }
}
