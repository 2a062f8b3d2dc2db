import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Approvals")
struct ApprovalTests {
    let world: Enrolment

    init() throws { world = try Enrolment() }

    private static let everything: [FieldKey: String] = [
        "userValidation": "true", "organisationValidation": "true", "registrationValidation": "true",
    ]

    private func refusal(_ body: () throws -> Void) -> RegistrationRefusal? {
        if case .registration(let refusal)? = TrainingStoreTests.refusal(body) { return refusal }
        return nil
    }

    @discardableResult
    private func approve(_ id: Int64, _ choice: ApprovalChoice = .mine, beyond: String? = nil, as actor: Actor) throws
        -> String
    {
        try world.store.approve([id], choice, overCapacity: beyond, as: actor).map(Enrolment.text)[0]
    }

    private func awaiting(_ actor: Actor) throws -> [String] {
        var search = RegistrationSearch()
        search.awaitingMe = true
        return try world.store.registrations(search, as: actor).rows.map(\.user.login)
    }

    @Test("Scenario 37: the learner confirms first; then everybody approves in any order, and the last one enrols")
    func fourApprovals() throws {
        let session = try world.session("T1", Self.everything, validators: ["alice"])
        let id = try world.request(session, "l1").id
        let asked = try world.facts()
        #expect(asked.map(\.kind) == [.requestReceived, .confirmationAsked])
        #expect(asked[0].missing == ["user", "organisation", "registration", "validator:alice"])
        #expect(asked[0].names == ["alice": "Alice Martin"])
        for actor in [Enrolment.organisationAdministrator, Enrolment.registrar, Enrolment.alice] {
            #expect(refusal { try approve(id, as: actor) } == .confirmationFirst)
            #expect(try awaiting(actor).isEmpty)
        }
        let token = try #require(asked[1].token)
        let confirmed = try world.store.confirm(token: token.lowercased(), sender: "L1@Example.org")
        #expect(Enrolment.text(confirmed) == "l1 pending [organisation,registration,validator:alice]")
        let awaited = try world.facts()
        #expect(awaited.allSatisfy { $0.kind == .approvalAwaited && $0.learner?.login == "l1" })
        #expect(
            awaited.map { "\($0.recipient.login) \($0.missing)" } == [
                "oa [\"organisation\"]", "rg [\"registration\"]", "alice [\"validator:alice\"]",
            ])
        for actor in [
            Enrolment.organisationAdministrator, Enrolment.registrar, Enrolment.alice, Enrolment.administrator,
        ] {
            #expect(try awaiting(actor) == ["l1"], "\(actor.login)")
        }
        for actor in [Enrolment.manager, Enrolment.bob, Enrolment.learner("l1"), Enrolment.trainer] {
            #expect(try awaiting(actor).isEmpty, "\(actor.login)")
        }
        #expect(try approve(id, as: Enrolment.alice) == "l1 pending [organisation,registration]")
        #expect(try approve(id, as: Enrolment.registrar) == "l1 pending [organisation]")
        #expect(try approve(id, as: Enrolment.organisationAdministrator) == "l1 enrolled")
        #expect(try world.mails() == ["l1 enrolled"])
        let detail = try #require(try world.store.registration(id, as: Enrolment.alice))
        #expect(detail.given.map(\.by) == ["l1", "alice", "rg", "oa"])
        #expect(
            try world.history(session).prefix(5) == [
                "oa approve l1 pending→enrolled organisation", "rg approve l1 registration",
                "alice approve l1 validator:alice", "l1 confirm l1 user", "l1 request l1 pending",
            ])
    }

    @Test(
        "Scenario 38: complete approvals on a full session wait with the request's rank, and need no more when promoted"
    )
    func completeButFull() throws {
        let session = try world.session("T1", ["registrationValidation": "true", "maxUsers": "1"])
        let first = try world.request(session, "l1")
        let second = try world.request(session, "l2")
        let third = try world.request(session, "l3")
        try approve(third.id, as: Enrolment.registrar)
        _ = try world.mails()
        #expect(try approve(second.id, as: Enrolment.registrar) == "l2 waiting 1")
        #expect(try world.mails() == ["l2 waitingListed", "ma creatorOfWaiting"])
        #expect(try approve(first.id, as: Enrolment.registrar) == "l1 waiting 1")
        #expect(try world.list(session) == ["l3 enrolled", "l1 waiting 1", "l2 waiting 2"])
        _ = try world.store.leave(session: session, login: "l3", as: Enrolment.manager)
        #expect(try world.list(session) == ["l1 enrolled", "l2 waiting 1", "l3 left"])
    }

    @Test(
        "Scenario 39: an administrator gives everything in their own name; exceeding the seats is asked apart, with a reason"
    )
    func administrator() throws {
        let session = try world.session("T1", Self.everything.merging(["maxUsers": "1"]) { $1 }, validators: ["alice"])
        let first = try world.request(session, "l1").id
        #expect(try approve(first, .all, as: Enrolment.administrator) == "l1 enrolled")
        #expect(
            try #require(try world.store.registration(first, as: Enrolment.administrator)).given.allSatisfy {
                $0.by == "root"
            })
        #expect(
            try world.history(session).first
                == "root approve l1 pending→enrolled user,organisation,registration,validator:alice")
        let second = try world.request(session, "l2").id
        #expect(try approve(second, .all, as: Enrolment.administrator) == "l2 waiting 1")
        #expect(refusal { try approve(second, as: Enrolment.administrator) } == .nothingToGive)
        #expect(refusal { try approve(second, beyond: " ", as: Enrolment.administrator) } == .reasonNeeded)
        #expect(
            refusal { try approve(second, beyond: "Accord", as: Enrolment.manager) } == .notAllowed(.exceedCapacity))
        #expect(try approve(second, beyond: "Accord du directeur", as: Enrolment.administrator) == "l2 enrolled")
        #expect(
            try world.store.registration(second, as: Enrolment.manager)?.registration.reason == "Accord du directeur")
        #expect(try world.history(session).first == "root approve l2 waiting→enrolled Accord du directeur")
    }

    @Test(
        "Under 'one is enough' a validator's approval counts for the others, and what was fixed with the request stays so"
    )
    func oneIsEnough() throws {
        let session = try world.session("T1", ["validatorRule": "one"], validators: ["alice", "bob"])
        let id = try world.request(session, "l1").id
        try world.edit(session, ["validatorRule": "all", "registrationValidation": "true"])
        #expect(try approve(id, as: Enrolment.bob) == "l1 enrolled")
        let detail = try #require(try world.store.registration(id, as: Enrolment.alice))
        #expect(detail.given.map(\.approval) == [.validator("bob")])
        #expect(refusal { try approve(id, as: Enrolment.alice) } == .wrongState(.enrolled))
    }

    @Test("Each gives their own approval only, and only once; several are given all or none")
    func onlyTheirOwn() throws {
        let session = try world.session(
            "T1", ["registrationValidation": "true", "organisationValidation": "true"], validators: ["alice", "bob"])
        let ids = try ["l1", "l2"].map { try world.request(session, $0).id }
        #expect(
            refusal { try approve(ids[0], .these([.validator("bob")]), as: Enrolment.alice) }
                == .mayNotApprove(.validator("bob")))
        #expect(refusal { try approve(ids[0], .all, as: Enrolment.registrar) } == .mayNotApprove(.organisation))
        #expect(refusal { try approve(ids[0], as: Enrolment.learner("l1")) } == .mayNotApprove(.organisation))
        #expect(refusal { try approve(ids[0], as: Enrolment.learner("l2")) } == .unknown(ids[0]))
        try approve(ids[0], .these([.validator("ALICE")]), as: Enrolment.alice)
        #expect(refusal { try approve(ids[0], as: Enrolment.alice) } == .nothingToGive)
        #expect(
            refusal { try approve(ids[0], .these([.validator("alice")]), as: Enrolment.alice) }
                == .notMissing(.validator("alice")))
        let both = refusal {
            _ = try world.store.approve([ids[1], ids[0]], .mine, overCapacity: nil, as: Enrolment.alice)
        }
        #expect(both == .nothingToGive)
        #expect(try world.list(session)[1] == "l2 pending [organisation,registration,validator:alice,validator:bob]")
        #expect(try world.store.approve(ids, .mine, overCapacity: nil, as: Enrolment.registrar).count == 2)
    }

    @Test("Where the learner's organisation has no administrator, the platform's are asked and the creator is told")
    func noOrganisationAdministrator() throws {
        try world.add("chief", roles: [.administrator], organisations: [])
        try world.add("lb", organisations: ["B"])
        let session = try world.session("T1", ["organisationValidation": "true"])
        let asked = try world.store.request(session: session, login: "lb", as: Enrolment.learner("lb"))
        #expect(try world.mails() == ["lb requestReceived", "chief approvalAwaited", "ma creatorOfNoAdministrator"])
        let detail = try #require(try world.store.registration(asked.id, as: Enrolment.manager))
        #expect(detail.givers[.organisation]?.map(\.login) == ["chief", "root"])
        #expect(refusal { try approve(asked.id, as: Enrolment.organisationAdministrator) } == .unknown(asked.id))
        #expect(try approve(asked.id, as: Enrolment.administrator) == "lb enrolled")
    }

    @Test("A token is known, used once, in time, from the learner's address; what it confirms may be decided already")
    func tokens() throws {
        let session = try world.session("T1", ["userValidation": "true"])
        for login in ["l1", "l2", "l3"] { try world.request(session, login) }
        let tokens = try world.facts().compactMap(\.token)
        #expect(refusal { _ = try world.store.confirm(token: "NOTHING", sender: nil) } == .unknownToken)
        #expect(
            refusal { _ = try world.store.confirm(token: tokens[0], sender: "x@example.org") }
                == .forgedSender("x@example.org"))
        #expect(try world.store.confirm(token: tokens[0], sender: nil).state == .enrolled)
        #expect(refusal { _ = try world.store.confirm(token: tokens[0], sender: nil) } == .usedToken)
        let second = try #require(try world.store.catalogue(SessionSearch(), as: Enrolment.learner("l2")).rows[0].own)
        _ = try world.store.refuse([second.id], reason: "Complet", as: Enrolment.registrar)
        #expect(refusal { _ = try world.store.confirm(token: tokens[1], sender: nil) } == .wrongState(.refused))
        world.pass(days: 3)
        let expiry = Instant(seconds: Enrolment.now.seconds + 72 * 3600)
        #expect(refusal { _ = try world.store.confirm(token: tokens[2], sender: nil) } == .expiredToken(at: expiry))
    }

    @Test("A manager confirms for the learner, which the history tells; the token is then worth nothing")
    func confirmedByManager() throws {
        let session = try world.session("T1", ["userValidation": "true", "registrationValidation": "true"])
        let id = try world.request(session, "l1").id
        let token = try #require(try world.facts().compactMap(\.token).first)
        #expect(try awaiting(Enrolment.manager) == ["l1"])
        #expect(try awaiting(Enrolment.otherManager).isEmpty)
        #expect(try approve(id, .these([.user]), as: Enrolment.manager) == "l1 pending [registration]")
        #expect(try world.history(session).first == "ma confirm l1 user")
        #expect(try world.mails() == ["rg approvalAwaited"])
        #expect(refusal { _ = try world.store.confirm(token: token, sender: nil) } == .notMissing(.user))
    }

    @Test(
        "Refusing needs a reason, tells the learner, and leaves the request in the history; a new request is another one"
    )
    func refusing() throws {
        let session = try world.session("T1", ["registrationValidation": "true"])
        let first = try world.request(session, "l1")
        #expect(
            TrainingStoreTests.refusal {
                _ = try world.store.refuse([first.id], reason: " \n", as: Enrolment.registrar)
            }
                == .problems([Problem("reason", .missing)]))
        #expect(
            refusal { _ = try world.store.refuse([first.id], reason: "Non", as: Enrolment.manager) }
                == .notAllowed(.refuse))
        _ = try world.mails()
        let refused = try world.store.refuse([first.id], reason: "Hors public", as: Enrolment.registrar)
        #expect(refused[0].state == .refused && refused[0].reason == "Hors public" && refused[0].missing.isEmpty)
        #expect(try world.facts().map(\.reason) == ["Hors public"])
        #expect(try world.history(session).first == "rg refuse l1 pending→refused Hors public")
        #expect(
            refusal { _ = try world.store.withdraw(first.id, as: Enrolment.learner("l1")) } == .wrongState(.refused))
        #expect(try world.request(session, "l1").id != first.id)
        #expect(try world.list(session) == ["l1 pending [registration]", "l1 refused"])
    }

    @Test("Nobody is asked by mail for what they do themselves, and each is asked once for all that they can give")
    func mailsToApprovers() throws {
        try world.add("both", roles: [.registrar, .organisationAdministrator, .manager])
        let both = Actor(
            login: "both", roles: [.registrar, .organisationAdministrator, .manager], organisations: ["A"])
        let session = try world.session("T1", ["organisationValidation": "true", "registrationValidation": "true"])
        try world.request(session, "l1")
        let asked = try world.facts().filter { $0.recipient.login == "both" }
        #expect(asked.map(\.missing) == [["organisation", "registration"]])
        let other = try world.store.request(session: session, login: "l2", as: both)
        #expect(try !world.mails().contains("both approvalAwaited"))
        #expect(try approve(other.id, .all, as: both) == "l2 enrolled")
    }
}
