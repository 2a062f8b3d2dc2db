import TerminalUI
import TrainingDomain

/// What a seance's page does.
enum SeanceAction: Equatable, Sendable {
    case add, takeOut, takeOutConfirmed(String), take, leave
}

/// A seance's page: when and where it is, who takes part in it and who waits.
struct SeancePage: ScreenState {
    let id: Int64
    let session: Int64
    private(set) var seance: StoredSeance?
    private(set) var stored: StoredSession?
    private(set) var names: [String: String] = [:]
    var list = PagedList<SeanceParticipant>()
    /// Whether the person at the keyboard is in it, once it is known.
    private(set) var own: SeancePlace?
    private var awaited = Awaited()

    private struct Awaited: Equatable, Sendable {
        var seance, session, people, own, names, deed: RequestNumber?
        /// What to say when the deed is done.
        var said = ""
    }

    init(seance id: Int64, session: Int64) {
        self.id = id
        self.session = session
    }

    func rights(_ facts: DeskFacts) -> SeanceRights {
        stored.map { SeanceRights(facts.actor, in: $0) } ?? SeanceRights()
    }

    mutating func start(_ turn: inout Turn) {
        resized(turn.facts)
        refresh(&turn)
    }

    mutating func refresh(_ turn: inout Turn) {
        awaited.seance = turn.ask(.seance(id))
        awaited.session = turn.ask(.session(session))
        awaited.people = turn.ask(.participants(seance: id, list.present))
    }

    mutating func resized(_ facts: DeskFacts) { list.resize(height: Self.body(facts).height) }

    func holds(_ key: Key) -> Bool {
        if awaited.deed != nil { return true }
        guard awaited.seance != nil || awaited.session != nil || awaited.people != nil else { return false }
        switch key {
        case .enter, .function, .delete, .insert: return true
        default: return false
        }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.seancePageHelp }

    func commands(_ facts: DeskFacts) -> [Command] {
        let rights = rights(facts)
        var commands: [Command] = []
        if rights.fills {
            commands.append(
                Command(.seance(.add), .function(2), .insert, .enter, label: Phrase("ajouter", "add"), weight: 9))
            if list.current != nil {
                commands.append(
                    Command(.seance(.takeOut), .function(8), .delete, label: Phrase("retirer", "take out"), weight: 7))
            }
        } else if let seance, seance.seance.mode == .public, seance.seance.end > facts.now, awaited.own == nil {
            commands.append(
                own == nil
                    ? Command(.seance(.take), .function(5), .enter, label: Phrase("prendre", "take"), weight: 9)
                    : Command(.seance(.leave), .function(5), label: Phrase("quitter", "leave"), weight: 9))
        }
        return commands + ListCommands.all(count: list.total)
    }

    // MARK: Acting

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action):
            list.move(action)
            if let missing = list.missing { awaited.people = turn.ask(.participants(seance: id, missing)) }
        case .picked("learners", let logins):
            deed(.register(logins, seance: id), turn.facts.words.addedToSeance(logins.count), &turn)
        case .seance(let action): perform(action, &turn)
        default: break
        }
    }

    private mutating func perform(_ action: SeanceAction, _ turn: inout Turn) {
        let words = turn.facts.words
        let me = turn.facts.actor.login
        let title = seance?.seance.title ?? ""
        switch action {
        case .add:
            let picker = PickerScreen(
                field: "learners", label: Phrase("Ajouter des inscrits de la session", "Add learners of the session"),
                source: .learners(session: session), chosen: [], outcome: .chosen)
            turn.go(.push(.picker(picker)))
        case .takeOut:
            guard let row = list.current else { return }
            let subject = ConfirmScreen.Subject.takeOut(name: row.user.name, seance: title)
            turn.go(.push(.confirm(ConfirmScreen(subject, yes: .seance(.takeOutConfirmed(row.user.login))))))
        case .takeOutConfirmed(let login):
            let name = list.page.rows.first { $0.user.login == login }?.user.name ?? login
            deed(.unregister(login, seance: id), words.takenOut(name), &turn)
        case .take: deed(.register([me], seance: id), words.seanceTaken(title), &turn)
        case .leave: deed(.unregister(me, seance: id), words.seanceLeft(title), &turn)
        }
    }

    private mutating func deed(_ deed: SeanceDeed, _ said: String, _ turn: inout Turn) {
        awaited.said = said
        awaited.deed = turn.ask(.arrange(deed))
    }

    // MARK: Answers

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        switch request {
        case awaited.seance:
            awaited.seance = nil
            take(answer, &turn)
        case awaited.session:
            awaited.session = nil
            if case .session(let found) = answer { stored = found }
            if !rights(turn.facts).fills { awaited.own = turn.ask(.participants(seance: id, Window(limit: nil))) }
        case awaited.people:
            awaited.people = nil
            if case .participants(let page) = answer { list.accept(page, restart: false) }
        case awaited.own:
            awaited.own = nil
            let me = Folding.key(turn.facts.actor.login)
            if case .participants(let page) = answer {
                own = page.rows.first { Folding.key($0.user.login) == me }?.place
            }
        case awaited.names:
            awaited.names = nil
            if case .people(let page) = answer { for person in page.rows { names[person.login] = person.name } }
        case awaited.deed:
            awaited.deed = nil
            tell(answer, &turn)
        default: break
        }
    }

    private mutating func take(_ answer: Answer, _ turn: inout Turn) {
        if case .failed(let failure) = answer { turn.say(failure) }
        guard case .seance(let found) = answer else { return }
        guard let found else {
            turn.say(.refused(.seance(.unknown(id))))
            turn.go(.pop)
            return
        }
        seance = found
        let unknown = found.seance.trainers.filter { names[$0] == nil }
        if !unknown.isEmpty { awaited.names = turn.ask(.persons(logins: unknown)) }
    }

    private mutating func tell(_ answer: Answer, _ turn: inout Turn) {
        switch answer {
        case .failed(let failure): turn.say(failure)
        case .participants(let page) where page.rows.contains { $0.place == .waiting }:
            let waiting = page.rows.filter { $0.place == .waiting }
            turn.say(
                page.rows.count == 1
                    ? turn.facts.words.waitsForSeance(waiting[0].position)
                    : turn.facts.words.someWait(waiting.count, of: page.rows.count), .warning)
        default: turn.say(awaited.said, .success)
        }
        refresh(&turn)
    }

    static func body(_ facts: DeskFacts) -> Rect { Chrome.body(facts, head: 3) }
}

// MARK: - Drawing

extension SeancePage {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let words = facts.words
        Chrome.drawHead(
            &canvas, facts, title: seance?.seance.title ?? "", right: SafeText(seance?.session.title ?? ""), head: 3)
        guard let seance else { return }
        let about = SeanceWords(facts: facts, names: names)
        let width = facts.size.width - 2 * Chrome.margin
        canvas.text(SafeText(about.dates(seance.seance)), x: Chrome.margin, y: 1, role: .textStrong, width: width)
        canvas.text(
            SafeText(about.aside(seance).joined(separator: " · ")), x: Chrome.margin, y: 2, role: .textMuted,
            width: width)
        var line = Line(SafeText(words.seanceAttendance(seance)))
        if let own { line.append(SafeText("   " + words.ownPlace(own)), own == .registered ? .success : .warning) }
        canvas.line(line, x: Chrome.margin, y: 3, width: width)
        let body = Self.body(facts)
        if list.isLoaded && list.total == 0 {
            EmptyList.draw(&canvas, body: body, lines: words.nobodyInSeance(mayAdd: rights(facts).fills))
            return
        }
        canvas.inside(body) { canvas in
            for (y, position) in list.visible.enumerated() {
                guard let row = list.row(at: position) else { continue }
                canvas.listRow(y, position, isCurrent: position == list.cursor)
                if position == list.cursor {
                    canvas.bar(y) { canvas in draw(row, position, &canvas, facts, y: 0) }
                    canvas.text("▌", x: 0, y: y, role: .borderFocus)
                    canvas.setCursor(x: 2, y: y)
                } else {
                    draw(row, position, &canvas, facts, y: y)
                }
            }
            Scrollbar.draw(
                on: &canvas, x: canvas.size.width - 1, y: 0, height: canvas.size.height, count: list.total,
                visible: list.visible)
        }
    }

    private func draw(
        _ row: SeanceParticipant, _ position: Int, _ canvas: inout Canvas, _ facts: DeskFacts, y: Int
    ) {
        let isIn = row.place == .registered
        canvas.text(isIn ? "●" : "○", x: 2, y: y, role: isIn ? .success : .warning)
        canvas.text(SafeText(row.user.name), x: 5, y: y, role: .text, width: 34)
        canvas.text(SafeText(row.user.login), x: 41, y: y, role: .textMuted, width: 18)
        if !isIn { canvas.text(SafeText(facts.words.waitsAt(row.position)), x: 61, y: y, role: .warning) }
    }
}
