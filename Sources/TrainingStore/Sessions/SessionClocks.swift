import GRDB
import TrainingDomain

/// The wall clock now in each zone that sessions use: where a session stands depends on the clock in its own zone
/// (`SessionStatus`).
struct SessionClocks {
    private let clocks: [String: CivilDateTime]
    /// Whether each zone that sessions use is known.
    private let areAllKnown: Bool

    init(now: Instant, zones: any TimeZoneProvider, in database: Database) throws {
        var clocks: [String: CivilDateTime] = [:]
        let names = try String.fetchAll(database.cachedStatement(sql: Self.zones))
        for zone in names { clocks[zone] = zones.rules(named: zone)?.civil(at: now) }
        self.clocks = clocks
        areAllKnown = clocks.count == names.count
    }

    /// Every zone, from one to the next by their index: there are few among however many sessions.
    private static let zones = """
        WITH RECURSIVE zone (name) AS (
            SELECT min(time_zone) FROM session UNION ALL
            SELECT (SELECT min(time_zone) FROM session WHERE time_zone > zone.name) FROM zone
            WHERE zone.name IS NOT NULL
        ) SELECT name FROM zone WHERE name IS NOT NULL
        """

    /// The clock in `zone`.
    subscript(zone: String) -> CivilDateTime? { clocks[zone] }

    /// The clock of the session `s` in SQL, with its arguments.
    ///
    /// A zone that is no longer known stands still at the session's own start.
    private var now: (sql: String, arguments: StatementArguments) {
        let zones = clocks.sorted { $0.key < $1.key }
        let sql =
            zones.isEmpty
            ? "s.start"
            : "CASE s.time_zone \(zones.map { _ in "WHEN ? THEN ?" }.joined(separator: " ")) ELSE s.start END"
        return (sql, StatementArguments(zones.flatMap { [$0.key, MomentReading.text($0.value)] }))
    }

    /// A condition on the session `s`: that it has `status`.
    func condition(_ status: SessionStatus) -> (sql: String, arguments: StatementArguments) {
        let (now, clock) = now
        return switch status {
        case .cancelled: ("s.cancelled IS NOT NULL", [])
        case .notStarted: ("s.cancelled IS NULL AND \(now) < s.start", clock)
        case .open: ("s.cancelled IS NULL AND \(now) >= s.start AND \(now) < s.\"end\"", clock + clock)
        case .ended: ("s.cancelled IS NULL AND \(now) >= s.start AND \(now) >= s.\"end\"", clock + clock)
        }
    }

    /// The earliest and the latest clock: a session that ends after the latest has not ended anywhere; `nil` where some clock is unknown.
    var span: (earliest: String, latest: String)? {
        let texts = clocks.values.map { MomentReading.text($0) }
        guard areAllKnown, let earliest = texts.min(), let latest = texts.max() else { return nil }
        return (earliest, latest)
    }

    /// A condition on the session `s`: that it is neither cancelled nor ended.
    var stillOn: (sql: String, arguments: StatementArguments) {
        let (now, clock) = now
        return ("s.cancelled IS NULL AND \(now) < s.\"end\"", clock)
    }
}
