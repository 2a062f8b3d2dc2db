import TerminalUI
import TrainingDomain

/// The columns of the learners' catalogue.
enum CatalogueColumn: CaseIterable, Equatable, Sendable { case title, start, seats, own }

/// Lays the catalogue out in columns.
struct CatalogueTable {
    let facts: DeskFacts
    private let slots: [Columns.Slot]

    init(facts: DeskFacts, width: Int) {
        self.facts = facts
        slots = Columns.layout(
            [
                .flexible(minimum: 14), .fixed(SessionWords.dayWidth(facts.language)), .fixed(18), .fixed(12),
            ], total: width - 3
        ).map { Columns.Slot(x: $0.x + 2, width: $0.width) }
    }

    func drawHeadings(_ canvas: inout Canvas) {
        for (column, slot) in zip(CatalogueColumn.allCases, slots) where slot.width > 0 {
            canvas.text(SafeText(facts.words.heading(column)), x: slot.x, y: 0, role: .textMuted, width: slot.width)
        }
    }

    func draw(_ row: CatalogueSession, _ canvas: inout Canvas, y: Int, matching query: SearchQuery) {
        let session = row.session
        let words = SessionWords(facts: facts)
        let lines = [
            Line(session.title, matches: SearchHighlight.ranges(of: query, in: session.title)),
            Line(SafeText(words.day(session.start.date)), .textMuted), seats(session), own(row),
        ]
        for (line, slot) in zip(lines, slots) where slot.width > 0 {
            canvas.line(line, x: slot.x, y: y, width: slot.width)
        }
    }

    private func seats(_ session: SessionRow) -> Line {
        let seats = Seats(limit: session.maxUsers, enrolled: session.attendance.enrolled)
        let text = SafeText(facts.words.shortSeats(free: seats.free, waiting: session.attendance.waiting))
        return Line(text, seats.isFull ? .badgeWaiting : .text)
    }

    private func own(_ row: CatalogueSession) -> Line {
        guard let own = row.own else { return Line() }
        let words = RegistrationWords(facts: facts)
        return Line(words.mark(own.state) + " " + SafeText(facts.words.shortStanding(own)), words.role(own.state))
    }
}

extension CatalogueScreen {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let words = facts.words
        let count = found.list.isLoaded ? words.count(found.list.total) : ""
        Chrome.drawHead(
            &canvas, facts, title: words.catalogueTitle,
            right: SafeText(words.sorted(by: order) + "   " + count), head: Self.head)
        found.drawBox(&canvas, facts, y: 1, placeholder: words.cataloguePlaceholder)
        let body = Chrome.body(facts, head: Self.head)
        let columns = Chrome.columns(body)
        guard !found.isEmpty else {
            let lines = found.isSearching ? words.noSessionFound : words.emptyCatalogue
            EmptyList.draw(&canvas, body: columns.main, lines: lines)
            return
        }
        let table = CatalogueTable(facts: facts, width: columns.main.width)
        canvas.inside(columns.main) { canvas in
            table.drawHeadings(&canvas)
            found.drawRows(&canvas) { row, _, canvas, y in table.draw(row, &canvas, y: y, matching: found.query) }
        }
        if let pane = columns.preview {
            preview.draw(&canvas, facts, pane: pane, own: found.list.current?.own)
        } else if let row = found.list.current?.session {
            Chrome.drawAside(&canvas, facts, SessionWords(facts: facts).aside(row))
        }
    }
}
