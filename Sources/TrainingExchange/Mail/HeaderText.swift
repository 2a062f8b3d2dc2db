import TrainingDomain

/// Writes the values of headers: refused where they would break out of their line, encoded (RFC 2047) and folded where needed.
enum HeaderText {
    /// Lines with encoded words have at most 76 bytes, says RFC 2047; the others keep to it too.
    private static let widest = 76
    /// `=?UTF-8?B?` and `?=`.
    private static let frame = 12

    /// The value of the header `name` as it stands in a message, without the name.
    ///
    /// Words of plain ASCII stay as they are, so that a token can be read and searched in the raw message; runs of other words are encoded.
    ///
    /// - Parameter isPhrase: Whether it is a person's name before an address, where only letters, digits and few signs may stand.
    /// - Throws: `MailProblem.forbiddenCharacter` for CR, LF and NUL.
    static func value(_ text: String, of name: String, isPhrase: Bool = false) throws(MailProblem) -> String {
        guard !text.unicodeScalars.contains(where: { ["\r", "\n", "\0"].contains($0) }) else {
            throw .forbiddenCharacter(header: name)
        }
        var writer = Writer(used: name.utf8.count + 1)
        for run in runs(VisibleText.line(text), isPhrase: isPhrase) {
            switch run {
            case .plain(let word): writer.append(word)
            case .encoded(let text): writer.encode(text)
            }
        }
        return writer.text
    }

    private enum Run {
        case plain(String)
        case encoded(String)
    }

    /// The words of `text`; those to encode that follow each other are one run, the spaces between them inside.
    private static func runs(_ text: String, isPhrase: Bool) -> [Run] {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        if words.contains("") { return text.isEmpty ? [] : [.encoded(text)] }
        var runs: [Run] = []
        for word in words {
            if isPlain(word, isPhrase: isPhrase) {
                runs.append(.plain(word))
            } else if case .encoded(let before)? = runs.last {
                runs[runs.count - 1] = .encoded(before + " " + word)
            } else {
                runs.append(.encoded(word))
            }
        }
        return runs
    }

    private static func isPlain(_ word: String, isPhrase: Bool) -> Bool {
        guard word.utf8.count <= 60, !word.contains("=?") else { return false }
        return word.utf8.allSatisfy { isPhrase ? EnvelopeAddress.isAtom($0) : (0x21...0x7E).contains($0) }
    }

    /// Puts words on lines.
    private struct Writer {
        private(set) var text = ""
        /// Bytes on the line so far, the header's name included.
        var used: Int

        init(used: Int) { self.used = used }

        mutating func append(_ word: String) {
            if used + 1 + word.utf8.count > widest, !text.isEmpty { text += "\r\n" }
            if text.hasSuffix("\r\n") { used = 0 }
            text += " " + word
            used += 1 + word.utf8.count
        }

        /// As many encoded words as needed, each of whole scalars.
        mutating func encode(_ run: String) {
            var bytes: [UInt8] = []
            for scalar in run.unicodeScalars {
                let next = Array(String(scalar).utf8)
                if bytes.count + next.count > room, !bytes.isEmpty {
                    flush(&bytes)
                }
                bytes += next
            }
            flush(&bytes)
        }

        /// Bytes that the encoded word which comes next can hold, on this line or, where that would be few, on the next.
        private var room: Int {
            let left = (widest - used - 1 - frame) / 4 * 3
            return left >= 12 ? min(left, 45) : 45
        }

        private mutating func flush(_ bytes: inout [UInt8]) {
            append("=?UTF-8?B?" + Base64.encode(bytes) + "?=")
            bytes = []
        }
    }
}
