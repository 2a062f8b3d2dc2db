/// A day of the calendar, without a time or a zone: proleptic Gregorian, years 1 to 9999.
///
/// A value always names a day that exists: 30 February cannot be made.
public struct CivilDate: Hashable, Sendable {
    /// The year, 1…9999.
    public let year: Int
    /// The month, 1…12.
    public let month: Int
    /// The day of the month, from 1.
    public let day: Int

    /// The first day that can be named.
    public static let first = CivilDate(year: 1, month: 1, dayInMonth: 1)
    /// The last day that can be named.
    public static let last = CivilDate(year: 9999, month: 12, dayInMonth: 31)

    /// The day with these numbers; nil when there is no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.daysInMonth(month, year: year)
        else { return nil }
        self.init(year: year, month: month, dayInMonth: day)
    }

    /// For callers that have checked the numbers.
    init(year: Int, month: Int, dayInMonth: Int) {
        self.year = year
        self.month = month
        self.day = dayInMonth
    }

    /// Whether `year` has a 29 February.
    public static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    /// The number of days in a month (28…31); 0 when `month` is not in 1…12.
    public static func daysInMonth(_ month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        case 1...12: 31
        default: 0
        }
    }
}

extension CivilDate: Comparable {
    /// The earlier day comes first.
    public static func < (a: CivilDate, b: CivilDate) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }
}

// MARK: - Text

extension CivilDate: CustomStringConvertible {
    /// The day in ISO 8601: `2027-05-08`.
    public var iso: String {
        "\(FixedDigits.text(year, width: 4))-\(FixedDigits.text(month, width: 2))-\(FixedDigits.text(day, width: 2))"
    }

    /// The same as `iso`.
    public var description: String { iso }

    /// Reads exactly `YYYY-MM-DD`; nil for any other text and for a day that does not exist.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(11))
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
            let year = FixedDigits.number(bytes[0..<4]), let month = FixedDigits.number(bytes[5..<7]),
            let day = FixedDigits.number(bytes[8..<10])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }
}
