import TerminalUI
import TrainingDomain

/// A list of registrations: searched, sorted, ticked, with the details of the current one.
struct RegistrationList: Equatable, Sendable {
    /// Which registrations it shows.
    enum Kind: Equatable, Sendable {
        /// Those who hold a seat in a session.
        case learners(session: Int64)
        /// Those who wait for a seat.
        case waiting(session: Int64)
        /// Requests that lack a decision.
        case pending(session: Int64)
        /// Every request that the person at the keyboard can decide.
        case awaitingMe
        /// The person's own.
        case mine(login: String)
    }

    let kind: Kind
    private(set) var found = SearchedList<Registration>()
    private(set) var order: RegistrationOrder
    /// The rows ticked, in the order in which they were, wherever they are in the list.
    private(set) var ticked: [Registration] = []
    /// Names of validators, by login.
    private(set) var names: [String: String] = [:]
    /// The details of the current row, once they have come.
    private(set) var detail: RegistrationDetail?
    /// The number of rows when nothing is typed.
    private(set) var whole: Int?
    private var shown: Int64?
    private var awaitedDetail: RequestNumber?
    private var awaitedNames: Set<RequestNumber> = []
    private var forgetsUnseen = false

    init(_ kind: Kind) {
        self.kind = kind
        order = if case .mine = kind { .newest } else { .rank }
    }

    /// The row of the cursor.
    var current: Registration? { found.list.current }

    /// What a decision is about: the ticked rows, else the current one.
    var chosen: [Registration] { ticked.isEmpty ? current.map { [$0] } ?? [] : ticked }

    func isTicked(_ row: Registration) -> Bool { ticked.contains { $0.id == row.id } }

    /// Several can be decided at once, but for one's own.
    var isTickable: Bool { if case .mine = kind { false } else { true } }

    // MARK: Asking

    private func question(_ query: SearchQuery, _ window: Window) -> Question {
        var search = RegistrationSearch()
        search.query = query
        search.order = order
        search.window = window
        switch kind {
        case .learners(let number): (search.session, search.states) = (number, [.enrolled])
        case .waiting(let number): (search.session, search.states) = (number, [.waiting])
        case .pending(let number): (search.session, search.states) = (number, [.pending])
        case .awaitingMe: search.awaitingMe = true
        case .mine(let login): search.user = login
        }
        return .registrations(search)
    }

    mutating func start(_ turn: inout Turn) {
        let question = question
        found.restart(&turn, question)
    }

    mutating func refresh(_ turn: inout Turn) {
        let question = question
        found.refresh(&turn, question)
        shown = nil
        showDetail(&turn)
    }

    mutating func resize(height: Int) { found.list.resize(height: height) }

    // MARK: Keys

    mutating func type(_ key: Key, _ turn: inout Turn) {
        let question = question
        found.type(key, &turn, question)
        showDetail(&turn)
    }

    mutating func move(_ action: ListAction, _ turn: inout Turn) {
        let question = question
        found.move(action, &turn, question)
        showDetail(&turn)
    }

    mutating func perform(_ action: RegistrationAction, _ turn: inout Turn) {
        let question = question
        switch action {
        case .tick: tick(&turn)
        case .tickShown: tickShown()
        case .sort:
            let all = RegistrationOrder.allCases
            order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
            found.restart(&turn) { [self] in self.question($0, $1) }
        case .clear where found.isSearching: found.clear(&turn, question)
        case .clear: ticked = []
        default: break
        }
        showDetail(&turn)
    }

    /// Ticks the current row and goes to the next, so that several in a row are quick.
    private mutating func tick(_ turn: inout Turn) {
        guard let row = current else { return }
        if let index = ticked.firstIndex(where: { $0.id == row.id }) {
            ticked.remove(at: index)
        } else {
            ticked.append(row)
        }
        move(.down, &turn)
    }

    /// Ticks every row in sight, or none of them when all are.
    private mutating func tickShown() {
        let rows = found.list.visible.compactMap(found.list.row)
        if rows.allSatisfy(isTicked) {
            let ids = Set(rows.map(\.id))
            ticked.removeAll { ids.contains($0.id) }
        } else {
            ticked += rows.filter { !isTicked($0) }
        }
    }

    // MARK: Answers

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if found.takes(request) {
            switch answer {
            case .registrations(let page): take(page, &turn)
            case .failed(let failure): turn.say(failure)
            default: break
            }
            showDetail(&turn)
        } else if request == awaitedDetail {
            awaitedDetail = nil
            if case .registration(let found) = answer, found == nil || found?.registration.id == current?.id {
                detail = found
                askNames(found?.logins ?? [], &turn)
            }
        } else if awaitedNames.remove(request) != nil, case .people(let page) = answer {
            for person in page.rows { names[person.login] = person.name }
        }
    }

    private mutating func take(_ page: Page<Registration>, _ turn: inout Turn) {
        found.accept(page)
        if !found.isSearching { whole = page.total }
        let fresh = Dictionary(page.rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        // A ticked row that somebody else decided meanwhile is no longer in the list.
        let isWhole = page.rows.count == page.total && !found.isSearching
        ticked = ticked.compactMap { fresh[$0.id] ?? (isWhole || forgetsUnseen ? nil : $0) }
        forgetsUnseen = false
        askNames(page.rows.flatMap(\.missing).compactMap(\.validator), &turn)
    }

    /// After a decision: nothing is ticked any more.
    mutating func decided(_ turn: inout Turn) {
        ticked = []
        refresh(&turn)
    }

    /// After a refused one: what is no longer in the list is not held against the next.
    mutating func undecided(_ turn: inout Turn) {
        forgetsUnseen = true
        refresh(&turn)
    }

    /// Asks for the names of people who are only known by login, each once.
    private mutating func askNames(_ logins: [String], _ turn: inout Turn) {
        let unknown = Set(logins).subtracting(names.keys)
        if unknown.isEmpty { return }
        for login in unknown { names[login] = login }
        awaitedNames.insert(turn.ask(.persons(logins: unknown.sorted())))
    }

    /// Asks for the details of the current row, which say who can give what and what may be done.
    private mutating func showDetail(_ turn: inout Turn) {
        guard current?.id != shown else { return }
        shown = current?.id
        if detail?.registration.id != shown { detail = nil }
        awaitedDetail = shown.map { turn.ask(.registration($0)) }
    }

    /// Keys that decide wait for the rows that they decide about.
    func holds(_ key: Key) -> Bool {
        if found.holds(key) { return true }
        guard awaitedDetail != nil, detail == nil, ticked.isEmpty else { return false }
        if case .function = key { return true }
        return key == .delete
    }
}

// MARK: - Commands

extension RegistrationList {
    /// The keys of the list and of the decisions about its rows.
    func commands(_ access: RegistrationAccess) -> [Command] {
        var access = access
        access.detail = detail
        var commands = ListCommands.all(count: found.list.total, homeAndEnd: false)
        if current != nil {
            commands.append(
                Command(
                    .registrations(.details), .enter, .function(3), label: Phrase("détails", "details"), weight: 8))
            commands += Decisions.commands(
                on: chosen, access, administrator: access.actor.isAdministrator, deletes: !found.isSearching)
            commands += tickCommands(access)
        }
        if found.list.total > 1 {
            commands.append(Command(.registrations(.sort), .function(6), label: Phrase("trier", "sort"), weight: 1))
        }
        if found.isSearching || !ticked.isEmpty {
            let label = found.isSearching ? Phrase("effacer", "clear") : Phrase("décocher", "untick")
            commands.append(Command(.registrations(.clear), .escape, label: label, weight: 8))
        }
        return commands
    }

    /// Ticking makes sense where something can be decided about several.
    private func tickCommands(_ access: RegistrationAccess) -> [Command] {
        guard isTickable, found.list.total > 1 || !ticked.isEmpty, isDecidable(access) else { return [] }
        return [
            Command(
                .registrations(.tick), .function(5), .insert, label: Phrase("cocher", "tick"), weight: 5),
            Command(
                .registrations(.tickShown), .control("t"), label: Phrase("cocher tout l'écran", "tick the whole screen")
            ),
        ]
    }

    /// Whether anything can be decided about some row in sight.
    func isDecidable(_ access: RegistrationAccess) -> Bool {
        found.list.visible.compactMap(found.list.row).contains { row in
            Decision.allCases.contains { access.can($0, row) }
        }
    }
}
