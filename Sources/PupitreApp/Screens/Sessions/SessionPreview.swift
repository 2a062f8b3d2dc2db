import TerminalUI
import TrainingDomain

/// The pane beside the list of sessions: what the current one was set to.
struct SessionPreview: Equatable, Sendable {
    private var number: Int64?
    private var session: StoredSession?
    private var names: [String: String] = [:]
    private var organisations: [String: String]?
    private var awaitedOrganisations: RequestNumber?
    private var awaited: RequestNumber?
    private var awaitedNames: RequestNumber?

    /// Asks about session `number`, where there is room to show it; the answer about another one is stale.
    mutating func show(_ number: Int64?, again: Bool = false, _ turn: inout Turn) {
        guard turn.facts.size.width >= Chrome.previewWidth else { return }
        if let session, session.number == number { askNames(session, &turn) }
        guard again || number != self.number else { return }
        if organisations == nil, awaitedOrganisations == nil {
            awaitedOrganisations = turn.ask(.organisations(.names))
        }
        if number != self.number { session = nil }
        self.number = number
        if let number { awaited = turn.ask(.session(number)) }
    }

    /// Takes the answers that are awaited.
    mutating func answered(_ request: RequestNumber, _ answer: Answer) {
        switch answer {
        case .session(let found) where request == awaited:
            awaited = nil
            session = found
        case .organisations(let page) where request == awaitedOrganisations:
            awaitedOrganisations = nil
            organisations = page.names
        case .people(let page) where request == awaitedNames:
            awaitedNames = nil
            for person in page.rows { names[person.login] = person.name }
        default: break
        }
    }

    private mutating func askNames(_ session: StoredSession, _ turn: inout Turn) {
        let unknown = session.logins.filter { names[$0] == nil }
        guard !unknown.isEmpty, awaitedNames == nil else { return }
        for login in unknown { names[login] = login }
        awaitedNames = turn.ask(.persons(logins: unknown))
    }

    /// Draws the pane.
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts, pane: Rect) {
        canvas.verticalRule(x: pane.x, y: pane.y, height: pane.height)
        guard let session else { return }
        var text = PageText(width: pane.width - 4, margin: 0)
        text.paragraph(session.session.title, .title)
        let content = SessionText(facts: facts, names: names, organisations: organisations ?? [:])
        content.addHead(session, &text)
        content.addRequest(session, &text)
        content.addOwn(session, to: &text)
        text.draw(&canvas, body: pane.inset(left: 3, right: 1))
    }
}

extension StoredSession {
    /// Everybody whom a page names.
    var logins: [String] {
        var seen: Set<String> = []
        return (trainers + session.validators + [creator]).filter { !$0.isEmpty && seen.insert($0).inserted }
    }
}
