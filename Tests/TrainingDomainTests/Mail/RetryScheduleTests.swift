import Testing
import TrainingDomain

@Suite("When a mail is tried again")
struct RetryScheduleTests {
    @Test("Each delay is longer than the one before, and the seventh failure gives up")
    func delays() {
        let now = Instant(seconds: 1000)
        let nexts = (1...7).map { RetrySchedule.next(after: $0, at: now).map { $0.seconds - now.seconds } }
        #expect(nexts == [60, 300, 1800, 7200, 21_600, 86_400, nil])
        #expect(RetrySchedule.next(after: 0, at: now) == nil)
    }

    @Test("All the tries fit into the life of a token")
    func withinToken() {
        #expect(RetrySchedule.delays.reduce(0, +) < ConfirmationTokens.lifetime)
    }
}
