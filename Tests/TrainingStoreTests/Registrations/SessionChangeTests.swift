import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Registrations when their session changes")
struct SessionChangeTests {
    let world: Enrolment

    init() throws { world = try Enrolment() }

    /// A session of `seats` in which `l1` to `l<count>` asked for a place, with no mail waiting.
    private func session(_ count: Int, _ typed: [FieldKey: String] = [:]) throws -> Int64 {
        let session = try world.session("T1", typed)
        for number in 1...count { try world.request(session, "l\(number)") }
        _ = try world.mails()
        return session
    }

    @Test(
        "Scenario 35: a maximum lowered below the number enrolled asks what becomes of them, and stores nothing before")
    func lowering() throws {
        let session = try session(5)
        let refused = TrainingStoreTests.refusal { try world.edit(session, ["maxUsers": "3"]) }
        #expect(refused == .registration(.belowEnrolled(limit: 3, enrolled: 5)))
        #expect(try world.store.session(session, as: Enrolment.manager)?.session.maxUsers == nil)

        try world.edit(session, ["maxUsers": "3"], excess: .keep)
        #expect(try world.list(session).filter { $0.hasSuffix("enrolled") }.count == 5)
        #expect(try world.request(session, "l6").state == .waiting)
        _ = try world.store.leave(session: session, login: "l1", as: Enrolment.manager)
        #expect(try world.list(session).prefix(5).last == "l6 waiting 1")
        try world.edit(session, ["title": "Juin"])
        _ = try world.mails()

        try world.edit(session, ["maxUsers": "2"], excess: .moveLast)
        #expect(
            try world.list(session) == [
                "l2 enrolled", "l3 enrolled", "l4 waiting 1", "l5 waiting 2", "l6 waiting 3", "l1 left",
            ])
        let facts = try world.facts()
        #expect(
            facts.map { "\($0.recipient.login) \($0.kind.rawValue) \($0.position ?? 0)" } == [
                "l4 movedBack 1", "l5 movedBack 2",
            ])
        #expect(
            try world.history(session).prefix(2) == [
                "ma waiting l5 enrolled→waiting", "ma waiting l4 enrolled→waiting",
            ])
    }

    @Test("Scenario 36: a raised maximum promotes the first ones who lack nothing else; the others keep their rank")
    func raising() throws {
        let session = try session(2, ["maxUsers": "2"])
        try world.edit(session, ["registrationValidation": "true"])
        try world.request(session, "l3")
        try world.edit(session, ["registrationValidation": "false"])
        for login in ["l4", "l5"] { try world.request(session, login) }
        _ = try world.mails()
        let saved = try world.edit(session, ["maxUsers": "4"])
        #expect(saved.attendance == Attendance(enrolled: 4, waiting: 1))
        #expect(
            try world.list(session) == [
                "l1 enrolled", "l2 enrolled", "l4 enrolled", "l5 enrolled", "l3 waiting 1 [registration]",
            ])
        #expect(try world.mails() == ["l4 promoted", "l5 promoted"])
    }

    @Test("A removed maximum promotes all who lack nothing else; once the session has started nobody is, until by hand")
    func removing() throws {
        let session = try session(4, ["maxUsers": "1", "end": "30/01/2027 17:00"])
        world.pass(days: 4)
        try world.edit(session, ["maxUsers": "2"])
        #expect(try world.list(session).filter { $0.hasSuffix("enrolled") } == ["l1 enrolled"])
        #expect(try world.enrol(session, "l4").map(\.state) == [.enrolled])
        try world.edit(session, ["maxUsers": ""])
        #expect(try world.list(session).suffix(2) == ["l2 waiting 1", "l3 waiting 2"])
        try world.edit(session, ["start": "25/01/2027 09:00"])
        #expect(try world.list(session).allSatisfy { $0.hasSuffix("enrolled") })
    }

    @Test("Everybody with a live registration is told of new dates: of the former ones, and where they stand")
    func dates() throws {
        let session = try session(3, ["maxUsers": "1"])
        try world.edit(session, ["title": "Juin"])
        #expect(try world.mails().isEmpty)
        let saved = try world.edit(session, ["start": "20/01/2027 09:00", "end": "20/01/2027 17:00"])
        let facts = try world.facts()
        #expect(facts.map(\.kind) == [.datesChanged, .datesChanged, .datesChanged])
        #expect(facts.map(\.position) == [nil, 1, 2])
        #expect(facts[0].formerStart == "2027-01-18T09:00" && facts[0].start == "2027-01-20T09:00")
        #expect(facts[0].sessionVersion == saved.version)
    }

    @Test("Everybody is told once that their session is cancelled, or deleted, alone or with its training")
    func gone() throws {
        let cancelled = try session(2)
        for reason in ["Grève", "Grève générale"] {
            _ = try world.store.cancelSession(cancelled, reason: reason, as: Enrolment.manager)
        }
        #expect(try world.facts().map(\.reason) == ["Grève", "Grève"])
        try world.store.deleteSession(cancelled, as: Enrolment.manager)
        #expect(try world.mails().isEmpty)

        let deleted = try session(2)
        try world.store.deleteTraining(code: "T1", withSessions: true, as: Enrolment.manager)
        #expect(try world.mails() == ["l1 sessionCancelled", "l2 sessionCancelled"])
        #expect(try world.store.registrations(RegistrationSearch(), as: Enrolment.administrator).total == 0)
        #expect(TrainingStoreTests.refusal { try world.request(deleted, "l1") } == .unknownSession(deleted))
    }

    @Test("A deleted person's seat goes to the first who waits")
    func personDeleted() throws {
        let session = try session(2, ["maxUsers": "1"])
        try world.store.deletePerson("l1", replacement: nil, as: Enrolment.administrator)
        #expect(try world.list(session) == ["l2 enrolled"])
        #expect(
            try world.history(session).prefix(2) == [
                "root promote l2 waiting→enrolled", "root remove l1 enrolled→left",
            ])
    }

    @Test("A session is shown to whoever is offered it, registered in it, validates or trains it, and to nobody else")
    func visibility() throws {
        let session = try world.session(
            "T1", ["publicRegistration": "false", "organisationValidation": "true"], validators: ["alice"],
            trainers: ["tr"])
        let outsiders = [
            Actor(login: "tr", roles: [.trainer]), Enrolment.alice, Enrolment.learner("l1"), Enrolment.bob,
        ]
        #expect(try outsiders.map { try world.store.session(session, as: $0) != nil } == [true, true, false, false])
        #expect(try world.store.session(session, as: Enrolment.otherManager) == nil)
        _ = try world.store.request(session: session, login: "l1", as: Enrolment.manager)
        #expect(try world.store.session(session, as: Enrolment.learner("l1"))?.attendance.pending == 1)
        try world.edit(session, ["publicRegistration": "true"])
        #expect(try world.store.session(session, as: Enrolment.bob) != nil)
    }
}
