import Glibc
import Testing
import TrainingDomain

@testable import TrainingExchange

@Suite("Time zones of the machine", .serialized)
struct SystemTimeZonesTests {
    private static let zones = SystemTimeZones()
    private static let installed = zones.isInstalled

    @Test(
        "Names that would leave the folder are refused",
        arguments: [
            "", "/etc/passwd", "../../../etc/passwd", "Europe/../Europe/Paris", ".", "Europe/Paris\0", "Europe/Paris/",
            "zone.tab",
            "Europe/Париж", String(repeating: "a", count: 1_000_000),
        ])
    func hostileNames(name: String) {
        #expect(Self.zones.rules(named: name) == nil)
    }

    @Test("What is not a zone is nil: unknown names, folders, a missing installation")
    func unknown() {
        #expect(Self.zones.rules(named: "Europe/Atlantis") == nil)
        #expect(Self.zones.rules(named: "Europe") == nil)
        let missing = SystemTimeZones(folder: "/nonexistent")
        #expect(missing.rules(named: "Europe/Paris") == nil)
        #expect(!missing.isInstalled)
        #expect(missing.names().isEmpty)
    }

    @Test(
        "Scenario 14: the machine's Europe/Paris has the gap and the overlap of 2027",
        .enabled(if: installed, "no tzdata"))
    func paris() throws {
        let paris = try #require(Self.zones.rules(named: "Europe/Paris"))
        let (gap, next) = try (civil(2027, 3, 28, 2, 30), civil(2027, 3, 28, 3, 0))
        #expect(paris.resolve(gap) == .gap(next: next))
        guard case .twice = paris.resolve(try civil(2027, 10, 31, 2, 30)) else {
            Issue.record("02:30 on 31 October 2027 is not twice")
            return
        }
    }

    private func civil(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) throws -> CivilDateTime {
        try #require(CivilDateTime(year, month, day, hour, minute))
    }

    @Test("The zones to offer are known ones", .enabled(if: installed, "no tzdata"))
    func names() {
        let names = Self.zones.names()
        #expect(names.contains("Europe/Paris") && names.contains("UTC"))
        #expect(names.allSatisfy { Self.zones.rules(named: $0) != nil })
    }

    @Test(
        "Every zone agrees with the C library, around its changes and far from them",
        .enabled(if: installed, "no tzdata"))
    func agreesWithLibc() throws {
        let names = ZoneFolder(path: Self.zones.folder).names()
        let oracle = LibcZones()
        var (zones, instants) = (0, 0)
        var disagreements: [String] = []
        for name in names {
            guard let rules = Self.zones.rules(named: name) else { continue }
            zones += 1
            oracle.select(name)
            for seconds in Self.samples(of: rules) {
                instants += 1
                let (ours, theirs) = (rules.offset(at: Instant(seconds: seconds)), oracle.offset(at: seconds))
                if ours != theirs { disagreements.append("\(name) at \(seconds): \(ours), libc \(theirs)") }
            }
        }
        #expect(disagreements.isEmpty, "\(disagreements.count) of \(instants): \(disagreements.prefix(5))")
        #expect(zones > 300)
    }

    /// Both sides of every change since 1870 and of some of the rule for later years, and moments far from them.
    private static func samples(of rules: any TimeZoneRules) -> [Int64] {
        var samples = (0..<100).map { Int64($0) * 123_456_789 - 3_500_000_000 }
        for (start, end) in [(Int64(-3_200_000_000), Int64(3_000_000_000)), (9_000_000_000, 9_100_000_000)] {
            var cursor = Instant(seconds: start)
            while let next = rules.transition(after: cursor), next.seconds < end {
                samples += [next.seconds - 1, next.seconds, next.seconds + 3600]
                cursor = next
            }
        }
        return samples
    }
}

/// The C library's idea of zones.
///
/// It is chosen by an environment variable; the suite is serialized, and no other test of this target asks the library.
/// The variable is left at UTC rather than removed, for removing moves the others under the eyes of other threads.
private final class LibcZones {
    func select(_ name: String) {
        setenv("TZ", ":" + name, 1)
        tzset()
    }

    func offset(at seconds: Int64) -> Int {
        var time = time_t(seconds)
        var parts = tm()
        localtime_r(&time, &parts)
        return parts.tm_gmtoff
    }

    deinit { select("UTC") }
}

/// Every name in the folder of zones, as paths below it.
private struct ZoneFolder {
    let path: String

    func names(below prefix: String = "") -> [String] {
        guard let folder = opendir(path + "/" + prefix) else { return [] }
        defer { closedir(folder) }
        var names: [String] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard !name.contains("."), !["posix", "right"].contains(name) else { continue }
            if entry.pointee.d_type == UInt8(DT_DIR) {
                names += self.names(below: prefix + name + "/")
            } else {
                names.append(prefix + name)
            }
        }
        return names
    }
}
