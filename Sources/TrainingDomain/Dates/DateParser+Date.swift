/// Dates, in all the forms of the domain's "dates as typed".
extension DateParser {
    mutating func date() throws(DateProblem) -> CivilDate? {
        if let date = try relativeDate() { return date }
        if let date = try namedDay() { return date }
        if let date = try attempt({ parser throws(DateProblem) in try parser.weekdayDate() }) { return date }
        return try calendarDate()
    }

    /// "8/5", "2027-05-08", "8 mai 2027", "May 8": a day of the calendar.
    private mutating func calendarDate() throws(DateProblem) -> CivilDate? {
        if let date = try attempt({ parser throws(DateProblem) in try parser.numericDate() }) { return date }
        if let date = try attempt({ parser throws(DateProblem) in try parser.dayThenMonth() }) { return date }
        return try attempt { parser throws(DateProblem) in try parser.monthThenDay() }
    }

    // MARK: Counted from a day

    /// "+3j", "-1 week" from the start when typed in the end's field, else from today; "in 3 days" and "dans un mois"
    /// from today, as the words say.
    private mutating func relativeDate() throws(DateProblem) -> CivilDate? {
        let base: CivilDate
        var sign = 1
        var count: Int?
        if take("+") {
            base = reader.origin ?? reader.today
        } else if take("-") {
            base = reader.origin ?? reader.today
            sign = -1
        } else if takeWord(DateVocabulary.within) {
            base = reader.today
            if takeWord(DateVocabulary.one) { count = 1 }
        } else {
            return nil
        }
        if count == nil {
            guard case .number(let value, _)? = peek() else { throw .notADate }
            position += 1
            guard let value else { throw .outOfRange }
            count = value
        }
        guard let count, let unit = takeWord(DateVocabulary.units) else { throw .notADate }
        return try base.moved(by: sign * count, unit)
    }

    /// "demain", "après-demain", "today", "day after tomorrow".
    private mutating func namedDay() throws(DateProblem) -> CivilDate? {
        let phrases = [["apres", "demain"], ["apres", "-", "demain"], ["day", "after", "tomorrow"]]
        for phrase in phrases where tokens[position...].prefix(phrase.count).map(\.text) == phrase {
            position += phrase.count
            return try reader.today.moved(by: 2, .days(1))
        }
        guard let days = takeWord(DateVocabulary.fromToday) else { return nil }
        return try reader.today.moved(by: days, .days(1))
    }

    // MARK: Weekdays

    /// "lundi", "next monday", "lundi prochain"; also in front of a date, which it must agree with: "lun.
    ///
    /// 10 mai 2027".
    private mutating func weekdayDate() throws(DateProblem) -> CivilDate? {
        let isComing = takeWord(DateVocabulary.coming)
        let isMonthToo = isMonth(peek())
        guard let weekday = takeWord(DateVocabulary.weekdays) else { return nil }
        if isComing || takeWord(DateVocabulary.coming) { return try next(weekday) }
        skipFillers()
        if let date = try calendarDate() { return try check(date, is: weekday) }
        guard isDayAlone else { return try next(weekday) }
        // "mar 8": in English it is March, and another method's.
        if isMonthToo, reader.language == .english { return nil }
        guard let day = takeShortNumber() else { return nil }
        return try check(try nextDay(day), is: weekday)
    }

    private func isMonth(_ token: DateToken?) -> Bool {
        guard case .word(let word)? = token else { return false }
        return DateVocabulary.months[word] != nil
    }

    /// Whether a day of the month comes next, and not a time.
    private var isDayAlone: Bool {
        var ahead = self
        guard (try? ahead.time()) == .some(nil) else { return false }
        return ahead.takeShortNumber() != nil
    }

    /// Strictly after today.
    private func next(_ weekday: Weekday) throws(DateProblem) -> CivilDate {
        let days = (weekday.rawValue - reader.today.weekday.rawValue + 6) % 7 + 1
        return try reader.today.moved(by: days, .days(1))
    }

    private func check(_ date: CivilDate, is weekday: Weekday) throws(DateProblem) -> CivilDate {
        guard date.weekday == weekday else { throw .otherWeekday(date, typed: weekday) }
        return date
    }

    // MARK: Days of the calendar

    /// Three numbers, the year first or last, or two: the day and the month.
    private mutating func numericDate() throws(DateProblem) -> CivilDate? {
        guard case .number(_, let first)? = peek(), case .sign(let sign)? = peek(1), ["/", "-", "."].contains(sign)
        else { return nil }
        if first.utf8.count > 2 {
            let year = try typedYear()
            guard take(sign), let month = takeShortNumber(), take(sign), let day = takeShortNumber() else {
                throw .notADate
            }
            return try existing(day: day, month: month, year: year)
        }
        guard let day = takeShortNumber(), take(sign), let month = takeShortNumber() else { throw .notADate }
        return try existing(day: day, month: month, year: take(sign) ? try typedYear() : nil)
    }

    /// "8 mai", "1er juin 2027", "8th of May".
    private mutating func dayThenMonth() throws(DateProblem) -> CivilDate? {
        guard let day = takeShortNumber() else { return nil }
        _ = takeWord(DateVocabulary.ordinals)
        _ = takeWord(["of", "de"])
        guard let month = takeWord(DateVocabulary.months) else { return nil }
        return try existing(day: day, month: month, year: try yearAfterMonth())
    }

    /// "May 8", "May 8th, 2027".
    private mutating func monthThenDay() throws(DateProblem) -> CivilDate? {
        guard let month = takeWord(DateVocabulary.months), isDayAlone, let day = takeShortNumber() else { return nil }
        _ = takeWord(DateVocabulary.ordinals)
        return try existing(day: day, month: month, year: try yearAfterMonth())
    }

    /// A year, unless it is the hour of a time: "8 mai 27", but "8 mai 14h".
    private mutating func yearAfterMonth() throws(DateProblem) -> Int? {
        var ahead = self
        ahead.skipFillers()
        guard case .number? = ahead.peek() else { return nil }
        var time = ahead
        guard try time.time() == nil else { return nil }
        position = ahead.position
        return try typedYear()
    }

    /// Four digits, or two for this century.
    private mutating func typedYear() throws(DateProblem) -> Int {
        guard case .number(let value, let text)? = peek() else { throw .notADate }
        position += 1
        switch (text.utf8.count, value) {
        case (2, let value?): return 2000 + value
        case (4, let value?) where value > 0: return value
        case (4..., _): throw .outOfRange
        default: throw .notADate
        }
    }

    /// The day with these numbers; without a year the next one, today included, so that 29 February waits for a leap year.
    private func existing(day: Int, month: Int, year: Int?) throws(DateProblem) -> CivilDate {
        // Leap years are at most eight years apart.
        for candidate in year.map({ $0...$0 }) ?? reader.today.year...(reader.today.year + 8) {
            guard let date = CivilDate(year: candidate, month: month, day: day) else { continue }
            if year != nil || date >= reader.today { return date }
        }
        throw .noSuchDay(day: day, month: month, year: year)
    }

    /// The next day, today included, with this number in its month.
    private func nextDay(_ day: Int) throws(DateProblem) -> CivilDate {
        var month = CivilDate(year: reader.today.year, month: reader.today.month, dayInMonth: 1)
        // No two months in a row lack a day that some month has.
        for _ in 0..<3 {
            if let date = CivilDate(year: month.year, month: month.month, day: day), date >= reader.today {
                return date
            }
            month = try month.moved(by: 1, .months(1))
        }
        throw .notADate
    }
}

extension CivilDate {
    /// The day `count` units later.
    fileprivate func moved(by count: Int, _ unit: DateVocabulary.Unit) throws(DateProblem) -> CivilDate {
        // A typed count has at most nine digits: the products cannot overflow.
        let date =
            switch unit {
            case .days(let days): adding(days: count * days)
            case .months(let months): adding(months: count * months)
            }
        guard let date else { throw .outOfRange }
        return date
    }
}
