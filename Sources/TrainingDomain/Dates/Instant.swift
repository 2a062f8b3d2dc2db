/// A moment, the same everywhere: whole seconds since 1970-01-01T00:00Z, leap seconds not counted.
public struct Instant: Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00Z, negative before.
    public let seconds: Int64

    /// The moment `seconds` after 1970-01-01T00:00Z.
    public init(seconds: Int64) { self.seconds = seconds }
}

extension Instant: Comparable {
    /// The earlier moment comes first.
    public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}
