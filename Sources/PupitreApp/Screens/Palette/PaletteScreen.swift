import TerminalUI
import TrainingDomain

/// The commands.
struct PaletteScreen: ScreenState {
    let listed: [Command]
    init(_ commands: [Command]) { listed = commands }
    var isOverlay: Bool { true }

    func commands(_ facts: DeskFacts) -> [Command] { [] }
    mutating func perform(_ action: Action, _ turn: inout Turn) {}
    func help(_ facts: DeskFacts) -> HelpText { HelpText(title: "", paragraphs: []) }
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {}
}
