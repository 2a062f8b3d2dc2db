import TerminalUI
import TrainingDomain

extension WizardScreen {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Chrome.drawHead(&canvas, facts, title: title(facts), right: right(facts), head: step == .training ? 2 : 1)
        Rail.draw(&canvas, facts, y: 1, steps: Step.allCases.map { ($0, state(of: $0)) })
        let body = Chrome.body(facts, head: 1)
        let columns = Chrome.columns(body)
        switch step {
        case .training: drawFinder(&canvas, facts)
        case .review: drawReview(&canvas, facts, body)
        default:
            let help = columns.preview == nil ? helpLines(facts, width: body.width - 6) : []
            let isRoomy = body.height > 12
            drawForm(
                &canvas, facts, columns.main.inset(top: isRoomy ? 1 : 0, bottom: isRoomy ? help.count + 1 : 0))
            if let preview = columns.preview {
                drawPreview(&canvas, facts, preview.inset(top: 1))
            } else if isRoomy {
                for (index, line) in help.enumerated() {
                    canvas.text(line, x: 3, y: body.maxY - help.count + index, role: .textMuted)
                }
            }
        }
    }

    private func title(_ facts: DeskFacts) -> String {
        switch draft?.purpose {
        case .edit(let session): facts.words.editSession(session.number)
        case .copy(let session): facts.words.copySession(session.number)
        case .create, nil: facts.words.newSession
        }
    }

    private func right(_ facts: DeskFacts) -> SafeText {
        guard step != .training, let draft else { return finder.count(facts) }
        let training = draft.training.training
        return SafeText("\(training.code) · \(training.title)")
    }

    /// Where a step stands on the rail.
    private func state(of step: Step) -> Rail.State {
        if step == self.step { return .current }
        guard form != nil else { return .toDo }
        if step == .training { return .done }
        let wrong = resolution?.problems(in: step).contains { checked.contains($0.field) } == true
        if wrong { return .wrong }
        let keys = fields(of: step).map(\.key)
        return !keys.isEmpty && checked.isSuperset(of: keys) ? .done : .toDo
    }

    private func drawFinder(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let body = Self.finderBody(facts)
        finder.drawBox(&canvas, facts, y: 2)
        canvas.rule(y: 3, x: Chrome.margin, width: facts.size.width - 2 * Chrome.margin)
        guard finder.list.total > 0 || !finder.list.isLoaded else {
            EmptyList.draw(
                &canvas, body: body,
                lines: finder.isSearching ? facts.words.noTraining(finder.input.text) : facts.words.emptyDatabase)
            return
        }
        finder.drawRows(&canvas, facts, body: body)
    }

    /// The help of the focused field, at the bottom of the form: at most three lines.
    private func helpLines(_ facts: DeskFacts, width: Int) -> [SafeText] {
        guard let field = focused else { return [] }
        return Array(Wrap.paragraphs(field.help[facts.language], width: width).prefix(3))
    }

    private func drawPreview(_ canvas: inout Canvas, _ facts: DeskFacts, _ pane: Rect) {
        guard let field = focused else { return }
        canvas.verticalRule(x: pane.x, y: pane.y, height: pane.height)
        canvas.inside(pane.inset(left: 3, right: 1)) { canvas in
            canvas.text(SafeText(field.label[facts.language]), x: 0, y: 0, role: .title)
            var y = 2
            for line in Wrap.paragraphs(field.help[facts.language], width: canvas.size.width) {
                canvas.text(line, x: 0, y: y)
                y += 1
            }
            // The approvals say it themselves, under their fields.
            guard step != .approvals, let session = sessionForPath(facts) else { return }
            y += 1
            canvas.rule(y: y)
            y += 1
            for line in Wrap.paragraphs(facts.words.path(RequestPath(session), names: names), width: canvas.size.width)
            {
                y += 1
                canvas.text(line, x: 0, y: y, role: .textMuted)
            }
        }
    }
}
