import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Seances: who is in them")
struct SeanceModesTests {
    let fixture: Fixture
    let session: StoredSession
    private var store: SQLiteStore { fixture.store }
    private let trainer = Actor(login: "bob", roles: [.trainer], organisations: ["B"])
    private let learner = Actor(login: "l1", roles: [.learner], organisations: ["A"])

    init() throws {
        fixture = try Fixture()
        let training = try fixture.training("A1") { $0.createsSeance = false }
        var draft = SessionDraft(of: training)
        for (key, text) in [(FieldKey.title, "Mai"), (.start, "2027-05-10 09:00"), (.end, "2027-05-14 17:00")] {
            draft.type(.one(text), in: key)
        }
        session = try fixture.store.save(
            try fixture.proposal(draft, trainers: ["bob"]), as: Fixture.administrator
        ).session
    }

    private func seance(
        _ mode: SeanceRegistration, _ title: String = "Atelier", limit: Int? = nil, set: SeanceSet? = nil
    ) throws -> StoredSeance {
        var seance = Seance(
            title: title, start: session.session.start, end: session.session.end, mode: mode)
        seance.maxUsers = limit
        seance.set = set
        return try store.add(seance, to: session.number, as: Fixture.managerOfA)
    }

    private func now(_ id: Int64) throws -> StoredSeance {
        try #require(try store.seance(id, as: Fixture.administrator))
    }

    private func reference(_ login: String) throws -> PersonReference {
        PersonReference(try #require(try store.person(login: login)))
    }

    @Test("Scenario 27: an automatic seance lists 3 learners, and the fourth who joins the session")
    func automatic() throws {
        let logins = try fixture.learners(4)
        try fixture.enrol(Array(logins[..<3]), in: session.number)
        let seance = try seance(.automatic)
        #expect(seance.registered == 3)
        try fixture.enrol([logins[3]], in: session.number)
        #expect(try fixture.people(in: seance.id) == [logins, []])
        #expect(try store.check(as: Fixture.administrator).isEmpty)
    }

    @Test(
        "Scenario 30: an automatic seance with limit 10 and 12 learners has 10 registered in enrolment order, and 2 wait"
    )
    func automaticWithLimit() throws {
        let logins = try fixture.learners(12)
        try fixture.enrol(logins.reversed(), in: session.number)
        let seance = try seance(.automatic, limit: 10)
        #expect(try fixture.people(in: seance.id) == [Array(logins.reversed()[..<10]), ["l2", "l1"]])
        #expect(seance.registered == 10 && seance.waiting == 2)
        let rows = try store.participants(
            of: seance.id, window: Window(offset: 9, limit: 2), as: Fixture.administrator
        ).rows
        #expect(rows.map(\.place) == [.registered, .waiting])
        #expect(rows.map(\.position) == [nil, 1])
    }

    @Test("Scenario 24: who leaves the session leaves its seances, and in each the first who waits takes the place")
    func leaving() throws {
        let logins = try fixture.learners(4)
        let (limited, open) = (try seance(.automatic, limit: 2), try seance(.automatic, "Libre"))
        try fixture.enrol(logins, in: session.number)
        try fixture.end("l1", in: session.number)
        #expect(try fixture.people(in: limited.id) == [["l2", "l3"], ["l4"]])
        #expect(try fixture.people(in: open.id) == [["l2", "l3", "l4"], []])
        try fixture.end("l4", in: session.number)
        #expect(try fixture.people(in: limited.id) == [["l2", "l3"], []])
        try fixture.enrol(["l1"], in: session.number)
        #expect(try fixture.people(in: limited.id) == [["l2", "l3"], ["l1"]])
        #expect(try store.check(as: Fixture.administrator).isEmpty)
    }

    @Test(
        "Scenario 28: a manual seance is unchanged by who joins; a trainer adds them, and nobody from outside the session"
    )
    func manual() throws {
        try fixture.learners(2)
        let seance = try seance(.manual)
        try fixture.enrol(["l1"], in: session.number)
        #expect(try now(seance.id).registered == 0)
        let added = try store.register(["L1", "l1"], in: seance.id, as: trainer)
        #expect(added == [SeanceParticipant(user: try reference("l1"), place: .registered)])
        #expect(
            refusal { _ = try store.register(["l2"], in: seance.id, as: trainer) }
                == .seance(.notEnrolled(try reference("l2"), session.reference)))
        #expect(
            refusal { _ = try store.register(["l1"], in: seance.id, as: trainer) }
                == .seance(.alreadyThere(try reference("l1"))))
        #expect(
            refusal { _ = try store.register(["l404"], in: seance.id, as: trainer) } == .unknownPerson("l404"))
        #expect(
            refusal { _ = try store.register(["l1"], in: seance.id, as: learner) } == .seance(.notPublic(.manual)))
        try store.unregister("l1", from: seance.id, as: trainer)
        #expect(
            refusal { try store.unregister("l1", from: seance.id, as: trainer) }
                == .seance(.notThere(try reference("l1"))))
    }

    @Test("People are put into a seance all or none")
    func allOrNone() throws {
        try fixture.learners(3)
        let seance = try seance(.manual)
        try fixture.enrol(["l1", "l2"], in: session.number)
        #expect(refusal { _ = try store.register(["l1", "l2", "l3"], in: seance.id, as: Fixture.managerOfA) } != nil)
        #expect(try now(seance.id).registered == 0)
    }

    @Test("Scenario 29: of a set limited to 1 a learner takes one seance; in a full one they wait in order")
    func publicSet() throws {
        try fixture.learners(4)
        try fixture.enrol(["l1", "l2", "l3", "l4"], in: session.number)
        let set = SeanceSet(name: "Ateliers", limit: 1)
        let first = try seance(.public, "Un", limit: 2, set: set)
        let second = try seance(.public, "Deux", set: SeanceSet(name: "ateliers", limit: 1))
        #expect(try store.register(["l1"], in: first.id, as: learner).map(\.place) == [.registered])
        #expect(
            refusal { _ = try store.register(["l1"], in: second.id, as: learner) }
                == .seance(.setIsFull(SeanceSet(name: "ateliers", limit: 1), taken: ["Un"])))
        for login in ["l2", "l3", "l4"] {
            let actor = Actor(login: login, roles: [.learner])
            _ = try store.register([login], in: first.id, as: actor)
        }
        #expect(try fixture.people(in: first.id) == [["l1", "l2"], ["l3", "l4"]])
        #expect(
            refusal { _ = try store.register(["l3"], in: second.id, as: Actor(login: "l3", roles: [.learner])) }
                == .seance(.setIsFull(SeanceSet(name: "ateliers", limit: 1), taken: ["Un"])))
        try store.unregister("l1", from: first.id, as: learner)
        #expect(try fixture.people(in: first.id) == [["l2", "l3"], ["l4"]])
        #expect(try store.register(["l1"], in: second.id, as: learner).map(\.place) == [.registered])
    }

    @Test(
        "Learners act for themselves in public seances until they end; managers and trainers for everybody, also afterwards"
    )
    func who() throws {
        try fixture.learners(2)
        try fixture.enrol(["l1", "l2"], in: session.number)
        let seance = try seance(.public)
        #expect(
            refusal { _ = try store.register(["l2"], in: seance.id, as: learner) } == .notAllowed(.editSeances))
        #expect(
            refusal { _ = try store.register(["l1"], in: seance.id, as: Actor(login: "carol", roles: [.trainer])) }
                == .seance(.unknown(seance.id)))
        #expect(
            refusal { _ = try store.register(["l1"], in: seance.id, as: Fixture.managerOfB) }
                == .seance(.unknown(seance.id)))
        var past = seance.seance
        past.start = try #require(CivilDateTime(2027, 1, 10, 9, 0))
        past.end = try #require(CivilDateTime(2027, 1, 15, 9, 0))
        try store.write { try $0.execute(sql: "UPDATE session SET start = '2027-01-04 09:00'") }
        let ended = try store.edit(try now(seance.id), to: past, as: Fixture.managerOfA)
        #expect(refusal { _ = try store.register(["l1"], in: ended.id, as: learner) } == .seance(.ended))
        #expect(try store.register(["l1"], in: ended.id, as: trainer).count == 1)
        #expect(refusal { try store.unregister("l1", from: ended.id, as: learner) } == .seance(.ended))
        _ = try store.cancelSession(session.number, reason: "x", as: Fixture.administrator)
        #expect(
            refusal { _ = try store.register(["l2"], in: ended.id, as: trainer) }
                == .registration(.sessionCancelled(try now(ended.id).session)))
    }

    @Test("A raised limit promotes; a lowered one puts the last registered at the head of those who wait")
    func limits() throws {
        try fixture.enrol(try fixture.learners(5), in: session.number)
        var stored = try seance(.automatic, limit: 2)
        func set(_ limit: Int?) throws -> [[String]] {
            var seance = stored.seance
            seance.maxUsers = limit
            stored = try store.edit(stored, to: seance, as: Fixture.managerOfA)
            #expect(try store.check(as: Fixture.administrator).isEmpty)
            return try fixture.people(in: stored.id)
        }
        #expect(try set(4) == [["l1", "l2", "l3", "l4"], ["l5"]])
        #expect(try set(1) == [["l1"], ["l2", "l3", "l4", "l5"]])
        #expect(try set(0) == [[], ["l1", "l2", "l3", "l4", "l5"]])
        #expect(try set(nil) == [["l1", "l2", "l3", "l4", "l5"], []])
        let entry = try #require(
            try store.audit(session: session.number, as: Fixture.administrator, window: Window(limit: 1)).rows.first)
        #expect(entry.act == "seance-edit")
        #expect(entry.changes.contains(FieldChange(.maxUsers, old: .whole(0), new: .none)))
        #expect(
            entry.changes.contains(
                FieldChange("promoted", old: .none, new: .list(["l1", "l2", "l3", "l4", "l5"]))))
    }

    @Test("A seance made automatic registers everyone, after those who were in it")
    func becomesAutomatic() throws {
        try fixture.enrol(try fixture.learners(4), in: session.number)
        let stored = try seance(.manual, limit: 3)
        _ = try store.register(["l3"], in: stored.id, as: trainer)
        var seance = stored.seance
        seance.mode = .automatic
        let edited = try store.edit(try now(stored.id), to: seance, as: Fixture.managerOfA)
        #expect(try fixture.people(in: edited.id) == [["l3", "l1", "l2"], ["l4"]])
        seance.mode = .manual
        let back = try store.edit(edited, to: seance, as: Fixture.managerOfA)
        #expect(back.registered == 3 && back.waiting == 1)
    }

    @Test("A learner sees the seances of a session they are registered in, and nobody else's")
    func visibility() throws {
        try fixture.learners(1)
        let seance = try seance(.automatic)
        #expect(
            refusal { _ = try store.seances(of: session.number, as: learner) } == .unknownSession(session.number))
        #expect(try store.seance(seance.id, as: learner) == nil)
        try fixture.enrol(["l1"], in: session.number)
        #expect(try store.seances(of: session.number, as: learner).map(\.registered) == [1])
        #expect(try store.seance(seance.id, as: learner)?.timeZone == "Europe/Paris")
        #expect(try store.seances(of: session.number, as: trainer).count == 1)
    }

    @Test("A thousand people enter and leave a session of ten limited seances within one transaction each way")
    func thousand() throws {
        let logins = try fixture.learners(1_000)
        for number in 1...10 { _ = try seance(.automatic, "S\(number)", limit: 500) }
        try fixture.enrol(logins, in: session.number)
        let seances = try store.seances(of: session.number, as: Fixture.administrator)
        #expect(seances.map(\.registered) == Array(repeating: 500, count: 10))
        #expect(seances.map(\.waiting) == Array(repeating: 500, count: 10))
        try store.write { database in
            for id in 1...1_000 as ClosedRange<Int64> {
                try database.execute(
                    sql: "UPDATE registration SET state = 'left', seat = NULL WHERE id = ?", arguments: [id])
                try SeanceMembership.leave(id, session: session.number, in: database)
            }
        }
        #expect(try store.check(as: Fixture.administrator).isEmpty)
        #expect(try store.seances(of: session.number, as: Fixture.administrator).allSatisfy { $0.registered == 0 })
    }
}
