import TOMLText
import Testing

@Suite("TOML that people may have written")
struct TOMLTextTests {
    @Test(
        "Lines on which the parser would abort the program are left out, and the others are read",
        arguments: [
            "[[[", "[", "[[", "[]", "[ .a]", "  [[[", "\u{2003}[=", "\u{FEFF}[[[", "[é]",
            "t = 1979-05-27T.07:32:00Z", "t = [1979-05-27t]", "t = 07:x", "t = \"a\u{0}b\"", "# \u{0}", "[\u{B}m",
            "[[\u{C}a]]", "[\u{85}a]",
            "[\u{A0}a]",
            String(repeating: "a.", count: 20_000) + "b = 1",
            "x = {" + String(repeating: "'a'.", count: 20_000) + "b=1}",
        ])
    func hostile(line: String) throws {
        let text = TOMLText("a = 1\n" + line + "\r\nb = 2\n")
        #expect(text.hostile.map(\.line) == [2])
        let table = try text.table()
        #expect(table["a"]?.int == 1)
        #expect(table["b"]?.int == 2)
        #expect(text.line(of: "b") == 3)
    }

    @Test(
        "A bracket that is closed by another kind, on which the parser would abort, is left out with its whole value",
        arguments: [
            ("x = [ }", [2]), ("x = { y = [ [ [ }", [2]), ("x = [ # {\n  1,\n  } ]", [4]), ("x = { y = 1 ]", [2]),
            ("x = ['[', \"]\\\"\", }", [2]), ("x = [ \"\"\"\n}\"\"\"\"\", }", [3]), ("x = [ \"\"\"\"\"\" }", [2]),
        ])
    func crossedBrackets(value: String, lines: [Int]) throws {
        let text = TOMLText("a = 1\n" + value + "\nb = [ [2], ['}'], [{ c = \"]\" }] ] # }\n")
        #expect(text.hostile.map(\.line) == lines)
        let table = try text.table()
        #expect(table["a"]?.int == 1)
        #expect(table["b"]?.array?.count == 3)
        #expect(table["x"] == nil)
    }

    @Test("Leaving out the line on which a text begins does not let the parser at what stood in the text")
    func uncoveredBrackets() throws {
        var text = TOMLText("a = \"\"\"\nx = [ }\n\"\"\"\nb = 2\n")
        #expect(text.hostile.isEmpty)
        let isEmptied = text.leaveOut(1)
        #expect(isEmptied)
        #expect(text.hostile.map(\.line) == [2])
    }

    @Test("A byte order mark is passed over; dots, brackets and line separators in a text are only text")
    func texts() throws {
        let dots = String(repeating: ".", count: 200)
        let text = TOMLText("\u{FEFF}a = \"[[[ \\\"\(dots)\u{2028}\"\nb = '\(dots) 1979-05-27T. 07:' # 07:\n[c]\nd = 3")
        #expect(text.hostile.isEmpty)
        let table = try text.table()
        #expect(table["a"]?.string == "[[[ \"\(dots)\u{2028}")
        #expect(table["c"]?.table?["d"]?.int == 3)
        #expect(text.line(of: "d", in: "c") == 4)
    }
}
