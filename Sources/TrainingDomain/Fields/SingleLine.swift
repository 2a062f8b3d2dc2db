/// Reads a text that must stand on one line (`reliability.md`, "Text is data").
public enum SingleLine {
    /// `text` with every run of white space, line breaks included, as one space, and its ends trimmed; empty where all of it is
    /// invisible.
    ///
    /// - Throws: `Reason.controlCharacters` for any other control character, an escape sequence or a bidirectional override;
    ///   `Reason.tooLong` beyond `maxLength` characters.
    public static func read(_ text: String, maxLength: Int) throws(Reason) -> String {
        if isPlain(text), text.utf8.count <= maxLength { return text }
        var line = String.UnicodeScalarView()
        var pendingSpace = false
        for scalar in text.unicodeScalars {
            if isSpace(scalar) {
                pendingSpace = !line.isEmpty
                continue
            }
            if ControlCharacters.isRefused(scalar) { throw .controlCharacters }
            if pendingSpace { line.append(" ") }
            pendingSpace = false
            line.append(scalar)
        }
        // What nobody can see is no title, and no login to tell from another.
        if line.allSatisfy(isInvisible) { return "" }
        let result = String(line)
        if result.utf8.count > maxLength, result.count > maxLength {
            throw .tooLong(count: result.count, limit: maxLength)
        }
        return result
    }

    /// Whether `text` is printable ASCII and accented letters with single spaces inside: nearly every title is, and stays as it is.
    private static func isPlain(_ text: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in text.utf8 {
            // C3 and what follows it are the letters of Latin-1; anything else beyond ASCII is looked at scalar by scalar.
            let isLetter = byte == 0xC3 || (previous == 0xC3 && byte >= 0x80)
            guard isLetter || (0x20...0x7E).contains(byte), byte != 0x20 || previous != 0x20 else { return false }
            previous = byte
        }
        return previous != 0x20
    }

    /// `text` without white space at its ends.
    public static func trimmed(_ text: some StringProtocol) -> String {
        let scalars = Substring(text).unicodeScalars
        guard let first = scalars.firstIndex(where: { !isSpace($0) }),
            let last = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(Substring(scalars[first...last]))
    }

    /// Whether nothing is to be seen of `scalar`; Braille without dots is a blank, although Unicode calls it a symbol.
    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{2800}" || scalar.properties.isDefaultIgnorableCodePoint
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D: true
        case 0..<0x80: false
        default: scalar.properties.isWhitespace
        }
    }
}

/// Reads a text of several lines.
public enum SeveralLines {
    /// `text` with every kind of line break as LF, and no white space at its very end.
    ///
    /// - Throws: `Reason.controlCharacters`, `Reason.tooLong`.
    public static func read(_ text: String, maxLength: Int) throws(Reason) -> String {
        var lines = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where previous == "\r": break
            case 0x0A, 0x0D, 0x85, 0x2028, 0x2029: lines.append("\n")
            case 0x09: lines.append("\t")
            default:
                if ControlCharacters.isRefused(scalar) { throw .controlCharacters }
                lines.append(scalar)
            }
            previous = scalar
        }
        while let last = lines.last, SingleLine.isSpace(last) { lines.removeLast() }
        let result = String(lines)
        if result.utf8.count > maxLength, result.count > maxLength {
            throw .tooLong(count: result.count, limit: maxLength)
        }
        return result
    }
}

/// The scalars that no stored text may hold.
public enum ControlCharacters {
    /// Whether `scalar` is a control character, a bidirectional control, or a tag: things that move a cursor or reorder a line.
    public static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20...0x7E: false
        case 0..<0x20, 0x7F...0x9F: true
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFFF9...0xFFFB, 0xE0000...0xE0FFF: true
        default: false
        }
    }
}
