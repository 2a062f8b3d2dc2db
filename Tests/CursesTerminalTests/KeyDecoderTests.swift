import Testing
import TestSupport

@testable import CursesTerminal
@testable import TerminalUI

@Suite("Bytes to keys")
struct KeyDecoderTests {
    /// Sequences of every terminal in use, with the key that the person pressed.
    static let table: [(String, Key)] = [
        // xterm, GNOME Terminal, Windows Terminal, macOS Terminal; arrows in both modes.
        ("\u{1B}[A", .up), ("\u{1B}OA", .up), ("\u{1B}[B", .down), ("\u{1B}OB", .down), ("\u{1B}[C", .right),
        ("\u{1B}OC", .right), ("\u{1B}[D", .left), ("\u{1B}OD", .left), ("\u{1B}[H", .home), ("\u{1B}OH", .home),
        ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete),
        ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter),
        ("\u{1B}OP", .function(1)), ("\u{1B}OQ", .function(2)), ("\u{1B}OR", .function(3)),
        ("\u{1B}OS", .function(4)), ("\u{1B}[15~", .function(5)), ("\u{1B}[17~", .function(6)),
        ("\u{1B}[18~", .function(7)), ("\u{1B}[19~", .function(8)), ("\u{1B}[20~", .function(9)),
        ("\u{1B}[21~", .function(10)), ("\u{1B}[23~", .function(11)), ("\u{1B}[24~", .function(12)),
        ("\u{1B}[1;2P", .function(13)), ("\u{1B}[15;2~", .function(17)), ("\u{1B}[P", .function(1)),
        ("\u{1B}[1;5D", .modified(.control, .left)), ("\u{1B}[1;5C", .modified(.control, .right)),
        ("\u{1B}[1;3A", .modified(.alt, .up)), ("\u{1B}[1;2B", .modified(.shift, .down)),
        ("\u{1B}[1;6H", .modified([.control, .shift], .home)), ("\u{1B}[3;5~", .modified(.control, .delete)),
        ("\u{1B}[5;7~", .modified([.control, .alt], .pageUp)), ("\u{1B}[1;9D", .modified(.alt, .left)),
        // PuTTY as it is installed, and the numeric pad.
        ("\u{1B}[1~", .home), ("\u{1B}[4~", .end), ("\u{1B}[11~", .function(1)), ("\u{1B}[12~", .function(2)),
        ("\u{1B}[13~", .function(3)), ("\u{1B}[14~", .function(4)), ("\u{1B}\u{1B}[A", .modified(.alt, .up)),
        ("\u{1B}\u{1B}OD", .modified(.alt, .left)), ("\u{1B}Oq", .character("1")), ("\u{1B}Ok", .character("+")),
        ("\u{1B}OX", .character("=")),
        // rxvt.
        ("\u{1B}[7~", .home), ("\u{1B}[8~", .end), ("\u{1B}[a", .modified(.shift, .up)),
        ("\u{1B}Oc", .modified(.control, .right)), ("\u{1B}[7^", .modified(.control, .home)),
        ("\u{1B}[3$", .modified(.shift, .delete)), ("\u{1B}[6@", .modified([.control, .shift], .pageDown)),
        // The Linux console.
        ("\u{1B}[[A", .function(1)), ("\u{1B}[[B", .function(2)), ("\u{1B}[[C", .function(3)),
        ("\u{1B}[[D", .function(4)), ("\u{1B}[[E", .function(5)), ("\u{1B}\t", .backTab),
        // Older xterms and Konsole; wider protocols.
        ("\u{1B}O5A", .modified(.control, .up)), ("\u{1B}O1;2P", .function(13)), ("\u{1B}[27;5;105~", .control("i")),
        ("\u{1B}[27u", .escape), ("\u{1B}[13;5u", .modified(.control, .enter)), ("\u{1B}[115;5u", .control("s")),
        ("\u{1B}[233u", .character("é")), ("\u{1B}[97;1:1u", .character("a")),
        // Alt.
        ("\u{1B}b", .alt("b")), ("\u{1B}B", .alt("B")), ("\u{1B}\u{7F}", .modified(.alt, .backspace)),
        ("\u{1B}\r", .modified(.alt, .enter)), ("\u{1B}é", .alt("é")), ("\u{1B} ", .alt(" ")),
        // Single bytes.
        ("\r", .enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
        ("\0", .control(" ")), ("\u{1}", .control("a")), ("\u{3}", .control("c")), ("\u{1A}", .control("z")),
        ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")), (" ", .character(" ")), ("~", .character("~")),
        ("é", .character("é")), ("œ", .character("œ")), ("中", .character("中")), ("😀", .character("😀")),
    ]

    /// Whole sequences that mean nothing here: answers, reports, keys that no terminal of ours has.
    static let silent = [
        "\u{1B}[?1;2c", "\u{1B}[24;80R", "\u{1B}[I", "\u{1B}[O", "\u{1B}[<2;10;20M", "\u{1B}[<35;10;20m",
        "\u{1B}[M\u{22}!!", "\u{1B}[200", "\u{1B}[99~", "\u{1B}[201~", "\u{1B}[1;5y", "\u{1B}[?2026;2$y",
        "\u{1B}[>0;276;0c",
        "\u{1B}]11;rgb:0000/0000/0000\u{7}", "\u{1B}]0;title\u{1B}\\", "\u{1B}P>|xterm(380)\u{1B}\\", "\u{1B}[97;1:3u",
        "\u{1B}[57399u", "\u{1B}O1;5P", "\u{1B}Oz", "\u{1B}[99999999999999999999~", "\u{1B}[1;5",
        "\u{1B}[;;;;;;;;;;;;;;;;;~", "\u{1B}\u{85}",
    ]

    static func keys(_ chunks: [[UInt8]], encoding: TerminalEncoding = .utf8) -> [Key] {
        var decoder = KeyDecoder(encoding: encoding)
        var keys: [Key] = []
        for chunk in chunks { decoder.feed(chunk, into: &keys) }
        while decoder.patience != nil { decoder.timeOut(into: &keys) }
        return keys
    }

    static func keys(_ text: String) -> [Key] { keys([Array(text.utf8)]) }

    @Test("Each sequence of each terminal is its key", arguments: table)
    func known(sequence: String, key: Key) {
        #expect(Self.keys(sequence) == [key])
    }

    @Test("Each key survives being cut anywhere and following others", arguments: table)
    func cut(sequence: String, key: Key) {
        let bytes = Array(sequence.utf8)
        for place in 1..<max(bytes.count, 2) where place < bytes.count {
            #expect(Self.keys([Array(bytes[..<place]), Array(bytes[place...])]) == [key])
        }
        #expect(
            Self.keys("x" + sequence + "y" + sequence + "z") == [
                .character("x"), key, .character("y"), key, .character("z"),
            ])
    }

    @Test("An escape byte that ends a string at once begins the next key")
    func stringEndedByKey() {
        #expect(Self.keys("\u{1B}_\u{1B}Ix") == [.alt("I"), .character("x")])
        #expect(Self.keys("\u{1B}]\u{1B}[Ax") == [.up, .character("x")])
    }

    @Test("A sequence without a meaning is swallowed whole, cut anywhere", arguments: silent)
    func unknown(sequence: String) {
        let bytes = Array(sequence.utf8)
        for place in 1..<bytes.count {
            #expect(Self.keys([Array(bytes[..<place]), Array(bytes[place...])]) == [])
        }
    }

    @Test(
        "After one, the next key counts",
        arguments: ["\u{1B}[99~", "\u{1B}[M\u{22}!!", "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}Oz"])
    func recovers(sequence: String) {
        #expect(Self.keys(sequence + "a") == [.character("a")])
    }

    @Test("A sequence broken by another key loses itself only")
    func broken() {
        #expect(Self.keys("\u{1B}[12\u{1B}[A") == [.up])
        #expect(Self.keys("\u{1B}[12\rb") == [.enter, .character("b")])
        #expect(Self.keys("\u{1B}]0;never ended\u{1B}[B") == [.down])
    }

    @Test("Escape alone waits 20 ms, and nothing else waits")
    func escape() {
        var decoder = KeyDecoder()
        var keys: [Key] = []
        decoder.feed([0x1B], into: &keys)
        #expect(keys == [])
        #expect(decoder.patience == 20)
        decoder.timeOut(into: &keys)
        #expect(keys == [.escape])
        #expect(decoder.patience == nil)
        decoder.feed(Array("a\u{1B}[A".utf8), into: &keys)
        #expect(decoder.patience == nil)
    }

    @Test("Escape twice, and Escape before a letter in one piece")
    func escapes() {
        #expect(Self.keys("\u{1B}\u{1B}") == [.escape, .escape])
        #expect(Self.keys("\u{1B}\u{1B}b") == [.escape, .alt("b")])
        #expect(Self.keys("\u{1B}[") == [.alt("[")])
        #expect(Self.keys("\u{1B}O") == [.alt("O")])
    }

    @Test("The tail of an arrow that comes too late is not typed")
    func lateTail() {
        var decoder = KeyDecoder()
        var keys: [Key] = []
        decoder.feed([0x1B], into: &keys)
        decoder.timeOut(into: &keys)
        decoder.feed(Array("[A".utf8), into: &keys)
        #expect(keys == [.escape, .up])
        decoder.feed(Array("[A".utf8), into: &keys)
        #expect(keys.suffix(2) == [.character("["), .character("A")])
    }

    @Test("Broken UTF-8 is U+FFFD, once for each broken character, and takes nothing with it")
    func brokenText() {
        let lost = Key.character("\u{FFFD}")
        #expect(Self.keys([[0xFF]]) == [lost])
        #expect(Self.keys([[0xC3, 0x61]]) == [lost, .character("a")])
        #expect(Self.keys([[0xE2, 0x82, 0x1B, 0x5B, 0x41]]) == [lost, .up])
        #expect(Self.keys([[0xC0, 0xAF]]) == [lost, lost])
        #expect(Self.keys([[0xED, 0xA0, 0x80]]) == [lost, lost, lost])
        #expect(Self.keys([[0xF4, 0x90, 0x80, 0x80]]) == [lost, lost, lost, lost])
        #expect(Self.keys([[0xF0, 0x9F, 0x98]]) == [lost])
        #expect(Self.keys([[0xC2, 0x9B]]) == [lost])
    }

    @Test("Every text broken or not is read as Swift reads it, whatever the cuts")
    func textFuzz() {
        var random = FixedNumbers(seed: 2027)
        let pool: [UInt8] = [0x41, 0xC3, 0xA9, 0xE2, 0x82, 0xAC, 0xF0, 0x9F, 0x98, 0x80, 0xED, 0xFF, 0xF4, 0xC2, 0xE0]
        for _ in 0..<2000 {
            let bytes = (0..<Int.random(in: 1...9, using: &random)).map { _ in pool.randomElement(using: &random) ?? 0 }
            let place = Int.random(in: 0...bytes.count, using: &random)
            let expected = String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
                Key.character(Character((0x80...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar))
            }
            #expect(Self.keys([Array(bytes[..<place]), Array(bytes[place...])]) == expected, "\(bytes)")
        }
    }

    @Test("Any bytes, cut anywhere, give the same keys, and nothing stays behind")
    func fuzz() {
        var random = FixedNumbers(seed: 2027)
        let pieces: [[UInt8]] =
            Self.table.map { Array($0.0.utf8) }.filter { $0.count > 1 } + Self.silent.map { Array($0.utf8) }
            + [[0x1B], [0x5B], [0x4F], [0x61], [0xFF], [0x07], Array("\u{1B}[200~".utf8), Array("\u{1B}[201~".utf8)]
        for _ in 0..<1000 {
            let bytes = (0..<6).flatMap { _ in pieces.randomElement(using: &random) ?? [] }
            let whole = Self.keys([bytes])
            var chunks: [[UInt8]] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let length = Int.random(in: 1...rest.count, using: &random)
                chunks.append(Array(rest.prefix(length)))
                rest = rest.dropFirst(length)
            }
            #expect(Self.keys(chunks) == whole, "\(bytes)")
        }
    }

    @Test("Without UTF-8 the bytes of Latin-1 and Latin-9 are letters")
    func eightBits() {
        #expect(Self.keys([[0xE9, 0xA4]], encoding: .latin1) == [.character("é"), .character("¤")])
        #expect(
            Self.keys([[0xE9, 0xA4, 0xBD]], encoding: .latin9) == [.character("é"), .character("€"), .character("œ")])
        #expect(Self.keys([[0xE9]], encoding: .ascii) == [.character("\u{FFFD}")])
    }

    @Test("What the terminal's own description says wins")
    func described() {
        var decoder = KeyDecoder(described: [
            KeyDecoder.Described(Array("\u{1B}[224z".utf8), .function(1)),
            KeyDecoder.Described(Array("\u{1B}[5~".utf8), .home),
        ])
        var keys: [Key] = []
        decoder.feed(Array("\u{1B}[224z\u{1B}[5~".utf8), into: &keys)
        #expect(keys == [.function(1), .home])
    }
}
