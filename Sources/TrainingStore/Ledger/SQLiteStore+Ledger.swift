import GRDB
import Synchronization
import TrainingDomain

extension SQLiteStore: LedgerRepository {
    /// Working hours and zone.
    public func workSettings() throws(Failure) -> WorkSettings {
        try read { try Self.workSettings($0) }
    }

    static func workSettings(_ database: Database) throws -> WorkSettings {
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(sql: "SELECT day_start, day_end, time_zone FROM settings")),
            let start = CivilTime(iso: row[0] as String), let end = CivilTime(iso: row[1] as String)
        else { throw UnreadableRow(column: "settings") }
        return WorkSettings(dayStart: start, dayEnd: end, timeZone: row[2])
    }

    /// Sets working hours and zone; the zone must be known.
    public func set(_ settings: WorkSettings, as actor: Actor) throws(Failure) {
        try Rules.require(actor, .maintain)
        guard zones.rules(named: settings.timeZone) != nil else {
            throw .refused(.problems([Problem(.timeZone, .unknownTimeZone(settings.timeZone))]))
        }
        try write { database in
            let changes = try Self.changes(from: Self.workSettings(database), to: settings)
            try database.execute(
                sql: "UPDATE settings SET day_start = ?, day_end = ?, time_zone = ?",
                arguments: [settings.dayStart.iso, settings.dayEnd.iso, settings.timeZone])
            try audit(by: actor).write("edit", .settings, "", changes, in: database)
        }
    }

    private static func changes(from old: WorkSettings, to new: WorkSettings) -> [FieldChange] {
        [
            ("dayStart", old.dayStart.iso, new.dayStart.iso), ("dayEnd", old.dayEnd.iso, new.dayEnd.iso),
            (FieldKey.timeZone, old.timeZone, new.timeZone),
        ].filter { $0.1 != $0.2 }.map { FieldChange($0.0, old: .text($0.1), new: .text($0.2)) }
    }

    /// Whether another program changed the database since the last call, or since it was opened.
    ///
    /// A loaded index has caught up when it answers yes.
    public func changedElsewhere() -> Bool {
        guard let version = try? queue.inDatabase({ try Self.dataVersion($0) }) else { return false }
        let isChanged = lastSeenVersion.withLock { last in
            defer { last = version }
            return last != nil && last != version
        }
        if isChanged { refreshIndex() }
        return isChanged
    }

    /// A number that changes when another connection commits, never by this one's own commits.
    static func dataVersion(_ database: Database) throws -> Int64 {
        try Int64.fetchOne(database.cachedStatement(sql: "PRAGMA data_version")) ?? 0
    }
}
