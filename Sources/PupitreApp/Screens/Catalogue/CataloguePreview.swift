import TerminalUI
import TrainingDomain

/// A session as a learner may read it, with the names it needs: for the pane beside the catalogue and for its page.
struct CataloguePreview: Equatable, Sendable {
    private var number: Int64?
    private(set) var session: StoredSession?
    private(set) var names: [String: String] = [:]
    private(set) var awaited: RequestNumber?
    private var awaitedNames: RequestNumber?

    /// Asks about session `number`, where there is room to show it; the answer about another one is stale.
    mutating func show(_ number: Int64?, again: Bool = false, _ turn: inout Turn) {
        guard turn.facts.size.width >= Chrome.previewWidth else { return }
        guard again || number != self.number else { return }
        ask(number, &turn)
    }

    /// Asks about session `number`.
    mutating func ask(_ number: Int64?, _ turn: inout Turn) {
        if number != self.number { session = nil }
        self.number = number
        awaited = number.map { turn.ask(.catalogueSession($0)) }
    }

    /// Takes the answers that are awaited.
    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        switch answer {
        case .session(let found) where request == awaited:
            awaited = nil
            session = found
            let unknown = Set((found?.session.validators ?? []) + (found?.trainers ?? [])).subtracting(names.keys)
            if !unknown.isEmpty { awaitedNames = turn.ask(.persons(logins: unknown.sorted())) }
        case .people(let page) where request == awaitedNames:
            awaitedNames = nil
            for person in page.rows { names[person.login] = person.name }
        case .failed(let failure) where request == awaited:
            awaited = nil
            turn.say(failure)
        default: break
        }
    }

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts, pane: Rect, own: Registration?) {
        canvas.verticalRule(x: pane.x, y: pane.y, height: pane.height)
        guard let session else { return }
        var text = PageText(width: pane.width - 4, margin: 0)
        text.paragraph(session.session.title, .title)
        add(session, own: own, facts, &text)
        text.draw(&canvas, body: pane.inset(left: 3, right: 1))
    }

    /// When, how many seats, what it is about, where I stand and what a request leads to.
    func add(_ stored: StoredSession, own: Registration?, _ facts: DeskFacts, _ text: inout PageText) {
        let session = stored.session
        let words = SessionWords(facts: facts)
        text.paragraph("\(stored.training.code) · \(stored.training.title)", .textMuted)
        text.blank()
        text.paragraph(words.dates(from: session.start, to: session.end), .textStrong)
        let status = SessionText(facts: facts, names: names).status(stored)
        var line = Line(words.status(status), words.role(status))
        let length = words.length(from: session.start, to: session.end, zone: session.timeZone)
        if !length.isEmpty { line.append(SafeText("  ·  \(length)"), .textMuted) }
        text.line(line)
        if let reason = stored.cancelled { text.paragraph(facts.words.cancelled(reason), .error) }
        let seats = Seats(limit: session.maxUsers, enrolled: stored.attendance.enrolled)
        text.paragraph(facts.words.seats(free: seats.free, waiting: stored.attendance.waiting))
        if !stored.trainers.isEmpty {
            text.paragraph(facts.words.trainers(stored.trainers.map { names[$0] ?? $0 }), .textMuted)
        }
        if let own {
            text.heading(facts.words.mineHeading)
            text.line(RegistrationWords(facts: facts, names: names).state(own))
            if !own.missing.isEmpty { text.paragraph(facts.words.lacks(own.missing, names: names)) }
        } else {
            text.heading(facts.words.requestHeading)
            text.paragraph(facts.words.ownPath(RequestPath(session), names: names))
        }
        guard !session.description.isEmpty else { return }
        text.heading(FieldLabels.label(.description)[facts.language])
        text.paragraph(session.description)
    }
}
