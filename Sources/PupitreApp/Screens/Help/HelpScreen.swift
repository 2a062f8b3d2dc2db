import TerminalUI
import TrainingDomain

/// The help of what has the focus, then every key in force, and what the mouse does.
struct HelpScreen: ScreenState {
    let text: HelpText
    let listed: [Command]
    private var scroll = Scroll()

    init(_ text: HelpText, commands: [Command]) {
        self.text = text
        listed = CommandList.merged(commands.filter { !$0.keys.isEmpty })
    }

    var isOverlay: Bool { true }

    func commands(_ facts: DeskFacts) -> [Command] {
        ScrollCommands.all(scroll, rows: page(facts).rows.count, height: size(facts).height)
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        guard case .list(let action) = action else { return }
        scroll.move(action, rows: page(turn.facts).rows.count, height: size(turn.facts).height)
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.helpHelp }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let page = page(facts)
        let size = Size(width: size(facts).width, height: min(size(facts).height, page.rows.count))
        Dialog.draw(&canvas, facts, title: text.title, size: size) { canvas in
            page.draw(&canvas, body: canvas.bounds, scroll: scroll)
            canvas.setCursor(x: 0, y: 0, isVisible: false)
        }
    }

    private func size(_ facts: DeskFacts) -> Size {
        Size(width: Dialog.width(facts, at: 72), height: Dialog.height(facts, at: 40))
    }

    private func page(_ facts: DeskFacts) -> PageText {
        var page = PageText(width: size(facts).width - 1, margin: 0)
        for paragraph in text.paragraphs {
            page.paragraph(paragraph)
            page.blank()
        }
        page.line(Line(SafeText(facts.words.keysHeading), .title))
        let names = listed.map { CommandList.keys(of: $0, facts) }
        let column = min(24, names.map(\.width).max() ?? 0)
        for (command, name) in zip(listed, names) {
            var line = Line(name, .key)
            line.append(SafeText(String(repeating: " ", count: max(1, column + 2 - name.width))))
            line.append(SafeText(command.label[facts.language]))
            page.line(line)
        }
        if facts.hasMouse {
            page.blank()
            page.paragraph(facts.words.mouseLine)
        }
        return page
    }
}

/// Commands as they are listed for people.
enum CommandList {
    /// Each action once, with all its keys; moves in a list come last, for everybody knows them.
    static func merged(_ commands: [Command]) -> [Command] {
        var seen: [Command] = []
        for command in commands where !seen.contains(where: { $0.action == command.action }) {
            seen.append(command)
        }
        return seen.filter { !$0.isMove } + seen.filter(\.isMove)
    }

    /// "F2, Ctrl-S".
    static func keys(of command: Command, _ facts: DeskFacts) -> SafeText {
        SafeText(command.sign ?? command.keys.map { $0.name(in: facts.keyLanguage).string }.joined(separator: ", "))
    }
}

extension Command {
    fileprivate var isMove: Bool {
        if case .list = action { return true }
        return false
    }
}
