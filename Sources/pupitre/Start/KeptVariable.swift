/// The variables that reach the program in managed mode, and the values they may have.
///
/// The person at the other end sets TERM, and whatever the server's `AcceptEnv` lets through. Libraries take names of files from some of
/// these variables; a value that is no plain name is as if it were not set.
enum KeptVariable {
    /// Whether the variable stays as it is.
    static func keeps(_ name: String, _ value: String) -> Bool {
        switch name {
        case "TERM": isName(value, alsoHolding: "+-._")
        case "COLORTERM": isName(value, alsoHolding: "-._")
        case "NO_COLOR": isName(value, alsoHolding: "")
        case "TZ": isZone(value)
        case "LANG": isLocale(value)
        default: name.hasPrefix("LC_") && name.count > 3 && isName(name, alsoHolding: "_") && isLocale(value)
        }
    }

    /// `fr_FR.UTF-8`, `ca_ES@valencia`.
    private static func isLocale(_ value: String) -> Bool { isName(value, alsoHolding: "_.@-") }

    /// The name of a zone below the system's own folder; libc would read any file that it is told, `../../dev/tty` too.
    private static func isZone(_ value: String) -> Bool {
        let parts = value.split(separator: "/", omittingEmptySubsequences: false)
        return parts.allSatisfy { isName(String($0), alsoHolding: "_+-") }
    }

    /// Whether `value` begins with a letter or a digit, holds nothing but those and `signs`, and is no longer than names are.
    private static func isName(_ value: String, alsoHolding signs: String) -> Bool {
        guard (1...64).contains(value.utf8.count), let first = value.utf8.first, isPlain(first) else { return false }
        return value.utf8.allSatisfy { isPlain($0) || signs.utf8.contains($0) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
