import TerminalUI
import TrainingDomain

/// What the list of themes does.
enum ThemesAction: Equatable, Sendable { case keep, giveBack }

/// The themes, each shown as the cursor comes to it.
struct ThemesScreen: ScreenState {
    /// The theme to give back.
    let current: String
    private(set) var names: [String] = []
    private var list = ListState()
    private var awaited: RequestNumber?

    init(current: String) { self.current = current }

    var isOverlay: Bool { true }

    mutating func start(_ turn: inout Turn) { awaited = turn.ask(.themes) }

    func commands(_ facts: DeskFacts) -> [Command] {
        let giveBack = Command(
            .themes(.giveBack), .escape, label: Phrase("garder l'ancien", "keep the former one"), weight: 8)
        guard list.selected != nil else { return [giveBack] }
        return ListCommands.all(count: list.count) + [
            Command(.themes(.keep), .enter, label: Phrase("garder celui-ci", "keep this one"), weight: 9), giveBack,
        ]
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action):
            let before = list.cursor
            list.move(action, height: height(turn.facts))
            if list.cursor != before { show(names[list.cursor], remember: false, &turn) }
        case .themes(.keep):
            guard let index = list.selected, names.indices.contains(index) else { return }
            show(names[index], remember: true, &turn)
            turn.say(turn.facts.words.themeKept(names[index]), .success)
            turn.go(.pop)
        case .themes(.giveBack):
            if turn.facts.theme != current { show(current, remember: false, &turn) }
            turn.go(.pop)
        default: break
        }
    }

    private func show(_ name: String, remember: Bool, _ turn: inout Turn) {
        turn.facts.theme = name
        turn.run(.useTheme(name, remember: remember))
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        guard request == awaited else { return }
        awaited = nil
        switch answer {
        case .themes(let found):
            names = found
            list = ListState(count: found.count, cursor: found.firstIndex(of: current) ?? 0)
        case .failed(let failure): turn.say(failure)
        default: break
        }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.themesHelp }

    private func height(_ facts: DeskFacts) -> Int { Dialog.height(facts, at: 12) }

    // MARK: Drawing

    private static let listWidth = 20

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let size = Size(width: Dialog.width(facts, at: 52), height: height(facts))
        Dialog.draw(&canvas, facts, title: facts.words.themesTitle, size: size) { canvas in
            let visible = list.visible(height: canvas.size.height)
            for (y, index) in visible.enumerated() where names.indices.contains(index) {
                canvas.listRow(y, index, isCurrent: index == list.cursor)
                let row = Rect(x: 0, y: y, width: min(Self.listWidth, canvas.size.width), height: 1)
                canvas.inside(row) { canvas in drawName(index, &canvas) }
            }
            drawSample(&canvas, facts.words.themeSample)
        }
    }

    private func drawName(_ index: Int, _ canvas: inout Canvas) {
        let mark: SafeText = names[index] == current ? "● " : "  "
        guard index == list.cursor else {
            canvas.text(mark + SafeText(names[index]), x: 1, y: 0)
            return
        }
        canvas.bar(0) { canvas in canvas.text(mark + SafeText(names[index]), x: 1, y: 0, role: .textStrong) }
        canvas.setCursor(x: 1, y: 0)
    }

    /// What the theme makes of the roles that matter most.
    private func drawSample(_ canvas: inout Canvas, _ sample: ThemeSample) {
        let x = Self.listWidth + 2
        guard canvas.size.width > x + 10 else { return }
        canvas.verticalRule(x: x, y: 0, height: canvas.size.height)
        let rows: [(String, Role)] = [
            (sample.title, .title), (sample.strong, .textStrong), (sample.text, .text), (sample.muted, .textMuted),
            (sample.match, .match), (sample.field, .fieldChanged), (sample.inherited, .fieldInherited),
            (sample.success, .success), (sample.warning, .warning), (sample.error, .error),
        ]
        for (y, row) in rows.enumerated() { canvas.text(SafeText(row.0), x: x + 2, y: y, role: row.1) }
    }
}
