import Testing

@Suite("Seats, through the real program")
struct SeatTests {
    let campus: Campus

    init() throws { campus = try Campus() }

    private func edit(_ session: Int, _ flags: String...) throws -> Int {
        try campus.sandbox.run(words: ["session", "edit", "\(session)"] + flags).exitCode
    }

    @Test("Scenario 34: no seat at all: every request waits")
    func noSeat() throws {
        let session = try campus.session("--max-users", "0")
        #expect(try campus.request(session, "lea")["position"] == 1)
    }

    @Test("Scenario 35: a limit below the enrolled asks; everyone is kept, or the last ones wait first")
    func lowering() throws {
        let session = try campus.session("--max-users", "5")
        for login in ["lea", "max", "noe", "zoe", "eve"] { _ = try campus.request(session, login) }
        #expect(try campus.request(session, "alice")["position"] == 1)
        #expect(try edit(session, "--max-users", "3") == 1)
        #expect(try campus.sandbox.session(session)["maxUsers"] == 5, "nothing stored")
        #expect(try edit(session, "--max-users", "3", "--excess", "keep") == 0)
        #expect(try campus.people(session, "enrolled").count == 5)
        #expect(try campus.registration("leave", "\(session)", "lea")["state"] == "left")
        #expect(try campus.people(session, "waiting") == ["alice"], "four for three seats: nobody is promoted")
        #expect(try edit(session, "--max-users", "2", "--excess", "move-last") == 0)
        #expect(try campus.people(session, "enrolled") == ["max", "noe"])
        #expect(try campus.people(session, "waiting") == ["zoe", "eve", "alice"])
        #expect(try campus.mails("zoe").last == "movedBack")
    }

    @Test("Scenario 36: a raised limit promotes the first whose approvals are complete, the others keep their rank")
    func raising() throws {
        let session = try campus.session("--max-users", "0", "--registration-validation")
        for login in ["lea", "max", "noe", "zoe"] { _ = try campus.request(session, login) }
        for id in ["2", "3", "4"] { _ = try campus.registration("approve", id, as: "rita") }
        #expect(try edit(session, "--max-users", "2") == 0)
        #expect(try campus.people(session, "enrolled") == ["max", "noe"])
        #expect(try campus.people(session, "waiting") == ["lea", "zoe"])
        #expect(try campus.registration("approve", "1", as: "rita")["position"] == 1)
        #expect(try edit(session, "--max-users", "unlimited") == 0)
        #expect(try campus.people(session, "waiting").isEmpty)
    }

    @Test("Enrolling by hand records the approvals, and waits where no seat is left")
    func byHand() throws {
        let session = try campus.session("--max-users", "1", "--registration-validation", "--validator", "alice")
        _ = try campus.request(session, "lea")
        let enrolled = try campus.registration("enrol", "\(session)", "lea", "max", as: "anna")
        #expect(enrolled["total"] == 2)
        #expect(enrolled.list("registrations").compactMap { $0["state"]?.text } == ["enrolled", "waiting"])
        #expect(try campus.show(1).list("given").compactMap { $0["by"]?.text } == ["anna", "anna"])
        #expect(try campus.refused("enrol", "\(session)", "noe", "lea", as: "anna") == 1, "lea is enrolled already")
        #expect(try campus.refused("enrol", "\(session)", "noe", as: "bea") != 0)
        #expect(try campus.refused("enrol", "\(session)", "noe", as: "noe") != 0)
    }

    @Test("After the start nobody is promoted but by hand, and nobody overtakes those who wait")
    func afterTheStart() throws {
        let session = try campus.session("--max-users", "1", "--public-unregistration", start: "2020-05-10 09:00")
        for login in ["lea", "max"] { _ = try campus.request(session, login) }
        _ = try campus.registration("leave", "\(session)", "lea", as: "lea")
        #expect(try campus.people(session, "waiting") == ["max"])
        #expect(try campus.request(session, "noe")["position"] == 2)
        let byHand = try campus.registration("enrol", "\(session)", "max", as: "anna")
        #expect(byHand.list("registrations").first?["state"] == "enrolled")
    }
}
