import TerminalUI
import TrainingDomain

/// What the list of trainings does.
enum TrainingsAction: Equatable, Sendable {
    case createSession, details, sessions, sort, clear
    case add, edit, delete, deleteConfirmed
}

/// The list of trainings: a search box that takes every letter, and from each row the way to its sessions and to a new one.
struct TrainingsScreen: ScreenState {
    var finder = TrainingFinder()
    private var preview = TrainingPreview()
    private var deletion = TrainingDeletion()
    private var toEdit: RequestNumber?

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        finder.start(&turn)
    }

    mutating func refresh(_ turn: inout Turn) {
        finder.refresh(&turn)
        preview.show(finder.current?.code, again: true, &turn)
    }

    mutating func resized(_ facts: DeskFacts) {
        finder.list.resize(height: Chrome.body(facts, head: 1).height)
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands = ListCommands.all(count: finder.list.total, homeAndEnd: false)
        if finder.current != nil {
            if Permission.reach(of: facts.actor, for: .createSession) != .nothing {
                commands.append(
                    Command(
                        .trainings(.createSession), .enter, label: Phrase("créer une session", "create a session"),
                        weight: 9))
            }
            commands += [
                Command(.trainings(.details), .function(3), label: Phrase("détails", "details"), weight: 7),
                Command(.trainings(.sessions), .function(7), label: Phrase("sessions", "sessions"), weight: 6),
            ]
        }
        commands += editing(facts)
        if finder.list.total > 1 {
            commands.append(Command(.trainings(.sort), .function(6), label: Phrase("trier", "sort"), weight: 3))
        }
        if !finder.input.text.isEmpty {
            commands.append(Command(.trainings(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5))
        }
        return commands
    }

    /// Adding, changing and deleting, for those who may; of a row of another organisation the store says why not.
    private func editing(_ facts: DeskFacts) -> [Command] {
        func may(_ act: Act) -> Bool { Permission.reach(of: facts.actor, for: act) != .nothing }
        var commands: [Command] = []
        if may(.addTraining) {
            commands.append(
                Command(.trainings(.add), .function(2), .insert, label: Phrase("nouvelle", "new"), weight: 8))
        }
        guard finder.current != nil else { return commands }
        if may(.editTraining) {
            commands.append(Command(.trainings(.edit), .function(4), label: Phrase("modifier", "edit"), weight: 4))
        }
        if may(.deleteTraining) {
            let label = Phrase("supprimer", "delete")
            // In a text that is typed, Delete takes a letter.
            commands.append(
                finder.input.text.isEmpty
                    ? Command(.trainings(.delete), .function(8), .delete, label: label, weight: 2)
                    : Command(.trainings(.delete), .function(8), label: label, weight: 2))
        }
        return commands
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): finder.move(action, &turn)
        case .trainings(.clear): finder.clear(&turn)
        case .trainings(.sort): finder.sort(finder.nextOrder, &turn)
        case .trainings(.add): turn.go(.push(.form(FormScreen(.training(.add)))))
        case .trainings(.edit): if let row = finder.current { toEdit = turn.ask(.training(code: row.code)) }
        case .trainings(.delete): if let row = finder.current { deletion.begin(row.code, &turn) }
        case .trainings(.deleteConfirmed): deletion.confirmed(&turn)
        case .trainings(let action): open(action, &turn)
        default: break
        }
        preview.show(finder.current?.code, &turn)
    }

    private func open(_ action: TrainingsAction, _ turn: inout Turn) {
        guard let row = finder.current else { return }
        switch action {
        case .createSession: turn.go(.push(.wizard(WizardScreen(opening: .code(row.code)))))
        case .details: turn.go(.push(.training(TrainingPage(code: row.code))))
        case .sessions: turn.go(.push(.sessions(SessionsScreen(training: row.code))))
        case .sort, .clear, .add, .edit, .delete, .deleteConfirmed: break
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) { finder.type(key, &turn) }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        finder.answered(request, answer, &turn)
        preview.answered(request, answer)
        if deletion.answered(request, answer, yes: .trainings(.deleteConfirmed), &turn) { finder.refresh(&turn) }
        if request == toEdit {
            toEdit = nil
            if case .training(let found?) = answer { turn.go(.push(.form(FormScreen(.training(.edit(found)))))) }
            if case .failed(let failure) = answer { turn.say(failure) }
        }
        preview.show(finder.current?.code, &turn)
    }

    func holds(_ key: Key) -> Bool { finder.holds(key) || deletion.isBusy || toEdit != nil }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.trainingsHelp }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Chrome.drawHead(
            &canvas, facts, title: facts.words.trainingsTitle, right: finder.orderAndCount(facts), head: 1)
        finder.drawBox(&canvas, facts, y: 1)
        let columns = Chrome.columns(Chrome.body(facts, head: 1))
        guard finder.list.total > 0 || !finder.list.isLoaded else {
            EmptyList.draw(
                &canvas, body: columns.main,
                lines: finder.isSearching ? facts.words.noTraining(finder.input.text) : facts.words.emptyDatabase)
            return
        }
        finder.drawRows(&canvas, facts, body: columns.main, withOrganisations: columns.preview == nil)
        if let pane = columns.preview {
            preview.draw(&canvas, facts, pane: pane, organisations: finder.current?.organisations ?? [])
        }
    }
}

extension TrainingFinder {
    /// The order after this one; without a search, relevance is the order by title.
    var nextOrder: TrainingOrder {
        switch order {
        case .relevance: isSearching ? .title : .code
        case .title: .code
        case .code: .displayOrder
        case .displayOrder: .relevance
        }
    }

    /// "tri : titre   3 / 17 729".
    func orderAndCount(_ facts: DeskFacts) -> SafeText {
        SafeText(facts.words.sorted(by: order, searching: isSearching)) + "   " + count(facts)
    }
}
