import Testing

@Suite("Requests, through the real program")
struct RequestTests {
    let campus: Campus

    init() throws { campus = try Campus() }

    @Test("Scenario 22: without public registration a learner is refused, a manager may still ask for them")
    func notPublic() throws {
        let session = try campus.session("--no-public-registration")
        #expect(try campus.refused("request", "\(session)", "lea", as: "lea") == 1)
        let asked = try campus.registration("request", "\(session)", "lea", as: "anna")
        #expect(asked["state"] == "enrolled")
        #expect(try campus.refused("request", "\(session)", "max", as: "bea") != 0, "a manager of B has no say on A")
    }

    @Test("Scenario 23: public, no validation, room left: enrolled at once, counted and told")
    func enrolledAtOnce() throws {
        let session = try campus.session("--max-users", "2")
        let asked = try campus.request(session, "lea")
        #expect(asked["state"] == "enrolled")
        #expect(asked["missing"] == [])
        #expect(asked["position"] == .null)
        #expect(asked["session"]?["id"]?.whole == session)
        #expect(asked["user"]?["name"] == "Lea X")
        #expect(try campus.sandbox.session(session)["enrolled"] == 1)
        #expect(try campus.mails("lea") == ["enrolled"])
        #expect(try campus.refused("request", "\(session)", "lea", as: "lea") == 1, "a second request")
        #expect(try campus.refused("request", "\(session)", "max", as: "lea") == 77, "for somebody else")
    }

    @Test("Scenario 24: who leaves frees a seat, and the first who waits takes it and is told")
    func leaving() throws {
        let session = try campus.session("--max-users", "1", "--public-unregistration")
        for login in ["lea", "max", "noe"] { _ = try campus.request(session, login) }
        let left = try campus.registration("leave", "\(session)", "lea", as: "lea")
        #expect(left["state"] == "left")
        #expect(try campus.people(session, "enrolled") == ["max"])
        #expect(try campus.people(session, "waiting") == ["noe"])
        #expect(try campus.mails("max") == ["waitingListed", "promoted"])
        #expect(try campus.mails("lea").last == "left")
    }

    @Test("Scenario 25: without public unregistration nobody leaves alone, but a request can always be withdrawn")
    func mayNotLeave() throws {
        let session = try campus.session("--max-users", "1")
        for login in ["lea", "max"] { _ = try campus.request(session, login) }
        #expect(try campus.refused("leave", "\(session)", "lea", as: "lea") == 1)
        #expect(try campus.registration("withdraw", "2", as: "max")["state"] == "withdrawn")
        #expect(try campus.registration("leave", "\(session)", "lea", as: "anna")["state"] == "left")
        #expect(try campus.request(session, "max")["state"] == "enrolled", "a new request after a withdrawal")
    }

    @Test("Scenario 26: nobody enters a session that has ended or is cancelled")
    func over() throws {
        let ended = try campus.session(start: "2020-05-10 09:00", end: "2020-05-12 17:00")
        let cancelled = try campus.session()
        try campus.sandbox.succeed("session", "cancel", "\(cancelled)", "--reason", "Salle fermée")
        for session in [ended, cancelled] {
            #expect(try campus.refused("request", "\(session)", "lea", as: "lea") == 1)
            #expect(try campus.refused("request", "\(session)", "lea") == 1)
            #expect(try campus.refused("enrol", "\(session)", "lea") == 1)
        }
    }

    @Test("Scenario 32: the third of two seats waits at position 1, and is told; so is the creator")
    func waiting() throws {
        let session = try Document(
            campus.run(
                [
                    "session", "create", "--training", "T", "--title", "Mai", "--start", "2099-05-10 09:00", "--end",
                    "2099-05-12 17:00", "--public-registration", "--max-users", "2",
                ], as: "anna"))["id"]?.whole
        let number = try #require(session)
        for login in ["lea", "max"] { #expect(try campus.request(number, login)["state"] == "enrolled") }
        let third = try campus.request(number, "noe")
        #expect(third["state"] == "waiting")
        #expect(third["position"] == 1)
        #expect(try campus.request(number, "zoe")["position"] == 2)
        #expect(try campus.mails("noe") == ["waitingListed"])
        #expect(try campus.mails("anna") == ["creatorOfWaiting", "creatorOfWaiting"])
        let counts = try campus.sandbox.session(number)
        #expect(counts["enrolled"] == 2 && counts["waiting"] == 2 && counts["pending"] == 0)
    }

    @Test("What does not exist is missing, who is unknown too")
    func unknown() throws {
        let session = try campus.session()
        #expect(try campus.refused("request", "404", "lea") == 66)
        #expect(try campus.refused("request", "\(session)", "nobody") == 66)
        #expect(try campus.refused("withdraw", "404") == 66)
        #expect(try campus.refused("confirm", "ABCDEF") == 66)
    }
}
