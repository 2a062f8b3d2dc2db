/// Measures the first character of a UTF-8 text that may be cut or broken.
enum UTF8Prefix: Equatable {
    /// A character may be cut off at the end.
    case incomplete
    /// A character and its length in bytes.
    case scalar(Unicode.Scalar, length: Int)
    /// So many bytes that are no character: the "maximal subpart" of the Unicode standard, shown as one U+FFFD.
    case invalid(length: Int)

    /// Measures what `bytes` begins with; it is not empty.
    static func measure(_ bytes: ArraySlice<UInt8>) -> UTF8Prefix {
        guard let lead = bytes.first else { return .incomplete }
        guard let (length, second) = shape(lead) else { return lead < 0x80 ? ascii(lead) : .invalid(length: 1) }
        var value = UInt32(lead) & (0x7F >> UInt32(length))
        for offset in 1..<length {
            guard offset < bytes.count else { return .incomplete }
            let byte = bytes[bytes.startIndex + offset]
            let allowed = offset == 1 ? second : 0x80...0xBF
            guard allowed.contains(byte) else { return .invalid(length: offset) }
            value = value << 6 | UInt32(byte & 0x3F)
        }
        return Unicode.Scalar(value).map { .scalar($0, length: length) } ?? .invalid(length: length)
    }

    private static func ascii(_ byte: UInt8) -> UTF8Prefix { .scalar(Unicode.Scalar(byte), length: 1) }

    /// How long a sequence is that begins so, and what its second byte may be (table 3-7 of the standard).
    private static func shape(_ lead: UInt8) -> (Int, ClosedRange<UInt8>)? {
        switch lead {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}

extension TerminalEncoding {
    /// The character that one byte of an 8-bit character set stands for.
    func character(_ byte: UInt8) -> Character {
        if byte < 0x80 { return Character(Unicode.Scalar(byte)) }
        if self == .latin9, let other = Self.latin9Differences[byte] { return other }
        return self == .ascii || byte < 0xA0 ? "\u{FFFD}" : Character(Unicode.Scalar(byte))
    }

    /// The text that these bytes stand for; what is broken becomes U+FFFD.
    func text(_ bytes: [UInt8]) -> String {
        self == .utf8 ? String(decoding: bytes, as: UTF8.self) : String(bytes.map(character))
    }

    private static let latin9Differences: [UInt8: Character] = [
        0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
    ]
}

/// Line breaks as terminals paste them.
enum LineBreaks {
    /// CR and CRLF become LF: terminals send a carriage return for the line breaks of a paste.
    static func asLineFeeds(_ bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(0x0D) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var afterReturn = false
        for byte in bytes {
            if byte == 0x0D { result.append(0x0A) } else if byte != 0x0A || !afterReturn { result.append(byte) }
            afterReturn = byte == 0x0D
        }
        return result
    }
}
