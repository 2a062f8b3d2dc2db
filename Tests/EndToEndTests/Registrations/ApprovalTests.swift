import Testing

@Suite("Approvals, through the real program")
struct ApprovalTests {
    let campus: Campus

    init() throws { campus = try Campus() }

    private let everyValidation = [
        "--user-validation", "--organisation-validation", "--registration-validation", "--validator", "alice",
    ]

    private func demanding(_ more: String...) throws -> Int {
        let words =
            [
                "session", "create", "--training", "T", "--title", "Mai", "--start", "2099-05-10 09:00", "--end",
                "2099-05-12 17:00", "--public-registration",
            ] + everyValidation + more
        return try #require(try Document(campus.run(words))["id"]?.whole)
    }

    @Test("Scenario 37: four validations, the learner's first, then in any order; enrolled at the last")
    func fourValidations() throws {
        let session = try demanding()
        let asked = try campus.request(session, "lea")
        #expect(asked["state"] == "pending")
        #expect(asked["missing"] == ["user", "organisation", "registration", "validator:alice"])
        for login in ["alice", "oscar", "rita"] {
            #expect(try campus.refused("approve", "1", as: login) == 1, "before the learner's confirmation: \(login)")
        }
        #expect(
            try campus.registration("confirm", "--for", "1", as: "anna")["missing"] == [
                "organisation", "registration", "validator:alice",
            ])
        for login in ["max", "bob", "bea", "tom"] {
            #expect(try campus.refused("approve", "1", as: login) != 0, "not theirs to give: \(login)")
        }
        #expect(try campus.refused("approve", "1", "--step", "registration", as: "alice") == 77)
        #expect(try campus.registration("approve", "1", as: "rita")["missing"] == ["organisation", "validator:alice"])
        #expect(try campus.registration("approve", "1", as: "alice")["missing"] == ["organisation"])
        #expect(try campus.refused("approve", "1", as: "alice") != 0, "a second time")
        let last = try campus.registration("approve", "1", as: "oscar")
        #expect(last["state"] == "enrolled")
        #expect(last["missing"] == [])
        let given = try campus.show(1).list("given")
        #expect(given.compactMap { $0["by"]?.text } == ["anna", "rita", "alice", "oscar"])
    }

    @Test(
        "Scenario 38: the last approval of a full session leaves the request waiting at its rank, and nothing more is asked"
    )
    func validatedAndWaiting() throws {
        let session = try campus.session("--max-users", "1", "--registration-validation", "--public-unregistration")
        _ = try campus.request(session, "lea")
        let second = try campus.request(session, "max")
        #expect(second["state"] == "pending", "a seat is still free")
        #expect(try campus.registration("approve", "1", as: "rita")["state"] == "enrolled")
        let third = try campus.request(session, "noe")
        #expect(third["state"] == "waiting", "full at the moment of the request")
        let approved = try campus.registration("approve", "2", as: "rita")
        #expect(approved["state"] == "waiting")
        #expect(approved["missing"] == [])
        #expect(approved["position"] == 1, "its rank is its request's")
        #expect(try campus.show(3)["position"] == 2)
        _ = try campus.registration("leave", "\(session)", "lea", as: "lea")
        #expect(try campus.show(2)["state"] == "enrolled")
        #expect(try campus.show(3)["state"] == "waiting")
    }

    @Test("Scenario 39: an administrator gives every approval; only exceeding the seats asks for a reason")
    func administrator() throws {
        let session = try demanding("--max-users", "1")
        _ = try campus.request(session, "lea")
        let enrolled = try campus.registration("approve", "1", "--all", as: "ada")
        #expect(enrolled["state"] == "enrolled")
        #expect(try campus.show(1).list("given").allSatisfy { $0["by"] == "ada" })
        _ = try campus.request(session, "max")
        #expect(try campus.registration("approve", "2", "--all", as: "ada")["state"] == "waiting")
        #expect(try campus.refused("approve", "2", "--over-capacity", as: "ada") == 1, "no reason")
        #expect(try campus.refused("approve", "2", "--over-capacity", "--reason", "x", as: "rita") == 77)
        let beyond = try campus.registration(
            "approve", "2", "--over-capacity", "--reason", "Accord du directeur", as: "ada")
        #expect(beyond["state"] == "enrolled")
        #expect(try campus.sandbox.session(session)["enrolled"] == 2)
    }

    @Test("One validator is enough where the session says so")
    func oneIsEnough() throws {
        let session = try campus.session("--validator", "alice", "--validator", "bob", "--validator-rule", "one")
        #expect(try campus.request(session, "lea")["missing"] == ["validator:alice", "validator:bob"])
        #expect(try campus.registration("approve", "1", as: "bob")["state"] == "enrolled")
    }

    @Test("What awaits somebody is listed for them only, once it is their turn")
    func awaitingMe() throws {
        let session = try demanding()
        _ = try campus.request(session, "lea")
        func awaiting(_ login: String) throws -> Int? {
            try campus.registration("list", "--awaiting-me", as: login)["total"]?.whole
        }
        #expect(try awaiting("rita") == 0)
        _ = try campus.registration("confirm", "--for", "1", as: "anna")
        for (login, count) in [("rita", 1), ("alice", 1), ("oscar", 1), ("bob", 0), ("max", 0), ("ada", 1)] {
            #expect(try awaiting(login) == count, "\(login)")
        }
        _ = try campus.registration("approve", "1", as: "rita")
        #expect(try awaiting("rita") == 0)
    }

    @Test("A refusal takes a reason and tells the learner")
    func refusal() throws {
        let session = try campus.session("--registration-validation")
        _ = try campus.request(session, "lea")
        #expect(try campus.refused("refuse", "1", "--reason", "  ", as: "rita") == 1)
        #expect(try campus.refused("refuse", "1", "--reason", "Non", as: "alice") != 0)
        let refused = try campus.registration("refuse", "1", "--reason", "Prérequis manquant", as: "rita")
        #expect(refused["state"] == "refused")
        #expect(refused["reason"] == "Prérequis manquant")
        #expect(try campus.mails("lea").last == "refused")
        #expect(try campus.refused("approve", "1", as: "rita") == 1, "decided already")
    }

    @Test("Approvals needed are fixed at the moment of the request")
    func fixed() throws {
        let session = try campus.session("--registration-validation")
        _ = try campus.request(session, "lea")
        try campus.sandbox.succeed(
            "session", "edit", "\(session)", "--no-registration-validation", "--organisation-validation")
        #expect(try campus.show(1)["missing"] == ["registration"])
        #expect(try campus.request(session, "max")["missing"] == ["organisation"])
    }
}
