import Testing

@testable import TrainingDomain

@Suite("The status of a session")
struct SessionStatusTests {
    @Test(
        "Not started, open, ended follow from the dates; cancelled is stored",
        arguments: [
            ("2027-05-10T08:59", false, SessionStatus.notStarted), ("2027-05-10T09:00", false, .open),
            ("2027-05-11T16:59", false, .open), ("2027-05-11T17:00", false, .ended),
            ("2027-05-10T08:59", true, .cancelled),
        ])
    func status(now: String, cancelled: Bool, expected: SessionStatus) {
        let status = SessionStatus(
            start: Sample.moment("2027-05-10T09:00"), end: Sample.moment("2027-05-11T17:00"), cancelled: cancelled,
            now: Sample.moment(now))
        #expect(status == expected)
    }
}
