import TerminalUI
import TrainingDomain

/// Every problem of the form; Enter goes to its field.
struct ErrorsScreen: ScreenState {
    let problems: [Problem]
    /// What a form calls its fields, where it has words of its own.
    private let labels: [FieldKey: Phrase]
    private var selected = 0

    init(_ problems: [Problem], labels: [FieldKey: Phrase] = [:]) {
        self.problems = problems
        self.labels = labels
    }

    var isOverlay: Bool { true }

    func commands(_ facts: DeskFacts) -> [Command] {
        ListCommands.all(count: problems.count) + [
            Command(
                .wizard(.goTo(problems[selected].field)), .enter, label: Phrase("y aller", "go there"), weight: 9)
        ]
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(.up): selected = max(0, selected - 1)
        case .list(.down): selected = min(problems.count - 1, selected + 1)
        case .list(.first), .list(.pageUp): selected = 0
        case .list(.last), .list(.pageDown): selected = problems.count - 1
        case .list(.row(let row)): selected = min(max(0, row), problems.count - 1)
        case .wizard:
            turn.go(.pop)
            turn.go(.perform(action))
        default: break
        }
    }

    func help(_ facts: DeskFacts) -> HelpText {
        HelpText(title: facts.words.errorsTitle(problems.count), paragraphs: [facts.words.errorsHelp])
    }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let width = Dialog.width(facts, at: 72)
        let height = Dialog.height(facts)
        let top = max(0, selected - height + 1)
        Dialog.draw(
            &canvas, facts, title: facts.words.errorsTitle(problems.count),
            size: Size(width: width, height: min(height, problems.count))
        ) { canvas in
            for (y, problem) in problems.dropFirst(top).prefix(height).enumerated() {
                let label = labels[problem.field] ?? FieldLabels.label(problem.field)
                let text = SafeText("\(label[facts.language]) — \(facts.words.reason(problem.reason, field: label))")
                canvas.listRow(y, top + y, isCurrent: top + y == selected)
                if top + y == selected {
                    canvas.bar(y) { canvas in canvas.text(text, x: 1, y: 0, role: .error) }
                    canvas.setCursor(x: 1, y: y)
                } else {
                    canvas.text(text, x: 1, y: y, role: .error)
                }
            }
        }
    }
}
