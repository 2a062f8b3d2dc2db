import TerminalUI
import TrainingDomain

/// What the home screen does.
enum HomeAction: Equatable, Sendable {
    case choose, details, clear
    /// Opens a line of the menu.
    case open(HomeScreen.Entry)
}

/// Where the desk opens: a search over the trainings that leads to a form in one key, and the way to everything else.
struct HomeScreen: ScreenState {
    /// The lines of the menu.
    enum Entry: Equatable, Sendable, CaseIterable {
        case trainings, newSession, sessions, drafts, themes, language, help, quit
    }

    var finder = TrainingFinder()
    var selected = 0
    private var drafts: [DraftSummary] = []
    private var draftsAwaited: RequestNumber?

    /// The menu; drafts are offered where there are some.
    var entries: [Entry] {
        Entry.allCases.filter { $0 != .drafts || !drafts.isEmpty }
    }

    var draftCount: Int { drafts.count }

    mutating func start(_ turn: inout Turn) {
        finder.list.resize(height: Chrome.body(turn.facts, head: 1).height)
        finder.start(&turn)
        draftsAwaited = turn.ask(.drafts)
        _ = turn.ask(.loadIndex)
    }

    mutating func refresh(_ turn: inout Turn) {
        finder.refresh(&turn)
        draftsAwaited = turn.ask(.drafts)
    }

    mutating func resized(_ facts: DeskFacts) {
        finder.list.resize(height: Chrome.body(facts, head: 1).height)
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        if finder.isSearching {
            return ListCommands.all(count: finder.list.total, homeAndEnd: false)
                + (finder.current == nil
                    ? []
                    : [
                        Command(
                            .home(.choose), .enter, label: Phrase("créer une session", "create a session"), weight: 9),
                        Command(.home(.details), .function(3), label: Phrase("détails", "details"), weight: 3),
                    ])
                + [Command(.home(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5)]
        }
        return ListCommands.all(count: entries.count, homeAndEnd: false) + [
            Command(.home(.choose), .enter, label: Phrase("ouvrir", "open"), weight: 9)
        ] + menuCommands
    }

    /// The lines of the menu that the palette would not have otherwise.
    private var menuCommands: [Command] {
        [
            Command(.home(.open(.trainings)), label: Phrase("formations", "trainings")),
            Command(.home(.open(.newSession)), label: Phrase("nouvelle session", "new session")),
            Command(.home(.open(.sessions)), label: Phrase("sessions", "sessions")),
        ]
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): move(action, &turn)
        case .home(.clear): finder.clear(&turn)
        case .home(.details):
            if let row = finder.current { turn.go(.push(.training(TrainingPage(code: row.code)))) }
        case .home(.open(let entry)): open(entry, &turn)
        case .home(.choose):
            if finder.isSearching { createSession(&turn) } else { open(entries[selected], &turn) }
        default: break
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) { finder.type(key, &turn) }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        finder.answered(request, answer, &turn)
        if request == draftsAwaited, case .drafts(let found) = answer {
            draftsAwaited = nil
            drafts = found
            selected = min(selected, entries.count - 1)
        }
    }

    func holds(_ key: Key) -> Bool { finder.isSearching && finder.holds(key) }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.homeHelp }

    private mutating func move(_ action: ListAction, _ turn: inout Turn) {
        if finder.isSearching {
            finder.move(action, &turn)
            return
        }
        finder.isOnRow = true
        switch action {
        case .up: selected = max(0, selected - 1)
        case .down: selected = min(entries.count - 1, selected + 1)
        case .pageUp, .first: selected = 0
        case .pageDown, .last: selected = entries.count - 1
        }
    }

    private func createSession(_ turn: inout Turn) {
        guard let row = finder.current else { return }
        turn.go(.push(.wizard(WizardScreen(opening: .code(row.code)))))
    }

    private func open(_ entry: Entry, _ turn: inout Turn) {
        switch entry {
        case .trainings: turn.go(.push(.trainings(TrainingsScreen())))
        case .newSession: turn.go(.push(.wizard(WizardScreen(opening: .picker))))
        case .sessions: turn.go(.push(.sessions(SessionsScreen())))
        case .drafts: turn.go(.perform(.desk(.drafts)))
        case .themes: turn.go(.perform(.desk(.themes)))
        case .language: turn.go(.perform(.desk(.language)))
        case .help: turn.go(.perform(.desk(.help)))
        case .quit: turn.go(.perform(.desk(.quit)))
        }
    }
}
