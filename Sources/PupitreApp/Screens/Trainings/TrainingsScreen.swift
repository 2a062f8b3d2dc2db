import TerminalUI
import TrainingDomain

/// The list of trainings.
struct TrainingsScreen: ScreenState {

    func commands(_ facts: DeskFacts) -> [Command] { [] }
    mutating func perform(_ action: Action, _ turn: inout Turn) {}
    func help(_ facts: DeskFacts) -> HelpText { HelpText(title: "", paragraphs: []) }
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {}
}

/// What the list of trainings does.
enum TrainingsAction: Equatable, Sendable { case details }
