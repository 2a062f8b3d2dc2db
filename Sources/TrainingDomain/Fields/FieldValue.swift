/// What a field holds, as SQL, JSON, CSV and TOML see it.
public enum FieldValue: Equatable, Sendable {
    /// Nothing: unlimited, no colour.
    case none
    /// Yes or no.
    case flag(Bool)
    /// A whole number.
    case whole(Int)
    /// A text.
    case text(String)
    /// Several texts: codes or logins.
    case list([String])
}
