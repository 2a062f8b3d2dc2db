/// A day of the week.
///
/// Weeks start on Monday, in both languages of the screens.
public enum Weekday: Int, CaseIterable, Hashable, Sendable {
    /// Monday, 1 as in ISO 8601.
    case monday = 1
    /// Tuesday.
    case tuesday
    /// Wednesday.
    case wednesday
    /// Thursday.
    case thursday
    /// Friday.
    case friday
    /// Saturday.
    case saturday
    /// Sunday, 7 as in ISO 8601.
    case sunday

    /// Whether it is a working day: Monday to Friday ("Creating one" in the domain's rules).
    public var isWorkingDay: Bool { self <= .friday }
}

extension Weekday: Comparable {
    /// Monday comes first.
    public static func < (a: Weekday, b: Weekday) -> Bool { a.rawValue < b.rawValue }
}
