@testable import TestSupport
import Testing

@Suite("Key notation")
struct KeyNotationTests {
    private func typed(_ keys: String, _ keyboard: Keyboard = .xterm, application: Bool = false) throws -> String {
        let notation = KeyNotation(keyboard: keyboard, applicationCursor: application)
        return String(decoding: try notation.bytes(keys), as: UTF8.self)
    }

    @Test(
        "Keys become what xterm sends",
        arguments: [
            ("abc é", "abc é"), ("<Enter><tab><BTab>", "\r\t\u{1B}[Z"), ("<Down*3>", "\u{1B}[B\u{1B}[B\u{1B}[B"),
            ("<C-p><C-Space><C-]>", "\u{10}\0\u{1D}"), ("<M-x>", "\u{1B}x"), ("<C-Right>", "\u{1B}[1;5C"),
            ("<S-PageUp>", "\u{1B}[5;2~"), ("<S-Tab>", "\u{1B}[Z"), ("<F1><F5><F12>", "\u{1B}OP\u{1B}[15~\u{1B}[24~"),
            ("a<b and <lt>F1>", "a<b and <F1>"), ("1 < 2 > 1", "1 < 2 > 1"), ("x*3", "x*3"),
            ("<BS><Del>", "\u{7F}\u{1B}[3~"),
        ])
    func xterm(_ keys: String, _ expected: String) throws {
        #expect(try typed(keys) == expected)
    }

    @Test("Arrows follow the application mode, and keyboards differ")
    func keyboards() throws {
        #expect(try typed("<Up><Home>", application: true) == "\u{1B}OA\u{1B}OH")
        #expect(try typed("<F1><Home><BTab>", .linuxConsole) == "\u{1B}[[A\u{1B}[1~\u{1B}\t")
        #expect(try typed("<F4><End>", .putty) == "\u{1B}[14~\u{1B}[4~")
        #expect(try typed("<F4><End>", .rxvt) == "\u{1B}[14~\u{1B}[8~")
        #expect(try typed("<F4><End>", .multiplexer) == "\u{1B}OS\u{1B}[4~")
    }

    @Test("A name that is no key is an error", arguments: ["<Entrer>", "<F13>", "<C-Nope>", "<Down*x>"])
    func unknown(_ keys: String) {
        #expect(throws: UnknownKey.self) { try typed(keys) }
    }
}
