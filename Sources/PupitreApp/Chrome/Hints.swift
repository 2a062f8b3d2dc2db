import TerminalUI
import TrainingDomain

/// The line of keys: the commands in force, the least important ones dropped for want of room.
///
/// The way out, Esc, is never dropped: whoever is lost finds it on every screen.
enum Hints {
    static func draw(_ canvas: inout Canvas, _ facts: DeskFacts, commands: [Command], y: Int) {
        let hints = commands.compactMap { command -> Hint? in
            guard command.weight > 0, let key = command.keys.first else { return nil }
            return Hint(
                command.sign.map(SafeText.init(_:)) ?? key.name(in: facts.keyLanguage),
                SafeText(command.label[facts.language]), importance: key == .escape ? .max : command.weight,
                press: command.sign == nil ? key : nil)
        }
        HintLine.draw(hints, on: &canvas, y: y)
    }
}
