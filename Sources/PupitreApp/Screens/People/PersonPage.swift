import TerminalUI
import TrainingDomain

/// A person's page: their profile, what hangs on them, and their registrations.
struct PersonPage: ScreenState {
    let login: String
    private var person: Person?
    private var ties: PersonTies?
    private var registrations: Page<Registration>?
    private var organisations: [String: String] = [:]
    private var scroll = Scroll()
    private var removal = PersonRemoval()
    private var awaited = Awaited()

    private struct Awaited: Equatable, Sendable {
        var person, ties, registrations, organisations: RequestNumber?
    }

    /// How many registrations are shown.
    private static let shown = 50

    init(login: String) { self.login = login }

    mutating func start(_ turn: inout Turn) { refresh(&turn) }

    mutating func refresh(_ turn: inout Turn) {
        awaited.person = turn.ask(.persons(logins: [login]))
        awaited.ties = turn.ask(.ties(login: login))
        var search = RegistrationSearch()
        search.user = login
        search.order = .newest
        search.window = Window(limit: Self.shown)
        awaited.registrations = turn.ask(.registrations(search))
        awaited.organisations = turn.ask(.organisations(.names))
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        var commands: [Command] = []
        if person != nil, Permission.reach(of: facts.actor, for: .editPeople) != .nothing {
            commands = [
                Command(.people(.edit), .function(4), .enter, label: Phrase("modifier", "edit"), weight: 9),
                Command(.people(.delete), .function(8), .delete, label: Phrase("supprimer", "delete"), weight: 3),
            ]
        }
        return commands + ScrollCommands.all(scroll, rows: text(facts).rows.count, height: height(facts))
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): scroll.move(action, rows: text(turn.facts).rows.count, height: height(turn.facts))
        case .people(.edit):
            if let person { turn.go(.push(.form(FormScreen(.person(.edit(person)))))) }
        case .people(.delete):
            if let person { removal.begin(person, &turn) }
        case .people(let action): removal.perform(action, &turn)
        case .picked(let field, let logins): removal.picked(field, logins, &turn)
        default: break
        }
    }

    /// What acts on the page waits for it to come.
    func holds(_ key: Key) -> Bool {
        if removal.holds(key) { return true }
        guard person == nil, awaited.person != nil else { return false }
        switch key {
        case .enter, .function, .delete: return true
        default: return false
        }
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if removal.answered(request, answer, &turn) { return turn.go(.pop) }
        switch answer {
        case .people(let page) where request == awaited.person:
            awaited.person = nil
            take(page.rows.first, &turn)
        case .ties(let found) where request == awaited.ties:
            awaited.ties = nil
            ties = found
        case .registrations(let page) where request == awaited.registrations:
            awaited.registrations = nil
            registrations = page
        case .organisations(let page) where request == awaited.organisations:
            awaited.organisations = nil
            organisations = page.names
        case .failed(let failure) where request == awaited.person: turn.say(failure)
        default: break
        }
    }

    /// A person who is no longer there under this login was deleted, or was just given another: the list says more.
    private mutating func take(_ found: Person?, _ turn: inout Turn) {
        if found == nil {
            if person == nil { turn.say(.refused(.unknownPerson(login))) }
            turn.go(.pop)
        }
        person = found
    }

    func help(_ facts: DeskFacts) -> HelpText { facts.words.personHelp }

    private func height(_ facts: DeskFacts) -> Int { Chrome.body(facts, head: 0).height }
}

// MARK: - Drawing

extension PersonPage {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Chrome.drawHead(&canvas, facts, title: person?.name ?? login, right: SafeText(login), head: 0)
        let body = Chrome.body(facts, head: 0)
        text(facts).draw(&canvas, body: body, scroll: scroll)
        canvas.setCursor(x: Chrome.margin, y: body.y, isVisible: false)
    }

    private func text(_ facts: DeskFacts) -> PageText {
        var text = PageText(width: min(facts.size.width, PageText.measure))
        guard let person else { return text }
        let content = PersonText(facts: facts, organisations: organisations)
        text.heading(facts.words.profileHeading)
        content.addProfile(person, &text)
        if let ties { content.addTies(ties, &text) }
        if let registrations { content.addRegistrations(registrations, &text) }
        return text
    }
}
