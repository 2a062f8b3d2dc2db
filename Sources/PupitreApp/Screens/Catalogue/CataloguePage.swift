import TerminalUI
import TrainingDomain

/// A session's page for a learner: what it is, what a request leads to, and where they stand.
struct CataloguePage: ScreenState {
    let number: Int64
    private var content = CataloguePreview()
    private(set) var own: Registration?
    private var decisions = Decisions()
    private var seat = SeatRequest()
    private var scroll = Scroll()
    private var awaitedOwn: RequestNumber?

    init(number: Int64) { self.number = number }

    mutating func start(_ turn: inout Turn) { refresh(&turn) }

    mutating func refresh(_ turn: inout Turn) {
        content.ask(number, &turn)
        var search = RegistrationSearch()
        search.session = number
        search.user = turn.facts.actor.login
        search.order = .newest
        awaitedOwn = turn.ask(.registrations(search))
    }

    /// Whether a request makes sense: open to learners, not over, and none of mine is under way.
    private func isOpen(_ facts: DeskFacts) -> Bool {
        guard let session = content.session, own == nil, awaitedOwn == nil else { return false }
        return session.session.publicRegistration && !SessionText(facts: facts, names: [:]).status(session).isOver
    }

    private func access(_ facts: DeskFacts) -> RegistrationAccess {
        RegistrationAccess(
            actor: facts.actor, mayLeave: content.session?.session.publicUnregistration == true)
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands: [Command] = []
        if isOpen(facts) {
            commands.append(
                Command(
                    .catalogue(.request), .function(2), .enter, label: Phrase("demander une place", "ask for a place"),
                    weight: 9))
        }
        if own?.state == .enrolled {
            commands.append(
                Command(.catalogue(.seances), .function(7), label: Phrase("séances", "seances"), weight: 8))
        }
        commands += Decisions.ownCommands(on: own.map { [$0] } ?? [], access(facts), deletes: true)
        return commands + ScrollCommands.all(scroll, rows: text(facts).rows.count, height: height(facts))
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action):
            scroll.move(action, rows: text(turn.facts).rows.count, height: height(turn.facts))
        case .catalogue(.request): seat.begin(number, &turn)
        case .catalogue(.requestConfirmed): seat.confirmed(&turn)
        case .catalogue(.seances): turn.go(.push(.seances(SeancesScreen(session: number))))
        case .registrations(let action):
            decisions.perform(action, on: own.map { [$0] } ?? [], access(turn.facts), &turn)
        default: break
        }
    }

    /// What acts on the page waits for it to come, and for what is being done.
    func holds(_ key: Key) -> Bool {
        if decisions.isBusy || seat.isBusy { return true }
        guard content.awaited != nil || awaitedOwn != nil else { return false }
        switch key {
        case .enter, .function, .delete: return true
        default: return false
        }
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        let wasAwaited = request == content.awaited
        content.answered(request, answer, &turn)
        if wasAwaited, case .session(let found) = answer, found == nil {
            turn.say(turn.facts.words.noLongerInCatalogue, .error)
            turn.go(.pop)
        }
        if request == awaitedOwn {
            awaitedOwn = nil
            if case .registrations(let page) = answer { own = page.rows.first(where: \.state.isLive) }
            if case .failed(let failure) = answer { turn.say(failure) }
        }
        let outcomes = [
            decisions.answered(request, answer, names: content.names, &turn), seat.answered(request, answer, &turn),
        ]
        if outcomes.contains(where: { $0 != .none }) { refresh(&turn) }
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.cataloguePageHelp }

    private func height(_ facts: DeskFacts) -> Int { Chrome.body(facts, head: 0).height }

    // MARK: Drawing

    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Chrome.drawHead(
            &canvas, facts, title: content.session?.session.title ?? "",
            right: SafeText(facts.words.sessionTitle(number)), head: 0)
        let body = Chrome.body(facts, head: 0)
        text(facts).draw(&canvas, body: body, scroll: scroll)
        canvas.setCursor(x: Chrome.margin, y: body.y, isVisible: false)
    }

    private func text(_ facts: DeskFacts) -> PageText {
        var text = PageText(width: min(facts.size.width, PageText.measure))
        guard let session = content.session else { return text }
        content.add(session, own: own, facts, &text)
        return text
    }
}
