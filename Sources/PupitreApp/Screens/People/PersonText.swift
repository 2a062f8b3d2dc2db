import TerminalUI
import TrainingDomain

/// A person as a page and as a pane.
struct PersonText {
    let facts: DeskFacts
    /// Names of organisations by code.
    var organisations: [String: String] = [:]

    /// Who they are.
    func addProfile(_ person: Person, _ text: inout PageText) {
        add("login", person.login, &text)
        if !person.isActive { add("isActive", facts.words.yesNo(false), &text, .warning) }
        if person.mail.isEmpty {
            add("mail", facts.words.noAddress, &text, .warning)
        } else {
            add("mail", person.mail, &text)
        }
        add("roles", facts.words.roles(person.roles), &text)
        let names = person.organisations.map { organisations[$0] ?? $0 }
        add(.organisations, facts.words.value(.list(names), of: .organisations), &text)
        add("language", facts.words.mailLanguage(person.language), &text)
    }

    /// What hangs on them.
    func addTies(_ ties: PersonTies, _ text: inout PageText) {
        text.heading(facts.words.tiesHeading)
        add("registrations", facts.words.registrations(ties), &text)
        add("groups", facts.words.value(.list(ties.groups), of: "groups"), &text)
        if !ties.trains.isEmpty {
            add("trains", ties.trains.map(facts.words.session).joined(separator: "\n"), &text)
        }
        if !ties.validates.isEmpty { add("validates", facts.words.validates(ties.validates), &text) }
    }

    /// Their registrations, the latest first.
    func addRegistrations(_ page: Page<Registration>, _ text: inout PageText) {
        guard page.total > 0 else { return }
        text.heading(facts.words.label("registrations"), right: facts.words.count(page.total))
        for row in page.rows {
            let state = row.position.map { "\(facts.words.state(row.state)), \($0)" } ?? facts.words.state(row.state)
            text.pair(state, facts.words.session(row.session))
        }
    }

    private func add(_ key: FieldKey, _ value: String, _ text: inout PageText, _ role: Role = .text) {
        if text.margin == 0 {
            text.facing(facts.words.label(key), value, role)
        } else {
            text.pair(facts.words.label(key), value, role)
        }
    }
}
