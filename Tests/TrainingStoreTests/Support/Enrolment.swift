import Foundation
import GRDB
import Synchronization
import TestSupport
import TrainingDomain

@testable import TrainingStore

/// A store with people in every role, whose clock a test sets: for the tests of registrations.
///
/// Organisations A and B. Of A: the manager `ma`, the organisation administrator `oa`, learners `l1` to `l9`. Of B: the manager
/// `mb`. Anywhere: the registrar `rg`, the validators `alice` and `bob`, the trainer `tr`, the administrator `root`, who has no
/// mail address. `nomail` is a learner of A without one, `gone` an inactive one.
final class Enrolment: Sendable {
    let store: SQLiteStore
    private let clock = ClockBox()

    /// 15 January 2027, 09:00 in Paris; sessions start on the 18th at 09:00 unless said otherwise, and end at 17:00.
    static let now = Fixture.now
    static let administrator = Actor(login: "root", roles: [.administrator])
    static let manager = Actor(login: "ma", roles: [.manager], organisations: ["A"])
    static let otherManager = Actor(login: "mb", roles: [.manager], organisations: ["B"])
    static let organisationAdministrator = Actor(login: "oa", roles: [.organisationAdministrator], organisations: ["A"])
    static let registrar = Actor(login: "rg", roles: [.registrar], organisations: ["A"])
    static let trainer = Actor(login: "tr", roles: [.trainer], organisations: ["A"])
    static let alice = Actor(login: "alice", roles: [.learner], organisations: ["B"])
    static let bob = Actor(login: "bob", roles: [.learner], organisations: ["B"])

    static func learner(_ login: String) -> Actor { Actor(login: login, roles: [.learner], organisations: ["A"]) }

    /// A store in memory, or in the file `path`; with `filled: false` it holds what it held.
    init(path: String = ":memory:", filled: Bool = true) throws {
        store = try SQLiteStore(
            path: path, clock: { [clock] in clock.now }, zones: Zones(), systemZone: { "Europe/Paris" })
        if filled { try fill() }
    }

    /// Lets `days` go by.
    func pass(days: Int) { clock.advance(Int64(days) * 86_400) }

    /// Sets the clock.
    func setClock(_ moment: Instant) { clock.set(moment) }

    var now: Instant { clock.now }

    private func fill() throws {
        let root = Self.administrator
        for code in ["A", "B"] { _ = try store.add(Organisation(code: code, name: code), as: root) }
        let staff: [(String, [PersonRole], String)] = [
            ("root", [.administrator], ""), ("ma", [.manager], "A"), ("mb", [.manager], "B"),
            ("oa", [.organisationAdministrator], "A"), ("rg", [.registrar], "A"), ("tr", [.trainer], "A"),
            ("alice", [.learner], "B"), ("bob", [.learner], "B"),
        ]
        for (login, roles, organisation) in staff {
            try add(login, roles: Set(roles), organisations: organisation.isEmpty ? [] : [organisation])
        }
        for number in 1...9 { try add("l\(number)") }
        try add("nomail", mail: "")
        try add("gone", isActive: false)
    }

    func add(
        _ login: String, roles: Set<PersonRole> = [.learner], organisations: [String] = ["A"], mail: String? = nil,
        isActive: Bool = true
    ) throws {
        let person = Person(
            login: login, firstName: login.capitalized, lastName: "Martin",
            mail: mail ?? (login == "root" ? "" : "\(login)@example.org"), organisations: organisations, roles: roles,
            isActive: isActive)
        _ = try store.add(person, as: Self.administrator)
    }

    // MARK: - Sessions

    /// Adds a session of a training of A, with what was typed in its form; public unless said otherwise.
    @discardableResult
    func session(
        _ code: String = "T1", _ typed: [FieldKey: String] = [:], validators: [String] = [], trainers: [String] = [],
        as actor: Actor = manager
    ) throws -> Int64 {
        var training = Training(code: code, title: "Accueil")
        training.organisations = ["A"]
        let known = try store.training(code: code, as: Self.administrator)
        let stored = try known ?? store.add(training, as: Self.administrator)
        var draft = SessionDraft(of: stored)
        draft.type(.one("Mai"), in: .title)
        for (key, text) in ["publicRegistration": "true"].merging(typed, uniquingKeysWith: { $1 }) {
            draft.type(.one(text), in: key)
        }
        draft.type(.many(validators), in: .validators)
        return try store.save(proposal(draft, trainers: trainers), as: actor).session.number
    }

    /// Changes what was typed in the form of a session.
    @discardableResult
    func edit(
        _ number: Int64, _ typed: [FieldKey: String], excess: ExcessChoice? = nil, as actor: Actor = manager
    ) throws -> StoredSession {
        guard let seen = try store.session(number, as: Self.administrator),
            let training = try store.training(code: seen.training.code, as: Self.administrator)
        else { throw Refusal.unknownSession(number) }
        var draft = SessionDraft(purpose: .edit(seen), training: training)
        for (key, text) in typed { draft.type(.one(text), in: key) }
        return try store.save(proposal(draft, excess: excess), as: actor).session
    }

    private func proposal(
        _ draft: SessionDraft, trainers: [String]? = nil, excess: ExcessChoice? = nil
    ) throws -> SessionProposal {
        let now = CivilDateTime(iso: "2027-01-15T09:00") ?? CivilDateTime(.first, .midnight)
        let context = FieldContext(
            language: .french, now: now, zones: Zones(), settings: try store.workSettings())
        let resolution = Resolution(draft, in: context)
        guard let session = resolution.session else { throw Unresolved(problems: resolution.problems) }
        return SessionProposal(draft, session: session, trainers: trainers, excess: excess)
    }

    // MARK: - Registrations

    /// Asks for oneself.
    @discardableResult
    func request(_ session: Int64, _ login: String) throws -> Registration {
        try store.request(session: session, login: login, as: Self.learner(login))
    }

    @discardableResult
    func enrol(_ session: Int64, _ logins: String...) throws -> [Registration] {
        try store.enrol(session: session, logins: logins, as: Self.manager)
    }

    /// The state of everybody in a session, in the order of the list: "l1 enrolled", "l2 waiting 1 [registration]".
    func list(_ session: Int64, as actor: Actor = administrator) throws -> [String] {
        var search = RegistrationSearch()
        search.session = session
        search.window.limit = nil
        return try store.registrations(search, as: actor).rows.map(Self.text)
    }

    static func text(_ registration: Registration) -> String {
        let position = registration.position.map { " \($0)" } ?? ""
        let missing = registration.missing.map(\.text).joined(separator: ",")
        return "\(registration.user.login) \(registration.state.rawValue)\(position)"
            + (missing.isEmpty ? "" : " [\(missing)]")
    }

    // MARK: - Mails and audit

    /// What is in the outbox, oldest first, as "recipient kind"; emptied by looking.
    func mails() throws -> [String] { try facts().map { "\($0.recipient.login) \($0.kind.rawValue)" } }

    /// The mails in the outbox, oldest first; emptied by looking.
    func facts() throws -> [MailFacts] {
        try store.write { database in
            let texts = try String.fetchAll(database, sql: "SELECT facts FROM outbox ORDER BY id")
            try database.execute(sql: "DELETE FROM outbox")
            return try texts.map { try JSONDecoder().decode(MailFacts.self, from: Data($0.utf8)) }
        }
    }

    /// The entries of a session's history, the newest first, as "who act user old → new approvals reason".
    func history(_ session: Int64, as actor: Actor = administrator) throws -> [String] {
        try store.audit(session: session, as: actor, window: Window(limit: nil)).rows.map { entry in
            let changes = entry.changes.map { change in
                let (old, new) = (Self.text(change.old), Self.text(change.new))
                return old.isEmpty ? new : "\(old)→\(new)"
            }
            return ([entry.who, entry.act] + changes).joined(separator: " ")
        }
    }

    private static func text(_ value: FieldValue) -> String {
        switch value {
        case .none: ""
        case .flag(let flag): "\(flag)"
        case .whole(let number): "\(number)"
        case .text(let text): text
        case .list(let list): list.joined(separator: ",")
        }
    }
}

/// A clock that is set by hand.
final class ClockBox: Sendable {
    private let moment = Mutex(Enrolment.now)

    var now: Instant { moment.withLock { $0 } }

    func set(_ now: Instant) { moment.withLock { $0 = now } }

    func advance(_ seconds: Int64) { moment.withLock { $0 = Instant(seconds: $0.seconds + seconds) } }
}
