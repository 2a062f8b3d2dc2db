import TrainingDomain

/// Finds a confirmation token in what people's mail programs made of our mail.
enum TokenSearch {
    /// The token of `subject`, else of the text, quoted lines included; the first in brackets, else the first that stands alone.
    static func find(subject: String, body: some Collection<UInt8>) -> String? {
        if let token = find(in: Array(subject.utf8)) { return token }
        if let token = find(in: Array(body)) { return token }
        // A line that quoted-printable has broken in the middle of a token.
        let decoded = QuotedPrintable.decode(body)
        return find(in: decoded)
    }

    private static func find(in bytes: [UInt8]) -> String? {
        var alone: String?
        var rest = bytes[...]
        while let start = rest.firstIndex(where: isWord) {
            let word = rest[start...].prefix(while: isWord)
            rest = rest[word.endIndex...]
            guard word.count == ConfirmationTokens.length, word.allSatisfy(ConfirmationTokens.isPart) else { continue }
            let token = String(decoding: word, as: UTF8.self).uppercased()
            let isBracketed =
                start > bytes.startIndex && bytes[start - 1] == UInt8(ascii: "[") && rest.first == UInt8(ascii: "]")
            if isBracketed { return token }
            // A long word of the language is no token: it has no capitals inside and no digits.
            if alone == nil, !word.allSatisfy(isSmallLetter) { alone = token }
        }
        return alone
    }

    private static func isSmallLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isWord(_ byte: UInt8) -> Bool {
        isSmallLetter(byte) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
    }
}
