import TerminalUI
import TrainingDomain

/// What the list of sessions does.
enum SessionsAction: Equatable, Sendable {
    case create, details, learners, edit, copy, delete, sort, status, nextBox, previousBox, clear
    case deleteConfirmed(Int64)
}

/// The list of sessions, of one training or of all: searched by words, dates and status.
struct SessionsScreen: ScreenState {
    /// Code of the only training shown, if any.
    let training: String?
    var finder: SessionFinder
    var preview = SessionPreview()
    private var deletion: RequestNumber?
    private var deleted: Int64?

    init(training: String? = nil) {
        self.training = training
        finder = SessionFinder(training: training)
    }

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        finder.start(&turn)
    }

    mutating func refresh(_ turn: inout Turn) {
        finder.refresh(&turn)
        preview.show(finder.list.current?.number, again: true, &turn)
    }

    mutating func resized(_ facts: DeskFacts) {
        finder.list.resize(height: Self.listBody(facts).height)
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): finder.move(action, &turn)
        case .sessions(let action): perform(action, &turn)
        default: break
        }
        preview.show(finder.list.current?.number, &turn)
    }

    private mutating func perform(_ action: SessionsAction, _ turn: inout Turn) {
        switch action {
        case .create:
            turn.go(.push(.wizard(WizardScreen(opening: training.map(WizardScreen.Opening.code) ?? .picker))))
        case .sort: finder.sort(&turn)
        case .status: finder.nextStatus(&turn)
        case .nextBox: finder.focus(by: 1)
        case .previousBox: finder.focus(by: -1)
        case .clear: finder.clear(&turn)
        case .deleteConfirmed(let number):
            deleted = number
            deletion = turn.ask(.deleteSession(number))
        case .details, .learners, .edit, .copy, .delete: open(action, &turn)
        }
    }

    private func open(_ action: SessionsAction, _ turn: inout Turn) {
        guard let row = finder.list.current else { return }
        switch action {
        case .details: turn.go(.push(.session(SessionPage(number: row.number))))
        case .learners: turn.go(.push(.session(SessionPage(number: row.number, section: .learners))))
        case .edit: turn.go(.push(.wizard(WizardScreen(opening: .edit(row.number)))))
        case .copy: turn.go(.push(.wizard(WizardScreen(opening: .copy(row.number)))))
        case .delete:
            let reference = SessionReference(number: row.number, title: row.title, start: row.start)
            let yes = Action.sessions(.deleteConfirmed(row.number))
            let subject = ConfirmScreen.Subject.deleteSession(reference, row.attendance, seances: nil)
            turn.go(.push(.confirm(ConfirmScreen(subject, yes: yes))))
        default: break
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) { finder.type(key, &turn) }

    func holds(_ key: Key) -> Bool { finder.holds(key) }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        finder.answered(request, answer, &turn)
        preview.answered(request, answer)
        if request == deletion { tellDeletion(answer, &turn) }
        preview.show(finder.list.current?.number, &turn)
    }

    private mutating func tellDeletion(_ answer: Answer, _ turn: inout Turn) {
        deletion = nil
        if case .failed(let failure) = answer { turn.say(failure) }
        guard case .deleted = answer, let deleted else { return }
        turn.say(turn.facts.words.sessionDeleted(deleted), .success)
        finder.refresh(&turn)
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.sessionsHelp }
}

// MARK: - Commands

extension SessionsScreen {
    func commands(_ facts: DeskFacts) -> [Command] {
        let list = ListCommands.all(count: finder.list.total, homeAndEnd: false)
        return list + rowCommands(facts) + creation(facts) + filterCommands
    }

    private func rowCommands(_ facts: DeskFacts) -> [Command] {
        guard finder.list.current != nil else { return [] }
        var commands = [
            Command(.sessions(.details), .enter, .function(3), label: Phrase("détails", "details"), weight: 9),
            Command(.sessions(.learners), .function(9), label: Phrase("inscrits", "learners"), weight: 6),
        ]
        if Permission.reach(of: facts.actor, for: .editSession) != .nothing {
            commands += [
                Command(.sessions(.edit), .function(4), label: Phrase("modifier", "edit"), weight: 7),
                Command(.sessions(.copy), .function(5), label: Phrase("copier", "copy"), weight: 4),
            ]
        }
        guard Permission.reach(of: facts.actor, for: .deleteSession) != .nothing else { return commands }
        let label = Phrase("supprimer", "delete")
        // In a text that is typed, Delete takes a letter.
        commands.append(
            finder.focused.text.isEmpty
                ? Command(.sessions(.delete), .function(8), .delete, label: label, weight: 2)
                : Command(.sessions(.delete), .function(8), label: label, weight: 2))
        return commands
    }

    private func creation(_ facts: DeskFacts) -> [Command] {
        guard Permission.reach(of: facts.actor, for: .createSession) != .nothing else { return [] }
        return [
            Command(.sessions(.create), .function(2), .insert, label: Phrase("nouvelle", "new"), weight: 8)
        ]
    }

    private var filterCommands: [Command] {
        var commands = [
            Command(.sessions(.nextBox), .tab, label: Phrase("dates", "dates"), weight: 3),
            Command(.sessions(.previousBox), .backTab, label: Phrase("champ précédent", "previous field")),
            Command(.sessions(.status), .function(7), label: Phrase("état", "status"), weight: 3),
        ]
        if finder.list.total > 1 {
            commands.append(Command(.sessions(.sort), .function(6), label: Phrase("trier", "sort"), weight: 1))
        }
        if finder.isFiltering {
            commands.append(Command(.sessions(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5))
        }
        return commands
    }
}
