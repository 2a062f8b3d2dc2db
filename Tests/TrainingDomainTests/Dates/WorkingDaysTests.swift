import Testing
import TrainingDomain

@Suite("Working days")
struct WorkingDaysTests {
    @Test(
        "The next working day is Monday to Friday, after today",
        arguments: [
            ("2027-05-06", "2027-05-07"), ("2027-05-07", "2027-05-10"), ("2027-05-08", "2027-05-10"),
            ("2027-05-09", "2027-05-10"),
            ("2027-05-10", "2027-05-11"), ("2027-12-31", "2028-01-03"),
        ])
    func next(today: String, expected: String) throws {
        let today = try #require(CivilDate(iso: today))
        #expect(nextWorkingDay(after: today).iso == expected)
    }

    @Test("After the last day of the calendar there is none: the day itself")
    func endOfCalendar() {
        #expect(nextWorkingDay(after: .last) == .last)
    }
}
