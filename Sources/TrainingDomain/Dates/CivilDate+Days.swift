/// Counting in days and months.
extension CivilDate {
    /// Days since 1970-01-01, negative before.
    ///
    /// The year is taken to begin in March, so that the leap day is its last day and the lengths of the months follow
    /// a straight line (153 days in five months).
    public var dayNumber: Int {
        let marchYear = month > 2 ? year : year - 1
        let century = marchYear / 400
        let yearOfCentury = marchYear - century * 400
        let monthFromMarch = (month + 9) % 12
        let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
        let dayOfCentury = yearOfCentury * 365 + yearOfCentury / 4 - yearOfCentury / 100 + dayOfYear
        return century * Self.daysIn400Years + dayOfCentury - Self.dayNumberShift
    }

    /// The day that is `dayNumber` days after 1970-01-01; nil outside years 1…9999.
    public init?(dayNumber: Int) {
        guard (Self.first.dayNumber...Self.last.dayNumber).contains(dayNumber) else { return nil }
        let shifted = dayNumber + Self.dayNumberShift
        let century = shifted / Self.daysIn400Years
        let dayOfCentury = shifted - century * Self.daysIn400Years
        let yearOfCentury = (dayOfCentury - dayOfCentury / 1460 + dayOfCentury / 36524 - dayOfCentury / 146_096) / 365
        let dayOfYear = dayOfCentury - (365 * yearOfCentury + yearOfCentury / 4 - yearOfCentury / 100)
        let monthFromMarch = (5 * dayOfYear + 2) / 153
        let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
        self.init(
            year: century * 400 + yearOfCentury + (month <= 2 ? 1 : 0), month: month,
            dayInMonth: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
    }

    private static let daysIn400Years = 146_097
    /// From 1 March of the year 0 to 1970-01-01.
    private static let dayNumberShift = 719_468

    /// The day of the week.
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday, three days after a Monday.
        let fromMonday = ((dayNumber + 3) % 7 + 7) % 7
        return Weekday(rawValue: fromMonday + 1) ?? .monday
    }

    /// The day `days` later (earlier when negative); nil outside years 1…9999.
    public func adding(days: Int) -> CivilDate? {
        let (sum, overflow) = dayNumber.addingReportingOverflow(days)
        return overflow ? nil : CivilDate(dayNumber: sum)
    }

    /// The same day `months` later (earlier when negative), or the last of that month when it is shorter.
    ///
    /// One month after 31 January is 28 February. Nil outside years 1…9999.
    public func adding(months: Int) -> CivilDate? {
        let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
        guard !overflow, sum >= 12, sum < 10_000 * 12 else { return nil }
        let (year, month) = (sum / 12, sum % 12 + 1)
        return CivilDate(year: year, month: month, day: min(day, Self.daysInMonth(month, year: year)))
    }

    /// The number of days from `other` to this day, negative when this day is earlier.
    public func days(since other: CivilDate) -> Int { dayNumber - other.dayNumber }
}
