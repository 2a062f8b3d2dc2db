import GRDB
import Glibc
import TrainingDomain

extension SQLiteStore: MaintenanceRepository {
    /// Everything that is wrong inside; empty when all is well.
    public func check(as actor: Actor) throws(Failure) -> [Damage] {
        try Rules.require(actor, .maintain)
        return try read { database in
            let structure = try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            let dangling = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
                Damage.danglingReference(table: row[0], row: row[1] ?? 0)
            }
            return try structure.map(Damage.structure) + dangling + Invariant.broken(in: database)
        }
    }

    /// Writes a verified copy to `path`, which must not exist, readable by its owner only.
    public func backup(to path: String, as actor: Actor) throws(Failure) {
        try Rules.require(actor, .maintain)
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .store(.cannotOpen(path: path, reason: String(cString: strerror(errno))))
        }
        defer { Glibc.close(descriptor) }
        do {
            try queue.writeWithoutTransaction { database in
                do {
                    try database.execute(sql: "VACUUM INTO ?", arguments: [path])
                } catch {
                    // Only here the system still says whether the disk was full.
                    throw SQLiteErrors.failure(error, path: path, in: database)
                }
            }
            // SQLite does not wait for the disk here.
            guard fsync(descriptor) == 0, Folders.sync(above: path) else {
                throw Failure.store([ENOSPC, EDQUOT].contains(errno) ? .diskFull(path: path) : .diskFailed(path: path))
            }
            try Self.verify(path)
        } catch {
            unlink(path)
            throw SQLiteErrors.failure(error, path: path)
        }
    }

    private static func verify(_ path: String) throws {
        var configuration = Connection.configuration(path: path)
        configuration.readonly = true
        let copy = try DatabaseQueue(path: path, configuration: configuration)
        let problems = try copy.read { try String.fetchAll($0, sql: "PRAGMA integrity_check") }
        guard problems == ["ok"] else {
            throw Failure.store(.damaged(path: path))
        }
    }
}

/// A rule of the program that the schema alone can't state, as a query that counts the rows which break it.
private struct Invariant {
    let name: String
    let sql: String

    static let all = [
        Invariant(
            name: "a training has an organisation",
            sql: "SELECT count(*) FROM training WHERE id NOT IN (SELECT training_id FROM training_organisation)"),
        Invariant(
            name: "a curriculum node is below a root",
            sql: """
                WITH RECURSIVE reached (id) AS (
                    SELECT id FROM curriculum WHERE parent_id IS NULL
                    UNION SELECT node.id FROM curriculum node JOIN reached ON node.parent_id = reached.id)
                SELECT count(*) FROM curriculum WHERE id NOT IN (SELECT id FROM reached)
                """),
        Invariant(
            name: "a seance has no more people than places",
            sql: """
                SELECT count(*) FROM seance WHERE max_users < (
                    SELECT count(*) FROM seance_participant WHERE seance_id = seance.id AND place = 'registered')
                """),
        Invariant(
            name: "nobody waits for a seance that has a place",
            sql: """
                SELECT count(*) FROM seance WHERE id IN (SELECT seance_id FROM seance_participant WHERE place = 'waiting')
                AND (max_users IS NULL OR max_users > (
                    SELECT count(*) FROM seance_participant WHERE seance_id = seance.id AND place = 'registered'))
                """),
        Invariant(
            name: "who is in a seance is enrolled in its session",
            sql: """
                SELECT count(*) FROM seance_participant part JOIN seance ON seance.id = part.seance_id
                JOIN registration ON registration.id = part.registration_id
                WHERE registration.state <> 'enrolled' OR registration.session_id <> seance.session_id
                """),
        Invariant(name: "there are settings", sql: "SELECT count(*) = 0 FROM settings"),
    ]

    static func broken(in database: Database) throws -> [Damage] {
        try all.compactMap { invariant in
            let count = try Int.fetchOne(database, sql: invariant.sql) ?? 0
            return count == 0 ? nil : .brokenRule(invariant.name, rows: count)
        }
    }
}
