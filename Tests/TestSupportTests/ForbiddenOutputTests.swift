import TestSupport
import Testing

@Suite("Forbidden output")
struct ForbiddenOutputTests {
    @Test(
        "What acts or lies is found",
        arguments: [
            ("a\u{202E}b", ForbiddenOutput.scalar("\u{202E}")), ("a\u{9B}31m", .scalar("\u{9B}")),
            ("a\u{200B}b", .scalar("\u{200B}")), ("\u{FEFF}", .scalar("\u{FEFF}")), ("a\u{200D}b", .scalar("\u{200D}")),
            ("\u{1B}]52;c;eHg=\u{7}", .string("]52;c;eHg=")), ("\u{1B}Pq\u{1B}\\", .string("Pq")),
            ("a\u{7F}", .control(0x7F)),
            ("\u{1B}]0;a\u{202E}\u{7}", .string("]0;a\u{202E}")),
        ])
    func found(_ text: String, _ expected: ForbiddenOutput) {
        #expect(ForbiddenOutput.find(in: Array(text.utf8)) == [expected])
    }

    @Test(
        "What programs paint with is not",
        arguments: [
            "plain é 漢 e\u{301}\r\n\t\u{8}", "\u{1B}[31m\u{1B}(0q\u{1B}(B\u{E}\u{F}", "\u{1B}]0;Pupitre\u{7}",
            "👩\u{200D}💻 ❤\u{FE0F}",
        ])
    func harmless(_ text: String) {
        #expect(ForbiddenOutput.find(in: Array(text.utf8)).isEmpty)
    }

    @Test("Bytes that are no UTF-8")
    func invalid() {
        #expect(ForbiddenOutput.find(in: [0x41, 0xFF]) == [.invalid])
    }
}
