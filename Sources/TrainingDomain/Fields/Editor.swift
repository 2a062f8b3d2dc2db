/// How a field is edited, whatever the screen is made of.
public enum Editor: Equatable, Sendable {
    /// One line of at most so many characters.
    case text(maxLength: Int)
    /// Several lines of at most so many characters in all.
    case lines(maxLength: Int)
    /// A date and a time.
    case moment
    /// An IANA time zone.
    case zone
    /// Yes or no.
    case flag
    /// One of a few.
    case choice([Choice])
    /// A whole number; where empty is allowed it means unlimited.
    case whole(emptyMeansUnlimited: Bool)
    /// A colour, or none.
    case colour
    /// Logins, picked from the people who may validate.
    case people
    /// Codes of curriculum nodes.
    case curricula
    /// Codes of organisations.
    case organisations
}

/// One of the values of an `Editor.choice`.
public struct Choice: Equatable, Sendable {
    /// What is stored and typed on the command line.
    public let value: String
    /// What people read.
    public let label: Phrase

    /// The choice stored as `value`.
    public init(value: String, label: Phrase) {
        self.value = value
        self.label = label
    }
}
