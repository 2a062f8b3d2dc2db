import TerminalUI
import TrainingDomain

/// Every command in force with its key, searched by words; Enter does it on the screen below.
struct PaletteScreen: ScreenState {
    let listed: [Command]
    private(set) var input = TextInput()
    private var list: ListState
    /// Whether the arrows were used last: the real cursor is then on the row.
    private var isOnRow = false

    init(_ commands: [Command]) {
        listed = CommandList.merged(commands).filter { $0.action != .desk(.palette) }
        list = ListState(count: listed.count)
    }

    var isOverlay: Bool { true }

    /// The commands whose words hold every word typed.
    func found(_ facts: DeskFacts) -> [Command] {
        let words = input.text.split(separator: " ").map { SearchQuery($0) }
        return listed.filter { command in
            words.allSatisfy { !SearchHighlight.ranges(of: $0, in: command.label[facts.language]).isEmpty }
        }
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        guard !found(facts).isEmpty else { return [] }
        return ListCommands.all(count: list.count, homeAndEnd: false) + [
            Command(.runCommand, .enter, label: Phrase("exécuter", "do it"), weight: 9)
        ]
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action):
            list.move(action, height: height(turn.facts))
            isOnRow = true
        case .runCommand:
            let found = found(turn.facts)
            guard let index = list.selected, found.indices.contains(index) else { return }
            turn.go(.pop)
            turn.go(.perform(found[index].action))
        default: break
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) {
        let before = input.text
        guard input.handle(key) != .ignored else { return }
        isOnRow = false
        guard input.text != before else { return }
        list.reset(count: found(turn.facts).count)
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.commandsHelp }

    // MARK: Drawing

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let size = Size(width: Dialog.width(facts, at: 60), height: height(facts) + 2)
        let found = found(facts)
        Dialog.draw(&canvas, facts, title: facts.words.commandsTitle, size: size) { canvas in
            let label = canvas.text(SafeText(facts.words.search), x: 0, y: 0, role: .label)
            let rows = Rect(x: 0, y: 2, width: size.width, height: height(facts))
            if found.isEmpty { canvas.text(SafeText(facts.words.noCommand), x: 0, y: 2, role: .textMuted) }
            canvas.inside(rows) { canvas in draw(found, &canvas, facts) }
            input.draw(
                on: &canvas, x: label + 2, y: 0, width: canvas.size.width - label - 2, isFocused: !isOnRow,
                placeholder: SafeText(facts.words.commandsPlaceholder))
        }
    }

    private func draw(_ found: [Command], _ canvas: inout Canvas, _ facts: DeskFacts) {
        let height = canvas.size.height
        let visible = list.visible(height: height)
        for (y, index) in visible.enumerated() where found.indices.contains(index) {
            canvas.listRow(y, index, isCurrent: index == list.cursor)
            if index == list.cursor {
                canvas.bar(y) { canvas in draw(found[index], &canvas, facts, y: 0) }
                if isOnRow { canvas.setCursor(x: 1, y: y) }
            } else {
                draw(found[index], &canvas, facts, y: y)
            }
        }
        Scrollbar.draw(
            on: &canvas, x: canvas.size.width - 1, y: 0, height: height, count: found.count, visible: visible)
    }

    private func draw(_ command: Command, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int) {
        let keys = CommandList.keys(of: command, facts)
        let label = command.label[facts.language]
        let room = canvas.size.width - keys.width - 5
        canvas.line(
            Line(label, matches: SearchHighlight.ranges(of: SearchQuery(input.text), in: label)), x: 1, y: y,
            width: room)
        canvas.text(keys, x: canvas.size.width - keys.width - 2, y: y, role: .key)
    }

    private func height(_ facts: DeskFacts) -> Int { Dialog.height(facts, at: 16) - 2 }
}
