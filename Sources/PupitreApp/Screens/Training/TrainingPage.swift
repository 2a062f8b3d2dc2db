import TerminalUI
import TrainingDomain

/// A training's page.
struct TrainingPage: ScreenState {
    let code: String
    let mayCreate: Bool
    init(code: String, mayCreate: Bool = true) {
        self.code = code
        self.mayCreate = mayCreate
    }

    func commands(_ facts: DeskFacts) -> [Command] { [] }
    mutating func perform(_ action: Action, _ turn: inout Turn) {}
    func help(_ facts: DeskFacts) -> HelpText { HelpText(title: "", paragraphs: []) }
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {}
}

/// What a training's page does.
enum TrainingPageAction: Equatable, Sendable { case details }
