import TerminalUI
import TrainingDomain

// The fields of one step, one under the other: label, value, provenance.
extension WizardScreen {
    /// One row of the form.
    private enum Row {
        case field(any SessionField)
        case note(FieldKey, SafeText, Role)
        case path(SafeText)
    }

    func drawForm(_ canvas: inout Canvas, _ facts: DeskFacts, _ body: Rect) {
        let labels =
            SessionFields.all.filter { $0.step == step }
            .map { SafeText($0.label[facts.language]).width + ($0.isRequired ? 2 : 0) }.max() ?? 0
        let rows = rows(facts, width: body.width, valueX: 3 + labels + 2)
        let top = scroll(rows, height: body.height)
        canvas.inside(body) { canvas in
            for (y, row) in rows.dropFirst(top).prefix(body.height).enumerated() {
                draw(row, &canvas, facts, y: y, valueX: 3 + labels + 2)
            }
        }
    }

    /// The session whose path is told: while title or dates are missing, as if they were there.
    func sessionForPath(_ facts: DeskFacts) -> Session? {
        if let session = resolution?.session { return session }
        guard var draft, let resolution else { return nil }
        for problem in resolution.problems {
            switch problem.field {
            case .title: draft.type(.one("–"), in: .title)
            case .start, .end:
                for key in [FieldKey.start, .end] { draft.type(.one(MomentReading.text(facts.now)), in: key) }
            case .timeZone: draft.type(.one(facts.settings.timeZone), in: .timeZone)
            default: return nil
            }
        }
        return Resolution(draft, in: facts.fieldContext).session
    }

    /// The rows: each field, under it what is wrong or worth saying, and at the end of the approvals the path in plain words.
    private func rows(_ facts: DeskFacts, width: Int, valueX: Int) -> [Row] {
        var rows: [Row] = []
        for field in SessionFields.all where field.step == step {
            rows.append(.field(field))
            if let reason = resolution?.problem(of: field.key), checked.contains(field.key) {
                let text = "✗ " + facts.words.reason(reason, field: field.label)
                rows += Wrap.paragraphs(text, width: width - valueX - 1).map { .note(field.key, $0, .error) }
            } else {
                for notice in resolution?.notices ?? [] where notice.field == field.key {
                    let text = "! " + facts.words.notice(notice)
                    rows += Wrap.paragraphs(text, width: width - valueX - 1).map { .note(field.key, $0, .warning) }
                }
            }
        }
        if step == .approvals, let session = sessionForPath(facts) {
            rows.append(.path(""))
            let text = facts.words.path(RequestPath(session), names: names)
            rows += Wrap.paragraphs(text, width: width - 5).map(Row.path)
        }
        return rows
    }

    /// The first row shown, so that the focused field and what is said under it can be seen.
    private func scroll(_ rows: [Row], height: Int) -> Int {
        let last = rows.lastIndex { row in
            switch row {
            case .field(let field): focus == .field(field.key)
            case .note(let key, _, _): focus == .field(key)
            case .path: false
            }
        }
        return max(0, (last ?? 0) - height + 1)
    }

    private func draw(_ row: Row, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int, valueX: Int) {
        switch row {
        case .field(let field): draw(field, &canvas, facts, y: y, valueX: valueX)
        case .note(_, let text, let role): canvas.text(text, x: valueX, y: y, role: role)
        case .path(let text): canvas.text(text, x: 3, y: y, role: .info)
        }
    }

    private func draw(_ field: any SessionField, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int, valueX: Int) {
        let hasFocus = focus == .field(field.key)
        if hasFocus { canvas.text("▌", x: 1, y: y, role: .borderFocus) }
        let label = canvas.text(
            SafeText(field.label[facts.language]), x: 3, y: y, role: hasFocus ? .textStrong : .label)
        if field.isRequired { canvas.text("*", x: 3 + label + 1, y: y, role: .labelRequired) }
        let origin = origin(of: field, facts)
        canvas.text(origin.text, x: canvas.size.width - origin.text.width - 2, y: y, role: origin.role)
        let width = canvas.size.width - valueX - (origin.text.isEmpty ? 2 : origin.text.width + 4)
        if hasFocus, field.isTyped {
            drawInput(field, &canvas, facts, Rect(x: valueX, y: y, width: width, height: 1))
        } else {
            canvas.line(value(of: field, facts), x: valueX, y: y, width: width)
            if hasFocus { canvas.setCursor(x: valueX, y: y) }
        }
    }

    /// The focused text, and beside a date what it was understood as.
    private func drawInput(_ field: any SessionField, _ canvas: inout Canvas, _ facts: DeskFacts, _ room: Rect) {
        let isWrong = resolution?.problem(of: field.key) != nil && checked.contains(field.key)
        var width = room.width
        if field.editor == .moment { width = min(24, room.width) }
        if isFresh, !input.text.isEmpty {
            let text = SafeText(input.text)
            canvas.fill(Rect(x: room.x, y: room.y, width: width, height: 1), role: .fieldFocus)
            canvas.text(text, x: room.x, y: room.y, role: .selection, width: width)
            canvas.setCursor(x: room.x + min(text.width, width - 1), y: room.y)
        } else {
            input.draw(
                on: &canvas, x: room.x, y: room.y, width: width, role: isWrong ? .fieldError : nil, isFocused: true,
                placeholder: placeholder(of: field, facts))
        }
        guard field.editor == .moment, let moment = resolvedMoment(field.key, facts) else { return }
        canvas.text(
            SafeText("→ " + DateWords(facts.language).dateTime(moment)), x: room.x + width + 2, y: room.y, role: .info,
            width: room.width - width - 2)
    }

    private func placeholder(of field: any SessionField, _ facts: DeskFacts) -> SafeText {
        switch field.key {
        case .title: SafeText(draft?.training.training.title ?? "")
        case .maxUsers: SafeText(facts.words.unlimited)
        default: ""
        }
    }
}

// MARK: - Values and their origin

extension WizardScreen {
    /// The value of a field for people; what was typed when it is wrong.
    func value(of field: any SessionField, _ facts: DeskFacts) -> Line {
        guard let draft else { return Line() }
        let typed = draft.shown(field.key, in: facts.fieldContext)
        let role = valueRole(of: field, draft)
        if field.editor == .moment {
            guard let moment = resolvedMoment(field.key, facts) else { return Line(SafeText(typed.text), .fieldError) }
            var line = Line(SafeText(DateWords(facts.language).dateTime(moment)), role)
            if field.key == .end, let start = resolvedMoment(.start, facts), moment >= start {
                line.append(SafeText("   = " + facts.words.days(from: start, to: moment)), .textMuted)
            }
            return line
        }
        if field.key == .title, typed.text.isEmpty { return Line(placeholder(of: field, facts), .placeholder) }
        return FieldWords(facts: facts, names: names).line(typed, of: field, role: role)
    }

    func valueRole(of field: any SessionField, _ draft: SessionDraft) -> Role {
        if resolution?.problem(of: field.key) != nil, checked.contains(field.key) { return .fieldError }
        switch draft.provenance(of: field.key) {
        case .own, .stored: return .fieldChanged
        case .inherited, .proposed: return .fieldInherited
        case .initial: return .field
        }
    }

    /// "hérité", "proposé", or what the training has instead.
    func origin(of field: any SessionField, _ facts: DeskFacts) -> (text: SafeText, role: Role) {
        guard let draft else { return (.empty, .textMuted) }
        switch draft.provenance(of: field.key) {
        case .inherited: return (SafeText(facts.words.inherited), .textMuted)
        case .proposed: return (SafeText(facts.words.proposed), .textMuted)
        case .initial: return (.empty, .textMuted)
        case .own, .stored:
            guard let inherited = field.inherited else { return (.empty, .textMuted) }
            let typed = inherited.typed(in: draft.training.training)
            if typed == draft.shown(field.key, in: facts.fieldContext) {
                return (SafeText(facts.words.changed), .textMuted)
            }
            let words = FieldWords(facts: facts, names: names).short(typed, of: field)
            return (SafeText(facts.words.insteadOf(words)), .warning)
        }
    }
}
