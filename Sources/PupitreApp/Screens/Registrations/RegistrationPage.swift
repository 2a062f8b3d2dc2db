import TerminalUI
import TrainingDomain

/// What a registration's page does beside its decisions.
enum RegistrationPageAction: Equatable, Sendable {
    /// Ticks the approval of the cursor.
    case tick
    /// Gives the ticked approvals.
    case give
    /// Opens the session's page.
    case session
}

/// Everything about one registration: how it stands, each approval with who gave it or who can, and what may be done.
struct RegistrationPage: ScreenState {
    let id: Int64
    private(set) var detail: RegistrationDetail?
    private var names: [String: String] = [:]
    /// The approvals ticked, of those that the person at the keyboard may give.
    private(set) var ticked: [Approval] = []
    private var cursor = 0
    private var scroll = Scroll()
    private var decisions = Decisions()
    private var awaited: RequestNumber?
    private var awaitedNames: RequestNumber?
    private var giving: RequestNumber?

    init(id: Int64) { self.id = id }

    mutating func start(_ turn: inout Turn) { refresh(&turn) }

    mutating func refresh(_ turn: inout Turn) { awaited = turn.ask(.registration(id)) }

    private func access(_ facts: DeskFacts) -> RegistrationAccess {
        guard let detail else { return RegistrationAccess(actor: facts.actor) }
        return RegistrationAccess(
            actor: facts.actor, detail: detail,
            isOver: SessionText(facts: facts, names: [:]).status(detail.session).isOver, isFull: detail.session.isFull)
    }

    /// The approvals that can be chosen one by one: where there are several.
    func givable(_ facts: DeskFacts) -> [Approval] {
        guard let row = detail?.registration else { return [] }
        return access(facts).gives(row)
    }

    // MARK: Commands

    func commands(_ facts: DeskFacts) -> [Command] {
        guard let row = detail?.registration else { return [] }
        var commands = Decisions.commands(
            on: [row], access(facts), administrator: facts.actor.isAdministrator, deletes: true)
        let givable = givable(facts)
        if givable.count > 1 {
            commands += tickCommands(givable.count)
        }
        // The arrows choose an approval where there are several; the pages scroll all the same.
        commands += ScrollCommands.all(scroll, rows: text(facts).rows.count, height: height(facts)).filter {
            givable.count < 2 || $0.sign == nil && $0.keys != [.pageDown, .character(" ")]
        }
        if givable.count > 1 {
            commands.append(Command(.list(.pageDown), .pageDown, label: Phrase("page suivante", "next page")))
        }
        if !ticked.isEmpty {
            commands.removeAll { $0.keys.contains(.function(2)) }
            commands.insert(
                Command(
                    .registration(.give), .function(2),
                    label: Phrase("donner (\(ticked.count))", "give (\(ticked.count))"), weight: 9), at: 0)
        }
        return commands + [
            Command(.registration(.session), .function(3), label: Phrase("la session", "the session"), weight: 4)
        ]
    }

    private func tickCommands(_ count: Int) -> [Command] {
        [
            Command(.registration(.tick), .character(" "), label: Phrase("cocher", "tick"), weight: 5),
            Command(.list(.up), .up, label: Phrase("choisir", "choose"), weight: 2, sign: "↑↓"),
            Command(.list(.down), .down, label: Phrase("validation suivante", "next approval")),
        ]
    }

    /// The session's page, or what a learner may read of it.
    private func openSession(_ detail: RegistrationDetail, _ turn: inout Turn) {
        let number = detail.registration.session.number
        let browses = Permission.allows(
            turn.facts.actor, .browse, organisations: detail.session.training.organisations)
        turn.go(
            .push(
                browses
                    ? .session(SessionPage(number: number)) : .cataloguePage(CataloguePage(number: number))))
    }

    // MARK: Acting

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): move(action, turn.facts)
        case .registration(.tick): tick(turn.facts)
        case .registration(.give): give(&turn)
        case .registration(.session):
            if let detail { openSession(detail, &turn) }
        case .registrations(let action):
            guard let row = detail?.registration else { return }
            decisions.perform(action, on: [row], access(turn.facts), &turn)
        default: break
        }
    }

    private mutating func move(_ action: ListAction, _ facts: DeskFacts) {
        let count = givable(facts).count
        guard count > 1, action == .up || action == .down else {
            scroll.move(action, rows: text(facts).rows.count, height: height(facts))
            return
        }
        cursor = min(max(0, cursor + (action == .up ? -1 : 1)), count - 1)
        let rows = text(facts).rows
        if let row = rows.firstIndex(where: { $0.text.spans.first?.text == Self.pointer }) {
            scroll.show(row, rows: rows.count, height: height(facts))
        }
    }

    /// Stands before the approval of the cursor.
    private static let pointer: SafeText = "▌"

    private mutating func tick(_ facts: DeskFacts) {
        let givable = givable(facts)
        guard givable.indices.contains(cursor) else { return }
        if let index = ticked.firstIndex(of: givable[cursor]) {
            ticked.remove(at: index)
        } else {
            ticked.append(givable[cursor])
        }
    }

    private mutating func give(_ turn: inout Turn) {
        guard giving == nil, !ticked.isEmpty else { return }
        giving = turn.ask(.register(.approve([id], .these(ticked), overCapacity: nil)))
    }

    /// What acts on the registration waits for it, and for what is being decided.
    func holds(_ key: Key) -> Bool {
        if decisions.isBusy || giving != nil { return true }
        guard detail == nil, awaited != nil else { return false }
        switch key {
        case .enter, .function, .delete: return true
        default: return false
        }
    }

    // MARK: Answers

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if decisions.answered(request, answer, names: allNames, &turn) != .none { refresh(&turn) }
        if request == giving { tellGiven(answer, &turn) }
        switch answer {
        case .registration(let found) where request == awaited: take(found, &turn)
        case .people(let page) where request == awaitedNames:
            awaitedNames = nil
            for person in page.rows { names[person.login] = person.name }
        case .failed(let failure) where request == awaited:
            awaited = nil
            turn.say(failure)
        default: break
        }
    }

    private mutating func take(_ found: RegistrationDetail?, _ turn: inout Turn) {
        awaited = nil
        guard let found else {
            turn.say(.refused(.registration(.unknown(id))))
            turn.go(.pop)
            return
        }
        detail = found
        let givable = givable(turn.facts)
        ticked.removeAll { !givable.contains($0) }
        cursor = min(cursor, max(0, givable.count - 1))
        let unknown = Set(found.logins).filter { allNames[$0] == nil }
        if !unknown.isEmpty { awaitedNames = turn.ask(.persons(logins: unknown.sorted())) }
    }

    private mutating func tellGiven(_ answer: Answer, _ turn: inout Turn) {
        giving = nil
        if case .failed(let failure) = answer { turn.say(failure) }
        if case .registrations(let page) = answer {
            ticked = []
            let own = turn.facts.actor.login
            turn.say(turn.facts.words.decided(.approve, page.rows, own: own, names: allNames), .success)
        }
        refresh(&turn)
    }

    private var allNames: [String: String] {
        guard let detail else { return names }
        let people = detail.givers.values.flatMap(\.self) + [detail.registration.user]
        return people.reduce(into: names) { $0[$1.login] = $1.name }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.registrationHelp }

    private func height(_ facts: DeskFacts) -> Int { Chrome.body(facts, head: 0).height }
}

// MARK: - Drawing

extension RegistrationPage {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Chrome.drawHead(
            &canvas, facts, title: facts.words.registrationTitle,
            right: SafeText(detail?.registration.user.name ?? ""), head: 0)
        let body = Chrome.body(facts, head: 0)
        text(facts).draw(&canvas, body: body, scroll: scroll)
        canvas.setCursor(x: Chrome.margin, y: body.y, isVisible: false)
    }

    /// The whole page.
    func text(_ facts: DeskFacts) -> PageText {
        var text = PageText(width: min(facts.size.width, PageText.measure))
        guard let detail else { return text }
        let content = RegistrationText(facts: facts, detail: detail, extra: allNames)
        content.addHead(&text)
        let givable = givable(facts)
        content.addApprovals(&text) { approval, line in
            guard givable.count > 1, let index = givable.firstIndex(of: approval) else { return line }
            var ticking = Line(index == cursor ? Self.pointer : " ", .borderFocus)
            ticking.append(Toggle.line(ticked.contains(approval)))
            ticking.append(" ")
            ticking.append(line)
            return ticking
        }
        text.heading(facts.words.requestHeading)
        let path = RequestPath(detail.session.session)
        let isOwn = Folding.key(detail.registration.user.login) == Folding.key(facts.actor.login)
        text.paragraph(
            isOwn ? facts.words.ownPath(path, names: allNames) : facts.words.path(path, names: allNames), .textMuted)
        return text
    }
}
