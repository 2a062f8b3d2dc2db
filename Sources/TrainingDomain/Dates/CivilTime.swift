/// A time on a clock on the wall, to the minute: 00:00 to 23:59.
public struct CivilTime: Hashable, Sendable {
    /// The hour, 0…23.
    public let hour: Int
    /// The minute, 0…59.
    public let minute: Int

    /// 00:00.
    public static let midnight = CivilTime(checkedHour: 0)
    /// 12:00.
    public static let noon = CivilTime(checkedHour: 12)
    /// 09:00, when a working day starts unless the database's settings say otherwise.
    public static let usualStart = CivilTime(checkedHour: 9)
    /// 17:00, when a working day ends unless the database's settings say otherwise.
    public static let usualEnd = CivilTime(checkedHour: 17)

    /// The time with these numbers; nil when there is no such time (24:00 is none).
    public init?(hour: Int, minute: Int = 0) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        self.hour = hour
        self.minute = minute
    }

    private init(checkedHour: Int) {
        hour = checkedHour
        minute = 0
    }

    /// Minutes since midnight, 0…1439.
    public var minuteOfDay: Int { hour * 60 + minute }
}

extension CivilTime: Comparable {
    /// The earlier time comes first.
    public static func < (a: CivilTime, b: CivilTime) -> Bool { a.minuteOfDay < b.minuteOfDay }
}

// MARK: - Text

extension CivilTime: CustomStringConvertible {
    /// The time in ISO 8601: `09:00`.
    public var iso: String { "\(FixedDigits.text(hour, width: 2)):\(FixedDigits.text(minute, width: 2))" }

    /// The same as `iso`.
    public var description: String { iso }

    /// Reads exactly `HH:MM`, or `HH:MM:00` as other programs write it; nil for anything else.
    ///
    /// Other seconds are refused rather than dropped: a time is kept to the minute.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8.prefix(9))
        guard bytes.count == 5 || (bytes.count == 8 && bytes[5...].elementsEqual(":00".utf8)),
            bytes[2] == UInt8(ascii: ":"), let hour = FixedDigits.number(bytes[0..<2]),
            let minute = FixedDigits.number(bytes[3..<5])
        else { return nil }
        self.init(hour: hour, minute: minute)
    }
}
