import Testing

@testable import TerminalUI

@Suite("Line")
struct LineTests {
    @Test("Matches stand out as whole clusters")
    func matches() {
        #expect(spans("numérique", [0..<4]) == ["[numé]", "rique"])
        #expect(spans("numérique", [3..<5]) == ["num", "[é]", "rique"])
        #expect(spans("e\u{301}te", [0..<1]) == ["[e\u{301}]", "te"])
        #expect(spans("abc", [0..<3]) == ["[abc]"])
        #expect(spans("abc", []) == ["abc"])
    }

    @Test("Ranges out of order, overlapping or out of bounds never trap")
    func hostile() {
        #expect(spans("abcdef", [4..<5, 0..<2, 1..<3]) == ["[ab]", "[c]", "d", "[e]", "f"])
        #expect(spans("abc", [2..<99, -5 ..< -1, 7..<8]) == ["ab", "[c]"])
        #expect(spans("", [0..<5]) == [])
        #expect(spans("👩‍💻a", [6..<7]) == ["[👩‍💻]", "a"])
        #expect(spans("🇧🇪🇫🇷", [9..<10]) == ["🇧🇪", "[🇫🇷]"])
    }

    private func spans(_ raw: String, _ matches: [Range<Int>]) -> [String] {
        Line(raw, matches: matches).spans.map { $0.role == .match ? "[\($0.text.string)]" : $0.text.string }
    }
}
