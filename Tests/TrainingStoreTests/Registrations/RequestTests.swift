import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Requests and seats")
struct RequestTests {
    let world: Enrolment

    init() throws { world = try Enrolment() }

    private func refusal(_ body: () throws -> Void) -> RegistrationRefusal? {
        if case .registration(let refusal)? = TrainingStoreTests.refusal(body) { return refusal }
        return nil
    }

    @Test("Scenario 22: a learner is refused by a session that is not public, and the catalogue does not show it")
    func notPublic() throws {
        let session = try world.session("T1", ["publicRegistration": "false"])
        let reference = try #require(try world.store.session(session, as: Enrolment.manager)).reference
        #expect(refusal { try world.request(session, "l1") } == .notPublic(reference))
        #expect(try world.store.catalogue(SessionSearch(), as: Enrolment.learner("l1")).rows.isEmpty)
        #expect(try world.list(session).isEmpty)
        #expect(try world.store.request(session: session, login: "l1", as: Enrolment.manager).state == .enrolled)
    }

    @Test("Scenario 23: on a public session with room and without validation the learner is enrolled, counted and told")
    func enrolledAtOnce() throws {
        let session = try world.session("T1", ["maxUsers": "2"])
        let registration = try world.request(session, "l1")
        #expect(registration.state == .enrolled && registration.missing.isEmpty && registration.position == nil)
        #expect(registration.user == PersonReference(login: "l1", name: "L1 Martin"))
        #expect(try world.store.session(session, as: Enrolment.manager)?.attendance == Attendance(enrolled: 1))
        let row = try #require(try world.store.catalogue(SessionSearch(), as: Enrolment.learner("l1")).rows.first)
        #expect(row.own == registration)
        #expect(row.session.attendance.enrolled == 1)
        #expect(try world.mails() == ["l1 enrolled"])
        #expect(try world.history(session).first == "l1 request l1 enrolled")
    }

    @Test(
        "Scenario 24: who leaves frees the seat, and the first who waits is promoted and told in the same transaction")
    func leaving() throws {
        let session = try world.session("T1", ["maxUsers": "1", "publicUnregistration": "true"])
        for login in ["l1", "l2", "l3"] { try world.request(session, login) }
        _ = try world.mails()
        let left = try world.store.leave(session: session, login: "l1", as: Enrolment.learner("l1"))
        #expect(left.state == .left)
        #expect(try world.list(session) == ["l2 enrolled", "l3 waiting 1", "l1 left"])
        #expect(try world.mails() == ["l1 left", "l2 promoted"])
        #expect(
            try world.history(session).prefix(2) == [
                "l1 promote l2 waiting→enrolled", "l1 leave l1 enrolled→left",
            ])
    }

    @Test(
        "Scenario 25: without public unregistration a learner may not leave, but withdraws a request; a manager takes out"
    )
    func mayNotLeave() throws {
        let session = try world.session("T1", ["maxUsers": "1"])
        let reference = try #require(try world.store.session(session, as: Enrolment.manager)).reference
        for login in ["l1", "l2"] { try world.request(session, login) }
        let leaving = refusal { _ = try world.store.leave(session: session, login: "l1", as: Enrolment.learner("l1")) }
        #expect(leaving == .mayNotLeave(reference))
        let waiting = try #require(try world.store.catalogue(SessionSearch(), as: Enrolment.learner("l2")).rows[0].own)
        #expect(try world.store.withdraw(waiting.id, as: Enrolment.learner("l2")).state == .withdrawn)
        #expect(try world.store.leave(session: session, login: "l1", as: Enrolment.manager).state == .left)
        #expect(try world.history(session).first == "ma remove l1 enrolled→left")
    }

    @Test("Scenario 26: an ended session takes nobody, whatever its flags and whoever asks")
    func ended() throws {
        let session = try world.session("T1", ["registrationValidation": "true"])
        let pending = try world.request(session, "l1")
        let reference = pending.session
        world.pass(days: 10)
        #expect(refusal { try world.request(session, "l2") } == .sessionEnded(reference))
        #expect(refusal { try world.enrol(session, "l2") } == .sessionEnded(reference))
        let approval = refusal {
            _ = try world.store.approve([pending.id], .mine, overCapacity: nil, as: Enrolment.registrar)
        }
        #expect(approval == .sessionEnded(reference))
        #expect(try world.store.withdraw(pending.id, as: Enrolment.learner("l1")).state == .withdrawn)
        #expect(try world.store.catalogue(SessionSearch(), as: Enrolment.learner("l2")).rows.isEmpty)
    }

    @Test("A cancelled session takes nobody")
    func cancelled() throws {
        let session = try world.session()
        let reference = try world.store.cancelSession(session, reason: "Grève", as: Enrolment.manager).reference
        #expect(refusal { try world.request(session, "l2") } == .sessionCancelled(reference))
        #expect(refusal { try world.enrol(session, "l2") } == .sessionCancelled(reference))
    }

    @Test("Scenario 32: on a full session a request waits at position 1, and learner and creator are told")
    func waits() throws {
        let session = try world.session("T1", ["maxUsers": "2"])
        for login in ["l1", "l2"] { try world.request(session, login) }
        _ = try world.mails()
        let third = try world.request(session, "l3")
        #expect(third.state == .waiting && third.position == 1)
        let facts = try world.facts()
        #expect(facts.map(\.kind) == [.waitingListed, .creatorOfWaiting])
        #expect(facts.map(\.recipient.login) == ["l3", "ma"])
        #expect(facts.map(\.position) == [1, 1])
        #expect(facts.map(\.learner?.login) == [nil, "l3"])
    }

    @Test("A second request by the same person is refused, and says where the first stands")
    func twice() throws {
        let session = try world.session()
        let first = try world.request(session, "l1")
        let again = refusal { try world.request(session, "L1") }
        #expect(again == .alreadyRegistered([first.user], first.session, .enrolled))
    }

    @Test("Somebody inactive, unknown or without the right is refused in that order of permission first")
    func whoCanBeAskedFor() throws {
        let session = try world.session()
        #expect(
            refusal { _ = try world.store.request(session: session, login: "gone", as: Enrolment.manager) }
                == .inactive("gone"))
        let unknown = TrainingStoreTests.refusal {
            _ = try world.store.request(session: session, login: "x", as: Enrolment.manager)
        }
        #expect(unknown == .unknownPerson("x"))
        for actor in [Enrolment.registrar, Enrolment.otherManager, Enrolment.learner("l2")] {
            let refused = refusal { _ = try world.store.request(session: session, login: "x", as: actor) }
            #expect(refused == .notAllowed(.requestFor))
        }
    }

    @Test("Who has to confirm by mail needs an address, unless a manager asks for them")
    func noAddress() throws {
        let session = try world.session("T1", ["userValidation": "true"])
        let person = PersonReference(login: "nomail", name: "Nomail Martin")
        #expect(refusal { try world.request(session, "nomail") } == .noMailAddress(person))
        let asked = try world.store.request(session: session, login: "nomail", as: Enrolment.manager)
        #expect(Enrolment.text(asked) == "nomail pending [user]")
        let confirmed = try world.store.approve([asked.id], .mine, overCapacity: nil, as: Enrolment.manager)
        #expect(confirmed.map(Enrolment.text) == ["nomail enrolled"])
    }

    @Test(
        "Enrolling by hand gives every missing approval in the enroller's name, seats people while there is room, all or none"
    )
    func enrolByHand() throws {
        let session = try world.session(
            "T1", ["maxUsers": "2", "registrationValidation": "true"], validators: ["alice"])
        let asked = try world.request(session, "l1")
        let done = try world.enrol(session, "l1", "l2", "L2", "l3")
        #expect(done.map(Enrolment.text) == ["l1 enrolled", "l2 enrolled", "l3 waiting 1"])
        let detail = try #require(try world.store.registration(asked.id, as: Enrolment.manager))
        #expect(detail.given.map(\.approval) == [.registration, .validator("alice")])
        #expect(detail.given.allSatisfy { $0.by == "ma" && $0.at == Enrolment.now })
        #expect(
            try world.history(session).prefix(3).last == "ma enrol l1 pending→enrolled registration,validator:alice")
        #expect(
            refusal { try world.enrol(session, "l4", "l1") }
                == .alreadyRegistered([asked.user], asked.session, .enrolled))
        #expect(try world.list(session).count == 3)
    }

    @Test(
        "Nobody overtakes who waits: after the start a freed seat goes to nobody by itself, a newcomer waits, a hand promotes"
    )
    func afterTheStart() throws {
        let session = try world.session("T1", ["maxUsers": "1", "end": "30/01/2027 17:00"])
        for login in ["l1", "l2"] { try world.request(session, login) }
        world.pass(days: 5)
        _ = try world.store.leave(session: session, login: "l1", as: Enrolment.manager)
        #expect(try world.list(session) == ["l2 waiting 1", "l1 left"])
        #expect(try world.request(session, "l3").state == .waiting)
        #expect(try world.enrol(session, "l2").map(\.state) == [.enrolled])
    }
}
