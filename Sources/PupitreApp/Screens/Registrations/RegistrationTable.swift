import TerminalUI
import TrainingDomain

/// The columns of a list of registrations.
enum RegistrationColumn: CaseIterable, Equatable, Sendable {
    case tick, place, name, login, session, start, state, lacking, asked
}

/// Lays a list of registrations out in columns: a row has a margin of two columns, then what fits, the least important left out first.
struct RegistrationTable {
    let facts: DeskFacts
    let kind: RegistrationList.Kind
    let words: RegistrationWords
    private let slots: [RegistrationColumn: Columns.Slot]

    init(facts: DeskFacts, width: Int, kind: RegistrationList.Kind, names: [String: String], ticks: Bool) {
        self.facts = facts
        self.kind = kind
        words = RegistrationWords(facts: facts, names: names)
        slots = Self.slots(facts, width, kind, ticks: ticks)
    }

    private static func slots(
        _ facts: DeskFacts, _ width: Int, _ kind: RegistrationList.Kind, ticks: Bool
    ) -> [RegistrationColumn: Columns.Slot] {
        var columns = widths(facts, width, kind)
        if ticks { columns.insert((.tick, .fixed(3)), at: 0) }
        let layout = Columns.layout(columns.map(\.1), total: width - 3)
        var slots: [RegistrationColumn: Columns.Slot] = [:]
        for (column, slot) in zip(columns.map(\.0), layout) where slot.width > 0 {
            slots[column] = Columns.Slot(x: slot.x + 2, width: slot.width)
        }
        return slots
    }

    private static func widths(
        _ facts: DeskFacts, _ width: Int, _ kind: RegistrationList.Kind
    ) -> [(RegistrationColumn, Columns.Width)] {
        let day = Columns.Width.fixed(SessionWords.dayWidth(facts.language))
        let name = Columns.Width.flexible(minimum: 12, weight: 2)
        let hasDate = width >= 72
        var columns: [(RegistrationColumn, Columns.Width)]
        switch kind {
        case .learners:
            columns = [(.place, .fixed(6)), (.name, name), (.login, .flexible(minimum: 8))]
        case .waiting:
            columns = [(.place, .fixed(6)), (.name, name), (.lacking, .flexible(minimum: 12, weight: 3))]
        case .pending:
            columns = [(.name, name), (.lacking, .flexible(minimum: 12, weight: 3))]
        case .awaitingMe:
            columns = [
                (.name, name), (.session, .flexible(minimum: 12, weight: 3)),
                (.lacking, .flexible(minimum: 12, weight: 2)),
            ]
            if width < 100 { return columns }
        case .mine:
            columns = [(.session, .flexible(minimum: 14, weight: 3))]
            if hasDate { columns.append((.start, day)) }
            return columns + [(.state, .flexible(minimum: 22, weight: 2))]
        }
        if hasDate { columns.append((.asked, day)) }
        return columns
    }

    func drawHeadings(_ canvas: inout Canvas) {
        for column in RegistrationColumn.allCases {
            guard let slot = slots[column], column != .tick else { continue }
            canvas.text(
                SafeText(facts.words.heading(column, of: kind)), x: slot.x, y: 0, role: .textMuted, width: slot.width,
                align: column == .place ? .trailing : .leading)
        }
    }

    /// Draws `row`, which stands at `position` of the list; `typed` is what the search marks.
    func draw(
        _ row: Registration, at position: Int, isTicked: Bool, order: RegistrationOrder, _ canvas: inout Canvas, y: Int,
        matching query: SearchQuery
    ) {
        put(Toggle.line(isTicked), .tick, &canvas, y: y)
        // Learners are numbered in the order in which they were enrolled; in another order a number would say something else.
        let place = row.position ?? (order == .rank && query.isEmpty ? position + 1 : nil)
        put(
            Line(SafeText(place.map { facts.words.count($0) } ?? ""), .textMuted), .place, &canvas, y: y,
            align: .trailing)
        put(Line(row.user.name, matches: SearchHighlight.ranges(of: query, in: row.user.name)), .name, &canvas, y: y)
        let login = Line(
            row.user.login, matches: SearchHighlight.ranges(of: query, in: row.user.login), role: .textMuted)
        put(login, .login, &canvas, y: y)
        let title = row.session.title
        let isOver = !row.state.isLive
        put(
            Line(title, matches: SearchHighlight.ranges(of: query, in: title), role: isOver ? .textDisabled : .text),
            .session, &canvas, y: y)
        put(
            Line(SafeText(SessionWords(facts: facts).day(row.session.start.date)), .textMuted), .start, &canvas, y: y)
        put(words.state(row), .state, &canvas, y: y)
        put(words.lacking(row), .lacking, &canvas, y: y)
        put(Line(SafeText(words.day(row.requestedAt)), .textMuted), .asked, &canvas, y: y)
    }

    private func put(
        _ line: Line, _ column: RegistrationColumn, _ canvas: inout Canvas, y: Int, align: Alignment = .leading
    ) {
        guard let slot = slots[column] else { return }
        canvas.line(line, x: slot.x, y: y, width: slot.width, align: align)
    }
}

// MARK: - Drawing a list

extension RegistrationList {
    /// Draws the table, what an empty one says, and the pane of the current row where there is room.
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts, body: Rect, access: RegistrationAccess, empty: [String]) {
        let columns = Chrome.columns(body)
        guard !found.isEmpty else {
            let lines = found.isSearching ? facts.words.noRegistrationFound : empty
            EmptyList.draw(&canvas, body: columns.main, lines: lines)
            return
        }
        let table = RegistrationTable(
            facts: facts, width: columns.main.width, kind: kind, names: names,
            ticks: isTickable && (!ticked.isEmpty || isDecidable(access)))
        canvas.inside(columns.main) { canvas in
            table.drawHeadings(&canvas)
            found.drawRows(&canvas) { row, position, canvas, y in
                table.draw(
                    row, at: position, isTicked: isTicked(row), order: order, &canvas, y: y, matching: found.query)
            }
        }
        guard let pane = columns.preview else { return }
        canvas.verticalRule(x: pane.x, y: pane.y, height: pane.height)
        guard let detail, detail.registration.id == current?.id else { return }
        var text = PageText(width: pane.width - 4, margin: 0)
        RegistrationText(facts: facts, detail: detail, extra: names).addAll(&text)
        text.draw(&canvas, body: pane.inset(left: 3, right: 1))
    }

    /// What a narrow list has no room for: who can give what the current row lacks.
    func drawAside(_ canvas: inout Canvas, _ facts: DeskFacts, body: Rect) {
        guard Chrome.columns(body).preview == nil, let detail, detail.registration.id == current?.id else { return }
        Chrome.drawAside(&canvas, facts, RegistrationText(facts: facts, detail: detail, extra: names).aside)
    }

    /// "tri : rang   3 / 12", with how many are ticked.
    func count(_ facts: DeskFacts) -> SafeText {
        guard found.list.isLoaded else { return .empty }
        let total = found.list.total
        let count =
            if found.isSearching, let whole { facts.words.count(total, of: whole) } else { facts.words.count(total) }
        let ticks = ticked.isEmpty ? "" : facts.words.ticked(ticked.count) + "   "
        return SafeText(ticks + facts.words.sorted(by: order) + "   " + count)
    }
}
