/// When a mail that could not be handed over is tried again (`domain.md`, "Messages": retried, never lost).
public enum RetrySchedule {
    /// Seconds from each failed try to the next; after the last one the mail is given up, which is shown and can be undone.
    ///
    /// Together a day and a half: less than a confirmation token lives.
    public static let delays: [Int64] = [60, 300, 1800, 7200, 21_600, 86_400]

    /// When to try again after `failures` failed tries, the last one at `now`; `nil` gives up.
    public static func next(after failures: Int, at now: Instant) -> Instant? {
        guard delays.indices.contains(failures - 1) else { return nil }
        return Instant(seconds: now.seconds + delays[failures - 1])
    }
}
