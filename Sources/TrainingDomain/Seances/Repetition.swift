/// When a seance comes again: on chosen weekdays, until a date or for some weeks, at the same wall-clock time.
public struct Repetition: Equatable, Sendable {
    /// When it stops.
    public enum End: Equatable, Sendable {
        /// The last day, included.
        case until(CivilDate)
        /// So many weeks, the first seance's week counted as the first.
        case weeks(Int)
    }

    /// On which weekdays; empty is the first seance's own.
    public var weekdays: Set<Weekday>
    /// When it stops.
    public var end: End

    /// A repetition.
    public init(weekdays: Set<Weekday>, end: End) {
        self.weekdays = weekdays
        self.end = end
    }
}

extension Repetition {
    /// The most seances that one repetition makes: one a day for a year.
    public static let most = 366

    /// The seances that `seance` comes to, in order: from its own day on, on each chosen weekday, at the same wall-clock times
    /// whatever the clocks do in between (scenario 15).
    ///
    /// Its own day counts only when it is one of the chosen weekdays. One that lasts over midnight ends as many days later as
    /// it does. A wall-clock time that happens twice is its first, as everywhere.
    ///
    /// - Throws: `noOccurrence`; `tooManyOccurrences`; `timesDoNotExist` with every start or end that the clocks skip;
    ///   `outsideSession` with the first that is.
    public func occurrences(of seance: Seance, in frame: SessionFrame) throws(SeanceRefusal) -> [Seance] {
        let first = seance.start.date
        let days = weekdays.isEmpty ? [first.weekday] : weekdays
        let last = lastDay(from: first)
        let count = Self.count(days, from: first, to: last)
        if count == 0 { throw .noOccurrence }
        if count > Self.most { throw .tooManyOccurrences(count, limit: Self.most) }
        let found = seances(like: seance, on: days, to: last)
        let skipped = found.flatMap { [$0.start, $0.end] }.filter(frame.skips)
        if !skipped.isEmpty { throw .timesDoNotExist(skipped, zone: frame.zoneName) }
        for seance in found { if let refusal = frame.refusal(of: seance) { throw refusal } }
        return found
    }

    /// The last day that may have a seance; weeks begin on Monday.
    private func lastDay(from first: CivilDate) -> CivilDate {
        switch end {
        case .until(let day): return day
        case .weeks(let weeks):
            let days = 7 * min(max(weeks, 0), Limits.wholeNumber) - first.weekday.rawValue
            return first.adding(days: days) ?? .last
        }
    }

    /// How many days from `first` to `last` are one of `days`, without walking through them: `last` may be the year 9999.
    private static func count(_ days: Set<Weekday>, from first: CivilDate, to last: CivilDate) -> Int {
        let span = last.days(since: first) + 1
        guard span > 0 else { return 0 }
        let rest = (0..<(span % 7)).filter { offset in
            first.adding(days: offset).map { days.contains($0.weekday) } ?? false
        }
        return span / 7 * days.count + rest.count
    }

    private func seances(like seance: Seance, on days: Set<Weekday>, to last: CivilDate) -> [Seance] {
        var found: [Seance] = []
        for offset in 0...last.days(since: seance.start.date) {
            guard let start = seance.start.adding(days: offset), days.contains(start.date.weekday),
                let end = seance.end.adding(days: offset)
            else { continue }
            var copy = seance
            copy.start = start
            copy.end = end
            found.append(copy)
        }
        return found
    }
}
