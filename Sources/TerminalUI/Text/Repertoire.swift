/// Which characters the terminal can show.
public enum Repertoire: Sendable {
    /// UTF-8.
    case unicode
    /// Nothing but ASCII: borders become `-|+`, letters lose their accents, the rest is `?`.
    case ascii

    var ellipsis: SafeText { self == .unicode ? "…" : "~" }

    /// `text` as this repertoire shows it.
    public func shown(_ text: SafeText) -> SafeText {
        self == .unicode || text.kind == .ascii ? text : SafeText(Transliteration.ascii(text.string))
    }

    func shown(_ simple: SimpleScalar) -> Unicode.Scalar {
        guard self == .ascii else { return simple.scalar }
        return Transliteration.ascii(String(simple.scalar)).unicodeScalars.first ?? "?"
    }
}
