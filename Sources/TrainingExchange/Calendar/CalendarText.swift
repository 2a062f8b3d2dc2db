/// Lines of iCalendar (RFC 5545).
enum CalendarText {
    private static let widest = 75

    /// A value: backslash, semicolon, comma and every line break escaped, a lone CR included; other controls left out, as the grammar
    /// has no place for them.
    static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x0A where previous == "\r": break
            case 0x0A, 0x0D, 0x0B, 0x0C, 0x85, 0x2028, 0x2029: result.append(contentsOf: "\\n".unicodeScalars)
            case 0x5C, 0x3B, 0x2C: result.append(contentsOf: ["\\", scalar])
            case 0x09: result.append(scalar)
            case 0..<0x20, 0x7F...0x9F: break
            default: result.append(scalar)
            }
            previous = scalar
        }
        return String(result)
    }

    /// The value of a parameter, quoted; RFC 6868 says how quotes and carets go into it.
    static func parameter(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "^": result.append(contentsOf: "^^".unicodeScalars)
            case "\"": result.append(contentsOf: "^'".unicodeScalars)
            case "\u{0}"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}": result.append(" ")
            default: result.append(scalar)
            }
        }
        return "\"" + String(result) + "\""
    }

    /// A line of at most 75 bytes, then lines that begin with a space; broken between scalars only.
    static func folded(_ line: String) -> String {
        var result = String.UnicodeScalarView()
        var width = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if width + size > widest {
                result.append(contentsOf: "\r\n ".unicodeScalars)
                width = 1
            }
            result.append(scalar)
            width += size
        }
        return String(result) + "\r\n"
    }
}
