/// Guesses how bytes are encoded.
///
/// A guess can be overruled: see `TableOptions.encoding`.
enum EncodingDetection {
    /// A byte order mark decides.
    ///
    /// Else text that is UTF-8 but for a few damaged places is UTF-8; anything else holds one byte per character, and
    /// is Windows-1252 as soon as it uses what Latin-1 keeps for control characters.
    static func encoding(of bytes: [UInt8]) -> TextEncoding {
        let marked: [TextEncoding] = [.utf8WithMark, .utf16LittleEndian, .utf16BigEndian]
        if let found = marked.first(where: { bytes.starts(with: $0.mark) }) { return found }
        let census = UTF8Census(bytes)
        // Accented letters of a one-byte file make a valid sequence by accident about once in a thousand; a UTF-8 file
        // into which something else was pasted is nearly all valid.
        if census.invalid == 0 || census.valid > 4 * census.invalid { return .utf8 }
        return bytes.contains { (0x80...0x9F).contains($0) } ? .windows1252 : .latin1
    }
}

/// How many characters beyond ASCII are valid UTF-8 and how many bytes are not.
struct UTF8Census: Equatable {
    private(set) var valid = 0
    private(set) var invalid = 0

    init(_ bytes: [UInt8]) {
        var position = 0
        while position < bytes.count {
            guard bytes[position] >= 0x80 else {
                position += 1
                continue
            }
            let length = Self.sequenceLength(in: bytes, at: position)
            valid += length > 0 ? 1 : 0
            invalid += length > 0 ? 0 : 1
            position += max(1, length)
        }
    }

    /// The length of the valid sequence of two to four bytes at `position`, or 0 (Unicode 16, table 3-7).
    static func sequenceLength(in bytes: [UInt8], at position: Int) -> Int {
        let second: ClosedRange<UInt8>
        let length: Int
        switch bytes[position] {
        case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
        case 0xE0: (length, second) = (3, 0xA0...0xBF)
        case 0xED: (length, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
        case 0xF0: (length, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
        case 0xF4: (length, second) = (4, 0x80...0x8F)
        default: return 0
        }
        guard position + length <= bytes.count, second.contains(bytes[position + 1]) else { return 0 }
        for index in (position + 2)..<max(position + 2, position + length) where bytes[index] & 0xC0 != 0x80 {
            return 0
        }
        return length
    }
}
