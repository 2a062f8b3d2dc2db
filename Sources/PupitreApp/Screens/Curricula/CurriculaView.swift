import TerminalUI
import TrainingDomain

extension CurriculaScreen {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let nodes = tree.branches.count
        Chrome.drawHead(
            &canvas, facts, title: facts.words.curriculaTitle,
            right: isLoaded ? SafeText(facts.words.nodeCount(nodes)) : .empty, head: 1)
        let label = canvas.text(SafeText(facts.words.search), x: Chrome.margin, y: 1, role: .label)
        let x = Chrome.margin + label + 2
        input.draw(
            on: &canvas, x: x, y: 1, width: facts.size.width - x - Chrome.margin, role: .text, isFocused: !isOnRow,
            placeholder: SafeText(facts.words.curriculaPlaceholder))
        let columns = Chrome.columns(Chrome.body(facts, head: 1))
        let rows = rows
        guard !rows.isEmpty else {
            if isLoaded {
                EmptyList.draw(
                    &canvas, body: columns.main,
                    lines: tree.branches.isEmpty
                        ? facts.words.noCurricula(mayAdd: mayPlant(facts)) : facts.words.noCurriculumFound(input.text))
            }
            return
        }
        drawRows(rows, &canvas, facts, columns.main)
        if let pane = columns.preview {
            drawPane(&canvas, facts, pane)
        } else if case .session(let session, _, _) = current {
            Chrome.drawAside(&canvas, facts, SessionWords(facts: facts).aside(session))
        }
    }

    private func drawRows(_ rows: [CurriculumTree.Row], _ canvas: inout Canvas, _ facts: DeskFacts, _ body: Rect) {
        let visible = list.visible(height: body.height)
        canvas.inside(body) { canvas in
            for (y, index) in visible.enumerated() where rows.indices.contains(index) {
                canvas.listRow(y, index, isCurrent: index == list.cursor)
                if index == list.cursor {
                    canvas.bar(y) { canvas in draw(rows[index], &canvas, facts, y: 0) }
                    canvas.text("▌", x: 0, y: y, role: .borderFocus)
                    if isOnRow { canvas.setCursor(x: 2, y: y) }
                } else {
                    draw(rows[index], &canvas, facts, y: y)
                }
            }
            Scrollbar.draw(
                on: &canvas, x: canvas.size.width - 1, y: 0, height: canvas.size.height, count: rows.count,
                visible: visible)
        }
    }

    private func draw(_ row: CurriculumTree.Row, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int) {
        switch row {
        case .node(let branch, let hasMore, let isFolded):
            let x = 2 + min(branch.depth, 12) * 3
            canvas.text(hasMore ? isFolded ? "▸" : "▾" : "·", x: x, y: y, role: .textMuted)
            let right = note(branch, isFolded, facts)
            let end = canvas.size.width - 2 - right.width
            let title = Line(
                branch.node.title, matches: SearchHighlight.ranges(of: query, in: branch.node.title),
                role: .textStrong)
            canvas.line(title, x: x + 2, y: y, width: max(4, end - x - 4))
            canvas.line(right, x: end, y: y)
        case .training(let training, _, let depth):
            let x = 4 + min(depth, 12) * 3
            let right = Line(
                training.code, matches: SearchHighlight.ranges(of: query, in: training.code), role: .textMuted)
            let end = canvas.size.width - 2 - min(right.width, 20)
            let title = Line(training.title, matches: SearchHighlight.ranges(of: query, in: training.title))
            canvas.line(title, x: x, y: y, width: max(4, end - x - 2))
            canvas.line(right, x: end, y: y, width: 20)
        case .session(let session, _, let depth): draw(session, &canvas, facts, x: 4 + min(depth, 12) * 3, y: y)
        }
    }

    /// A session says by its mark where it stands, and on which day it starts.
    private func draw(_ session: SessionRow, _ canvas: inout Canvas, _ facts: DeskFacts, x: Int, y: Int) {
        let words = SessionWords(facts: facts)
        let code = Line(
            session.trainingCode, matches: SearchHighlight.ranges(of: query, in: session.trainingCode),
            role: .textMuted)
        let end = canvas.size.width - 2 - min(code.width, 20)
        var line = Line(words.mark(session.status) + " ", words.role(session.status))
        line.append(SafeText(words.day(session.start.date) + "  "), .textMuted)
        line.append(
            Line(
                session.title, matches: SearchHighlight.ranges(of: query, in: session.title),
                role: session.status.isOver ? .textMuted : .text))
        canvas.line(line, x: x, y: y, width: max(4, end - x - 2))
        canvas.line(code, x: end, y: y, width: 20)
    }

    /// At the right of a node: whether it blocks, by a sign and a word, how much is folded away, its code.
    private func note(_ branch: CurriculumBranch, _ isFolded: Bool, _ facts: DeskFacts) -> Line {
        var line = Line()
        if isFolded {
            for text in facts.words.attached(trainings: branch.trainings.count, sessions: branch.sessions.count) {
                line.append(SafeText(text + "   "), .textMuted)
            }
        }
        if branch.node.isBlocking { line.append(SafeText("◆ \(facts.words.blocking)   "), .warning) }
        line.append(
            Line(branch.node.code, matches: SearchHighlight.ranges(of: query, in: branch.node.code), role: .textMuted))
        return line
    }

    /// For a training what a session inherits; for a session what it was set to; for a node what a registration reaches from it.
    private func drawPane(_ canvas: inout Canvas, _ facts: DeskFacts, _ pane: Rect) {
        switch current {
        case .training(let row, _, _):
            preview.draw(&canvas, facts, pane: pane, organisations: row.organisations)
        case .session: sessionPreview.draw(&canvas, facts, pane: pane)
        case .node(let branch, _, _):
            canvas.verticalRule(x: pane.x, y: pane.y, height: pane.height)
            var text = PageText(width: pane.width - 4, margin: 0)
            text.paragraph(branch.node.title, .title)
            text.paragraph(branch.node.code, .textMuted)
            text.blank()
            text.paragraph(facts.words.blockingNote(branch.node.isBlocking))
            text.heading(facts.words.reachHeading)
            let reached = CurriculumReach(tree.branches.map(\.node)).reached(from: branch.node)
            for node in reached { text.paragraph("\(node.title)  (\(node.code))") }
            let codes = reached.flatMap { tree.branch($0.code)?.reachedTrainings ?? [] }
            text.blank()
            text.paragraph(facts.words.trainingCount(Set(codes).count), .textMuted)
            text.draw(&canvas, body: pane.inset(left: 3, right: 1))
        case nil: break
        }
    }
}
