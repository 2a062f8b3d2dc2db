import GRDB
import TrainingDomain

/// Seances in their tables; no rule is checked here.
enum SeanceRecord {
    private static let selection = """
        SELECT seance.id, seance.title, seance.start, seance."end", seance.description, seance.place, seance.mode,
            seance.max_users, seance_set.name, seance_set.most, seance.follows_session,
            (SELECT count(*) FROM seance_participant WHERE seance_id = seance.id AND place = 'registered'),
            (SELECT count(*) FROM seance_participant WHERE seance_id = seance.id AND place = 'waiting'),
            session.id, session.title, session.start, session.time_zone
        FROM seance JOIN session ON session.id = seance.session_id LEFT JOIN seance_set ON seance_set.id = seance.set_id
        """

    /// Those who teach a seance.
    static let trainers = Link(field: Link.trainers, owner: "seance", name: "trainer", target: .person)

    static func find(_ id: Int64, in database: Database) throws -> StoredSeance? {
        let statement = try database.cachedStatement(sql: selection + " WHERE seance.id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map { try stored($0, in: database) }
    }

    /// The seances of a session, by start.
    static func all(of number: Int64, in database: Database) throws -> [StoredSeance] {
        let sql = selection + " WHERE seance.session_id = ? ORDER BY seance.start, seance.id"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [number])
            .map { try stored($0, in: database) }
    }

    private static func stored(_ row: Row, in database: Database) throws -> StoredSeance {
        let (mode, set): (String, String?) = (row[6], row[8])
        guard let mode = SeanceRegistration(rawValue: mode) else { throw UnreadableRow(column: "mode") }
        var seance = Seance(
            title: row[1], start: try SessionRecord.moment(row, 2), end: try SessionRecord.moment(row, 3), mode: mode)
        seance.description = row[4]
        seance.place = row[5]
        seance.maxUsers = row[7]
        seance.set = set.map { SeanceSet(name: $0, limit: row[9]) }
        seance.trainers = try trainers.names(of: row[0], in: database)
        return StoredSeance(
            id: row[0],
            session: SessionReference(number: row[13], title: row[14], start: try SessionRecord.moment(row, 15)),
            timeZone: row[16], seance: seance, followsSession: row[10], registered: row[11], waiting: row[12])
    }

    // MARK: - Changes

    /// What is stored of a seance beside its own values.
    struct Links {
        let trainers: [Int64]
        let set: Int64?
    }

    static func insert(
        _ seance: Seance, links: Links, of session: Int64, followsSession: Bool = false, in database: Database
    ) throws -> Int64 {
        try database.cachedStatement(
            sql: """
                INSERT INTO seance (title, start, "end", description, place, mode, max_users, set_id, follows_session,
                    session_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: arguments(seance, links, followsSession) + [session])
        let id = database.lastInsertedRowID
        try trainers.insert(links.trainers, of: id, in: database)
        return id
    }

    static func update(
        _ id: Int64, to seance: Seance, links: Links, followsSession: Bool, in database: Database
    ) throws {
        try database.cachedStatement(
            sql: """
                UPDATE seance SET title = ?, start = ?, "end" = ?, description = ?, place = ?, mode = ?, max_users = ?,
                    set_id = ?, follows_session = ?, version = version + 1 WHERE id = ?
                """
        ).execute(arguments: arguments(seance, links, followsSession) + [id])
        try trainers.replace(with: links.trainers, of: id, in: database)
    }

    private static func arguments(_ seance: Seance, _ links: Links, _ followsSession: Bool) -> StatementArguments {
        [
            seance.title, MomentReading.text(seance.start), MomentReading.text(seance.end), seance.description,
            seance.place, seance.mode.rawValue, seance.maxUsers, links.set, followsSession,
        ]
    }

    static func delete(_ id: Int64, in database: Database) throws {
        try database.execute(sql: "DELETE FROM seance WHERE id = ?", arguments: [id])
    }

    // MARK: - With the session

    /// Adds the seance that spans a new session (`domain.md`, "Saving"); nobody is enrolled in it yet.
    static func insertDefault(of number: Int64, _ session: Session, in database: Database) throws {
        let seance = Seance(
            title: session.title, start: session.start, end: session.end, mode: session.seanceRegistration)
        _ = try insert(seance, links: Links(trainers: [], set: nil), of: number, followsSession: true, in: database)
    }

    /// Keeps the seance that was made with the session on the session's dates; its mode stays ("existing ones keep theirs"), and
    /// so does a title of its own.
    static func follow(
        _ session: Session, of number: Int64, formerTitle: String?, in database: Database
    ) throws {
        try database.execute(
            sql: """
                UPDATE seance SET title = CASE WHEN title IS ? THEN ? ELSE title END, start = ?, "end" = ?,
                    version = version + 1
                WHERE session_id = ? AND follows_session = 1
                """,
            arguments: [
                formerTitle, session.title, MomentReading.text(session.start), MomentReading.text(session.end), number,
            ])
    }

    /// The seances that begin before or end after the session, since its dates were changed.
    ///
    /// Changing them with the session would be a guess, and refusing would force an order on the manager that nothing asks for: they
    /// stay, are told of, and can be changed one by one as long as they come inside.
    static func outside(of number: Int64, in database: Database) throws -> [SeanceReference] {
        let sql = """
            SELECT seance.id, seance.title, seance.start FROM seance JOIN session ON session.id = seance.session_id
            WHERE session.id = ? AND (seance.start < session.start OR seance."end" > session."end")
            ORDER BY seance.start, seance.id
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [number]).map { row in
            SeanceReference(id: row[0], title: row[1], start: try SessionRecord.moment(row, 2))
        }
    }
}
