import TerminalUI
import TrainingDomain

/// Puts a row of sessions in words, for lists, pages and panes.
struct SessionWords {
    let facts: DeskFacts

    private var date: DateWords { DateWords(facts.language) }

    // MARK: Status

    /// The status by its mark: meaning never depends on colour alone.
    func mark(_ status: SessionStatus) -> SafeText {
        switch status {
        case .notStarted: "○"
        case .open: "●"
        case .ended: "✓"
        case .cancelled: "✗"
        }
    }

    func status(_ status: SessionStatus) -> SafeText { mark(status) + " " + SafeText(facts.words.status(status)) }

    func role(_ status: SessionStatus) -> Role {
        switch status {
        case .notStarted: .text
        case .open: .success
        case .ended: .textMuted
        case .cancelled: .error
        }
    }

    // MARK: Seats

    /// "8/12", or "8" where there is no limit.
    func seats(_ row: SessionRow) -> String {
        row.maxUsers.map { "\(row.attendance.enrolled)/\($0)" } ?? "\(row.attendance.enrolled)"
    }

    // MARK: Dates

    /// A day for a narrow column, without its weekday: always `dayWidth` columns.
    func day(_ day: CivilDate) -> String {
        String(date.dateColumn(day).dropFirst(date.shortWeekday(.monday).count + 1))
    }

    static func dayWidth(_ language: Language) -> Int {
        DateWords(language).dateColumnWidth - DateWords(language).shortWeekday(.monday).count - 1
    }

    /// The last day of a session of several days, without its year when it is the first day's: "→ 11 mai", "→ 04/01/28".
    func shortEnd(_ row: SessionRow) -> String {
        let end = row.end.date
        if end == row.start.date { return "" }
        if end.year == row.start.date.year { return "→ " + String(day(end).dropLast(5)) }
        return "→ "
            + [end.day, end.month, end.year % 100].map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: "/")
    }

    /// The columns that `shortEnd` takes at most.
    static let shortEndWidth = 10

    /// Both moments, or only the second time within one day.
    func dates(from start: CivilDateTime, to end: CivilDateTime) -> String {
        let first = date.dateTime(start)
        return start.date == end.date ? "\(first) → \(end.time.iso)" : "\(first) → \(date.dateTime(end))"
    }

    /// The days a session takes, or its hours within one day.
    func length(from start: CivilDateTime, to end: CivilDateTime, zone: String) -> String {
        guard let rules = facts.zones.provider.rules(named: zone) else { return "" }
        return date.length(from: start, to: end, in: rules) ?? ""
    }

    // MARK: Lines

    /// One row in a pane: mark, day, title.
    func brief(_ row: SessionRow) -> Line {
        var line = Line(mark(row.status) + " ", role(row.status))
        line.append(SafeText(day(row.start.date) + "  "), .textMuted)
        line.append(SafeText(row.title))
        return line
    }

    /// One row on a page: number, mark, start, title, seats.
    func full(_ row: SessionRow) -> Line {
        var line = Line(mark(row.status) + " ", role(row.status))
        line.append(SafeText(date.column(row.start) + "  "), .textMuted)
        line.append(SafeText(row.title))
        line.append(SafeText("   \(facts.words.sessionTitle(row.number)), \(seats(row))"), .textMuted)
        return line
    }

    /// What a narrow list has no room for: status, dates with their times, the training.
    func aside(_ row: SessionRow) -> SafeText {
        status(row.status)
            + SafeText(" · \(dates(from: row.start, to: row.end)) · \(row.trainingCode) \(row.trainingTitle)")
    }
}
