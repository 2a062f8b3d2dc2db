import TerminalUI
import TrainingDomain

/// The themes.
struct ThemesScreen: ScreenState {
    let current: String
    var isOverlay: Bool { true }

    func commands(_ facts: DeskFacts) -> [Command] { [] }
    mutating func perform(_ action: Action, _ turn: inout Turn) {}
    func help(_ facts: DeskFacts) -> HelpText { HelpText(title: "", paragraphs: []) }
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {}
}
