import TerminalUI
import TrainingDomain

/// What the seances of a session do.
enum SeancesAction: Equatable, Sendable {
    case open, add, edit, `repeat`, repeatConfirmed, delete, deleteConfirmed(Int64), take, leave, clear
    /// Puts the cursor on a seance that was just saved.
    case show(Int64)
}

/// The seances of a session: when and where they are, how many are in them, and for a learner which ones they take.
struct SeancesScreen: ScreenState {
    let session: Int64
    private(set) var stored: StoredSession?
    private(set) var seances: [StoredSeance]?
    private(set) var names: [String: String] = [:]
    /// Where the person at the keyboard stands in public seances, once it is known.
    private(set) var own: [Int64: SeancePlace] = [:]
    var input = TextInput("", maximumLength: 80)
    private(set) var isOnRow = false
    var list = ListState()
    private var height = 1
    private var wanted: Int64?
    private var awaited = Awaited()

    private struct Awaited: Equatable, Sendable {
        var session, seances, names, deed: RequestNumber?
        var deletion: RequestNumber?
        var own: [RequestNumber: Int64] = [:]
        /// What to say when the deed is done.
        var said = ""
    }

    init(session: Int64, at seance: Int64? = nil) {
        self.session = session
        wanted = seance
    }

    /// What the person at the keyboard may do.
    func rights(_ facts: DeskFacts) -> SeanceRights {
        stored.map { SeanceRights(facts.actor, in: $0) } ?? SeanceRights()
    }

    var query: SearchQuery { SearchQuery(input.text) }

    /// The seances that answer what is typed.
    var rows: [StoredSeance] {
        let query = query
        guard !query.isEmpty else { return seances ?? [] }
        return (seances ?? []).filter { row in
            let texts = [Folding.bytes(row.seance.title), Folding.bytes(row.seance.place)]
            return query.words.allSatisfy { word in
                texts.contains { text in text.indices.contains { text[$0...].starts(with: word) } }
            }
        }
    }

    var current: StoredSeance? {
        let rows = rows
        return rows.indices.contains(list.cursor) ? rows[list.cursor] : nil
    }

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        refresh(&turn)
    }

    mutating func refresh(_ turn: inout Turn) {
        awaited.session = turn.ask(.session(session))
        awaited.seances = turn.ask(.seances(session: session))
    }

    mutating func resized(_ facts: DeskFacts) { height = max(1, Self.body(facts).height) }

    func holds(_ key: Key) -> Bool {
        if awaited.deed != nil || awaited.deletion != nil { return true }
        guard (seances == nil && awaited.seances != nil) || awaited.session != nil else { return false }
        switch key {
        case .enter, .function, .delete, .insert: return true
        default: return false
        }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.seancesHelp(learner: !rights(facts).fills) }

    mutating func type(_ key: Key, _ turn: inout Turn) {
        guard input.handle(key) != .ignored else { return }
        isOnRow = false
        list.setCount(rows.count)
        askOwn(&turn)
    }

    // MARK: Answers

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        switch request {
        case awaited.session:
            awaited.session = nil
            if case .session(let found) = answer { stored = found }
            askOwn(&turn)
        case awaited.seances:
            awaited.seances = nil
            take(answer, &turn)
        case awaited.names:
            awaited.names = nil
            if case .people(let page) = answer { for person in page.rows { names[person.login] = person.name } }
        case awaited.deletion:
            awaited.deletion = nil
            askDeletion(answer, &turn)
        case awaited.deed:
            awaited.deed = nil
            tell(answer, &turn)
        default: takeOwn(request, answer, turn.facts)
        }
    }

    private mutating func take(_ answer: Answer, _ turn: inout Turn) {
        if case .failed(let failure) = answer {
            turn.say(failure)
            if seances == nil { turn.go(.pop) }
        }
        guard case .seances(let found) = answer else { return }
        let before = wanted ?? current?.id
        seances = found
        wanted = nil
        let rows = rows
        list.setCount(rows.count)
        if let index = rows.firstIndex(where: { $0.id == before }) { list.move(to: index, height: height) }
        let unknown = Set(found.flatMap(\.seance.trainers)).subtracting(names.keys)
        if !unknown.isEmpty { awaited.names = turn.ask(.persons(logins: unknown.sorted())) }
        own = [:]
        askOwn(&turn)
    }

    /// A learner sees which of the public seances in sight they take.
    private mutating func askOwn(_ turn: inout Turn) {
        guard awaited.session == nil, !rights(turn.facts).fills else { return }
        let rows = rows
        for index in list.visible(height: height) where rows.indices.contains(index) {
            let row = rows[index]
            guard row.seance.mode == .public, own[row.id] == nil, !awaited.own.values.contains(row.id) else { continue }
            awaited.own[turn.ask(.participants(seance: row.id, Window(limit: nil)))] = row.id
        }
    }

    private mutating func takeOwn(_ request: RequestNumber, _ answer: Answer, _ facts: DeskFacts) {
        guard let id = awaited.own.removeValue(forKey: request), case .participants(let page) = answer else { return }
        let me = Folding.key(facts.actor.login)
        own[id] = page.rows.first { Folding.key($0.user.login) == me }?.place
    }

    private mutating func tell(_ answer: Answer, _ turn: inout Turn) {
        if case .failed(let failure) = answer {
            turn.say(failure)
        } else if case .participants(let page) = answer, let waiting = page.rows.first(where: { $0.place == .waiting })
        {
            turn.say(turn.facts.words.waitsForSeance(waiting.position), .warning)
        } else {
            turn.say(awaited.said, .success)
        }
        refresh(&turn)
    }

    // MARK: Acting

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action):
            list.move(action, height: height)
            isOnRow = true
            askOwn(&turn)
        case .seances(let action): perform(action, &turn)
        default: break
        }
    }

    private mutating func perform(_ action: SeancesAction, _ turn: inout Turn) {
        switch action {
        case .add: if let stored { turn.go(.push(.form(FormScreen(.seance(.add(stored)))))) }
        case .clear:
            input.text = ""
            isOnRow = false
            list.setCount(rows.count)
        case .show(let id):
            wanted = id
            refresh(&turn)
        case .deleteConfirmed(let id):
            deed(.delete(id), turn.facts.words.seanceDeleted, &turn)
        default: act(action, &turn)
        }
    }

    private mutating func act(_ action: SeancesAction, _ turn: inout Turn) {
        guard let row = current else { return }
        let words = turn.facts.words
        switch action {
        case .open: turn.go(.push(.seance(SeancePage(seance: row.id, session: session))))
        case .edit: turn.go(.push(.form(FormScreen(.seance(.edit(row))))))
        case .repeat: turn.go(.push(.form(FormScreen(.seance(.series(like: row))))))
        case .delete: awaited.deletion = turn.ask(.participants(seance: row.id, Window(limit: 3)))
        case .take:
            deed(.register([turn.facts.actor.login], seance: row.id), words.seanceTaken(row.seance.title), &turn)
        case .leave:
            deed(.unregister(turn.facts.actor.login, seance: row.id), words.seanceLeft(row.seance.title), &turn)
        default: break
        }
    }

    private mutating func deed(_ deed: SeanceDeed, _ said: String, _ turn: inout Turn) {
        awaited.said = said
        awaited.deed = turn.ask(.arrange(deed))
    }

    /// Says who is in it before it goes.
    private func askDeletion(_ answer: Answer, _ turn: inout Turn) {
        if case .failed(let failure) = answer { turn.say(failure) }
        guard case .participants(let page) = answer, let row = current else { return }
        let names = page.rows.map(\.user.name)
        let subject = ConfirmScreen.Subject.deleteSeance(
            row.session, title: row.seance.title, start: row.seance.start, people: names,
            others: max(0, page.total - names.count))
        turn.go(.push(.confirm(ConfirmScreen(subject, yes: .seances(.deleteConfirmed(row.id))))))
    }

    static func body(_ facts: DeskFacts) -> Rect { Chrome.columns(Chrome.body(facts, head: 1)).main.inset(top: 1) }
}

// MARK: - Commands

extension SeancesScreen {
    func commands(_ facts: DeskFacts) -> [Command] {
        let rights = rights(facts)
        var commands = ListCommands.all(count: rows.count, homeAndEnd: false)
        if let current {
            commands.append(
                Command(
                    .seances(.open), .enter,
                    label: rights.fills ? Phrase("participants", "participants") : Phrase("voir", "see"), weight: 9))
            commands += ownCommands(current, rights, facts)
        }
        if rights.arranges { commands += arranging }
        if !input.text.isEmpty {
            commands.append(Command(.seances(.clear), .escape, label: Phrase("effacer", "clear"), weight: 5))
        }
        return commands
    }

    /// A learner takes and leaves public seances.
    private func ownCommands(_ row: StoredSeance, _ rights: SeanceRights, _ facts: DeskFacts) -> [Command] {
        guard !rights.fills, row.seance.mode == .public, row.seance.end > facts.now,
            !awaited.own.values.contains(row.id)
        else { return [] }
        return own[row.id] == nil
            ? [Command(.seances(.take), .function(5), label: Phrase("prendre", "take"), weight: 8)]
            : [Command(.seances(.leave), .function(5), label: Phrase("quitter", "leave"), weight: 8)]
    }

    private var arranging: [Command] {
        let add = Command(.seances(.add), .function(2), .insert, label: Phrase("nouvelle", "new"), weight: 8)
        guard current != nil else { return [add] }
        return [
            add, Command(.seances(.edit), .function(4), label: Phrase("modifier", "edit"), weight: 7),
            Command(.seances(.repeat), .function(6), label: Phrase("répéter", "repeat"), weight: 6),
            Command(
                .seances(.delete), keys: input.text.isEmpty ? [.function(8), .delete] : [.function(8)],
                label: Phrase("supprimer", "delete"), weight: 3),
        ]
    }
}
