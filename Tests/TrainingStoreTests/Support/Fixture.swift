import TestSupport
import TrainingDomain

@testable import TrainingStore

/// A store of one test, with the people and organisations that most tests need.
///
/// Organisations `default`, A and B; Alice and Bob can validate, Carol has no mail address.
struct Fixture {
    let store: SQLiteStore

    static let now = Instant(seconds: 1_800_000_000)  // 2027-01-15, 08:00 UTC
    static let administrator = Actor.localAdministrator(login: "root")
    static let managerOfA = Actor(login: "ma", roles: [.manager], organisations: ["A"])
    static let managerOfB = Actor(login: "mb", roles: [.manager], organisations: ["b"])

    /// A store in memory, or in the file `path`.
    init(path: String = ":memory:", filled: Bool = true) throws {
        store = try Self.open(path)
        if filled { try fill() }
    }

    static func open(_ path: String) throws(Failure) -> SQLiteStore {
        try SQLiteStore(path: path, clock: { now }, zones: Zones(), systemZone: { "Europe/Paris" })
    }

    private func fill() throws {
        for code in ["A", "B"] {
            _ = try store.add(Organisation(code: code, name: "Organisation \(code)"), as: Self.administrator)
        }
        for (login, mail) in [("alice", "alice@example.org"), ("bob", "bob@example.org"), ("carol", "")] {
            let person = Person(
                login: login, firstName: login.capitalized, lastName: "Martin", mail: mail, organisations: ["A"],
                roles: [.manager])
            _ = try store.add(person, as: Self.administrator)
        }
    }

    /// Adds a training of organisation A, changed by `change`.
    @discardableResult
    func training(
        _ code: String, _ title: String = "Accueil", organisations: [String] = ["A"],
        change: (inout Training) -> Void = { _ in }
    ) throws -> StoredTraining {
        var training = Training(code: code, title: title)
        training.organisations = organisations
        change(&training)
        return try store.add(training, as: Self.administrator)
    }

    /// The world in which forms are filled: 15 January 2027 in Paris.
    func context() throws -> FieldContext {
        let settings = try store.workSettings()
        let now = CivilDateTime(iso: "2027-01-15T09:00") ?? CivilDateTime(.first, .midnight)
        return FieldContext(language: .french, now: now, zones: Zones(), settings: settings)
    }

    /// What `draft` comes to, ready to be saved.
    func proposal(_ draft: SessionDraft, trainers: [String]? = nil) throws -> SessionProposal {
        let resolution = Resolution(draft, in: try context())
        guard let session = resolution.session else { throw Unresolved(problems: resolution.problems) }
        return SessionProposal(draft, session: session, trainers: trainers)
    }

    /// Saves a new session of `training` in which `typed` was typed.
    @discardableResult
    func session(
        of training: StoredTraining, _ title: String = "Mai", typed: [FieldKey: String] = [:],
        as actor: Actor = Fixture.administrator
    ) throws -> SavedSession {
        var draft = SessionDraft(of: training)
        draft.type(.one(title), in: .title)
        for (key, text) in typed { draft.type(.one(text), in: key) }
        return try store.save(try proposal(draft), as: actor)
    }

    /// The titles that a search for `text` finds, in order.
    func titles(_ text: String, as actor: Actor = Fixture.administrator) throws -> [String] {
        try store.trainings(TrainingSearch(SearchQuery(text)), as: actor).rows.map(\.title)
    }
}

/// A form that was expected to be valid is not.
struct Unresolved: Error {
    let problems: [Problem]
}

/// Two zones: UTC, and Paris in winter.
struct Zones: TimeZoneProvider {
    private struct Winter: TimeZoneRules {
        let name = "Europe/Paris"
        func offset(at instant: Instant) -> Int { 3600 }
        func transition(after instant: Instant) -> Instant? { nil }
    }

    func rules(named name: String) -> (any TimeZoneRules)? {
        switch name {
        case "UTC": UniversalTime()
        case "Europe/Paris": Winter()
        default: nil
        }
    }
}

/// The failure that `body` throws, if any.
func failure(_ body: () throws -> Void) -> Failure? {
    do {
        try body()
        return nil
    } catch {
        return error as? Failure
    }
}

/// The refusal that `body` throws, if any.
func refusal(_ body: () throws -> Void) -> Refusal? {
    if case .refused(let refusal)? = failure(body) { return refusal }
    return nil
}
