import TerminalUI
import TrainingDomain

extension SessionsScreen {
    private static let head = 2

    /// The rows of the list, under its headings.
    static func listBody(_ facts: DeskFacts) -> Rect { Chrome.body(facts, head: head).inset(top: 1) }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let words = facts.words
        Chrome.drawHead(
            &canvas, facts, title: training.map { "\(words.sessionsTitle) · \($0)" } ?? words.sessionsTitle,
            right: SafeText(words.sorted(by: finder.order)) + "   " + count(facts), head: Self.head)
        drawBoxes(&canvas, facts)
        drawList(&canvas, facts)
        drawAside(&canvas, facts)
    }

    private func count(_ facts: DeskFacts) -> SafeText {
        finder.list.isLoaded ? SafeText(facts.words.count(finder.list.total)) : .empty
    }

    // MARK: Search

    private func drawBoxes(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let search = canvas.text(SafeText(facts.words.search), x: Chrome.margin, y: 1, role: .label)
        let x = Chrome.margin + search + 2
        drawBox(
            .words, &canvas, facts, Rect(x: x, y: 1, width: facts.size.width - x - Chrome.margin, height: 1),
            placeholder: facts.words.sessionsPlaceholder)
        let width = min(20, max(8, (facts.size.width - 30) / 2))
        let from = canvas.text(SafeText(facts.words.from), x: Chrome.margin, y: 2, role: .label)
        drawBox(
            .from, &canvas, facts, Rect(x: Chrome.margin + from + 1, y: 2, width: width, height: 1),
            placeholder: facts.words.dayPlaceholder)
        let toX = Chrome.margin + from + 1 + width + 2
        let to = canvas.text(SafeText(facts.words.to), x: toX, y: 2, role: .label)
        drawBox(
            .to, &canvas, facts, Rect(x: toX + to + 1, y: 2, width: width, height: 1),
            placeholder: facts.words.dayPlaceholder)
        let status = finder.status.map { Line(SessionWords(facts: facts).status($0), .textStrong) }
        canvas.line(
            status ?? Line(SafeText(facts.words.anyStatus), .textMuted), x: toX + to + 1 + width, y: 2,
            width: facts.size.width - (toX + to + 1 + width) - Chrome.margin, align: .trailing)
    }

    /// A box; a day that is not being typed is shown as it was understood.
    private func drawBox(
        _ box: SessionFinder.Box, _ canvas: inout Canvas, _ facts: DeskFacts, _ room: Rect, placeholder: String
    ) {
        let hasFocus = finder.box == box
        var input = finder.input(box)
        if !hasFocus, let day = finder.day(box, facts) { input.text = DateWords(facts.language).date(day) }
        let isWrong = box != .words && !input.text.isEmpty && finder.day(box, facts) == nil
        let role: Role? = hasFocus ? box == .words ? .text : .fieldFocus : isWrong ? .fieldError : nil
        input.draw(
            on: &canvas, x: room.x, y: room.y, width: room.width, role: role,
            isFocused: hasFocus && !finder.isOnRow,
            placeholder: SafeText(placeholder))
    }

    // MARK: List

    private func drawList(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let columns = Chrome.columns(Chrome.body(facts, head: Self.head))
        let list = finder.list
        guard list.total > 0 || !list.isLoaded else {
            EmptyList.draw(
                &canvas, body: columns.main,
                lines: finder.isNarrowed ? facts.words.noSessionFound : facts.words.noSessions)
            return
        }
        let hasPane = columns.preview != nil && columns.main.width < 100
        let table = SessionTable(
            facts: facts, width: columns.main.width, showsTraining: training == nil && !hasPane)
        canvas.inside(columns.main) { canvas in
            table.drawHeadings(&canvas)
            for (index, position) in list.visible.enumerated() {
                guard let row = list.row(at: position) else { continue }
                let y = index + 1
                canvas.listRow(y, position, isCurrent: position == list.cursor)
                if position == list.cursor {
                    canvas.bar(y) { canvas in table.draw(row, &canvas, y: 0, matching: finder.input(.words).text) }
                    canvas.text("▌", x: 0, y: y, role: .borderFocus)
                    if finder.isOnRow { canvas.setCursor(x: 2, y: y) }
                } else {
                    table.draw(row, &canvas, y: y, matching: finder.input(.words).text)
                }
            }
        }
        if let pane = columns.preview { preview.draw(&canvas, facts, pane: pane) }
    }

    /// What is wrong with a date, else the whole of what the current row had no room for.
    private func drawAside(_ canvas: inout Canvas, _ facts: DeskFacts) {
        if let problem = finder.problem(facts) {
            let label = finder.box == .to ? Phrase("Au", "To") : Phrase("Du", "From")
            Chrome.drawAside(&canvas, facts, SafeText(facts.words.reason(problem, field: label)), role: .warning)
        } else if let row = finder.list.current, Chrome.columns(Chrome.body(facts, head: Self.head)).preview == nil {
            Chrome.drawAside(&canvas, facts, SessionWords(facts: facts).aside(row))
        }
    }
}
