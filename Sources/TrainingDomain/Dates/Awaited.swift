// The reader of dates replaces this file.

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
