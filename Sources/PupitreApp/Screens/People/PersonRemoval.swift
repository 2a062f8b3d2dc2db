import TerminalUI
import TrainingDomain

/// The steps of a person's deletion, on the screen that lists them or shows them: what hangs on them is looked at first; a validator's
/// place is given to somebody; then it is asked once, saying what goes.
struct PersonRemoval: Equatable, Sendable {
    private var person: Person?
    private var ties = PersonTies()
    private var replacement: PersonReference?
    private var awaited = Awaited()

    private struct Awaited: Equatable, Sendable {
        var ties, replacement, deletion: RequestNumber?
    }

    /// The name under which the picker of a replacement brings its answer.
    private static let field: FieldKey = "replacement"

    /// Looks at what hangs on `person`.
    mutating func begin(_ person: Person, _ turn: inout Turn) {
        self = PersonRemoval()
        self.person = person
        awaited.ties = turn.ask(.ties(login: person.login))
    }

    mutating func perform(_ action: PeopleAction, _ turn: inout Turn) {
        switch action {
        case .chooseReplacement:
            let picker = PickerScreen(
                field: Self.field, label: Phrase("Qui valide à sa place", "Who validates instead"),
                source: .validators, picksOne: true, chosen: [], outcome: .chosen)
            turn.go(.push(.picker(picker)))
        case .deleteConfirmed:
            guard let person else { return }
            let deed = PeopleDeed.delete(login: person.login, replacement: replacement?.login)
            awaited.deletion = turn.ask(.keepPeople(deed))
        default: break
        }
    }

    /// Takes who replaces the person.
    mutating func picked(_ field: FieldKey, _ logins: [String], _ turn: inout Turn) {
        guard field == Self.field, person != nil, let login = logins.first else { return }
        awaited.replacement = turn.ask(.persons(logins: [login]))
    }

    /// What acts on the list waits for the question to come.
    func holds(_ key: Key) -> Bool {
        guard awaited.ties != nil || awaited.replacement != nil || awaited.deletion != nil else { return false }
        switch key {
        case .enter, .function, .delete, .escape, .up, .down: return true
        default: return false
        }
    }

    /// Takes an answer; whether the person is deleted now.
    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) -> Bool {
        guard let person, [awaited.ties, awaited.replacement, awaited.deletion].contains(request) else { return false }
        awaited = Awaited()
        switch answer {
        case .ties(let found):
            ties = found
            ask(turn: &turn)
        case .people(let page):
            guard let found = page.rows.first else { return false }
            replacement = PersonReference(found)
            ask(turn: &turn)
        case .done:
            turn.say(turn.facts.words.personDeleted(PersonReference(person)), .success)
            return true
        case .failed(let failure): turn.say(failure)
        default: break
        }
        return false
    }

    private func ask(turn: inout Turn) {
        guard let person else { return }
        let reference = PersonReference(person)
        let screen =
            replacement == nil && !ties.validates.isEmpty
            ? ConfirmScreen(.replaceValidator(reference, ties.validates), yes: .people(.chooseReplacement))
            : ConfirmScreen(
                .deletePerson(reference, ties, replacement: replacement), yes: .people(.deleteConfirmed))
        turn.go(.push(.confirm(screen)))
    }
}
