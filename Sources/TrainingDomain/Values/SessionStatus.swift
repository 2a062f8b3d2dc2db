/// Where a session stands.
///
/// Cancelled is stored; the others follow from the dates and the clock (`domain.md`, "Session").
public enum SessionStatus: String, CaseIterable, Sendable {
    /// Its start is to come.
    case notStarted = "not-started"
    /// Between its start and its end.
    case open
    /// Its end is past.
    case ended
    /// A manager cancelled it.
    case cancelled

    /// The status at `now`, a wall-clock time in the session's own zone.
    public init(start: CivilDateTime, end: CivilDateTime, cancelled: Bool, now: CivilDateTime) {
        if cancelled {
            self = .cancelled
        } else if now < start {
            self = .notStarted
        } else {
            self = now < end ? .open : .ended
        }
    }

    /// Whether nobody enters any more.
    public var isOver: Bool { self == .ended || self == .cancelled }
}
