import TerminalUI
import TrainingDomain

extension SeancesScreen {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let words = facts.words
        let title = stored?.session.title ?? seances?.first?.session.title
        Chrome.drawHead(
            &canvas, facts, title: title.map { "\(words.seancesTitle) · \($0)" } ?? words.seancesTitle,
            right: seances.map { SafeText(words.seanceCount($0.count)) } ?? .empty, head: 1)
        let label = canvas.text(SafeText(words.search), x: Chrome.margin, y: 1, role: .label)
        let x = Chrome.margin + label + 2
        input.draw(
            on: &canvas, x: x, y: 1, width: facts.size.width - x - Chrome.margin, role: .text, isFocused: !isOnRow,
            placeholder: SafeText(words.seancesPlaceholder))
        let columns = Chrome.columns(Chrome.body(facts, head: 1))
        let rows = rows
        guard !rows.isEmpty else {
            if let seances {
                EmptyList.draw(
                    &canvas, body: columns.main,
                    lines: seances.isEmpty
                        ? words.noSeance(mayAdd: rights(facts).arranges) : words.noSeanceFound(input.text))
            }
            return
        }
        drawRows(rows, &canvas, facts, columns.main)
        guard let current else { return }
        if let pane = columns.preview {
            drawPane(current, &canvas, facts, pane)
        } else {
            let parts = ownWords(current, facts) + SeanceWords(facts: facts, names: names).aside(current)
            Chrome.drawAside(&canvas, facts, SafeText(parts.joined(separator: " · ")))
        }
    }

    private static func slots(_ facts: DeskFacts, _ width: Int) -> [Columns.Slot] {
        Columns.layout(
            [
                .fixed(DateWords(facts.language).columnWidth + 6), .flexible(minimum: 14, weight: 2), .fixed(9),
                .fixed(11), .flexible(minimum: 10),
            ], total: width - 6
        ).map { Columns.Slot(x: $0.x + 4, width: $0.width) }
    }

    private func drawRows(_ rows: [StoredSeance], _ canvas: inout Canvas, _ facts: DeskFacts, _ body: Rect) {
        let slots = Self.slots(facts, body.width)
        let headings = facts.words.seanceHeadings
        canvas.inside(body) { canvas in
            for (heading, slot) in zip(headings, slots) where slot.width > 0 {
                canvas.text(
                    SafeText(heading), x: slot.x, y: 0, role: .textMuted, width: slot.width,
                    align: slot == slots[2] ? .trailing : .leading)
            }
            let visible = list.visible(height: body.height - 1)
            for (y, index) in visible.enumerated() where rows.indices.contains(index) {
                canvas.listRow(y + 1, index, isCurrent: index == list.cursor)
                if index == list.cursor {
                    canvas.bar(y + 1) { canvas in draw(rows[index], &canvas, facts, slots, y: 0) }
                    canvas.text("▌", x: 0, y: y + 1, role: .borderFocus)
                    if isOnRow { canvas.setCursor(x: 2, y: y + 1) }
                } else {
                    draw(rows[index], &canvas, facts, slots, y: y + 1)
                }
            }
            Scrollbar.draw(
                on: &canvas, x: canvas.size.width - 1, y: 1, height: canvas.size.height - 1, count: rows.count,
                visible: visible)
        }
    }

    private func draw(
        _ row: StoredSeance, _ canvas: inout Canvas, _ facts: DeskFacts, _ slots: [Columns.Slot], y: Int
    ) {
        let words = SeanceWords(facts: facts, names: names)
        let seance = row.seance
        let isPast = seance.end <= facts.now
        if let place = own[row.id] {
            canvas.text(place == .registered ? "●" : "○", x: 2, y: y, role: place == .registered ? .success : .warning)
        }
        let title = Line(
            seance.title, matches: SearchHighlight.ranges(of: query, in: seance.title),
            role: isPast ? .textMuted : .text)
        let place = Line(seance.place, matches: SearchHighlight.ranges(of: query, in: seance.place), role: .textMuted)
        let lines: [Line] = [
            Line(SafeText(words.when(seance)), isPast ? .textMuted : .text), title,
            Line(SafeText(words.seats(row)), row.waiting > 0 ? .warning : .text),
            Line(SafeText(facts.words.seanceModeShort(seance.mode)), .textMuted), place,
        ]
        for (index, (line, slot)) in zip(lines, slots).enumerated() where slot.width > 0 {
            canvas.line(line, x: slot.x, y: y, width: slot.width, align: index == 2 ? .trailing : .leading)
        }
    }

    /// Where the person at the keyboard stands, in words.
    private func ownWords(_ row: StoredSeance, _ facts: DeskFacts) -> [String] {
        own[row.id].map { [facts.words.ownPlace($0)] } ?? []
    }

    private func drawPane(_ row: StoredSeance, _ canvas: inout Canvas, _ facts: DeskFacts, _ pane: Rect) {
        canvas.verticalRule(x: pane.x, y: pane.y, height: pane.height)
        let words = SeanceWords(facts: facts, names: names)
        var text = PageText(width: pane.width - 4, margin: 0)
        text.paragraph(row.seance.title, .title)
        text.paragraph(words.dates(row.seance), .textStrong)
        text.blank()
        for part in words.aside(row) { text.paragraph(part) }
        text.paragraph(facts.words.seanceAttendance(row))
        for part in ownWords(row, facts) { text.paragraph(part, .success) }
        if !row.seance.description.isEmpty {
            text.blank()
            text.paragraph(row.seance.description, .textMuted)
        }
        text.draw(&canvas, body: pane.inset(left: 3, right: 1))
    }
}
