/// Writes dates and durations for people, in one language.
///
/// The forms are fixed: they depend on no locale.
///
/// What it writes, `DateReader` reads.
public struct DateWords: Sendable {
    /// The language of the words.
    public let language: Language

    /// Writes in `language`.
    public init(_ language: Language) { self.language = language }

    // MARK: Names

    /// "lundi", "Monday".
    public func weekday(_ weekday: Weekday) -> String { DateNames.weekdays[language][weekday.rawValue - 1] }

    /// "lun.", "Mon": four columns in French, three in English.
    public func shortWeekday(_ weekday: Weekday) -> String { DateNames.shortWeekdays[language][weekday.rawValue - 1] }

    /// "lu", "Mo": two columns, for the head of a calendar.
    public func narrowWeekday(_ weekday: Weekday) -> String { String(shortWeekday(weekday).prefix(2)) }

    /// "mai", "May"; empty when `month` is not in 1…12.
    public func month(_ month: Int) -> String { name(month, in: DateNames.months) }

    /// "janv.", "Jan": at most five columns in French, three in English; empty when `month` is not in 1…12.
    public func shortMonth(_ month: Int) -> String { name(month, in: DateNames.shortMonths) }

    private func name(_ month: Int, in names: DateNames.Table) -> String {
        (1...12).contains(month) ? names[language][month - 1] : ""
    }

    // MARK: Dates

    /// "lun.
    ///
    /// 10 mai 2027", "Mon 10 May 2027".
    public func date(_ date: CivilDate) -> String {
        "\(shortWeekday(date.weekday)) \(dayNumber(date.day)) \(shortMonth(date.month)) \(year(date))"
    }

    /// "lun.
    ///
    /// 10 mai 2027 09:00", "Mon 10 May 2027 09:00".
    public func dateTime(_ moment: CivilDateTime) -> String { "\(date(moment.date)) \(moment.time.iso)" }

    /// "lundi 10 mai 2027", "Monday 10 May 2027".
    public func longDate(_ date: CivilDate) -> String {
        "\(weekday(date.weekday)) \(dayNumber(date.day)) \(month(date.month)) \(year(date))"
    }

    /// "mai 2027", "May 2027": the title of a calendar.
    public func monthTitle(_ grid: MonthGrid) -> String { "\(month(grid.month)) \(year(grid.firstDay))" }

    /// A date and time for a column of them: always `columnWidth` columns wide, each part under the one above.
    public func column(_ moment: CivilDateTime) -> String {
        "\(dateColumn(moment.date)) \(moment.time.iso)"
    }

    /// A date for a column: always `dateColumnWidth` columns wide.
    public func dateColumn(_ date: CivilDate) -> String {
        let month = shortMonth(date.month)
        let padding = String(repeating: " ", count: longestShortMonth - month.count)
        return "\(shortWeekday(date.weekday)) \(date.day < 10 ? " " : "")\(date.day) \(month)\(padding) \(year(date))"
    }

    /// The width of `dateColumn(_:)`, in terminal columns.
    public var dateColumnWidth: Int { shortWeekday(.monday).count + longestShortMonth + 9 }

    /// The width of `column(_:)`, in terminal columns.
    public var columnWidth: Int { dateColumnWidth + 6 }

    private var longestShortMonth: Int { language == .french ? 5 : 3 }

    /// French says "1er" for the first.
    private func dayNumber(_ day: Int) -> String { language == .french && day == 1 ? "1er" : "\(day)" }

    private func year(_ date: CivilDate) -> String { FixedDigits.text(date.year, width: 4) }

    // MARK: Durations

    /// "2 jours", "1 day", "0 jour", "0 days": French is singular below two, English for one only.
    public func days(_ count: Int) -> String {
        switch language {
        case .french: "\(count) \(abs(count) < 2 ? "jour" : "jours")"
        case .english: "\(count) \(abs(count) == 1 ? "day" : "days")"
        }
    }

    /// "1 h 30", "2 h", "45 min" for a duration in seconds, rounded down to the minute; a negative one has its sign.
    public func duration(seconds: Int64) -> String {
        let minutes = seconds.magnitude / 60
        let sign = seconds < 0 && minutes > 0 ? "-" : ""
        guard minutes >= 60 else { return "\(sign)\(minutes) min" }
        let rest = minutes % 60 == 0 ? "" : " " + FixedDigits.text(Int(minutes % 60), width: 2)
        return "\(sign)\(minutes / 60) h\(rest)"
    }

    /// How long a session is: the days it touches ("2 jours"), or within one day its real time in the zone ("1 h 30").
    ///
    /// Nil when the end is before the start, or a time of that one day does not exist in the zone.
    public func length(from start: CivilDateTime, to end: CivilDateTime, in zone: any TimeZoneRules) -> String? {
        guard start <= end else { return nil }
        guard start.date == end.date else { return days(end.date.days(since: start.date) + 1) }
        return zone.seconds(from: start, to: end).map(duration(seconds:))
    }
}
