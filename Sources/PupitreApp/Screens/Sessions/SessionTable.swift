import TerminalUI
import TrainingDomain

/// The columns of a list of sessions.
enum SessionColumn: CaseIterable, Equatable, Sendable {
    case number, title, training, start, end, seats, status
}

/// Lays a list of sessions out in columns: the narrower the list, the shorter the dates.
struct SessionTable {
    /// How dates are written.
    private enum Dates { case full, days, short }

    let facts: DeskFacts
    let width: Int
    private let words: SessionWords
    private let dates: Dates
    private let slots: [SessionColumn: Columns.Slot]

    init(facts: DeskFacts, width: Int, showsTraining: Bool) {
        self.facts = facts
        self.width = width
        words = SessionWords(facts: facts)
        dates = width >= 132 ? .full : width >= 100 ? .days : .short
        slots = Self.slots(facts, width, dates, showsTraining: showsTraining)
    }

    /// A row has a margin of two columns, its number, a star, then the columns; what there is no room for is left out.
    private static func slots(
        _ facts: DeskFacts, _ width: Int, _ dates: Dates, showsTraining: Bool
    ) -> [SessionColumn: Columns.Slot] {
        let date = DateWords(facts.language)
        var widths: [(SessionColumn, Int)] = []
        if showsTraining, width >= 56 { widths.append((.training, dates == .short ? 8 : 12)) }
        switch dates {
        case .full: widths += [(.start, date.columnWidth), (.end, date.columnWidth)]
        case .days: widths += [(.start, date.dateColumnWidth), (.end, date.dateColumnWidth)]
        case .short:
            widths.append((.start, SessionWords.dayWidth(facts.language)))
            if width >= 64 { widths.append((.end, SessionWords.shortEndWidth)) }
        }
        if width >= 48 { widths.append((.seats, 7)) }
        widths.append((.status, dates == .short ? 1 : 11))
        let titleX = 2 + 5 + 3
        let fixed = widths.reduce(0) { $0 + $1.1 + 2 }
        var slots: [SessionColumn: Columns.Slot] = [
            .number: Columns.Slot(x: 2, width: 5),
            .title: Columns.Slot(x: titleX, width: max(4, width - titleX - fixed - 1)),
        ]
        var x = titleX + max(4, width - titleX - fixed - 1)
        for (column, width) in widths {
            slots[column] = Columns.Slot(x: x + 2, width: width)
            x += width + 2
        }
        return slots
    }

    func drawHeadings(_ canvas: inout Canvas) {
        for column in SessionColumn.allCases {
            guard let slot = slots[column], slot.width > 1 else { continue }
            canvas.text(
                SafeText(facts.words.heading(column)), x: slot.x, y: 0, role: .textMuted, width: slot.width,
                align: column == .number || column == .seats ? .trailing : .leading)
        }
    }

    func draw(_ row: SessionRow, _ canvas: inout Canvas, y: Int, matching typed: String) {
        let query = SearchQuery(typed)
        let isOver = row.status == .cancelled
        put(Line(SafeText(String(row.number)), .textMuted), .number, &canvas, y: y, align: .trailing)
        if row.isDefault { canvas.text("★", x: 8, y: y, role: .success) }
        let title = Line(
            row.title, matches: SearchHighlight.ranges(of: query, in: row.title), role: isOver ? .textDisabled : .text)
        put(title, .title, &canvas, y: y)
        let code = Line(
            row.trainingCode, matches: SearchHighlight.ranges(of: query, in: row.trainingCode), role: .textMuted)
        put(code, .training, &canvas, y: y)
        put(Line(SafeText(start(row)), .text), .start, &canvas, y: y)
        put(Line(SafeText(end(row)), .textMuted), .end, &canvas, y: y)
        put(Line(SafeText(words.seats(row)), .text), .seats, &canvas, y: y, align: .trailing)
        let status = dates == .short ? words.mark(row.status) : words.status(row.status)
        put(Line(status, words.role(row.status)), .status, &canvas, y: y)
    }

    private func put(
        _ line: Line, _ column: SessionColumn, _ canvas: inout Canvas, y: Int, align: Alignment = .leading
    ) {
        guard let slot = slots[column] else { return }
        canvas.line(line, x: slot.x, y: y, width: slot.width, align: align)
    }

    private func start(_ row: SessionRow) -> String {
        let date = DateWords(facts.language)
        return switch dates {
        case .full: date.column(row.start)
        case .days: date.dateColumn(row.start.date)
        case .short: words.day(row.start.date)
        }
    }

    private func end(_ row: SessionRow) -> String {
        let date = DateWords(facts.language)
        return switch dates {
        case .full: date.column(row.end)
        case .days: date.dateColumn(row.end.date)
        case .short: words.shortEnd(row)
        }
    }
}
