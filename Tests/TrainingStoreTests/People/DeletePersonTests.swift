import GRDB
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Deleting a person")
struct DeletePersonTests {
    let fixture: Fixture
    var store: SQLiteStore { fixture.store }
    let administrator = Fixture.administrator

    init() throws {
        fixture = try Fixture()
        for login in ["lea", "hugo"] {
            _ = try store.add(
                Person(login: login, firstName: login.capitalized, lastName: "Roy", mail: "\(login)@example.org"),
                as: administrator)
        }
    }

    private func delete(_ login: String, replacement: String? = nil) throws {
        try store.deletePerson(login, replacement: replacement, as: administrator)
    }

    /// A training that alice validates, its session in May and one that has ended.
    private func validated() throws -> (going: StoredSession, over: StoredSession) {
        let training = try fixture.training("A1") { $0.validators = ["alice", "bob"] }
        let going = try fixture.session(of: training, "Mai", typed: [.start: "10/5/2027 09:00"]).session
        let over = try fixture.session(
            of: training, "Passée", typed: [.start: "4/1/2027 09:00", .end: "4/1/2027 17:00"]
        ).session
        return (going, over)
    }

    @Test(
        "a validator is refused, with every training, session that has not ended and request, unless somebody replaces them"
    )
    func validator() throws {
        let sessions = try validated()
        let request = try store.request(session: sessions.going.number, login: "lea", as: administrator)
        let uses = ValidatorUses(
            trainings: ["A1"], sessions: [sessions.going.reference], requests: [request.id])
        let alice = PersonReference(login: "alice", name: "Alice Martin")
        #expect(refusal { try delete("alice") } == .people(.isValidator(alice, uses)))
        #expect(try store.ties(of: "alice", as: administrator).validates == uses)
        #expect(try store.person(login: "alice") != nil)
    }

    @Test(
        "a replacement must be somebody else, active, with an address", arguments: ["alice", "carol", "nobody", "gone"])
    func cannotReplace(_ login: String) throws {
        _ = try store.add(
            Person(login: "gone", firstName: "G", lastName: "One", mail: "g@example.org", isActive: false),
            as: administrator)
        _ = try validated()
        #expect(refusal { try delete("alice", replacement: login) } == .people(.cannotReplace(login)))
        #expect(try store.training(code: "A1", as: administrator)?.training.validators == ["alice", "bob"])
    }

    @Test("the replacement takes the place in trainings, sessions and requests, in order, once, and the audit says so")
    func replaced() throws {
        let sessions = try validated()
        let request = try store.request(session: sessions.going.number, login: "lea", as: administrator)
        try delete("alice", replacement: "hugo")
        #expect(try store.training(code: "A1", as: administrator)?.training.validators == ["hugo", "bob"])
        for session in [sessions.going, sessions.over] {
            let now = try #require(try store.session(session.number, as: administrator))
            #expect(now.session.validators == ["hugo", "bob"] && now.version == session.version + 1)
            let changes = try store.audit(session: session.number, as: Fixture.administrator, window: Window()).rows
                .flatMap(\.changes)
            #expect(
                changes.contains(FieldChange(.validators, old: .list(["alice", "bob"]), new: .list(["hugo", "bob"]))))
        }
        let now = try #require(try store.registration(request.id, as: administrator)?.registration)
        #expect(now.missing == [.validator("hugo"), .validator("bob")])
        let asked = try store.queue.read { database in
            try String.fetchAll(database, sql: "SELECT facts FROM outbox ORDER BY id").filter {
                $0.contains("hugo@example.org")
            }
        }
        #expect(asked.count == 1 && asked.allSatisfy { $0.contains("approvalAwaited") })
        #expect(try store.check(as: administrator).isEmpty)
    }

    @Test("a replacement who is asked too is asked once")
    func replacedByAnother() throws {
        let sessions = try validated()
        let request = try store.request(session: sessions.going.number, login: "lea", as: administrator)
        try delete("alice", replacement: "bob")
        #expect(try store.training(code: "A1", as: administrator)?.training.validators == ["bob"])
        #expect(try store.registration(request.id, as: administrator)?.registration.missing == [.validator("bob")])
        let bob = Actor(login: "bob", roles: [.manager], organisations: ["B"])
        let approved = try store.approve([request.id], .mine, overCapacity: nil, as: bob)
        #expect(approved.map(\.state) == [.enrolled])
    }

    @Test(
        "seats are given on to the first who waits, requests are withdrawn; nothing of the person stays but the audit")
    func learner() throws {
        let training = try fixture.training("T1") { $0.maxUsers = 1 }
        let first = try fixture.session(of: training, "Mai", typed: [.start: "10/5/2027 09:00"]).session.number
        let second = try fixture.session(of: training, "Juin", typed: [.start: "10/6/2027 09:00"]).session.number
        for session in [first, second] {
            _ = try store.enrol(session: session, logins: [session == first ? "lea" : "hugo"], as: administrator)
            _ = try store.request(session: session, login: session == first ? "hugo" : "lea", as: administrator)
        }
        _ = try store.add(Group(code: "G", name: "G", members: ["lea", "hugo"]), as: administrator)
        let ties = try store.ties(of: "lea", as: administrator)
        #expect(ties.enrolments == 1 && ties.requests == 1 && ties.groups == ["G"])
        try delete("lea")
        #expect(try store.person(login: "lea") == nil)
        #expect(try store.group("G")?.members == ["hugo"])
        var search = RegistrationSearch()
        search.session = first
        #expect(try store.registrations(search, as: administrator).rows.map(\.user.login) == ["hugo"])
        #expect(try store.registrations(search, as: administrator).rows.map(\.state) == [.enrolled])
        search.session = second
        #expect(try store.registrations(search, as: administrator).rows.map(\.user.login) == ["hugo"])
        #expect(try store.session(second, as: administrator)?.attendance == Attendance(enrolled: 1))
        let acts = try store.audit(session: nil, as: Fixture.administrator, window: Window(limit: nil)).rows.filter {
            $0.subjectKey == "lea"
        }
        #expect(acts.first?.act == "delete")
        #expect(try store.check(as: administrator).isEmpty)
    }

    @Test("a trainer leaves sessions and seances, and the sessions' histories say so")
    func trainer() throws {
        let training = try fixture.training("T1")
        var draft = SessionDraft(of: training)
        draft.type(.one("Mai"), in: .title)
        let saved = try store.save(try fixture.proposal(draft, trainers: ["hugo", "lea"]), as: administrator).session
        #expect(try store.ties(of: "hugo", as: administrator).trains == [saved.reference])
        try delete("hugo")
        #expect(try store.session(saved.number, as: administrator)?.trainers == ["lea"])
        let entry = try #require(
            try store.audit(session: saved.number, as: Fixture.administrator, window: Window()).rows.first)
        #expect(entry.changes == [FieldChange("trainers", old: .list(["hugo", "lea"]), new: .list(["lea"]))])
    }

    @Test("whoever is named only where it is over can go without a replacement")
    func over() throws {
        let sessions = try validated()
        var training = try #require(try store.training(code: "A1", as: administrator))
        var changed = training.training
        changed.validators = ["bob"]
        training = try store.edit(training, to: changed, as: administrator)
        try store.deleteSession(sessions.going.number, as: administrator)
        try delete("alice")
        #expect(try store.session(sessions.over.number, as: administrator)?.session.validators == ["bob"])
    }

    @Test("only an administrator deletes people and sees what hangs on them; nobody deletes who is not there")
    func refused() throws {
        let expected = Refusal.notAllowed(.editPeople)
        #expect(
            refusal { try store.deletePerson("lea", replacement: nil, as: Fixture.managerOfA) } == expected)
        #expect(refusal { _ = try store.ties(of: "lea", as: Fixture.managerOfA) } == expected)
        #expect(refusal { try delete("nobody") } == .unknownPerson("nobody"))
        #expect(refusal { _ = try store.ties(of: "nobody", as: administrator) } == .unknownPerson("nobody"))
    }
}
