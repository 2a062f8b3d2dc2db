import TerminalUI
import TrainingDomain

/// The rail of steps: complete, current, to do, in error.
enum Rail {
    enum State { case done, current, toDo, wrong }

    static func draw(_ canvas: inout Canvas, _ facts: DeskFacts, y: Int, steps: [(step: Step, state: State)]) {
        let room = facts.size.width - 2 * Chrome.margin
        let lines = [(" ── ", true), (" ─ ", true), (" ─ ", false)].map { separator, isLabelled in
            line(facts, steps, separator: SafeText(separator), labelled: isLabelled)
        }
        let rail = lines.first { $0.width <= room } ?? lines[2]
        canvas.line(rail, x: Chrome.margin, y: y)
        var (x, step) = (Chrome.margin, 0)
        for span in rail.spans {
            if span.role == .border {
                step += 1
            } else {
                canvas.zone(Rect(x: x, y: y, width: span.text.width, height: 1), .tab(step))
            }
            x += span.text.width
        }
    }

    /// The whole rail; without labels only the current step has its word.
    private static func line(
        _ facts: DeskFacts, _ steps: [(step: Step, state: State)], separator: SafeText, labelled: Bool
    ) -> Line {
        var line = Line()
        for (step, state) in steps {
            if step != .training { line.append(separator, .border) }
            let number = "\(step.rawValue + 1)"
            let isNamed = labelled || state == .current
            let text = isNamed ? "\(number) \(step.label[facts.language])" : number
            line.append(SafeText(text), role(state))
            line.append(mark(state), role(state))
        }
        return line
    }

    private static func role(_ state: State) -> Role {
        switch state {
        case .done: .stepDone
        case .current: .stepCurrent
        case .toDo: .stepTodo
        case .wrong: .stepError
        }
    }

    /// Meaning never depends on colour alone.
    private static func mark(_ state: State) -> SafeText {
        switch state {
        case .done: " ✓"
        case .current: " ●"
        case .toDo: ""
        case .wrong: " ✗"
        }
    }
}
