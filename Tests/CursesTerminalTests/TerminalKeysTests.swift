import TerminalUI
import Testing

@testable import CursesTerminal

/// What the keyboards of the managers' terminals send, as their manuals say: each whole, key by key.
@Suite("The keys of each terminal")
struct TerminalKeysTests {
    /// A terminal, the sequences after its escape bytes, and the keys they are.
    struct Keyboard: CustomTestStringConvertible {
        var name: String
        var keys: [(String, Key)]
        var testDescription: String { name }

        init(_ name: String, _ groups: [(String, Key)]...) {
            self.name = name
            keys = groups.flatMap { $0 }
        }
    }

    private static let motions: [Key.Motion] = [.up, .down, .right, .left]

    /// `ESC` before each of the sequences.
    private static func functions(_ sequences: String, from first: Int = 1) -> [(String, Key)] {
        sequences.split(separator: " ").enumerated().map { (String($1), .function($0 + first)) }
    }

    /// Four arrows that end with letters A to D (or a to d).
    private static func arrows(
        _ before: String, _ modifiers: Key.Modifiers, _ letters: String = "ABCD"
    ) -> [(String, Key)] {
        zip(letters, motions).map { (before + String($0), .modified(modifiers, $1)) }
    }

    private static let plainArrows: [(String, Key)] = [("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left)]

    /// The pad in application mode.
    private static let pad: [(String, Key)] =
        "*+,-./0123456789".utf8.map { byte in
            let sequence = "O" + String(Character(Unicode.Scalar(byte + 0x40)))
            return (sequence, Key.character(Character(Unicode.Scalar(byte))))
        } + [("OM", Key.enter)]

    /// `[1;5A` and its like, with every combination of Shift, Alt and Ctrl.
    private static let modified: [(String, Key)] = (2...8).flatMap { number -> [(String, Key)] in
        var modifiers: Key.Modifiers = []
        if (number - 1) & 1 != 0 { modifiers.insert(.shift) }
        if (number - 1) & 2 != 0 { modifiers.insert(.alt) }
        if (number - 1) & 4 != 0 { modifiers.insert(.control) }
        let others: [(String, Key.Motion)] = [
            ("[1;\(number)H", .home), ("[1;\(number)F", .end), ("[5;\(number)~", .pageUp),
            ("[6;\(number)~", .pageDown), ("[3;\(number)~", .delete),
        ]
        return arrows("[1;\(number)", modifiers) + others.map { ($0.0, .modified(modifiers, $0.1)) }
    }

    private static let upperFunctions = functions("[15~ [17~ [18~ [19~ [20~ [21~ [23~ [24~", from: 5)
    private static let editing: [(String, Key)] = [
        ("[2~", .insert), ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[Z", .backTab),
    ]

    static let keyboards = [
        Keyboard(
            "xterm, VTE, Windows Terminal, macOS Terminal",
            functions("OP OQ OR OS"), upperFunctions, editing, plainArrows, modified, pad,
            [
                ("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left), ("[H", .home), ("[F", .end),
                ("OH", .home), ("OF", .end), ("[1;2P", .function(13)), ("[24;2~", .function(24)), ("b", .alt("b")),
                ("f", .alt("f")), ("\u{7F}", .modified(.alt, .backspace)), ("[1;6Z", .backTab),
                ("[27;6;115~", .control("s")),
            ]),
        Keyboard(
            "older xterm",
            functions("[11~ [12~ [13~ [14~"), arrows("[5", .control), arrows("[2", .shift), arrows("O5", .control),
            arrows("O2", .shift)),
        Keyboard(
            "PuTTY as it is installed",
            functions("[11~ [12~ [13~ [14~"), upperFunctions, editing, plainArrows, pad,
            functions("[25~ [26~ [28~ [29~ [31~ [32~ [33~ [34~", from: 13), arrows("\u{1B}[", .alt),
            [("[1~", .home), ("[4~", .end), ("x", .alt("x")), ("\u{1B}[1~", .modified(.alt, .home))]),
        Keyboard(
            "PuTTY: Linux, Xterm R6, VT400, VT100+, rxvt",
            functions("[[A [[B [[C [[D [[E"), functions("OP OQ OR OS OT OU OV OW"), functions("OY OZ O[", from: 10),
            [("[7~", .home), ("[8~", .end), ("[H", .home), ("Ow", .character("7"))]),
        Keyboard(
            "rxvt",
            functions("[11~ [12~ [13~ [14~"), upperFunctions, editing, plainArrows, pad,
            functions("[23$ [24$", from: 23), arrows("[", .shift, "abcd"), arrows("O", .control, "abcd"),
            arrows("\u{1B}[", .alt), arrows("\u{1B}[", [.alt, .shift], "abcd"),
            arrows("\u{1B}O", [.alt, .control], "abcd"),
            [
                ("[7~", .home), ("[8~", .end), ("[7$", .modified(.shift, .home)),
                ("[8$", .modified(.shift, .end)), ("[7^", .modified(.control, .home)),
                ("[8^", .modified(.control, .end)), ("[7@", .modified([.control, .shift], .home)),
                ("[5^", .modified(.control, .pageUp)), ("[6$", .modified(.shift, .pageDown)),
                ("[3^", .modified(.control, .delete)), ("\u{1B}[3~", .modified(.alt, .delete)),
                ("\u{1B}[7~", .modified(.alt, .home)), ("\u{1B}[5^", .modified([.alt, .control], .pageUp)),
            ]),
        Keyboard(
            "tmux and screen",
            functions("OP OQ OR OS"), upperFunctions, editing, plainArrows, modified, pad, arrows("\u{1B}O", .alt),
            [("[1~", .home), ("[4~", .end), ("[1;2P", .function(13))]),
        Keyboard(
            "the Linux console",
            functions("[[A [[B [[C [[D [[E"), functions("[17~ [18~ [19~ [20~ [21~ [23~ [24~", from: 6),
            functions("[25~ [26~ [28~ [29~ [31~ [32~ [33~ [34~", from: 13), editing, plainArrows, pad,
            [
                ("[1~", .home), ("[4~", .end), ("\t", .backTab), ("x", .alt("x")),
                ("\u{7F}", .modified(.alt, .backspace)),
            ]),
    ]

    @Test("Every key is itself, alone and among others", arguments: keyboards)
    func keys(_ keyboard: Keyboard) {
        for (sequence, key) in keyboard.keys {
            let whole = "\u{1B}" + sequence
            #expect(KeyDecoderTests.keys(whole) == [key], "\(whole.debugDescription)")
            #expect(KeyDecoderTests.keys(whole + "a") == [key, .character("a")], "\(whole.debugDescription)")
        }
    }

    @Test("Every terminal has F1 to F12, arrows, Home, End and pages, or its like has")
    func complete() {
        for keyboard in Self.keyboards where !keyboard.name.contains("older") && !keyboard.name.contains("VT400") {
            let keys = Set(keyboard.keys.map(\.1))
            let wanted: [Key] =
                (1...12).map(Key.function) + [.up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .delete]
            #expect(wanted.filter { !keys.contains($0) } == [], "\(keyboard.name)")
        }
    }
}
