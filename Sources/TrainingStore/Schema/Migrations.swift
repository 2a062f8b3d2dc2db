import GRDB
import TrainingDomain

/// The steps from an empty file to the present schema.
///
/// `user_version` counts those that were done. A released step is never changed: what comes later is another step. Its SQL is
/// spelled out rather than made from the lists of fields, which change.
enum Migrations {
    /// The steps, in order.
    static let all = [Schema1.sql, Schema2.sql, Schema3.sql, Schema4.sql, Schema5.sql]

    /// The `user_version` of a database that is up to date.
    static var latest: Int { all.count }

    /// Does the steps that `database` lacks.
    static func run(_ database: Database, systemZone: () -> String) throws {
        let done = try version(database)
        guard done < latest else { return }
        for sql in all[done...] { try database.execute(sql: sql) }
        if done == 0 { try Schema1.fill(database, zone: systemZone()) }
        try database.execute(
            sql: "PRAGMA application_id = \(Connection.applicationID); PRAGMA user_version = \(latest)")
    }

    static func version(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    }
}

extension SQLiteStore {
    /// Brings the schema up to date; when it is already, that costs one look.
    func migrate(systemZone: () -> String) throws(Failure) {
        do {
            try queue.inDatabase { database in
                guard try Migrations.version(database) < Migrations.latest else { return }
                // Two programs may open a new file at once: the second waits here and finds it done.
                try database.inTransaction(.immediate) {
                    try Migrations.run(database, systemZone: systemZone)
                    return .commit
                }
            }
        } catch {
            throw SQLiteErrors.failure(error, path: file.path)
        }
    }
}
