import TerminalUI
import TrainingDomain

// The last step: everything once more as a difference, what will happen to a request, and the command that would do the same.
extension WizardScreen {
    func drawReview(_ canvas: inout Canvas, _ facts: DeskFacts, _ body: Rect) {
        // In a low terminal a few lines of the review matter more than what is said under them.
        let foot = Array(reviewFoot(facts, width: body.width - 4).prefix(max(0, body.height - 5)))
        let room = max(1, body.height - foot.count - 2)
        let lines = reviewLines(facts)
        let selected = lines.firstIndex { focus == .field($0.key) }
        let top = selected.map { max(0, $0 - room + 1) } ?? 0
        canvas.inside(body) { canvas in
            for (y, line) in lines.dropFirst(top).prefix(room).enumerated() {
                canvas.fieldRow(y, line.key)
                if focus == .field(line.key) {
                    canvas.bar(y) { canvas in draw(line, &canvas, facts, y: 0) }
                    canvas.text("▌", x: 0, y: y, role: .borderFocus)
                    canvas.setCursor(x: 2, y: y)
                } else {
                    draw(line, &canvas, facts, y: y)
                }
            }
            if lines.count > room {
                Scrollbar.draw(
                    on: &canvas, x: canvas.size.width - 1, y: 0, height: room, count: lines.count,
                    visible: top..<min(top + room, lines.count))
            }
            drawFoot(foot, &canvas, facts, y: body.height - foot.count - 1)
        }
    }

    /// Where values stand; in a narrow terminal they need the room more than the ends of the labels.
    private func reviewValueX(_ facts: DeskFacts) -> Int {
        min(34, max(facts.size.width - 25, facts.size.width * 3 / 8))
    }

    private struct ReviewLine {
        var key: FieldKey { field.key }
        let field: any SessionField
        let label: SafeText
        let value: Line
        let problem: SafeText?
    }

    private func reviewLines(_ facts: DeskFacts) -> [ReviewLine] {
        reviewKeys.compactMap(SessionFields.field).map { field in
            ReviewLine(
                field: field, label: SafeText(field.label[facts.language]), value: reviewValue(of: field, facts),
                problem: resolution?.problem(of: field.key).map {
                    SafeText("✗ " + facts.words.reason($0, field: field.label))
                })
        }
    }

    /// Like in the form, but a choice shows only what was chosen.
    private func reviewValue(of field: any SessionField, _ facts: DeskFacts) -> Line {
        switch field.editor {
        case .flag, .choice:
            guard let draft else { return Line() }
            let words = FieldWords(facts: facts, names: names)
            return Line(
                SafeText(words.text(draft.shown(field.key, in: facts.fieldContext), of: field)),
                valueRole(of: field, draft))
        default: return value(of: field, facts, room: facts.size.width - reviewValueX(facts) - 11)
        }
    }

    private func draw(_ line: ReviewLine, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int) {
        let valueX = reviewValueX(facts)
        let isInherited = draft?.provenance(of: line.key) == .inherited
        canvas.text(line.label, x: 3, y: y, role: isInherited ? .textMuted : .label, width: valueX - 5)
        if let problem = line.problem {
            canvas.text(problem, x: valueX, y: y, role: .error, width: canvas.size.width - valueX - 2)
            return
        }
        let width = drawOrigin(of: line.field, &canvas, facts, y: y, from: valueX, value: line.value)
        canvas.line(line.value, x: valueX, y: y, width: width)
    }

    /// What will happen, what is worth saying, and the command line.
    private func reviewFoot(_ facts: DeskFacts, width: Int) -> [(text: SafeText, role: Role)] {
        var foot: [(SafeText, Role)] = []
        if let session = resolution?.session, let draft {
            let path = facts.words.path(RequestPath(session), names: names)
            foot += Wrap.paragraphs(path, width: width).prefix(3).map { ($0, .info) }
            let command = CommandLineOfDraft.text(draft, session: session)
            let lines = Wrap.paragraphs(command, width: width - 2)
            foot += lines.prefix(2).map { ($0, .textMuted) }
            if lines.count > 2 { foot[foot.count - 1].0 = lines[1] + " …" }
        }
        let notices = (resolution?.notices ?? []) + neighbours
        let said = notices.prefix(3).flatMap { notice in
            Wrap.paragraphs("! " + facts.words.notice(notice), width: width).prefix(2).map { ($0, Role.warning) }
        }
        return said + foot
    }

    private func drawFoot(
        _ foot: [(text: SafeText, role: Role)], _ canvas: inout Canvas, _ facts: DeskFacts, y: Int
    ) {
        canvas.rule(y: y - 1, x: 3, width: canvas.size.width - 5)
        for (index, line) in foot.enumerated() {
            canvas.text(line.text, x: 3, y: y + index, role: line.role, width: canvas.size.width - 4)
        }
        let button = Button.line(SafeText(facts.words.saveButton), isFocused: focus == .save)
        let x = canvas.size.width - button.width - 2
        canvas.line(button, x: x, y: canvas.size.height - 1)
        canvas.zone(
            Rect(x: x, y: canvas.size.height - 1, width: button.width, height: 1),
            .key(focus == .save ? .enter : .function(2)))
        canvas.text(
            SafeText(differenceCount(facts)), x: 3, y: canvas.size.height - 1, role: .textMuted, width: max(0, x - 5))
        if focus == .save { canvas.setCursor(x: x + 2, y: canvas.size.height - 1) }
    }

    /// "5 champs hérités, 3 changés".
    private func differenceCount(_ facts: DeskFacts) -> String {
        guard let draft else { return "" }
        let provenances = SessionFields.inherited.map { draft.provenance(of: $0.key) }
        let inherited = provenances.count { $0 == .inherited }
        return facts.words.difference(inherited: inherited, changed: provenances.count - inherited)
    }
}
