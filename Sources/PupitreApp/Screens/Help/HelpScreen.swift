import TerminalUI
import TrainingDomain

/// The help.
struct HelpScreen: ScreenState {
    let text: HelpText
    let listed: [Command]
    init(_ text: HelpText, commands: [Command]) {
        self.text = text
        listed = commands
    }
    var isOverlay: Bool { true }

    func commands(_ facts: DeskFacts) -> [Command] { [] }
    mutating func perform(_ action: Action, _ turn: inout Turn) {}
    func help(_ facts: DeskFacts) -> HelpText { HelpText(title: "", paragraphs: []) }
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {}
}
