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
        // In a narrow terminal the values need the room more than the ends of the labels.
        let valueX = min(3 + labels + 2, max(body.width - 25, body.width * 3 / 8))
        let rows = rows(facts, width: body.width, valueX: valueX)
        let top = scroll(rows, height: body.height)
        canvas.inside(body) { canvas in
            for (y, row) in rows.dropFirst(top).prefix(body.height).enumerated() {
                draw(row, &canvas, facts, y: y, valueX: valueX)
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
            if focus == .field(field.key), !FieldInput.hasRoomForEcho(width - valueX) {
                let echo = echo(of: field, facts)
                if !echo.isEmpty { rows.append(.note(field.key, echo, .info)) }
            }
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
        canvas.fieldRow(y, field.key, hasFocus: hasFocus, isTyped: field.editor.isTyped)
        if hasFocus { canvas.text("▌", x: 1, y: y, role: .borderFocus) }
        let label = canvas.text(
            SafeText(field.label[facts.language]), x: 3, y: y, role: hasFocus ? .textStrong : .label,
            width: valueX - (field.isRequired ? 6 : 4))
        if field.isRequired { canvas.text("*", x: 3 + label + 1, y: y, role: .labelRequired) }
        let value = value(of: field, facts, room: canvas.size.width - valueX - 11)
        let width = drawOrigin(of: field, &canvas, facts, y: y, from: valueX, value: value)
        if hasFocus, field.editor.isTyped {
            drawInput(field, &canvas, facts, Rect(x: valueX, y: y, width: width, height: 1))
        } else {
            canvas.line(value, x: valueX, y: y, width: width)
            if hasFocus { canvas.setCursor(x: valueX, y: y) }
        }
    }

    /// Says at the right edge where a value comes from, unless the value would be cut short for it; answers the width left.
    func drawOrigin(
        of field: any SessionField, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int, from valueX: Int, value: Line
    ) -> Int {
        let origin = origin(of: field, facts)
        let whole = canvas.size.width - valueX - 2
        let width = whole - origin.text.width - 2
        guard !origin.text.isEmpty, value.width <= width || width >= 24 else { return whole }
        canvas.text(origin.text, x: canvas.size.width - origin.text.width - 2, y: y, role: origin.role)
        return width
    }

    /// The focused text, and beside a date what it was understood as.
    private func drawInput(_ field: any SessionField, _ canvas: inout Canvas, _ facts: DeskFacts, _ room: Rect) {
        let isWrong = resolution?.problem(of: field.key) != nil && checked.contains(field.key)
        let echo = FieldInput.hasRoomForEcho(canvas.size.width - room.x) ? echo(of: field, facts) : .empty
        typing.draw(&canvas, room, isWrong: isWrong, placeholder: placeholder(of: field, facts), echo: echo)
    }

    /// What a date was understood as.
    private func echo(of field: any SessionField, _ facts: DeskFacts) -> SafeText {
        guard field.editor == .moment, let moment = resolvedMoment(field.key, facts) else { return .empty }
        return SafeText("→ " + DateWords(facts.language).dateTime(moment))
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
    ///
    /// The length of the session is told beside its end where `room` columns hold both.
    func value(of field: any SessionField, _ facts: DeskFacts, room: Int) -> Line {
        guard let draft else { return Line() }
        let typed = draft.shown(field.key, in: facts.fieldContext)
        let role = valueRole(of: field, draft)
        if field.editor == .moment {
            guard let moment = resolvedMoment(field.key, facts) else { return Line(SafeText(typed.text), .fieldError) }
            var line = Line(SafeText(DateWords(facts.language).dateTime(moment)), role)
            if field.key == .end, let start = resolvedMoment(.start, facts), moment >= start {
                let length = SafeText("   = " + facts.words.days(from: start, to: moment))
                if line.width + length.width <= room { line.append(length, .textMuted) }
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
            if case .lines = field.editor { return (SafeText(facts.words.changed), .warning) }
            let words = FieldWords(facts: facts, names: names).short(typed, of: field)
            return (SafeText(facts.words.insteadOf(words)), .warning)
        }
    }
}
