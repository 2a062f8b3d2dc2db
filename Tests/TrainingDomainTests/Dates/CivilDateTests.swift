import Testing
import TrainingDomain

@Suite("Civil dates")
struct CivilDateTests {
    @Test(
        "Days that do not exist cannot be made",
        arguments: [
            (2027, 2, 29), (2027, 2, 30), (2100, 2, 29), (2027, 4, 31), (2027, 13, 1), (2027, 0, 1), (2027, 1, 0),
            (2027, 1, 32),
            (0, 1, 1), (10_000, 1, 1), (-1, 1, 1), (Int.max, Int.max, Int.max), (Int.min, Int.min, Int.min),
        ])
    func impossible(year: Int, month: Int, day: Int) {
        #expect(CivilDate(year: year, month: month, day: day) == nil)
    }

    @Test("Leap days exist", arguments: [4, 2000, 2028, 9996])
    func leapDays(year: Int) {
        #expect(CivilDate(year: year, month: 2, day: 29) != nil)
    }

    @Test("The day number counts every day from year 1 to 9999 once, and comes back")
    func dayNumbers() throws {
        var expected = CivilDate.first.dayNumber
        #expect(expected == -719_162)
        var wrong = 0
        for year in 1...9999 {
            // Every day of a few years and the ends of the months of the others: each month follows the one before.
            let everyDay = [1, 4, 1600, 1900, 2000, 2027, 9999].contains(year)
            for month in 1...12 {
                let length = CivilDate.daysInMonth(month, year: year)
                for day in everyDay ? Array(1...length) : [1, length] {
                    let date = try #require(CivilDate(year: year, month: month, day: day))
                    let number = expected + day - 1
                    if date.dayNumber != number || CivilDate(dayNumber: number) != date { wrong += 1 }
                }
                expected += length
            }
        }
        #expect(wrong == 0)
        #expect(expected - 1 == CivilDate.last.dayNumber)
    }

    @Test("The epoch is day 0, a Thursday; the days of the week follow one another")
    func weekdays() throws {
        let epoch: CivilDate = "1970-01-01"
        #expect(epoch.dayNumber == 0)
        #expect(epoch.weekday == .thursday)
        #expect(CivilDate.first.weekday == .monday)
        #expect(("2027-05-10" as CivilDate).weekday == .monday)
        #expect(("1969-12-28" as CivilDate).weekday == .sunday)
        #expect(Weekday.allCases.filter(\.isWorkingDay) == [.monday, .tuesday, .wednesday, .thursday, .friday])
    }

    @Test("Adding days crosses months and years, and stops at the ends of the calendar")
    func addingDays() {
        #expect(("2027-12-31" as CivilDate).adding(days: 1) == "2028-01-01")
        #expect(("2028-03-01" as CivilDate).adding(days: -1) == "2028-02-29")
        #expect(CivilDate.last.adding(days: 1) == nil)
        #expect(CivilDate.first.adding(days: -1) == nil)
        #expect(CivilDate.last.adding(days: .max) == nil)
        #expect(CivilDate.first.adding(days: .min) == nil)
        #expect(("2027-05-10" as CivilDate).days(since: "2027-05-08") == 2)
    }

    @Test("Adding months keeps the day, or takes the last of a shorter month")
    func addingMonths() {
        #expect(("2027-01-31" as CivilDate).adding(months: 1) == "2027-02-28")
        #expect(("2027-12-15" as CivilDate).adding(months: 1) == "2028-01-15")
        #expect(("2027-01-15" as CivilDate).adding(months: -1) == "2026-12-15")
        #expect(CivilDate.last.adding(months: 1) == nil)
        #expect(CivilDate.first.adding(months: -1) == nil)
        #expect(CivilDate.last.adding(months: .max) == nil)
        #expect(CivilDate.first.adding(months: .min) == nil)
    }

    @Test("ISO text makes the round trip")
    func isoText() throws {
        let early = try #require(CivilDate(year: 7, month: 3, day: 9))
        #expect(early.iso == "0007-03-09")
        #expect(CivilDate(iso: early.iso) == early)
        #expect(CivilDate(iso: "2027-05-08")?.iso == "2027-05-08")
    }

    @Test(
        "Other texts are not ISO dates",
        arguments: [
            "", "2027", "2027-5-8", "27-05-08", "2027-05-08 ", " 2027-05-08", "2027/05/08", "2027-02-30", "+027-05-08",
            "2027-05-0８",
            "0000-01-01", "12027-05-08", "2027-05-0\u{301}8",
        ])
    func notISO(text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test("Earlier comes first")
    func order() {
        let dates: [CivilDate] = ["2027-05-08", "2026-12-31", "2027-05-07", "2027-04-30"]
        #expect(dates.sorted().map(\.iso) == ["2026-12-31", "2027-04-30", "2027-05-07", "2027-05-08"])
    }
}
