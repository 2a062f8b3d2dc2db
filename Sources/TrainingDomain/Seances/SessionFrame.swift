/// What bounds the seances of a session: its dates and its zone.
public struct SessionFrame: Sendable {
    /// The session, with its start.
    public let session: SessionReference
    /// Its end.
    public let end: CivilDateTime
    /// The name of the zone of all these times.
    public let zoneName: String
    /// That zone's rules; `nil` where the system does not know them, and every time is taken to exist.
    public let zone: (any TimeZoneRules)?

    /// The bounds of `session`.
    public init(_ session: StoredSession, zones: any TimeZoneProvider) {
        self.init(
            session: session.reference, end: session.session.end, zoneName: session.session.timeZone,
            zone: zones.rules(named: session.session.timeZone))
    }

    /// The bounds of a session that ends at `end`.
    public init(session: SessionReference, end: CivilDateTime, zoneName: String, zone: (any TimeZoneRules)?) {
        self.session = session
        self.end = end
        self.zoneName = zoneName
        self.zone = zone
    }

    /// Whether the clocks of the zone jump over `moment`.
    public func skips(_ moment: CivilDateTime) -> Bool { next(after: moment) != nil }

    /// The first time that exists after `moment`, when the clocks jump over it.
    func next(after moment: CivilDateTime) -> CivilDateTime? {
        guard case .gap(let next)? = zone?.resolve(moment) else { return nil }
        return next
    }

    /// Why `seance` can't be when it is: it begins before the session or ends after it.
    public func refusal(of seance: Seance) -> SeanceRefusal? {
        guard seance.start < session.start || seance.end > end else { return nil }
        return .outsideSession(start: seance.start, end: seance.end, session: session, sessionEnd: end)
    }
}
