/// A month as a calendar shows it: six weeks of seven days, Monday first.
///
/// Six weeks always, so that a calendar does not change its height from one month to the next.
public struct MonthGrid: Hashable, Sendable {
    /// The year, 1…9999.
    public let year: Int
    /// The month, 1…12.
    public let month: Int

    /// The month in which `date` is.
    public init(containing date: CivilDate) {
        year = date.year
        month = date.month
    }

    /// The first day of the month.
    public var firstDay: CivilDate { CivilDate(year: year, month: month, dayInMonth: 1) }

    /// Six rows of seven days, with the ends of the neighbouring months; nil only outside years 1…9999.
    public var weeks: [[CivilDate?]] {
        let monday = firstDay.dayNumber - (firstDay.weekday.rawValue - 1)
        return (0..<6).map { week in (0..<7).map { CivilDate(dayNumber: monday + week * 7 + $0) } }
    }

    /// Whether `date` is in this month, and not in the end of a neighbour.
    public func contains(_ date: CivilDate) -> Bool { date.year == year && date.month == month }

    /// The month `months` later (earlier when negative); nil outside years 1…9999.
    public func adding(months: Int) -> MonthGrid? {
        firstDay.adding(months: months).map(MonthGrid.init(containing:))
    }
}
