import TerminalUI
import TrainingDomain

/// Asks what becomes of those enrolled beyond a lowered limit (scenario 35): nobody is dropped silently.
struct ExcessScreen: ScreenState {
    let limit: Int
    let enrolled: Int
    private(set) var choice = ExcessChoice.keep

    init(limit: Int, enrolled: Int) {
        self.limit = limit
        self.enrolled = enrolled
    }

    var isOverlay: Bool { true }

    func commands(_ facts: DeskFacts) -> [Command] {
        [
            Command(
                .wizard(.saveWithExcess(choice)), .enter, .function(2), label: Phrase("enregistrer ainsi", "save so"),
                weight: 9),
            choice == .keep
                ? Command(.list(.down), .down, .tab, label: Phrase("choisir", "choose"), weight: 7, sign: "↑↓")
                : Command(.list(.up), .up, .backTab, label: Phrase("choisir", "choose"), weight: 7, sign: "↑↓"),
            Command(.desk(.back), .escape, label: Phrase("revenir au formulaire", "back to the form"), weight: 8),
        ]
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(.down): choice = .moveLast
        case .list(.up): choice = .keep
        case .list(.row(let row)) where ExcessChoice.allCases.indices.contains(row): choice = ExcessChoice.allCases[row]
        case .wizard(.saveWithExcess):
            turn.go(.pop)
            turn.go(.perform(action))
        default: break
        }
    }

    func help(_ facts: DeskFacts) -> HelpText {
        HelpText(title: facts.words.excessTitle, paragraphs: [facts.words.excessHelp])
    }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let width = Dialog.width(facts, at: 70)
        let intro = Wrap.paragraphs(facts.words.excess(limit: limit, enrolled: enrolled), width: width)
        let size = Size(width: width, height: intro.count + 1 + ExcessChoice.allCases.count)
        Dialog.draw(&canvas, facts, title: facts.words.excessTitle, size: size) { canvas in
            for (y, line) in intro.enumerated() { canvas.text(line, x: 0, y: y) }
            for (index, offered) in ExcessChoice.allCases.enumerated() {
                let y = intro.count + 1 + index
                let isChosen = offered == choice
                let words = SafeText(facts.words.excess(offered, limit: limit, enrolled: enrolled))
                let line = Line((isChosen ? "● " : "○ ") + words, isChosen ? .textStrong : .text)
                canvas.listRow(y, index, isCurrent: isChosen)
                if isChosen {
                    canvas.bar(y) { canvas in canvas.line(line, x: 1, y: 0) }
                    canvas.setCursor(x: 1, y: y)
                } else {
                    canvas.line(line, x: 1, y: y)
                }
            }
        }
    }
}
