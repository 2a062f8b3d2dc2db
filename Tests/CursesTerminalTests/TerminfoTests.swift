import TerminalUI
import Testing

@testable import CursesTerminal

@Suite("What terminfo says")
struct TerminfoTests {
    @Test("Delays are taken out, and what only looks like one stays")
    func delays() {
        func clean(_ text: String) -> String {
            String(decoding: Terminfo.withoutDelays(Array(text.utf8)), as: UTF8.self)
        }
        #expect(clean("\u{1B}[m\u{F}$<2>") == "\u{1B}[m\u{F}")
        #expect(clean("$<10*/>\u{1B}[H$<50>") == "\u{1B}[H")
        #expect(clean("a$b$<c") == "a$b$<c")
    }

    @Test(
        "The depth follows the number of colours, and 24 bits need RGB",
        arguments: [
            (0, .mono), (-1, .mono), (2, .mono), (8, .ansi8), (16, .ansi16), (88, .ansi16), (256, .indexed256),
            (1 << 24, .indexed256),
        ] as [(Int, ColourDepth)])
    func depth(colours: Int, depth: ColourDepth) {
        #expect(Palette.depth(colours: colours, direct: false) == depth)
    }

    @Test("24-bit colours keep clear of the numbers of the ANSI ones")
    func direct() {
        #expect(Palette.depth(colours: 1 << 24, direct: true) == .trueColour)
        #expect(Palette.direct(0x1F, 0x26, 0x2E) == 0x1F262E)
        #expect(Palette.direct(0, 0, 7) == 0)
    }

    @Test(
        "The locale's character set decides what can be shown",
        arguments: [
            ("UTF-8", .utf8), ("utf8", .utf8), ("ISO-8859-1", .latin1), ("ISO-8859-15", .latin9),
            ("ANSI_X3.4-1968", .ascii), ("KOI8-R", .ascii), ("", .ascii),
        ] as [(String, TerminalEncoding)])
    func encoding(codeset: String, encoding: TerminalEncoding) {
        #expect(TerminalEncoding(codeset: codeset) == encoding)
    }
}
