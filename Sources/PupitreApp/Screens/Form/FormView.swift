import TerminalUI
import TrainingDomain

// The fields one under the other: label, value, what is wrong; the help of the focused one below, or beside on wide terminals.
extension FormScreen {
    /// One row of the form.
    private enum Row {
        case about(SafeText)
        case field(FormField)
        case note(FieldKey, SafeText, Role)
        case failure(SafeText)
        case save
        case blank
    }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Chrome.drawHead(
            &canvas, facts, title: purpose.form.title(facts), right: SafeText(facts.words.changedFields(changedCount)),
            head: 0)
        let body = Chrome.body(facts, head: 0)
        let columns = Chrome.columns(body)
        let help = columns.preview == nil ? helpLines(facts, width: body.width - 6) : []
        let isRoomy = body.height > 12
        drawRows(&canvas, facts, columns.main.inset(top: isRoomy ? 1 : 0, bottom: isRoomy ? help.count + 1 : 0))
        if let pane = columns.preview {
            drawHelp(&canvas, facts, pane.inset(top: 1))
        } else if isRoomy {
            for (index, line) in help.enumerated() {
                canvas.text(line, x: 3, y: body.maxY - help.count + index, role: .textMuted)
            }
        }
    }

    private var changedCount: Int { fields.count { typed.present[$0.key] != nil } }

    /// The help of the focused field: at most three lines.
    private func helpLines(_ facts: DeskFacts, width: Int) -> [SafeText] {
        guard let field = focused else { return [] }
        return Array(Wrap.paragraphs(field.help[facts.language], width: width).prefix(3))
    }

    private func drawHelp(_ canvas: inout Canvas, _ facts: DeskFacts, _ pane: Rect) {
        canvas.verticalRule(x: pane.x, y: pane.y, height: pane.height)
        guard let field = focused else { return }
        canvas.inside(pane.inset(left: 3, right: 1)) { canvas in
            canvas.text(SafeText(field.label[facts.language]), x: 0, y: 0, role: .title)
            for (y, line) in Wrap.paragraphs(field.help[facts.language], width: canvas.size.width).enumerated() {
                canvas.text(line, x: 0, y: y + 2)
            }
        }
    }

    private func drawRows(_ canvas: inout Canvas, _ facts: DeskFacts, _ body: Rect) {
        let labels = fields.map { SafeText($0.label[facts.language]).width + ($0.isRequired ? 2 : 0) }.max() ?? 0
        // In a narrow terminal the values need the room more than the ends of the labels.
        let valueX = min(3 + labels + 3, max(body.width - 25, body.width * 3 / 8))
        let rows = rows(facts, width: body.width, valueX: valueX)
        let top = scroll(rows, height: body.height)
        canvas.inside(body) { canvas in
            for (y, row) in rows.dropFirst(top).prefix(body.height).enumerated() {
                draw(row, &canvas, facts, y: y, valueX: valueX)
            }
        }
    }

    private func rows(_ facts: DeskFacts, width: Int, valueX: Int) -> [Row] {
        var rows: [Row] = []
        if let about = purpose.form.about(facts) {
            rows += Wrap.paragraphs(about, width: width - 6).map(Row.about) + [.blank]
        }
        for field in fields {
            rows.append(.field(field))
            if focus == .field(field.key), !FieldInput.hasRoomForEcho(width - valueX) {
                let echo = echo(of: field, facts)
                if !echo.isEmpty { rows.append(.note(field.key, echo, .info)) }
            }
            if let reason = problem(of: field.key) {
                let text = "✗ " + facts.words.reason(reason, field: field.label)
                rows += Wrap.paragraphs(text, width: width - valueX - 1).map { .note(field.key, $0, .error) }
            }
        }
        if let failure {
            let text = "✗ " + facts.words.failure(failure)
            rows += [.blank] + Wrap.paragraphs(text, width: width - 6).map(Row.failure)
        }
        return rows + [.blank, .save]
    }

    /// The first row shown, so that what has the focus, and what is said under it, can be seen.
    private func scroll(_ rows: [Row], height: Int) -> Int {
        let last = rows.lastIndex { row in
            switch row {
            case .field(let field): focus == .field(field.key)
            case .note(let key, _, _): focus == .field(key)
            case .save: focus == .save
            case .about, .failure, .blank: false
            }
        }
        return max(0, (last ?? 0) - height + 1)
    }

    private func draw(_ row: Row, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int, valueX: Int) {
        switch row {
        case .about(let text): canvas.text(text, x: 3, y: y, role: .textMuted)
        case .field(let field): draw(field, &canvas, facts, y: y, valueX: valueX)
        case .note(_, let text, let role): canvas.text(text, x: valueX, y: y, role: role)
        case .failure(let text): canvas.text(text, x: 3, y: y, role: .error)
        case .blank: break
        case .save:
            let verb = purpose.form.verb[facts.language]
            let label = SafeText(verb.prefix(1).uppercased() + verb.dropFirst() + " F2")
            let button = Button.line(label, isFocused: focus == .save)
            canvas.line(button, x: valueX, y: y)
            canvas.zone(
                Rect(x: valueX, y: y, width: button.width, height: 1),
                .key(focus == .save ? .enter : .function(2)))
            if focus == .save { canvas.setCursor(x: valueX + 2, y: y) }
        }
    }

    private func draw(_ field: FormField, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int, valueX: Int) {
        let hasFocus = focus == .field(field.key)
        canvas.fieldRow(y, field.key, hasFocus: hasFocus, isTyped: field.isTyped)
        if hasFocus { canvas.text("▌", x: 1, y: y, role: .borderFocus) }
        let label = canvas.text(
            SafeText(field.label[facts.language]), x: 3, y: y, role: hasFocus ? .textStrong : .label,
            width: valueX - (field.isRequired ? 6 : 4))
        if field.isRequired { canvas.text("*", x: 3 + label + 1, y: y, role: .labelRequired) }
        let width = canvas.size.width - valueX - 2
        if hasFocus, field.isTyped {
            let echo = FieldInput.hasRoomForEcho(canvas.size.width - valueX) ? echo(of: field, facts) : .empty
            typing.draw(
                &canvas, Rect(x: valueX, y: y, width: width, height: 1), isWrong: problem(of: field.key) != nil,
                placeholder: placeholder(of: field, facts), echo: echo)
        } else {
            canvas.line(value(of: field, facts), x: valueX, y: y, width: width)
            if hasFocus { canvas.setCursor(x: valueX, y: y) }
        }
    }

    private func placeholder(of field: FormField, _ facts: DeskFacts) -> SafeText {
        field.editor == .whole(emptyMeansUnlimited: true) ? SafeText(facts.words.unlimited) : ""
    }

    /// What a date was understood as.
    private func echo(of field: FormField, _ facts: DeskFacts) -> SafeText {
        guard field.isTyped, let moment = moment(field.key, facts) else { return .empty }
        let words = DateWords(facts.language)
        return SafeText("→ " + (field.kind == .day ? words.date(moment.date) : words.dateTime(moment)))
    }

    /// The value of a field for people; what was typed when it is wrong.
    private func value(of field: FormField, _ facts: DeskFacts) -> Line {
        let typed = shown(field.key)
        let isWrong = problem(of: field.key) != nil
        let role: Role =
            isWrong ? .fieldError : self.typed.present[field.key] != nil ? .fieldChanged : .field
        if field.isTyped, field.editor == .moment {
            guard let moment = moment(field.key, facts) else { return Line(SafeText(typed.text), role) }
            let words = DateWords(facts.language)
            return Line(SafeText(field.kind == .day ? words.date(moment.date) : words.dateTime(moment)), role)
        }
        if case .words(let choices)? = field.picker?.source {
            let labels = choices.filter { typed.list.contains($0.value) }.map { $0.label[facts.language] }
            return Line(SafeText(labels.isEmpty ? facts.words.none : labels.joined(separator: ", ")), role)
        }
        if case .lines = field.editor, typed.text.isEmpty { return Line("–", .textMuted) }
        return FieldWords(facts: facts, names: names, organisations: names).line(typed, field.editor, role: role)
    }
}
