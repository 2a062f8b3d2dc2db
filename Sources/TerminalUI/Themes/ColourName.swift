/// The notations of colours in theme files: `#rrggbb`, `#rgb`, `default`, a name of ANSI's, or a number from 0 to 255.
enum ColourName {
    /// The names of ANSI's 16 colours, in their order.
    static let ansi = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black", "bright-red",
        "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan", "bright-white",
    ]

    /// Every word that is a colour.
    static var words: [String] { ansi + ["default"] }

    static func colour(_ word: String) -> Colour? {
        if word == "default" { return .terminalDefault }
        if let index = ansi.firstIndex(of: word) { return .ansi(UInt8(index)) }
        if word.hasPrefix("#") { return hexadecimal(word.dropFirst()) }
        guard word.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = UInt8(word) else { return nil }
        return number < 16 ? .ansi(number) : .indexed(number)
    }

    private static func hexadecimal(_ digits: Substring) -> Colour? {
        guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }), let value = UInt32(digits, radix: 16) else {
            return nil
        }
        switch digits.count {
        case 6: return Colour(hex: value)
        case 3: return Colour(hex: (value >> 8) * 0x110000 + (value >> 4 & 15) * 0x1100 + (value & 15) * 0x11)
        default: return nil
        }
    }
}
