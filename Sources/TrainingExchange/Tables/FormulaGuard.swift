/// Keeps spreadsheets from taking a text for a formula (`reliability.md`, "Text is data").
///
/// A text that starts with `=`, `+`, `-`, `@`, TAB or CR is written with a `'` before it. So is one that would lose its own
/// `'` when it is read back, so that writing and reading always give the same text.
public enum FormulaGuard {
    private static let apostrophe: UInt8 = 0x27

    /// The text to write for `text`.
    public static func guarded(_ text: String) -> String {
        needsGuard(text.utf8) ? "'" + text : text
    }

    /// The text that was written as `text`.
    public static func unguarded(_ text: String) -> String {
        isGuarded(text.utf8) ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// Whether the UTF-8 of a cell starts with a `'` that guards it.
    static func isGuarded(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.first == apostrophe && needsGuard(bytes.dropFirst())
    }

    private static func needsGuard(_ bytes: some Collection<UInt8>) -> Bool {
        switch bytes.first(where: { $0 != apostrophe }) {
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: true
        default: false
        }
    }
}
