/// The times of two ways to do the same work, taken in turn.
enum Comparison {
    /// How often each side is timed.
    private static let pairs = 7
    /// A side runs at least this long each time, for the clock's grain and the first run's cold caches to vanish.
    private static let shortest = Duration.milliseconds(20)

    /// Times `ours` and `plain`, and prints the ratio; both do the whole work at each call.
    static func print(_ title: String, ours: () throws -> Void, plain: () throws -> Void) rethrows {
        let (oursRepeats, plainRepeats) = (try repeats(ours), try repeats(plain))
        try printTimed(
            title,
            ours: { try timed(oursRepeats, ours) / oursRepeats },
            plain: { try timed(plainRepeats, plain) / plainRepeats })
    }

    /// Prints the ratio of work that times itself, because something has to be made ready before.
    static func printTimed(_ title: String, ours: () throws -> Duration, plain: () throws -> Duration) rethrows {
        var times: [(ours: Duration, plain: Duration)] = []
        for _ in 0..<pairs { times.append((try ours(), try plain())) }
        let ratios = times.map { $0.ours / $0.plain }.sorted()
        let spread = "\(rounded(ratios[0])) … \(rounded(ratios[pairs - 1]))"
        let median = times.map(\.ours).sorted()[pairs / 2]
        Swift.print(
            title + String(repeating: " ", count: max(1, 68 - title.count))
                + "\(rounded(ratios[pairs / 2]))  (\(spread))  \(rounded(median / .milliseconds(1))) ms")
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

    /// Three digits that count.
    private static func rounded(_ ratio: Double) -> String {
        let scale: Double = ratio >= 100 ? 1 : ratio >= 10 ? 10 : ratio >= 1 ? 100 : ratio >= 0.1 ? 1_000 : 10_000
        return "\((ratio * scale).rounded() / scale)"
    }
}

/// Takes a result, so that the compiler can't leave out the work that made it.
@inline(never)
func keep<Value>(_ value: Value) { withExtendedLifetime(value) {} }
