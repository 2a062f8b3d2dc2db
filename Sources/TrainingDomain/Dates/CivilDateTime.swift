/// A day and a time on the wall, without a zone: what the start and the end of a session are.
///
/// Which instant it is depends on the session's zone: see `TimeZoneRules`.
public struct CivilDateTime: Hashable, Sendable {
    /// The day.
    public var date: CivilDate
    /// The time of that day.
    public var time: CivilTime

    /// Puts a day and a time together.
    public init(_ date: CivilDate, _ time: CivilTime) {
        self.date = date
        self.time = time
    }

    /// The date and time with these numbers; nil when there is no such day or time.
    public init?(_ year: Int, _ month: Int, _ day: Int, _ hour: Int, _ minute: Int) {
        guard let date = CivilDate(year: year, month: month, day: day), let time = CivilTime(hour: hour, minute: minute)
        else { return nil }
        self.init(date, time)
    }

    /// The same time `days` later (earlier when negative); nil outside years 1…9999.
    ///
    /// Wall-clock times are kept when a session is moved (the domain's "Inheritance").
    public func adding(days: Int) -> CivilDateTime? {
        date.adding(days: days).map { CivilDateTime($0, time) }
    }
}

extension CivilDateTime: Comparable {
    /// The earlier date and time come first.
    public static func < (a: CivilDateTime, b: CivilDateTime) -> Bool { (a.date, a.time) < (b.date, b.time) }
}

// MARK: - As if in UTC

extension CivilDateTime {
    /// Seconds since 1970-01-01T00:00, as if every day had 24 hours (that is, in UTC).
    public var utcSeconds: Int64 { Int64(date.dayNumber) * 86_400 + Int64(time.minuteOfDay) * 60 }

    /// The date and time at `utcSeconds` in UTC, seconds dropped; nil outside years 1…9999.
    public init?(utcSeconds: Int64) {
        let minutes = utcSeconds.flooredQuotient(60)
        let days = minutes.flooredQuotient(1440)
        let minuteOfDay = Int(minutes - days * 1440)
        guard let date = CivilDate(dayNumber: Int(days)),
            let time = CivilTime(hour: minuteOfDay / 60, minute: minuteOfDay % 60)
        else { return nil }
        self.init(date, time)
    }
}

extension Int64 {
    /// The quotient rounded towards minus infinity; `divisor` is positive.
    func flooredQuotient(_ divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self % divisor < 0 ? quotient - 1 : quotient
    }
}

// MARK: - Text

extension CivilDateTime: CustomStringConvertible {
    /// The date and time in ISO 8601: `2027-05-08T09:00`.
    public var iso: String { "\(date.iso)T\(time.iso)" }

    /// The same as `iso`.
    public var description: String { iso }

    /// Reads `2027-05-08T09:00`, also with a space instead of `T`; nil for any other text.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(20))
        guard bytes.count > 11, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " "),
            let date = CivilDate(iso: String(decoding: bytes[..<10], as: UTF8.self)),
            let time = CivilTime(iso: String(decoding: bytes[11...], as: UTF8.self))
        else { return nil }
        self.init(date, time)
    }
}
