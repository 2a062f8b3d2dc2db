import TerminalUI
import TrainingDomain

/// What a training's page does.
enum TrainingPageAction: Equatable, Sendable {
    case createSession, sessions, edit, delete, deleteConfirmed
    /// Its code was changed.
    case renamed(String)
}

/// A training's page: every setting, and the sessions it has.
struct TrainingPage: ScreenState {
    private(set) var code: String
    /// Whether it leads on to sessions; not from within a form.
    let mayCreate: Bool
    private(set) var training: StoredTraining?
    private(set) var sessions: Page<SessionRow>?
    private(set) var names: [String: String] = [:]
    private var organisations: [String: String] = [:]
    private var scroll = Scroll()
    private var awaited = Awaited()
    private var deletion = TrainingDeletion()

    private struct Awaited: Equatable, Sendable {
        var training, sessions, names, organisations: RequestNumber?
    }

    init(code: String, mayCreate: Bool = true) {
        self.code = code
        self.mayCreate = mayCreate
    }

    mutating func start(_ turn: inout Turn) { refresh(&turn) }

    mutating func refresh(_ turn: inout Turn) {
        awaited.training = turn.ask(.training(code: code))
        var search = SessionSearch()
        search.training = code
        search.order = .number
        search.window = Window(limit: 12)
        awaited.sessions = turn.ask(.sessions(search))
        awaited.organisations = turn.ask(.organisations(.names))
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands: [Command] = []
        if mayCreate, let training = training?.training {
            if may(.createSession, training, facts) {
                commands.append(
                    Command(
                        .training(.createSession), .enter, .function(2),
                        label: Phrase("créer une session", "create a session"), weight: 9))
            }
            commands.append(
                Command(.training(.sessions), .function(7), label: Phrase("ses sessions", "its sessions"), weight: 7))
            if may(.editTraining, training, facts) {
                commands.append(
                    Command(.training(.edit), .function(4), label: Phrase("modifier", "edit"), weight: 8))
            }
            if may(.deleteTraining, training, facts) {
                commands.append(
                    Command(
                        .training(.delete), .delete, .function(8), label: Phrase("supprimer", "delete"), weight: 3))
            }
        }
        return commands + ScrollCommands.all(scroll, rows: text(facts).rows.count, height: height(facts))
    }

    private func may(_ act: Act, _ training: Training, _ facts: DeskFacts) -> Bool {
        Permission.allows(facts.actor, act, organisations: training.organisations)
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action):
            scroll.move(action, rows: text(turn.facts).rows.count, height: height(turn.facts))
        case .training(.createSession): turn.go(.push(.wizard(WizardScreen(opening: .code(code)))))
        case .training(.sessions): turn.go(.push(.sessions(SessionsScreen(training: code))))
        case .training(.edit):
            if let training { turn.go(.push(.form(FormScreen(.training(.edit(training)))))) }
        case .training(.renamed(let code)):
            self.code = code
            refresh(&turn)
        case .training(.delete): deletion.begin(code, &turn)
        case .training(.deleteConfirmed): deletion.confirmed(&turn)
        default: break
        }
    }

    /// What acts on the page waits for it to come.
    func holds(_ key: Key) -> Bool {
        if deletion.isBusy { return true }
        guard training == nil, awaited.training != nil else { return false }
        switch key {
        case .enter, .function, .delete: return true
        default: return false
        }
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if deletion.answered(request, answer, yes: .training(.deleteConfirmed), &turn) { turn.go(.pop) }
        switch answer {
        case .training(let found) where request == awaited.training:
            awaited.training = nil
            take(found, &turn)
        case .sessions(let page) where request == awaited.sessions:
            awaited.sessions = nil
            sessions = page
        case .people(let page) where request == awaited.names:
            awaited.names = nil
            for person in page.rows { names[person.login] = person.name }
        case .organisations(let page) where request == awaited.organisations:
            awaited.organisations = nil
            organisations = page.names
        case .failed(let failure) where [awaited.training, awaited.sessions].contains(request):
            turn.say(failure)
        default: break
        }
    }

    private mutating func take(_ found: StoredTraining?, _ turn: inout Turn) {
        guard let found else {
            turn.say(.refused(.unknownTraining(code)))
            turn.go(.pop)
            return
        }
        training = found
        let unknown = found.training.validators.filter { names[$0] == nil }
        if !unknown.isEmpty { awaited.names = turn.ask(.persons(logins: unknown)) }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.trainingPageHelp }

    private func height(_ facts: DeskFacts) -> Int { Chrome.body(facts, head: 0).height }
}

// MARK: - Drawing

extension TrainingPage {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Chrome.drawHead(
            &canvas, facts, title: training?.training.title ?? code, right: SafeText(code), head: 0)
        let body = Chrome.body(facts, head: 0)
        text(facts).draw(&canvas, body: body, scroll: scroll)
        canvas.setCursor(x: Chrome.margin, y: body.y, isVisible: false)
    }

    /// The whole page.
    func text(_ facts: DeskFacts) -> PageText {
        var text = PageText(width: min(facts.size.width, PageText.measure))
        guard let training = training?.training else { return text }
        let words = FieldWords(facts: facts, names: names, organisations: organisations)
        if Wrap.paragraphs(training.title, width: facts.size.width - 30).count > 1 {
            text.paragraph(training.title, .textStrong)
            text.blank()
        }
        if !training.description.isEmpty {
            text.paragraph(training.description)
        }
        text.heading(facts.words.settingsHeading)
        for field in TrainingFields.all where field.key != .description && field.key != .title {
            text.pair(field.label[facts.language], words.text(field.typed(in: training), of: field))
        }
        if let sessions { addSessions(sessions, facts, &text) }
        return text
    }

    private func addSessions(_ page: Page<SessionRow>, _ facts: DeskFacts, _ text: inout PageText) {
        text.heading(facts.words.sessionsHeading)
        if page.total == 0 {
            text.paragraph(facts.words.noSessionYet, .textMuted)
            return
        }
        let words = SessionWords(facts: facts)
        for row in page.rows { text.line(words.full(row)) }
        if page.total > page.rows.count {
            text.paragraph(facts.words.moreSessions(page.total - page.rows.count), .textMuted)
        }
    }
}
