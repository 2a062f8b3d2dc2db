/// Reads the encoded words of RFC 2047.
///
/// Letters beyond ASCII are taken for UTF-8 whatever the word says: nothing looked for in a subject is written with them.
enum EncodedWords {
    /// `text` with its encoded words read; spaces between two of them go.
    static func decode(_ text: String) -> String {
        var bytes: [UInt8] = []
        var pendingSpace: [UInt8] = []
        var followsWord = false
        for piece in pieces(Array(text.utf8)) {
            if let decoded = decodedWord(piece) {
                if !followsWord { bytes += pendingSpace }
                bytes += decoded
                pendingSpace = []
                followsWord = true
            } else if piece.allSatisfy(isSpace) {
                pendingSpace = Array(piece)
            } else {
                bytes += pendingSpace + piece
                pendingSpace = []
                followsWord = false
            }
        }
        return String(decoding: bytes + pendingSpace, as: UTF8.self)
    }

    /// Runs of spaces, and what lies between them.
    private static func pieces(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var rest = bytes[...]
        while let first = rest.first {
            let piece = rest.prefix { isSpace($0) == isSpace(first) }
            pieces.append(piece)
            rest = rest[piece.endIndex...]
        }
        return pieces
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }

    /// The bytes of `=?charset?B|Q?…?=`; `nil` for anything else.
    private static func decodedWord(_ piece: ArraySlice<UInt8>) -> [UInt8]? {
        guard piece.count > 6, piece.starts(with: "=?".utf8), piece.suffix(2).elementsEqual("?=".utf8) else {
            return nil
        }
        let parts = piece.dropFirst(2).dropLast(2)
            .split(separator: UInt8(ascii: "?"), maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[1].count == 1, let encoding = parts[1].first else { return nil }
        switch encoding {
        case UInt8(ascii: "B"), UInt8(ascii: "b"): return Base64.decode(parts[2])
        case UInt8(ascii: "Q"), UInt8(ascii: "q"):
            return QuotedPrintable.decode(parts[2].map { $0 == UInt8(ascii: "_") ? 0x20 : $0 })
        default: return nil
        }
    }
}
