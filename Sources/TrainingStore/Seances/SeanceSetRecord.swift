import GRDB
import TrainingDomain

/// The sets of a session's seances, in their table: a set is there as long as a seance is in it.
enum SeanceSetRecord {
    /// The number of the set of that name, made where there is none; its name and its limit are as said last, for all its seances.
    static func id(of set: SeanceSet?, in session: Int64, _ database: Database) throws -> Int64? {
        guard let set else { return nil }
        let key = Folding.key(set.name)
        try database.cachedStatement(
            sql: """
                INSERT INTO seance_set (session_id, name, name_key, most) VALUES (?, ?, ?, ?)
                ON CONFLICT (session_id, name_key) DO UPDATE SET name = excluded.name, most = excluded.most
                """
        ).execute(arguments: [session, set.name, key, set.limit])
        return try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM seance_set WHERE session_id = ? AND name_key = ?"),
            arguments: [session, key])
    }

    /// Deletes the sets of the session that no seance is in.
    static func deleteUnused(in session: Int64, _ database: Database) throws {
        try database.cachedStatement(
            sql: """
                DELETE FROM seance_set WHERE session_id = ?
                AND id NOT IN (SELECT set_id FROM seance WHERE set_id IS NOT NULL)
                """
        ).execute(arguments: [session])
    }
}
