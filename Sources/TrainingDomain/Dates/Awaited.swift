// The zone rules and the reader of dates replace this file.

/// The rules of one zone.
public protocol TimeZoneRules: Sendable {
    /// Its name.
    var name: String { get }
    /// Seconds east of UTC.
    func offset(at instant: Instant) -> Int
    /// The instants of a wall-clock time.
    func resolve(_ civil: CivilDateTime) -> LocalResolution
    /// The wall clock.
    func civil(at instant: Instant) -> CivilDateTime
}
/// What a wall-clock time is in a zone.
public enum LocalResolution: Equatable, Sendable {
    /// One instant.
    case one(Instant)
    /// None.
    case gap(next: CivilDateTime)
    /// Two.
    case twice(first: Instant, second: Instant)
}
/// Zones by name.
public protocol TimeZoneProvider: Sendable {
    /// The rules of the zone.
    func rules(named name: String) -> (any TimeZoneRules)?
}
/// Why a text is not a date.
public enum DateProblem: Error, Equatable, Sendable {
    /// Not a date.
    case notADate
}
/// Reads dates.
public struct DateReader: Sendable {
    /// A reader.
    public init(
        language: Language, today: CivilDate, current: CivilDateTime?, origin: CivilDate?, defaultTime: CivilTime
    ) {}
    /// Reads.
    public func read(_ text: String) -> Result<CivilDateTime, DateProblem> {
        CivilDateTime(iso: text).map { .success($0) } ?? .failure(.notADate)
    }
}
func nextWorkingDay(after date: CivilDate) -> CivilDate { date.adding(days: 1) ?? date }
