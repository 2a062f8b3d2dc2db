import TerminalUI
import TrainingDomain

/// What the list of trainings does.
enum TrainingsAction: Equatable, Sendable {
    case createSession, details, sessions, sort, clear
}

/// The list of trainings: a search box that takes every letter, and from each row the way to its sessions and to a new one.
struct TrainingsScreen: ScreenState {
    var finder = TrainingFinder()
    private var preview = TrainingPreview()

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
        if finder.list.total > 1 {
            commands.append(Command(.trainings(.sort), .function(6), label: Phrase("trier", "sort"), weight: 3))
        }
        if !finder.input.text.isEmpty {
            commands.append(Command(.trainings(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5))
        }
        return commands
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): finder.move(action, &turn)
        case .trainings(.clear): finder.clear(&turn)
        case .trainings(.sort): finder.sort(finder.nextOrder, &turn)
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
        case .sort, .clear: break
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) { finder.type(key, &turn) }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        finder.answered(request, answer, &turn)
        preview.answered(request, answer)
        preview.show(finder.current?.code, &turn)
    }

    func holds(_ key: Key) -> Bool { finder.holds(key) }

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
