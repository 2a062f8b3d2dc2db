import Testing

@testable import TrainingDomain

@Suite("From what was typed to a session, or every problem at once")
struct ResolutionTests {
    private func resolve(_ typed: [FieldKey: String]) -> Resolution {
        var draft = Sample.draft
        draft.type(.one("Mai"), in: .title)
        for (key, text) in typed { draft.type(.one(text), in: key) }
        return Resolution(draft, in: Sample.context)
    }

    @Test("Scenario 8: the session takes 8 and keeps every other value of the training")
    func takes() throws {
        let session = try #require(resolve([.maxUsers: "8"]).session)
        #expect(session.maxUsers == 8)
        #expect(session.validators == ["alice", "bob"])
        #expect(session.publicRegistration && session.userValidation && session.organisationValidation)
        #expect(session.description == Sample.training.description)
    }

    @Test("Scenario 11: an empty title is missing; nothing else is said of it")
    func title() {
        let resolution = Resolution(Sample.draft, in: Sample.context)
        #expect(resolution.session == nil)
        #expect(resolution.problems == [Problem(.title, .missing)])
    }

    @Test("Scenario 12: each missing date is reported; what is not a date is invalid, not missing")
    func dates() {
        #expect(
            resolve([.start: "", .end: " "]).problems == [Problem(.start, .missing), Problem(.end, .missing)])
        #expect(resolve([.start: "quand on pourra"]).problem(of: .start) == .date(.notADate, typed: "quand on pourra"))
        #expect(
            resolve([.end: "30/2/2027"]).problem(of: .end)
                == .date(.noSuchDay(day: 30, month: 2, year: 2027), typed: "30/2/2027"))
    }

    @Test("Scenario 13: the end before the start is refused quoting both; equal is a warning")
    func order() throws {
        let wrong = resolve([.start: "2027-05-10 09:00", .end: "2027-05-10 08:59"])
        #expect(
            wrong.problems == [
                Problem(
                    .end,
                    .endBeforeStart(start: Sample.moment("2027-05-10T09:00"), end: Sample.moment("2027-05-10T08:59")))
            ])
        let equal = resolve([.start: "2027-05-10 09:00", .end: "2027-05-10 09:00"])
        #expect(equal.session != nil)
        #expect(equal.notices.contains(.endEqualsStart))
    }

    @Test("Scenario 14: 02:30 on 28 March 2027 does not exist in Paris; 01:30 to 03:30 lasts one hour")
    func gap() throws {
        #expect(
            resolve([.start: "2027-03-28 02:30", .end: "2027-03-28 05:00"]).problem(of: .start)
                == .timeDoesNotExist(
                    Sample.moment("2027-03-28T02:30"), zone: "Europe/Paris", next: Sample.moment("2027-03-28T03:00")))
        let session = try #require(resolve([.start: "2027-03-28 01:30", .end: "2027-03-28 03:30"]).session)
        let rules = ParisIn2027()
        let start = try #require(rules.resolve(session.start).instant)
        let end = try #require(rules.resolve(session.end).instant)
        #expect(end.seconds - start.seconds == 3_600)
    }

    @Test("A time that happens twice in autumn is the first, and says so")
    func twice() {
        let resolution = resolve([.start: "2027-10-31 02:30", .end: "2027-10-31 09:00"])
        #expect(resolution.session != nil)
        #expect(resolution.notices.contains(.ambiguousTime(.start, Sample.moment("2027-10-31T02:30"))))
    }

    @Test("Every problem is reported at once, in the order of the form")
    func everything() {
        let resolution = resolve([
            .title: "", .start: "31/6/2027", .timeZone: "Nowhere", "displayOrder": "x", .maxUsers: "-1",
        ])
        #expect(resolution.problems.map(\.field) == [.title, .start, .timeZone, "displayOrder", .maxUsers])
    }

    @Test("A rule across fields waits for the fields that it reads, and for no other")
    func independence() {
        let resolution = resolve([.title: "", .start: "2027-05-10", .end: "2027-05-09 09:00"])
        #expect(resolution.problems.map(\.field) == [.title, .end])
    }

    @Test("In the end field, +3j counts from the start; a date without a time keeps the field's time")
    func relative() throws {
        let session = try #require(resolve([.start: "2027-05-10", .end: "+3j"]).session)
        #expect(session.start == Sample.moment("2027-05-10T09:00"))
        #expect(session.end == Sample.moment("2027-05-13T17:00"))
    }

    @Test("Weekend and past dates warn and block nothing")
    func warnings() {
        let resolution = resolve([.start: "2027-05-01 09:00", .end: "2027-05-03 10:00"])
        #expect(resolution.session != nil)
        #expect(resolution.notices.contains(.weekend(.start, Sample.moment("2027-05-01T00:00").date)))
        #expect(resolution.notices.contains(.past(.start, Sample.moment("2027-05-01T09:00"))))
    }

    @Test("Scenario 34: 0 seats is accepted, to be confirmed")
    func zeroSeats() {
        let resolution = resolve([.maxUsers: "0"])
        #expect(resolution.session?.maxUsers == 0)
        #expect(resolution.notices.contains(.waitingListOnly))
    }

    @Test("Only what is stored makes a session: restoring needs every field")
    func restored() throws {
        let session = try #require(resolve([:]).session)
        var values = Dictionary(uniqueKeysWithValues: SessionFields.all.map { ($0.key, $0.value(in: session)) })
        #expect(Session.restored(values) == session)
        values[.end] = nil
        #expect(Session.restored(values) == nil)
    }
}
