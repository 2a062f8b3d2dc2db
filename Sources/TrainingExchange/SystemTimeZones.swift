import Glibc
import Synchronization
import TrainingDomain

/// The time zones installed on this machine: the TZif files of the `tzdata` package.
///
/// An unknown zone and a missing `tzdata` both answer nil; `isInstalled` tells them apart, so that the message can name
/// the package. Files are read on first use and kept.
public final class SystemTimeZones: TimeZoneProvider {
    /// The folder of the zone files.
    public let folder: String
    /// What has been read; nil inside for what is no zone.
    private let known = Mutex<[String: TZifRules?]>([:])

    /// Looks in `folder`; by default where `TZDIR` says, else where Debian installs them.
    public init(folder: String? = nil) {
        self.folder = folder ?? Self.environment("TZDIR") ?? "/usr/share/zoneinfo"
    }

    /// Whether any zone data are there at all.
    public var isInstalled: Bool { rules(named: "UTC") != nil || rules(named: "Europe/Paris") != nil }

    /// The rules of the zone called `name`.
    ///
    /// Nil for a name that would leave the folder, an unknown zone, damaged data.
    public func rules(named name: String) -> (any TimeZoneRules)? {
        known.withLock { known in
            if let answer = known[name] { return answer }
            guard Self.isZoneName(name) else { return nil }
            let rules = SmallFile.read("\(folder)/\(name)").flatMap { try? TZifRules(name: name, bytes: $0) }
            known[name] = .some(rules)
            return rules
        }
    }

    /// The zones to offer in a list, sorted: one for each region and set of rules, and UTC.
    ///
    /// Empty when the database's own list, `zone1970.tab`, is not installed.
    public func names() -> [String] {
        guard let bytes = SmallFile.read("\(folder)/zone1970.tab") else { return [] }
        let rows = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let zones = rows.filter { !$0.hasPrefix("#") }.compactMap { row in
            row.split(separator: "\t").dropFirst(2).first.map(String.init)
        }
        return (zones + ["UTC"]).sorted()
    }

    /// Whether `name` has the form of a zone's name: letters, digits, `_`, `+`, `-`, and `/` inside.
    ///
    /// That leaves no way out of the folder: no dot, no leading slash.
    static func isZoneName(_ name: String) -> Bool {
        guard (1...64).contains(name.utf8.count), !name.hasPrefix("/"), !name.hasSuffix("/") else { return false }
        return name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "/"):
                true
            default: false
            }
        }
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }
}

/// Reads files that are known to be small.
private enum SmallFile {
    /// No zone file comes near this size (the largest has 4 KiB; the list of zones 20).
    static let limit = 1 << 18

    /// The content of a regular file; nil when there is none, it cannot be read, or it is larger than `limit`.
    static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            (0...limit).contains(Int(status.st_size))
        else { return nil }
        return contents(of: descriptor, size: Int(status.st_size))
    }

    private static func contents(of descriptor: Int32, size: Int) -> [UInt8]? {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if got < 0, errno == EINTR { continue }
                failed = got < 0
                if got <= 0 { return }
                count += got
            }
        }
        return failed ? nil : bytes
    }
}
