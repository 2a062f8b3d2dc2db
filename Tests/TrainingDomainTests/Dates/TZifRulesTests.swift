import Testing
import TestSupport

@testable import TrainingDomain

/// Builds TZif files, good and bad, for tests.
struct TZifSample {
    var version: UInt8 = UInt8(ascii: "2")
    var transitions: [(at: Int64, type: UInt8)] = []
    var offsets: [Int32] = [3600]
    var leapSeconds = 0
    var footer = "CET-1CEST,M3.5.0,M10.5.0/3"

    static let paris = TZifSample()

    var bytes: [UInt8] {
        guard version != 0 else { return block(timeSize: 4) }
        return block(timeSize: 4, empty: true) + block(timeSize: 8) + Array("\n\(footer)\n".utf8)
    }

    private func block(timeSize: Int, empty: Bool = false) -> [UInt8] {
        let transitions = empty ? [] : transitions
        var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
        for count in [0, 0, leapSeconds, transitions.count, offsets.count, 4] { bytes += big(Int64(count), size: 4) }
        for transition in transitions { bytes += big(transition.at, size: timeSize) }
        bytes += transitions.map(\.type)
        for offset in offsets { bytes += big(Int64(offset), size: 4) + [0, 0] }
        bytes += Array("XXX\0".utf8)
        return bytes + [UInt8](repeating: 0, count: leapSeconds * (timeSize + 4))
    }

    private func big(_ number: Int64, size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: number >> Int64(8 * (size - 1 - $0))) }
    }
}

@Suite("Time zone files")
struct TZifRulesTests {
    @Test("Offsets follow the transitions, then the rule for later years")
    func offsets() throws {
        let sample = TZifSample(transitions: [(1000, 1), (2000, 0)], offsets: [600, 1200], footer: "XXX-1")
        let rules = try TZifRules(name: "Test/Zone", bytes: sample.bytes)
        #expect([Int64.min, 999, 1000, 1999].map { rules.offset(at: Instant(seconds: $0)) } == [600, 600, 1200, 1200])
        #expect([2000, Int64.max].map { rules.offset(at: Instant(seconds: $0)) } == [3600, 3600])
        #expect(rules.transition(after: Instant(seconds: .min)) == Instant(seconds: 1000))
        #expect(rules.transition(after: Instant(seconds: 1000)) == Instant(seconds: 2000))
        #expect(rules.transition(after: Instant(seconds: 2000)) == nil)
    }

    @Test("A version 1 file has 32-bit times and no rule for later years")
    func version1() throws {
        let sample = TZifSample(version: 0, transitions: [(-5, 1)], offsets: [0, -3600])
        let rules = try TZifRules(name: "Old", bytes: sample.bytes)
        #expect(rules.offset(at: Instant(seconds: -6)) == 0)
        #expect(rules.offset(at: Instant(seconds: .max)) == -3600)
    }

    @Test("Damaged files are refused with the reason")
    func damage() {
        func damage(_ bytes: [UInt8]) -> TZifDamage? {
            do throws(TZifDamage) {
                _ = try TZifRules(name: "Bad", bytes: bytes)
                return nil
            } catch { return error }
        }
        #expect(damage([]) == .notTZif)
        #expect(damage(Array("PNG, not a zone".utf8)) == .notTZif)
        #expect(damage(Array(TZifSample.paris.bytes.dropLast(3))) == .truncated)
        #expect(damage(TZifSample(offsets: []).bytes) == .inconsistent)
        #expect(damage(TZifSample(offsets: [100_000]).bytes) == .inconsistent)
        #expect(damage(TZifSample(transitions: [(1, 9)]).bytes) == .inconsistent)
        #expect(damage(TZifSample(transitions: [(2, 0), (1, 0)]).bytes) == .inconsistent)
        #expect(damage(TZifSample(leapSeconds: 1).bytes) == .leapSeconds)
        #expect(damage(TZifSample(footer: "nonsense").bytes) == .badFooter)
    }

    @Test("Hostile bytes never trap: every truncation, and thousands of damaged bytes")
    func hostile() throws {
        let good = TZifSample(transitions: [(-1000, 1), (2000, 0)], offsets: [600, 1200]).bytes
        for length in good.indices { _ = try? TZifRules(name: "Cut", bytes: Array(good[..<length])) }
        var random = FixedNumbers(seed: 2027)
        for _ in 0..<4000 {
            var bytes = good
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            guard let rules = try? TZifRules(name: "Bad", bytes: bytes) else { continue }
            for seconds in [Int64.min, -1000, 0, 4_000_000_000, .max] {
                _ = rules.civil(at: Instant(seconds: seconds))
                _ = rules.transition(after: Instant(seconds: seconds))
            }
            _ = rules.resolve("2027-03-28T02:30")
            _ = rules.resolve("9999-12-31T23:59")
            _ = rules.resolve("0001-01-01T00:00")
        }
    }
}
