import TestSupport

/// Everything that can come from a keyboard, a mouse, a clipboard or a bad line, drawn at random; the same for the same seed.
struct RandomKeys {
    private var random: FixedNumbers

    init(seed: UInt64) { random = FixedNumbers(seed: seed) }

    /// The bytes of one key, or of what else comes in its place; never of a key that leaves the program.
    mutating func key() -> [UInt8] {
        switch Int.random(in: 0..<1000, using: &random) {
        case 0..<520: [UInt8.random(in: 0x20...0x7E, using: &random)]
        case 520..<700: pick(Self.moves)
        case 700..<800: pick(Self.functions)
        case 800..<880: pick(Self.edits)
        case 880..<920: control()
        case 920..<950: pick(Self.altered)
        case 950..<965: [0x1B, UInt8.random(in: 0x20...0x7E, using: &random)]
        case 965..<980: pick(Self.letters)
        case 980..<990: mouse()
        case 990..<994: pick(Self.broken)
        case 994..<998: (0..<4).map { _ in UInt8.random(in: 0x80...0xFF, using: &random) }
        default: paste(length: Int.random(in: 0...400, using: &random))
        }
    }

    /// A paste of about so many bytes, control characters and broken UTF-8 in it.
    mutating func paste(length: Int) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(length + 16)
        while text.count < length {
            text += Int.random(in: 0..<40, using: &random) == 0 ? pick(Self.pasted) : Array("texte collé ".utf8)
        }
        return Array("\u{1B}[200~".utf8) + text + Array("\u{1B}[201~".utf8)
    }

    /// A size of the terminal: mostly one that people have, sometimes any.
    mutating func size() -> (columns: Int, rows: Int) {
        switch Int.random(in: 0..<12, using: &random) {
        case 0: (1, 1)
        case 1: Int.random(in: 0..<3, using: &random) == 0 ? (500, 200) : (1, 1)
        case 2: (Int.random(in: 1...60, using: &random), Int.random(in: 1...15, using: &random))
        case 3: (Int.random(in: 1...300, using: &random), Int.random(in: 1...100, using: &random))
        case 4...5: (120, 40)
        default: (80, 24)
        }
    }

    private mutating func pick(_ choices: [[UInt8]]) -> [UInt8] { choices.randomElement(using: &random) ?? [] }

    /// Every control key but Ctrl-C and Ctrl-Q.
    private mutating func control() -> [UInt8] {
        let byte = UInt8.random(in: 0...0x1F, using: &random)
        return byte == 3 || byte == 0x11 ? [0x0C] : [byte]
    }

    private mutating func mouse() -> [UInt8] {
        let (column, row) = (Int.random(in: 1...90, using: &random), Int.random(in: 1...26, using: &random))
        let button = [0, 0, 0, 1, 2, 64, 65, 32, 35, 99].randomElement(using: &random) ?? 0
        if Bool.random(using: &random) {
            return Array("\u{1B}[<\(button);\(column);\(row)\(Bool.random(using: &random) ? "M" : "m")".utf8)
        }
        return Array("\u{1B}[M".utf8) + [UInt8(32 + button), UInt8(32 + column), UInt8(32 + row)]
    }

    private static func sequences(_ texts: [String]) -> [[UInt8]] { texts.map { Array($0.utf8) } }

    private static let moves = sequences(
        ["A", "B", "C", "D", "A", "B", "C", "D", "H", "F", "5~", "6~", "1~", "4~"].map { "\u{1B}[\($0)" }
            + ["\u{1B}OA", "\u{1B}OB", "\u{1B}OC", "\u{1B}OD"])
    private static let functions = sequences(
        ["OP", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[20~", "[21~", "[23~", "[24~", "[[A", "[[E", "[11~"]
            .map { "\u{1B}\($0)" })
    private static let edits = sequences(
        ["\r", "\r", "\r", "\t", "\t", "\u{1B}[Z", "\u{1B}", "\u{1B}", "\u{7F}", "\u{1B}[3~", "\u{1B}[2~", " "])
    private static let altered = sequences(
        [
            "[1;2A", "[1;3B", "[1;5C", "[1;5D", "[1;5H", "[1;5F", "[1;6A", "[3;5~", "[5;5~", "[a", "Oc", "[7^",
            "[27;5;105~",
        ]
        .map { "\u{1B}\($0)" })
    private static let letters = sequences(
        [
            "é", "œ", "ß", "中文", "😀", "👩‍👩‍👧", "e\u{301}", "\u{301}", "\u{202E}", "\u{200B}", "\u{FEFF}",
            "\u{1F1EB}\u{1F1F7}", "ﷺ",
        ])
    private static let broken = sequences(
        ["[", "[1;", "O", "]0;titre", "P1;2", "[<0;1", "[200", "[99;99;99~", "[M", "_x", "[?1;2c", "]52;c;eA==\u{7}"]
            .map { "\u{1B}\($0)" })
    private static let pasted =
        sequences(["\r", "\n", "\r\n", "\t", "\u{1B}[31m", "\u{7}", "\u{202E}", "\u{0}", "é", "😀", "\u{1B}[20"])
        + [[0xFF], [0xC3], [0xE2, 0x82]]
}
