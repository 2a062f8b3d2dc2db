/// The times of two ways to do the same work, taken in turn.
enum Comparison {
    /// How often each side is timed.
    private static let pairs = 7
    /// A side runs at least this long each time, for the clock's grain and the first run's cold caches to vanish.
    private static let shortest = Duration.milliseconds(20)

    /// Times `ours` and `plain`, and reports the ratio; both do the whole work at each call.
    static func report(
        _ part: String, to report: Report, target: Double? = nil, ours: () throws -> Void, plain: () throws -> Void
    ) rethrows {
        let (oursRepeats, plainRepeats) = (try repeats(ours), try repeats(plain))
        try reportTimed(
            part, to: report, target: target,
            ours: { try timed(oursRepeats, ours) / oursRepeats },
            plain: { try timed(plainRepeats, plain) / plainRepeats })
    }

    /// Reports the ratio of work that times itself, because something has to be made ready before.
    static func reportTimed(
        _ part: String, to report: Report, target: Double? = nil, ours: () throws -> Duration,
        plain: () throws -> Duration
    ) rethrows {
        report.add(part, pairs: try (0..<pairs).map { _ in (ours: try ours(), plain: try plain()) }, target: target)
    }

    /// The time that `repeats` runs of `work` take.
    static func timed(_ repeats: Int = 1, _ work: () throws -> Void) rethrows -> Duration {
        let start = ContinuousClock.now
        for _ in 0..<repeats { try work() }
        return ContinuousClock.now - start
    }

    private static func repeats(_ work: () throws -> Void) rethrows -> Int {
        var count = 1
        while try timed(count, work) < shortest { count *= 2 }
        return count
    }
}

/// Takes a result, so that the compiler can't leave out the work that made it.
@inline(never)
func keep<Value>(_ value: Value) { withExtendedLifetime(value) {} }
