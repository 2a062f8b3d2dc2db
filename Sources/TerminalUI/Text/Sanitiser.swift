import CCellWidth

/// Puts visible marks in the place of every scalar that a terminal would obey, hide or misplace.
enum Sanitiser {
    static func sanitised(_ raw: String) -> String {
        let scalars = Array(raw.unicodeScalars)
        var safe = String.UnicodeScalarView()
        for (index, scalar) in scalars.enumerated() {
            let before = index > 0 ? scalars[index - 1] : nil
            let after = index + 1 < scalars.count ? scalars[index + 1] : nil
            if SimpleScalar.isSimple(scalar) || isEmojiGlue(scalar, before, after) {
                safe.append(scalar)
            } else {
                append(scalar, to: &safe)
            }
        }
        return String(safe)
    }

    private static func append(_ scalar: Unicode.Scalar, to safe: inout String.UnicodeScalarView) {
        if let mark = mark(for: scalar) {
            safe.append(contentsOf: mark.unicodeScalars)
            return
        }
        switch pupitre_cell_width(scalar.value) {
        case 1...: safe.append(scalar)
        case 0:
            // A mark with nothing to stand on gets a dotted circle, as in a font's own chart.
            if safe.isEmpty { safe.append("\u{25CC}") }
            safe.append(scalar)
        default: safe.append("\u{FFFD}")
        }
    }

    /// The visible mark of a scalar that must not be sent: a control picture, or its number as `less` shows it.
    private static func mark(for scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
        case 0x7F: return "\u{2421}"
        case 0x2028: return "\u{2424}"
        case 0x2029: return "¶"
        default: return isInvisible(scalar) ? "<U+\(hexadecimal(scalar.value))>" : nil
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    }

    /// ZWJ between two emoji, VS16 behind one.
    private static func isEmojiGlue(
        _ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
    ) -> Bool {
        guard let before else { return false }
        switch scalar.value {
        case 0x200D:
            guard let after else { return false }
            return (isPictogram(before) || before.value == 0xFE0F) && isPictogram(after)
        case 0xFE0F:
            return isPictogram(before) || (before.properties.isEmoji && after?.value == 0x20E3)
        default: return false
        }
    }

    /// An emoji that is not also a digit or punctuation of ASCII.
    static func isPictogram(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value > 0x7F && scalar.properties.isEmoji
    }
}
