import TrainingDomain

/// Dates written as text in tests. A literal that is not a date is the test's own mistake and stops it.
extension CivilDate: ExpressibleByStringLiteral {
    /// Reads ISO 8601.
    public init(stringLiteral text: String) {
        guard let date = CivilDate(iso: text) else { preconditionFailure("not a date: \(text)") }
        self = date
    }
}

extension CivilTime: ExpressibleByStringLiteral {
    /// Reads ISO 8601.
    public init(stringLiteral text: String) {
        guard let time = CivilTime(iso: text) else { preconditionFailure("not a time: \(text)") }
        self = time
    }
}

extension CivilDateTime: ExpressibleByStringLiteral {
    /// Reads ISO 8601.
    public init(stringLiteral text: String) {
        guard let both = CivilDateTime(iso: text) else { preconditionFailure("not a date and time: \(text)") }
        self = both
    }
}
