@testable import TrainingDomain

extension FuzzedParser {
    /// Files of time zones, and the rules at their end.
    static let zones = FuzzedParser(name: "zones", maximumLength: 4096, choices: 9) { input in
        var input = input
        let moments = [Int64.min, -99_999_999_999, 0, 1_800_000_000, 253_402_300_800, .max] + moments(&input)
        if let rule = PosixZoneRule(Array(input.bytes)) {
            for seconds in moments {
                must(abs(rule.offset(at: seconds)) < 26 * 3600, "an offset is less than 26 hours")
                if let next = rule.transition(after: seconds) { must(next > seconds, "the next change comes later") }
            }
        }
        guard let rules = try? TZifRules(name: "Fuzz/Zone", bytes: Array(input.bytes)) else { return }
        for seconds in moments { check(rules, at: Instant(seconds: seconds)) }
    }

    private static func moments(_ input: inout FuzzInput) -> [Int64] {
        (0..<3).map { _ in
            Int64(input.choice(256)) << 25 | Int64(input.choice(256)) << 17 | Int64(input.choice(256)) << 9
        }
    }

    private static func check(_ rules: TZifRules, at instant: Instant) {
        must(abs(rules.offset(at: instant)) < 26 * 3600, "an offset is less than 26 hours")
        if let next = rules.transition(after: instant) { must(next > instant, "the next change comes later") }
        guard let civil = rules.civil(at: instant) else { return }
        _ = rules.offsetText(at: instant)
        for shifted in [civil, civil.adding(days: 1), civil.adding(days: -200)].compactMap({ $0 }) {
            switch rules.resolve(shifted) {
            case .one(let one): must(rules.civil(at: one) == shifted, "a moment shows the wall clock it was made from")
            case .twice(let first, let second):
                must(first < second && rules.civil(at: second) == shifted, "the first of two comes first")
            case .gap: break
            }
        }
    }
}
