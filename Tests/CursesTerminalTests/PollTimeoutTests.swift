import Testing

@testable import CursesTerminal

@Suite("The timeout of poll")
struct PollTimeoutTests {
    private let now = ContinuousClock.now

    @Test("Nothing to wait for is for ever; the past is at once; the future is rounded up")
    func rounding() {
        #expect(PollTimeout.milliseconds(until: nil, from: now) == -1)
        #expect(PollTimeout.milliseconds(until: now, from: now) == 0)
        #expect(PollTimeout.milliseconds(until: now - .milliseconds(5), from: now) == 0)
        #expect(PollTimeout.milliseconds(until: now - .seconds(5), from: now) == 0)
        #expect(PollTimeout.milliseconds(until: now + .nanoseconds(1), from: now) == 1)
        #expect(PollTimeout.milliseconds(until: now + .milliseconds(25), from: now) == 25)
        #expect(PollTimeout.milliseconds(until: now + .seconds(1_000_000_000), from: now) == 86_400_000)
    }
}
