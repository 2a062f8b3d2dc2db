import TerminalUI
import TrainingDomain

/// A session's page.
struct SessionPage: ScreenState {
    let number: Int64

    func commands(_ facts: DeskFacts) -> [Command] { [] }
    mutating func perform(_ action: Action, _ turn: inout Turn) {}
    func help(_ facts: DeskFacts) -> HelpText { HelpText(title: "", paragraphs: []) }
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {}
}

/// What a session's page does.
enum SessionPageAction: Equatable, Sendable { case details }
