import TerminalUI
import TrainingDomain

/// What the home screen does.
enum HomeAction: Equatable, Sendable {
    case choose, details, clear
    /// Opens a line of the menu.
    case open(HomeScreen.Entry)
}

/// Where the desk opens: a search over the trainings that leads to a form in one key, and the way to everything else.
///
/// Who may browse no training, a learner, finds the catalogue and their registrations first, and what they type searches the catalogue.
struct HomeScreen: ScreenState {
    /// The lines of the menu.
    enum Entry: Equatable, Sendable, CaseIterable {
        case trainings, newSession, sessions, awaiting, curricula, catalogue, mine, people, groups, mail, drafts,
            themes,
            language, help, quit
    }

    var finder = TrainingFinder()
    var selected = 0
    private var drafts: [DraftSummary] = []
    private var draftsAwaited: RequestNumber?
    /// How many requests the person at the keyboard can decide.
    private(set) var awaitingCount = 0
    private var countAwaited: RequestNumber?

    /// The menu: what the person's roles lead to; drafts are offered where there are some.
    func entries(_ facts: DeskFacts) -> [Entry] {
        let all: [Entry] =
            Self.browses(facts.actor)
            ? Entry.allCases : [.catalogue, .mine, .awaiting, .drafts, .themes, .language, .help, .quit]
        return all.filter { isOffered($0, facts.actor) }
    }

    private func isOffered(_ entry: Entry, _ actor: Actor) -> Bool {
        switch entry {
        case .drafts: !drafts.isEmpty
        case .curricula:
            [Act.editCurricula, .registerByCurriculum].contains { Permission.reach(of: actor, for: $0) != .nothing }
        case .mail: Permission.reach(of: actor, for: .handleMail) != .nothing
        case .newSession: Permission.reach(of: actor, for: .createSession) != .nothing
        // Anybody can be a named validator; who decides by role sees the line even when nothing awaits.
        case .awaiting: awaitingCount > 0 || actor.decidesByRole
        // The owner of the file, as its administrator, may be nobody that can be registered.
        case .catalogue, .mine: actor.roles != [.administrator]
        case .people: Permission.reach(of: actor, for: .editPeople) != .nothing
        // Who may change people comes to groups from there.
        case .groups: !isOffered(.people, actor) && Permission.reach(of: actor, for: .editGroups) != .nothing
        default: true
        }
    }

    /// Whether the person works with trainings: else the home screen is a learner's.
    static func browses(_ actor: Actor) -> Bool { Permission.reach(of: actor, for: .browse) != .nothing }

    var draftCount: Int { drafts.count }

    mutating func start(_ turn: inout Turn) {
        finder.list.resize(height: Chrome.body(turn.facts, head: 1).height)
        if Self.browses(turn.facts.actor) { finder.start(&turn) }
        draftsAwaited = turn.ask(.drafts)
        askCount(&turn)
        if Self.browses(turn.facts.actor) { _ = turn.ask(.loadIndex) }
    }

    private mutating func askCount(_ turn: inout Turn) {
        var search = RegistrationSearch()
        search.awaitingMe = true
        search.window = Window(limit: 1)
        countAwaited = turn.ask(.registrations(search))
    }

    mutating func refresh(_ turn: inout Turn) {
        if Self.browses(turn.facts.actor) { finder.refresh(&turn) }
        draftsAwaited = turn.ask(.drafts)
        askCount(&turn)
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
                        Command(.home(.choose), .enter, label: choiceLabel(facts), weight: 9),
                        Command(.home(.details), .function(3), label: Phrase("détails", "details"), weight: 3),
                    ])
                + [Command(.home(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5)]
        }
        let entries = entries(facts)
        return ListCommands.all(count: entries.count, homeAndEnd: false) + [
            Command(.home(.choose), .enter, label: Phrase("ouvrir", "open"), weight: 9)
        ] + entries.compactMap(Self.menuCommand)
    }

    private func choiceLabel(_ facts: DeskFacts) -> Phrase {
        mayCreate(facts) ? Phrase("créer une session", "create a session") : Phrase("détails", "details")
    }

    private func mayCreate(_ facts: DeskFacts) -> Bool {
        Permission.reach(of: facts.actor, for: .createSession) != .nothing
    }

    /// The lines of the menu that the palette would not have otherwise.
    private static func menuCommand(_ entry: Entry) -> Command? {
        let label: Phrase? =
            switch entry {
            case .trainings: Phrase("formations", "trainings")
            case .newSession: Phrase("nouvelle session", "new session")
            case .sessions: Phrase("sessions", "sessions")
            case .awaiting: Phrase("en attente de moi", "awaiting me")
            case .catalogue: Phrase("catalogue", "catalogue")
            case .mine: Phrase("mes inscriptions", "my registrations")
            case .curricula: Phrase("curriculums", "curricula")
            case .mail: Phrase("courrier", "mail")
            case .people: Phrase("personnes", "people")
            case .groups: Phrase("groupes", "groups")
            case .drafts, .themes, .language, .help, .quit: nil
            }
        return label.map { Command(.home(.open(entry)), label: $0) }
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): move(action, &turn)
        case .home(.clear): finder.clear(&turn)
        case .home(.details):
            if let row = finder.current { turn.go(.push(.training(TrainingPage(code: row.code)))) }
        case .home(.open(let entry)): open(entry, &turn)
        case .home(.choose):
            let entries = entries(turn.facts)
            if finder.isSearching {
                chooseTraining(&turn)
            } else if entries.indices.contains(selected) {
                open(entries[selected], &turn)
            }
        default: break
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) {
        if Self.browses(turn.facts.actor) {
            finder.type(key, &turn)
        } else if key.isText {
            turn.go(.push(.catalogue(CatalogueScreen(typed: key))))
        }
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        finder.answered(request, answer, &turn)
        let before = entries(turn.facts)
        let chosen = before.indices.contains(selected) ? before[selected] : nil
        if request == draftsAwaited, case .drafts(let found) = answer {
            draftsAwaited = nil
            drafts = found
        }
        if request == countAwaited, case .registrations(let page) = answer {
            countAwaited = nil
            awaitingCount = page.total
        }
        // A line that comes or goes moves the others, never the choice.
        let now = entries(turn.facts)
        selected = chosen.flatMap(now.firstIndex) ?? min(selected, max(0, now.count - 1))
    }

    func holds(_ key: Key) -> Bool { finder.isSearching && finder.holds(key) }

    func help(_ facts: DeskFacts) -> HelpText {
        Self.browses(facts.actor) ? facts.words.homeHelp : facts.words.learnerHomeHelp
    }

    private mutating func move(_ action: ListAction, _ turn: inout Turn) {
        if finder.isSearching {
            finder.move(action, &turn)
            return
        }
        finder.isOnRow = true
        let last = max(0, entries(turn.facts).count - 1)
        switch action {
        case .up: selected = max(0, selected - 1)
        case .down: selected = min(last, selected + 1)
        case .pageUp, .first: selected = 0
        case .pageDown, .last: selected = last
        case .row(let row): selected = min(max(0, row), last)
        }
    }

    private func chooseTraining(_ turn: inout Turn) {
        guard let row = finder.current else { return }
        turn.go(
            .push(
                mayCreate(turn.facts)
                    ? .wizard(WizardScreen(opening: .code(row.code))) : .training(TrainingPage(code: row.code))))
    }

    private func open(_ entry: Entry, _ turn: inout Turn) {
        switch entry {
        case .trainings: turn.go(.push(.trainings(TrainingsScreen())))
        case .newSession: turn.go(.push(.wizard(WizardScreen(opening: .picker))))
        case .sessions: turn.go(.push(.sessions(SessionsScreen())))
        case .awaiting: turn.go(.push(.registrations(.awaitingMe)))
        case .catalogue: turn.go(.push(.catalogue(CatalogueScreen())))
        case .mine: turn.go(.push(.registrations(.mine(turn.facts.actor.login))))
        case .curricula: turn.go(.push(.curricula(CurriculaScreen())))
        case .mail: turn.go(.push(.outbox(OutboxScreen())))
        case .people: turn.go(.push(.people(PeopleScreen())))
        case .groups: turn.go(.push(.groups(GroupsScreen())))
        case .drafts: turn.go(.perform(.desk(.drafts)))
        case .themes: turn.go(.perform(.desk(.themes)))
        case .language: turn.go(.perform(.desk(.language)))
        case .help: turn.go(.perform(.desk(.help)))
        case .quit: turn.go(.perform(.desk(.quit)))
        }
    }
}

extension Actor {
    /// Whether a role of theirs has them decide about requests.
    fileprivate var decidesByRole: Bool {
        isAdministrator || roles.contains(.registrar) || roles.contains(.organisationAdministrator)
            || roles.contains(.manager)
    }
}

extension Key {
    /// Whether it brings text.
    fileprivate var isText: Bool {
        switch self {
        case .character, .paste: true
        default: false
        }
    }
}
