/// Why some bytes are not the rules of a time zone.
public enum TZifDamage: Error, Hashable, Sendable {
    /// They do not begin as a TZif file.
    case notTZif
    /// They stop before the end that their header announces.
    case truncated
    /// The tables contradict one another, or hold impossible values.
    case inconsistent
    /// The rule for later years cannot be read.
    case badFooter
    /// The file counts leap seconds (the `right/` zones), which no other clock of the program does.
    case leapSeconds
}

/// The rules of a time zone as compiled by the IANA database's `zic`: a TZif file (RFC 9636, versions 1 to 4).
///
/// Any bytes may be given: damaged ones are refused with the reason.
public struct TZifRules: TimeZoneRules {
    /// The IANA name.
    public let name: String
    /// Moments at which the offset may change, ascending.
    private let transitions: [Int64]
    /// The offset from each transition on, in seconds.
    private let offsets: [Int32]
    /// The offset before the first transition.
    private let initialOffset: Int32
    /// The rule after the last transition.
    private let footer: PosixZoneRule?

    /// Reads the content of a TZif file.
    public init(name: String, bytes: [UInt8]) throws(TZifDamage) {
        let table = try TZifTable(bytes: bytes)
        self.name = name
        transitions = table.transitions
        offsets = table.offsets
        initialOffset = table.initialOffset
        footer = table.footer
    }

    /// Seconds to add to UTC at `instant`.
    public func offset(at instant: Instant) -> Int {
        let passed = transitionsPassed(at: instant.seconds)
        if passed == transitions.count, let footer { return footer.offset(at: instant.seconds) }
        return Int(passed == 0 ? initialOffset : offsets[passed - 1])
    }

    /// The next moment at which the offset may change.
    public func transition(after instant: Instant) -> Instant? {
        let passed = transitionsPassed(at: instant.seconds)
        let next = passed < transitions.count ? transitions[passed] : footer?.transition(after: instant.seconds)
        return next.map(Instant.init(seconds:))
    }

    /// How many transitions are at or before `seconds`.
    private func transitionsPassed(at seconds: Int64) -> Int {
        var (low, high) = (0, transitions.count)
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
