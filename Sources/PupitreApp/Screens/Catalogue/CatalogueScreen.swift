import TerminalUI
import TrainingDomain

/// What the learners' catalogue does.
enum CatalogueAction: Equatable, Sendable {
    case details, sort, clear, seances
    /// Asks for a place: shows what happens first.
    case request
    case requestConfirmed
}

/// The sessions open to registration, as a learner sees them: free seats or the waiting list's length, and where they stand themselves.
struct CatalogueScreen: ScreenState {
    private(set) var found = SearchedList<CatalogueSession>()
    private(set) var order = SessionOrder.start
    private var decisions = Decisions()
    private var seat = SeatRequest()
    var preview = CataloguePreview()
    /// A key typed before it opened: the first letter of a search.
    private let typed: Key?

    static let head = 1

    init(typed: Key? = nil) { self.typed = typed }

    // MARK: Asking

    private func question(_ query: SearchQuery, _ window: Window) -> Question {
        var search = SessionSearch()
        search.query = query
        search.order = order
        search.window = window
        return .catalogue(search)
    }

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        let question = question
        if let typed { found.type(typed, &turn, question) }
        if !found.isSearching { found.restart(&turn, question) }
    }

    mutating func refresh(_ turn: inout Turn) {
        let question = question
        found.refresh(&turn, question)
        preview.show(found.list.current?.session.number, again: true, &turn)
    }

    mutating func resized(_ facts: DeskFacts) {
        found.list.resize(height: Chrome.body(facts, head: Self.head).height - 1)
    }

    // MARK: Commands

    /// What the person at the keyboard may do about their own registration in the current session.
    private func access(_ facts: DeskFacts) -> RegistrationAccess {
        RegistrationAccess(actor: facts.actor, mayLeave: found.list.current?.mayLeave)
    }

    private var own: [Registration] { (found.list.current?.own).map { [$0] } ?? [] }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands = ListCommands.all(count: found.list.total, homeAndEnd: false)
        if let row = found.list.current {
            commands.append(
                Command(.catalogue(.details), .enter, .function(3), label: Phrase("détails", "details"), weight: 8))
            if row.own == nil {
                commands.append(
                    Command(
                        .catalogue(.request), .function(2), label: Phrase("demander une place", "ask for a place"),
                        weight: 9))
            }
            if row.own?.state == .enrolled {
                commands.append(
                    Command(.catalogue(.seances), .function(7), label: Phrase("séances", "seances"), weight: 7))
            }
            commands += Decisions.ownCommands(on: own, access(facts), deletes: !found.isSearching)
        }
        if found.list.total > 1 {
            commands.append(Command(.catalogue(.sort), .function(6), label: Phrase("trier", "sort"), weight: 1))
        }
        if found.isSearching {
            commands.append(Command(.catalogue(.clear), .escape, label: Phrase("effacer", "clear"), weight: 7))
        }
        return commands
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        let question = question
        switch action {
        case .list(let action): found.move(action, &turn, question)
        case .catalogue(let action): perform(action, &turn)
        case .registrations(let action): decisions.perform(action, on: own, access(turn.facts), &turn)
        default: break
        }
        preview.show(found.list.current?.session.number, &turn)
    }

    private mutating func perform(_ action: CatalogueAction, _ turn: inout Turn) {
        switch action {
        case .details:
            if let row = found.list.current {
                turn.go(.push(.cataloguePage(CataloguePage(number: row.session.number))))
            }
        case .request: if let row = found.list.current { seat.begin(row.session.number, &turn) }
        case .requestConfirmed: seat.confirmed(&turn)
        case .sort:
            let all: [SessionOrder] = [.start, .title]
            order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
            let question = question
            found.restart(&turn, question)
        case .clear:
            let question = question
            found.clear(&turn, question)
        case .seances:
            if let row = found.list.current { turn.go(.push(.seances(SeancesScreen(session: row.session.number)))) }
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) {
        let question = question
        found.type(key, &turn, question)
    }

    func holds(_ key: Key) -> Bool { decisions.isBusy || seat.isBusy || found.holds(key) }

    // MARK: Answers

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if found.takes(request) {
            if case .catalogue(let page) = answer { found.accept(page) }
            if case .failed(let failure) = answer { turn.say(failure) }
        }
        preview.answered(request, answer, &turn)
        let outcomes = [
            decisions.answered(request, answer, names: [:], &turn), seat.answered(request, answer, &turn),
        ]
        if outcomes.contains(where: { $0 != .none }) { refresh(&turn) }
        preview.show(found.list.current?.session.number, &turn)
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.catalogueHelp }
}

extension Decisions {
    /// What one may do about one's own registration: withdraw or leave.
    static func ownCommands(on rows: [Registration], _ access: RegistrationAccess, deletes: Bool) -> [Command] {
        commands(on: rows, access, administrator: false, deletes: deletes).filter { command in
            switch command.action {
            case .registrations(.decide(.withdraw)), .registrations(.decide(.leave)): true
            default: false
            }
        }
    }
}
