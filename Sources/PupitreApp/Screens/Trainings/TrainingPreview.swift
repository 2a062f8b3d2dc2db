import TerminalUI
import TrainingDomain

/// The pane beside the list of trainings: what a session of the current row will inherit, and the sessions it has already.
struct TrainingPreview: Equatable, Sendable {
    private var code: String?
    private var training: StoredTraining?
    private var sessions: Page<SessionRow>?
    private var names: [String: String] = [:]
    private var awaitedNames: RequestNumber?
    private var awaitedTraining: RequestNumber?
    private var awaitedSessions: RequestNumber?

    /// Asks about the training `code`, where there is room to show it; the answer about another one is stale.
    mutating func show(_ code: String?, again: Bool = false, _ turn: inout Turn) {
        guard turn.facts.size.width >= Chrome.previewWidth else { return }
        askNames(&turn)
        guard again || code != self.code else { return }
        if code != self.code {
            training = nil
            sessions = nil
        }
        self.code = code
        guard let code else { return }
        awaitedTraining = turn.ask(.training(code: code))
        var search = SessionSearch()
        search.training = code
        search.from = turn.facts.now.date
        search.window = Window(limit: 20)
        awaitedSessions = turn.ask(.sessions(search))
    }

    private mutating func askNames(_ turn: inout Turn) {
        let unknown = training?.training.validators.filter { names[$0] == nil } ?? []
        guard !unknown.isEmpty else { return }
        for login in unknown { names[login] = login }
        awaitedNames = turn.ask(.persons(logins: unknown))
    }

    /// Takes the answers that are awaited.
    mutating func answered(_ request: RequestNumber, _ answer: Answer) {
        switch answer {
        case .training(let found) where request == awaitedTraining:
            awaitedTraining = nil
            training = found
        case .people(let page) where request == awaitedNames:
            awaitedNames = nil
            for person in page.rows { names[person.login] = person.name }
        case .sessions(let page) where request == awaitedSessions:
            awaitedSessions = nil
            sessions = page
        default: break
        }
    }

    /// Draws the pane, for a training that `organisations` offer.
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts, pane: Rect, organisations: [String]) {
        canvas.verticalRule(x: pane.x, y: pane.y, height: pane.height)
        guard let training = training?.training else { return }
        var text = PageText(width: pane.width - 4, margin: 0)
        text.paragraph(training.title, .title)
        text.paragraph(facts.words.offered(by: organisations), .textMuted)
        text.heading(facts.words.inheritsHeading)
        let words = FieldWords(facts: facts, names: names)
        for field in SessionFields.inherited where field.editor.fitsPane {
            guard let inherited = field.inherited else { continue }
            text.facing(field.label[facts.language], words.text(inherited.typed(in: training), of: inherited))
        }
        if let sessions { addSessions(sessions, facts, &text) }
        text.draw(&canvas, body: pane.inset(left: 3, right: 1))
    }

    private func addSessions(_ page: Page<SessionRow>, _ facts: DeskFacts, _ text: inout PageText) {
        text.heading(facts.words.sessionsHeading)
        guard page.total > 0 else {
            text.paragraph(facts.words.noSessionYet, .textMuted)
            return
        }
        for row in page.rows.prefix(8) {
            text.line(SessionWords(facts: facts).brief(row))
        }
        let more = page.total - min(8, page.rows.count)
        if more > 0 { text.paragraph(facts.words.moreSessions(more), .textMuted) }
    }
}

extension Editor {
    /// Whether a value says something on a few columns.
    var fitsPane: Bool {
        switch self {
        case .lines: false
        default: true
        }
    }
}
