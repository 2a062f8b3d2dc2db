import TerminalUI
import TrainingDomain

/// What a session's page does.
enum SessionPageAction: Equatable, Sendable { case edit, copy, delete, deleteConfirmed }

/// A session's page: its settings as a difference against what it inherited, what happens to a request, and its history.
struct SessionPage: ScreenState {
    let number: Int64
    private(set) var session: StoredSession?
    private var training: StoredTraining?
    private var history: [AuditEntry]?
    private var names: [String: String] = [:]
    private var organisations: [String: String] = [:]
    /// Logins that the page names.
    private var wanted: Set<String> = []
    private var scroll = Scroll()
    private var awaited = Awaited()

    private struct Awaited: Equatable, Sendable {
        var session, training, history, names, organisations, deletion: RequestNumber?
    }

    init(number: Int64) { self.number = number }

    mutating func start(_ turn: inout Turn) { refresh(&turn) }

    mutating func refresh(_ turn: inout Turn) {
        awaited.session = turn.ask(.session(number))
        awaited.history = turn.ask(.history(session: number))
        awaited.organisations = turn.ask(.organisations(.names))
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands: [Command] = []
        if let session {
            if may(.editSession, session, facts) {
                commands += [
                    Command(
                        .session(.edit), .enter, .function(4), label: Phrase("modifier", "edit"), weight: 9),
                    Command(.session(.copy), .function(5), label: Phrase("copier", "copy"), weight: 7),
                ]
            }
            if may(.deleteSession, session, facts) {
                commands.append(
                    Command(.session(.delete), .delete, .function(8), label: Phrase("supprimer", "delete"), weight: 3))
            }
        }
        return commands + ScrollCommands.all(scroll, rows: text(facts).rows.count, height: height(facts))
    }

    private func may(_ act: Act, _ session: StoredSession, _ facts: DeskFacts) -> Bool {
        Permission.allows(facts.actor, act, organisations: session.training.organisations)
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action):
            scroll.move(action, rows: text(turn.facts).rows.count, height: height(turn.facts))
        case .session(.edit): turn.go(.push(.wizard(WizardScreen(opening: .edit(number)))))
        case .session(.copy): turn.go(.push(.wizard(WizardScreen(opening: .copy(number)))))
        case .session(.delete):
            guard let session else { return }
            let subject = ConfirmScreen.Subject.deleteSession(session.reference)
            turn.go(.push(.confirm(ConfirmScreen(subject, yes: .session(.deleteConfirmed)))))
        case .session(.deleteConfirmed): awaited.deletion = turn.ask(.deleteSession(number))
        default: break
        }
    }

    /// What acts on the page waits for it to come.
    func holds(_ key: Key) -> Bool {
        guard session == nil, awaited.session != nil else { return false }
        switch key {
        case .enter, .function, .delete: return true
        default: return false
        }
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        switch answer {
        case .session(let found) where request == awaited.session: take(found, &turn)
        case .training(let found) where request == awaited.training:
            awaited.training = nil
            training = found
        case .history(let page) where request == awaited.history:
            awaited.history = nil
            history = page.rows
            askNames(page.rows.map(\.who), &turn)
        case .people(let page) where request == awaited.names:
            awaited.names = nil
            for person in page.rows { names[person.login] = person.name }
        case .organisations(let page) where request == awaited.organisations:
            awaited.organisations = nil
            organisations = page.names
        case .deleted where request == awaited.deletion:
            awaited.deletion = nil
            turn.say(turn.facts.words.sessionDeleted(number), .success)
            turn.go(.pop)
        case .failed(let failure) where [awaited.session, awaited.history, awaited.deletion].contains(request):
            turn.say(failure)
        default: break
        }
    }

    private mutating func take(_ found: StoredSession?, _ turn: inout Turn) {
        awaited.session = nil
        guard let found else {
            turn.say(.refused(.unknownSession(number)))
            turn.go(.pop)
            return
        }
        session = found
        awaited.training = turn.ask(.training(code: found.training.code))
        askNames(found.logins, &turn)
    }

    private mutating func askNames(_ logins: [String], _ turn: inout Turn) {
        wanted.formUnion(logins)
        let unknown = wanted.subtracting(names.keys)
        if !unknown.isEmpty { awaited.names = turn.ask(.persons(logins: unknown.sorted())) }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.sessionPageHelp }

    private func height(_ facts: DeskFacts) -> Int { Chrome.body(facts, head: 0).height }

    // MARK: Drawing

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Chrome.drawHead(
            &canvas, facts, title: session?.session.title ?? "", right: SafeText(facts.words.sessionTitle(number)),
            head: 0)
        let body = Chrome.body(facts, head: 0)
        text(facts).draw(&canvas, body: body, scroll: scroll)
        canvas.setCursor(x: Chrome.margin, y: body.y, isVisible: false)
    }

    /// The whole page.
    func text(_ facts: DeskFacts) -> PageText {
        var text = PageText(width: min(facts.size.width, PageText.measure))
        guard let session else { return text }
        let content = SessionText(facts: facts, names: names, organisations: organisations)
        content.addHead(session, &text)
        content.addRequest(session, &text)
        content.addSettings(session, training: training, to: &text)
        if let history { content.addHistory(history, to: &text) }
        return text
    }
}
