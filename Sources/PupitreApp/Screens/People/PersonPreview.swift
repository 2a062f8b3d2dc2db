import TerminalUI
import TrainingDomain

/// The pane beside the list of people: the current person, and what hangs on them.
struct PersonPreview: Equatable, Sendable {
    private var person: Person?
    private var ties: PersonTies?
    private var organisations: [String: String]?
    private var awaited: RequestNumber?
    private var awaitedOrganisations: RequestNumber?

    /// Shows `person`, where there is room; the answer about another one is stale.
    mutating func show(_ person: Person?, again: Bool = false, _ turn: inout Turn) {
        guard turn.facts.size.width >= Chrome.previewWidth, again || person != self.person else { return }
        if organisations == nil, awaitedOrganisations == nil {
            awaitedOrganisations = turn.ask(.organisations(.names))
        }
        if person?.login != self.person?.login { ties = nil }
        self.person = person
        if let person { awaited = turn.ask(.ties(login: person.login)) }
    }

    /// Takes the answers that are awaited.
    mutating func answered(_ request: RequestNumber, _ answer: Answer) {
        switch answer {
        case .ties(let found) where request == awaited:
            awaited = nil
            ties = found
        case .organisations(let page) where request == awaitedOrganisations:
            awaitedOrganisations = nil
            organisations = page.names
        default: break
        }
    }

    /// Draws the pane.
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts, pane: Rect) {
        canvas.verticalRule(x: pane.x, y: pane.y, height: pane.height)
        guard let person else { return }
        var text = PageText(width: pane.width - 4, margin: 0)
        text.paragraph(person.name, .title)
        text.blank()
        let content = PersonText(facts: facts, organisations: organisations ?? [:])
        content.addProfile(person, &text)
        if let ties { content.addTies(ties, &text) }
        text.draw(&canvas, body: pane.inset(left: 3, right: 1))
    }
}
