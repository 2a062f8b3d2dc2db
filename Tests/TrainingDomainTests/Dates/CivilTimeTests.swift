import Testing
import TrainingDomain

@Suite("Civil times")
struct CivilTimeTests {
    @Test(
        "Times that do not exist cannot be made",
        arguments: [(24, 0), (25, 61), (12, 60), (-1, 0), (0, -1), (Int.max, Int.min)])
    func impossible(hour: Int, minute: Int) {
        #expect(CivilTime(hour: hour, minute: minute) == nil)
    }

    @Test("Every minute of the day makes the round trip through text")
    func isoText() throws {
        for minute in 0..<1440 {
            let time = try #require(CivilTime(hour: minute / 60, minute: minute % 60))
            #expect(time.minuteOfDay == minute)
            #expect(CivilTime(iso: time.iso) == time)
        }
    }

    @Test("Seconds are read when they are zero, refused when they would be lost")
    func seconds() {
        #expect(CivilTime(iso: "09:30:00") == "09:30")
        #expect(CivilTime(iso: "09:30:01") == nil)
    }

    @Test(
        "Other texts are not ISO times",
        arguments: ["", "9:00", "09h00", "24:00", "09:60", "09:00 ", "０９:00", "09:00:", "09:00:000"])
    func notISO(text: String) {
        #expect(CivilTime(iso: text) == nil)
    }
}

@Suite("Civil dates and times")
struct CivilDateTimeTests {
    @Test("ISO text, with T or a space")
    func isoText() throws {
        let both = try #require(CivilDateTime(2027, 5, 8, 9, 0))
        #expect(both.iso == "2027-05-08T09:00")
        #expect(CivilDateTime(iso: "2027-05-08T09:00") == both)
        #expect(CivilDateTime(iso: "2027-05-08 09:00") == both)
        #expect(CivilDateTime(iso: "2027-05-08T09:00:00") == both)
    }

    @Test(
        "Other texts are not ISO dates and times",
        arguments: [
            "", "T", "2027-05-08", "2027-05-08T", "2027-05-08t09:00", "2027-05-08  09:00", "2027-05-08T9:00",
            "2027-05-08T09:00Z", "T09:00",
        ])
    func notISO(text: String) {
        #expect(CivilDateTime(iso: text) == nil)
    }

    @Test("Seconds as in UTC go both ways, before 1970 too")
    func utcSeconds() {
        let both: CivilDateTime = "1969-12-31T23:59"
        #expect(both.utcSeconds == -60)
        #expect(CivilDateTime(utcSeconds: -60) == both)
        #expect(CivilDateTime(utcSeconds: -1) == both)
        #expect(CivilDateTime(utcSeconds: .max) == nil)
        #expect(CivilDateTime(utcSeconds: .min) == nil)
    }

    @Test("Adding days keeps the time on the wall")
    func addingDays() {
        #expect(("2027-03-27T09:00" as CivilDateTime).adding(days: 1) == "2027-03-28T09:00")
        #expect(("9999-12-31T09:00" as CivilDateTime).adding(days: 1) == nil)
    }

    @Test("The date decides the order, then the time")
    func order() {
        #expect(("2027-05-08T17:00" as CivilDateTime) < "2027-05-09T09:00")
        #expect(("2027-05-08T09:00" as CivilDateTime) < "2027-05-08T09:01")
    }
}
