/// Settings of the database that dates are proposed from: working hours and zone.
public struct WorkSettings: Equatable, Sendable {
    /// When a proposed session starts.
    public var dayStart: CivilTime
    /// When a proposed session ends.
    public var dayEnd: CivilTime
    /// The IANA name of the zone of new sessions.
    public var timeZone: String

    /// Working hours and zone.
    public init(dayStart: CivilTime, dayEnd: CivilTime, timeZone: String) {
        self.dayStart = dayStart
        self.dayEnd = dayEnd
        self.timeZone = timeZone
    }
}
