/// A piece of a typed date: a number, a word or a sign.
///
/// Spaces only separate.
enum DateToken: Hashable {
    /// Digits as typed. `value` is nil for more digits than any date has.
    case number(value: Int?, text: String)
    /// Letters, folded: no accents, no capitals. The dot of an abbreviation is dropped.
    case word(String)
    /// One of `/ - . : + ,`.
    case sign(Unicode.Scalar)

    /// What it looks like, to quote it.
    var text: String {
        switch self {
        case .number(_, let text), .word(let text): text
        case .sign(let sign): String(sign)
        }
    }

    /// The pieces of `text`; nil when it holds a character that no date has.
    static func tokens(of text: String) -> [DateToken]? {
        var rest = Folding.bytes(text)[...]
        var tokens: [DateToken] = []
        while let byte = rest.first {
            if isDigit(byte) {
                let digits = rest.prefix(while: isDigit)
                rest = rest[digits.endIndex...]
                let text = String(decoding: digits, as: UTF8.self)
                tokens.append(.number(value: digits.count <= 9 ? Int(text) : nil, text: text))
            } else if isLetter(byte) {
                let letters = rest.prefix { isLetter($0) || $0 == UInt8(ascii: "'") }
                rest = rest[letters.endIndex...]
                if rest.first == UInt8(ascii: ".") { rest.removeFirst() }
                tokens.append(.word(String(decoding: letters, as: UTF8.self)))
            } else {
                rest.removeFirst()
                if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
                guard "/-.:+,".utf8.contains(byte) else { return nil }
                tokens.append(.sign(Unicode.Scalar(byte)))
            }
        }
        return tokens
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }
}
