/// What a wall-clock date and time mean in a zone.
public enum LocalResolution: Hashable, Sendable {
    /// It happens once.
    case one(Instant)
    /// It does not exist: clocks jump over it. `next` is the first minute that exists after it.
    case gap(next: CivilDateTime)
    /// It happens twice, when clocks are set back. The first is the one taken, and the person is told
    /// (the domain's "Fields and rules", start and end).
    case twice(first: Instant, second: Instant)

    /// The moment meant: the first of two; nil when it does not exist.
    public var instant: Instant? {
        switch self {
        case .one(let instant), .twice(first: let instant, second: _): instant
        case .gap: nil
        }
    }
}

/// The rules of one time zone, such as `Europe/Paris`.
public protocol TimeZoneRules: Sendable {
    /// The IANA name.
    var name: String { get }

    /// Seconds to add to UTC to get the time on the wall, positive east of Greenwich.
    func offset(at instant: Instant) -> Int

    /// The first moment after `instant` at which the offset may change; nil when it never does again.
    func transition(after instant: Instant) -> Instant?
}

/// Finds the rules of a zone by its IANA name.
public protocol TimeZoneProvider: Sendable {
    /// The rules of the zone called `name`; nil when it is unknown, or when its data are missing or damaged.
    func rules(named name: String) -> (any TimeZoneRules)?
}

/// Coordinated universal time: the zone that needs no data.
public struct UniversalTime: TimeZoneRules {
    /// `UTC`.
    public let name = "UTC"

    /// Makes the one such zone.
    public init() {}

    /// Always 0.
    public func offset(at instant: Instant) -> Int { 0 }

    /// Never.
    public func transition(after instant: Instant) -> Instant? { nil }
}

// MARK: - Between the wall and the world

extension TimeZoneRules {
    /// What clocks on the wall show at `instant`, seconds dropped; nil outside years 1…9999.
    public func civil(at instant: Instant) -> CivilDateTime? {
        let (seconds, overflow) = instant.seconds.addingReportingOverflow(Int64(offset(at: instant)))
        return overflow ? nil : CivilDateTime(utcSeconds: seconds)
    }

    /// Which moment, or moments, `civil` is in this zone.
    ///
    /// Every offset in force within 26 hours (no zone is further from UTC) is tried: the moment it gives counts when
    /// that offset is in force at that moment.
    public func resolve(_ civil: CivilDateTime) -> LocalResolution {
        let wall = civil.utcSeconds
        var instants: [Instant] = []
        let changes = changes(around: wall)
        for offset in Set([changes.first] + changes.rest.map(\.after)) {
            let instant = Instant(seconds: wall - Int64(offset))
            if self.offset(at: instant) == offset { instants.append(instant) }
        }
        instants.sort()
        guard let first = instants.first else { return .gap(next: end(ofGapAt: civil, changes: changes)) }
        return instants.count == 1 ? .one(first) : .twice(first: first, second: instants[1])
    }

    /// The real time from `start` to `end` in seconds, clock changes counted: 01:30 to 03:30 lasts one hour in the
    /// night when clocks go forward (scenario 14).
    ///
    /// A time that happens twice is its first. Nil when either time does not exist.
    public func seconds(from start: CivilDateTime, to end: CivilDateTime) -> Int64? {
        guard let first = resolve(start).instant, let last = resolve(end).instant else { return nil }
        return last.seconds - first.seconds
    }

    /// The offset as ISO 8601 writes it: `+02:00`, `-03:30`, `+00:00`; with seconds in the rare old zones that have them.
    public func offsetText(at instant: Instant) -> String {
        let offset = offset(at: instant)
        let size = abs(offset)
        let text = [size / 3600, size / 60 % 60].map { FixedDigits.text($0, width: 2) }.joined(separator: ":")
        let seconds = size % 60 == 0 ? "" : ":" + FixedDigits.text(size % 60, width: 2)
        return (offset < 0 ? "-" : "+") + text + seconds
    }

    /// The offset in force 26 hours before a wall-clock time read as UTC, and the changes until 26 hours after.
    private func changes(around wall: Int64) -> OffsetChanges {
        let reach: Int64 = 26 * 3600
        var cursor = Instant(seconds: wall - reach)
        var changes = OffsetChanges(first: offset(at: cursor))
        // The bound only matters to damaged data; real zones have at most a few changes in two days.
        while changes.rest.count < 32, let next = transition(after: cursor), next.seconds <= wall + reach {
            changes.rest.append((next, offset(at: next)))
            cursor = next
        }
        return changes
    }

    /// The first whole minute shown on the wall after the jump that skips `civil`.
    private func end(ofGapAt civil: CivilDateTime, changes: OffsetChanges) -> CivilDateTime {
        let wall = civil.utcSeconds
        var before = changes.first
        for change in changes.rest {
            let (gapStart, gapEnd) = (change.at.seconds + Int64(before), change.at.seconds + Int64(change.after))
            if gapStart <= wall, wall < gapEnd { return CivilDateTime(utcSeconds: gapEnd + 59) ?? civil }
            before = change.after
        }
        return civil
    }
}

/// The offsets in force over some days.
private struct OffsetChanges {
    let first: Int
    var rest: [(at: Instant, after: Int)] = []
}
