/// The rule for the years after the last transition of a TZif file: `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX `TZ`, with the
/// hours of -167 to 167 that RFC 9636 adds).
struct PosixZoneRule: Equatable {
    /// When daylight saving time begins and ends each year, as days and wall-clock seconds in that day.
    struct Saving: Equatable {
        var offset: Int
        var start, end: YearlyMoment
    }

    /// The offset of standard time, in seconds east of Greenwich.
    var standardOffset: Int
    /// Daylight saving time, if there is any.
    var saving: Saving?

    /// Seconds to add to UTC at `seconds`.
    func offset(at seconds: Int64) -> Int {
        guard saving != nil else { return standardOffset }
        return changes(around: seconds).last { $0.at <= seconds }?.offset ?? standardOffset
    }

    /// The next change after `seconds`; nil without daylight saving time, and near the year 9999.
    func transition(after seconds: Int64) -> Int64? {
        changes(around: seconds).first { $0.at > seconds }?.at
    }

    /// The changes of three years in order.
    ///
    /// Where an end meets the next start, daylight saving time goes on: that is how a rule says "all year long".
    private func changes(around seconds: Int64) -> [(at: Int64, offset: Int)] {
        guard let saving else { return [] }
        let year = CivilDateTime(utcSeconds: seconds)?.date.year ?? (seconds < 0 ? 1 : 9999)
        var changes: [(at: Int64, offset: Int)] = []
        for year in max(1, year - 1)...min(9999, year + 1) {
            changes.append((saving.start.wallSeconds(in: year) - Int64(standardOffset), saving.offset))
            changes.append((saving.end.wallSeconds(in: year) - Int64(saving.offset), standardOffset))
        }
        return changes.sorted { a, b in
            a.at != b.at ? a.at < b.at : a.offset == standardOffset && b.offset != standardOffset
        }
    }
}

/// A moment of every year on the wall: a day, and seconds from its midnight (which may reach into other days).
struct YearlyMoment: Equatable {
    /// The three ways in which POSIX names a day of the year.
    enum Day: Equatable {
        /// `Jn`: 1…365, 29 February never counted.
        case withoutLeapDay(Int)
        /// `n`: 0…365, 29 February counted.
        case withLeapDay(Int)
        /// `Mm.w.d`: the week-th (5: the last) such weekday of the month.
        case weekday(Weekday, week: Int, month: Int)
    }

    var day: Day
    var seconds: Int

    /// Seconds since 1970-01-01T00:00 on the wall.
    ///
    /// `year` is in 1…9999.
    func wallSeconds(in year: Int) -> Int64 { Int64(dayNumber(in: year)) * 86_400 + Int64(seconds) }

    private func dayNumber(in year: Int) -> Int {
        let newYear = CivilDate(year: year, month: 1, dayInMonth: 1).dayNumber
        switch day {
        case .withoutLeapDay(let day):
            return newYear + day - 1 + (CivilDate.isLeap(year) && day >= 60 ? 1 : 0)
        case .withLeapDay(let day):
            return newYear + day
        case .weekday(let weekday, let week, let month):
            let first = CivilDate(year: year, month: month, dayInMonth: 1)
            let length = CivilDate.daysInMonth(month, year: year)
            var day = (weekday.rawValue - first.weekday.rawValue + 7) % 7 + (week - 1) * 7
            while day >= length { day -= 7 }
            return first.dayNumber + day
        }
    }
}
