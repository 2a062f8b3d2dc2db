import TerminalUI
import TrainingDomain

/// What the list of drafts does.
enum DraftsAction: Equatable, Sendable { case takeUp, drop, dropConfirmed(DraftName) }

/// The forms that were left without saving, ready to be taken up.
struct DraftsScreen: ScreenState {
    private(set) var drafts: [DraftSummary]?
    private var list = ListState()
    private var awaited: RequestNumber?

    mutating func start(_ turn: inout Turn) { refresh(&turn) }

    mutating func refresh(_ turn: inout Turn) { awaited = turn.ask(.drafts) }

    private var current: DraftSummary? {
        guard let drafts, let index = list.selected, drafts.indices.contains(index) else { return nil }
        return drafts[index]
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        guard current != nil else { return [] }
        return ListCommands.all(count: list.count) + [
            Command(.drafts(.takeUp), .enter, label: Phrase("reprendre", "take up"), weight: 9),
            Command(.drafts(.drop), .delete, .function(8), label: Phrase("effacer", "delete"), weight: 7),
        ]
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): list.move(action, height: height(turn.facts))
        case .drafts(.takeUp):
            if let current { turn.go(.push(.wizard(WizardScreen(opening: .draft(current.document.name))))) }
        case .drafts(.drop):
            guard let document = current?.document else { return }
            let confirm = ConfirmScreen(
                .dropDraft(training: document.trainingTitle), yes: .drafts(.dropConfirmed(document.name)))
            turn.go(.push(.confirm(confirm)))
        case .drafts(.dropConfirmed(let name)):
            turn.run(.dropDraft(name))
            drafts?.removeAll { $0.document.name == name }
            list.setCount(drafts?.count ?? 0)
            turn.say(turn.facts.words.draftDropped)
        default: break
        }
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        guard request == awaited else { return }
        awaited = nil
        switch answer {
        case .drafts(let found):
            drafts = found
            list.setCount(found.count)
        case .failed(let failure): turn.say(failure)
        default: break
        }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.draftsHelp }

    private func height(_ facts: DeskFacts) -> Int { Chrome.body(facts, head: 0).height }

    // MARK: Drawing

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let count = drafts.map { SafeText(facts.words.count($0.count)) } ?? .empty
        Chrome.drawHead(&canvas, facts, title: facts.words.draftsTitle, right: count, head: 0)
        let body = Chrome.body(facts, head: 0)
        guard let drafts else { return }
        if drafts.isEmpty {
            EmptyList.draw(&canvas, body: body, lines: facts.words.noDrafts)
            return
        }
        let visible = list.visible(height: body.height)
        canvas.inside(body) { canvas in
            for (y, index) in visible.enumerated() where drafts.indices.contains(index) {
                canvas.listRow(y, index, isCurrent: index == list.cursor)
                if index == list.cursor {
                    canvas.bar(y) { canvas in draw(drafts[index], &canvas, facts, y: 0) }
                    canvas.text("▌", x: 0, y: y, role: .borderFocus)
                    canvas.setCursor(x: 2, y: y)
                } else {
                    draw(drafts[index], &canvas, facts, y: y)
                }
            }
        }
    }

    /// When, what was typed as the title, of which training.
    private func draw(_ draft: DraftSummary, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int) {
        let date = DateWords(facts.language)
        let document = draft.document
        canvas.text(SafeText(date.column(draft.keptAt)), x: 2, y: y, role: .textMuted)
        let x = 2 + date.columnWidth + 2
        let room = canvas.size.width - x - 1
        let titleWidth = max(10, room * 9 / 20)
        let typed = document.typed[.title]?.text ?? ""
        let title = typed.isEmpty ? facts.words.untitled : typed
        canvas.text(
            SafeText(title), x: x, y: y, role: typed.isEmpty ? .placeholder : .textStrong, width: titleWidth)
        var about = "\(document.trainingCode) · \(document.trainingTitle)"
        if document.purpose != .create { about = "\(facts.words.draft(document.purpose)) · \(about)" }
        canvas.text(
            SafeText(about), x: x + titleWidth + 2, y: y, role: .textMuted, width: max(0, room - titleWidth - 2))
    }
}

extension ListState {
    /// Moves as a list's command says.
    mutating func move(_ action: ListAction, height: Int) {
        switch action {
        case .up: handle(.up, height: height)
        case .down: handle(.down, height: height)
        case .pageUp: handle(.pageUp, height: height)
        case .pageDown: handle(.pageDown, height: height)
        case .first: handle(.home, height: height)
        case .last: handle(.end, height: height)
        case .row(let row): move(to: row, height: height)
        }
    }
}
