import GRDB
import TrainingDomain

/// Seances in their table.
enum SeanceRecord {
    static func all(of session: SessionReference, in database: Database) throws -> [StoredSeance] {
        let sql = "SELECT id, title, start, \"end\", mode FROM seance WHERE session_id = ? ORDER BY start, id"
        return try Row.fetchAll(database, sql: sql, arguments: [session.number]).map { row in
            let mode: String = row[4]
            let seance = Seance(
                title: row[1], start: try SessionRecord.moment(row, 2), end: try SessionRecord.moment(row, 3),
                mode: SeanceRegistration(rawValue: mode) ?? .automatic)
            return StoredSeance(id: row[0], session: session, seance: seance)
        }
    }

    /// Adds the seance that spans a new session (`domain.md`, "Saving").
    static func insertDefault(of number: Int64, _ session: Session, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO seance (session_id, title, start, "end", mode, follows_session) VALUES (?, ?, ?, ?, ?, 1)
                """,
            arguments: [
                number, session.title, MomentReading.text(session.start), MomentReading.text(session.end),
                session.seanceRegistration.rawValue,
            ])
    }

    /// Keeps the seance that was made with the session on the session's dates; its mode stays ("existing ones keep theirs").
    static func follow(_ session: Session, of number: Int64, in database: Database) throws {
        try database.execute(
            sql: "UPDATE seance SET title = ?, start = ?, \"end\" = ? WHERE session_id = ? AND follows_session = 1",
            arguments: [
                session.title, MomentReading.text(session.start), MomentReading.text(session.end), number,
            ])
    }
}
