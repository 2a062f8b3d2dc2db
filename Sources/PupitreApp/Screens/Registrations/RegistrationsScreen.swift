import TerminalUI
import TrainingDomain

/// A list of registrations over all sessions: those that await a decision of the person at the keyboard, or the person's own.
struct RegistrationsScreen: ScreenState {
    private(set) var list: RegistrationList
    private var decisions = Decisions()

    /// Every request that the person at the keyboard can decide.
    static var awaitingMe: RegistrationsScreen { RegistrationsScreen(list: RegistrationList(.awaitingMe)) }

    /// The registrations of the person with this login, the latest first.
    static func mine(_ login: String) -> RegistrationsScreen {
        RegistrationsScreen(list: RegistrationList(.mine(login: login)))
    }

    private init(list: RegistrationList) { self.list = list }

    private static let head = 1

    private var isMine: Bool { if case .mine = list.kind { true } else { false } }

    private func access(_ facts: DeskFacts) -> RegistrationAccess {
        RegistrationAccess(actor: facts.actor, detail: list.detail)
    }

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        list.start(&turn)
    }

    mutating func refresh(_ turn: inout Turn) { list.refresh(&turn) }

    mutating func resized(_ facts: DeskFacts) {
        list.resize(height: Chrome.body(facts, head: Self.head).height - 1)
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        guard isMine, list.current?.state == .enrolled else { return list.commands(access(facts)) }
        return list.commands(access(facts)) + [
            Command(.registrations(.seances), .function(7), label: Phrase("séances", "seances"), weight: 7)
        ]
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): list.move(action, &turn)
        case .registrations(.details):
            if let row = list.current { turn.go(.push(.registration(RegistrationPage(id: row.id)))) }
        case .registrations(.seances):
            if let row = list.current { turn.go(.push(.seances(SeancesScreen(session: row.session.number)))) }
        case .registrations(let action):
            decisions.perform(action, on: list.chosen, access(turn.facts), &turn)
            list.perform(action, &turn)
        default: break
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) { list.type(key, &turn) }

    func holds(_ key: Key) -> Bool { decisions.isBusy || list.holds(key) }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        list.answered(request, answer, &turn)
        switch decisions.answered(request, answer, names: list.names, &turn) {
        case .none: break
        case .done: list.decided(&turn)
        case .failed: list.undecided(&turn)
        }
    }

    func help(_ facts: DeskFacts) -> HelpText { isMine ? facts.words.mineHelp : facts.words.awaitingHelp }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let words = facts.words
        Chrome.drawHead(
            &canvas, facts, title: isMine ? words.mineTitle : words.awaitingTitle, right: list.count(facts),
            head: Self.head)
        list.found.drawBox(
            &canvas, facts, y: 1, placeholder: isMine ? words.minePlaceholder : words.registrationsPlaceholder)
        let body = Chrome.body(facts, head: Self.head)
        list.draw(
            &canvas, facts, body: body, access: access(facts), empty: isMine ? words.noneMine : words.nothingAwaits)
        list.drawAside(&canvas, facts, body: body)
    }
}
