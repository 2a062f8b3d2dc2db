import TrainingDomain

/// Text of people's on its way into a mail: what a reader's terminal would obey becomes U+FFFD.
enum VisibleText {
    /// On one line: every line break and tab is a space.
    static func line(_ text: String) -> String { map(text) { _ in " " } }

    /// On several lines, with LF between them.
    static func lines(_ text: String) -> String {
        map(text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")) { $0 == "\n" || $0 == "\t" ? $0 : "\n" }
    }

    private static func map(_ text: String, _ space: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x09, 0x0A, 0x0D, 0x85, 0x2028, 0x2029: result.append(space(scalar))
            default: result.append(ControlCharacters.isRefused(scalar) ? "\u{FFFD}" : scalar)
            }
        }
        return String(result)
    }
}
