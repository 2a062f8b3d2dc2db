import GRDB
import TrainingDomain

/// Sessions in their tables; no rule is checked here.
enum SessionRecord {
    static let columns = Columns(SessionFields.all.map { asRecordField($0) })

    private static let selection = """
        SELECT s.id, s.version, s.creator, s.cancelled, t.id, t.code, t.title, \(columns.list(of: "s"))
        FROM session s JOIN training t ON t.id = s.training_id
        """
    private static let firstColumn = 7
    private static let insertion = """
        INSERT INTO session (\(columns.names.joined(separator: ", ")), title_folded, training_id, creator, created_at)
        VALUES (\(columns.names.map { _ in "?" }.joined(separator: ", ")), ?, ?, ?, ?)
        """
    private static let change = """
        UPDATE session SET \(columns.assignments), title_folded = ?, training_id = ?, version = version + 1 WHERE id = ?
        """

    /// A session with the number of its training's row.
    struct Found {
        let stored: StoredSession
        let trainingID: Int64
    }

    static func find(_ number: Int64, in database: Database) throws -> Found? {
        let statement = try database.cachedStatement(sql: selection + " WHERE s.id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
        let trainingID: Int64 = row[4]
        let training = TrainingReference(
            code: row[5], title: row[6], organisations: try Link.ofTraining[0].names(of: trainingID, in: database))
        var values = columns.values(in: row, from: firstColumn)
        for link in Link.ofSession { values[link.field] = .list(try link.names(of: number, in: database)) }
        guard let session = Session.restored(values) else { throw UnreadableRow(column: "session \(number)") }
        let stored = StoredSession(
            number: number, version: row[1], training: training, session: session,
            own: try own(of: number, in: database), creator: row[2],
            trainers: try Link.sessionTrainers.names(of: number, in: database), cancelled: row[3],
            attendance: try attendance(of: number, in: database))
        return Found(stored: stored, trainingID: trainingID)
    }

    /// How many people a session has, each number counted in an index of its own.
    static func attendance(of number: Int64, in database: Database) throws -> Attendance {
        let counts = RegistrationState.allCases.filter(\.isLive).map { state in
            "(SELECT count(*) FROM registration WHERE session_id = ?1 AND state = '\(state.rawValue)')"
        }
        let statement = try database.cachedStatement(sql: "SELECT \(counts.joined(separator: ", "))")
        guard let row = try Row.fetchOne(statement, arguments: [number]) else { return Attendance() }
        return Attendance(enrolled: row[2], waiting: row[1], pending: row[0])
    }

    private static func own(of number: Int64, in database: Database) throws -> Set<FieldKey> {
        let statement = try database.cachedStatement(sql: "SELECT field FROM session_own WHERE session_id = ?")
        return Set(try String.fetchAll(statement, arguments: [number]).map(FieldKey.init(rawValue:)))
    }

    private static func asRecordField(_ field: some SessionField) -> any RecordField<Session> { field }

    /// What is stored with a session's own row.
    struct Content {
        let session: Session
        let trainingID: Int64
        let own: Set<FieldKey>
        let lists: [FieldKey: [Int64]]
        /// `nil` leaves the trainers.
        let trainers: [Int64]?
    }

    static func insert(_ content: Content, by creator: String, at now: Instant, in database: Database) throws -> Int64 {
        try database.cachedStatement(sql: insertion).execute(
            arguments: StatementArguments(
                columns.values(of: content.session) + [
                    FoldedBytes(content.session.title).sql, content.trainingID.databaseValue, creator.databaseValue,
                    now.seconds.databaseValue,
                ]))
        let number = database.lastInsertedRowID
        try store(content, of: number, in: database)
        return number
    }

    static func update(_ number: Int64, to content: Content, in database: Database) throws {
        try database.cachedStatement(sql: change).execute(
            arguments: StatementArguments(
                columns.values(of: content.session) + [
                    FoldedBytes(content.session.title).sql, content.trainingID.databaseValue, number.databaseValue,
                ]))
        try store(content, of: number, in: database)
    }

    private static func store(_ content: Content, of number: Int64, in database: Database) throws {
        for link in Link.ofSession {
            try link.replace(with: content.lists[link.field] ?? [], of: number, in: database)
        }
        if let trainers = content.trainers {
            try Link.sessionTrainers.replace(with: trainers, of: number, in: database)
        }
        try database.cachedStatement(sql: "DELETE FROM session_own WHERE session_id = ?").execute(arguments: [number])
        let statement = try database.cachedStatement(sql: "INSERT INTO session_own (session_id, field) VALUES (?, ?)")
        for key in content.own { try statement.execute(arguments: [number, key.rawValue]) }
    }

    /// How others name the sessions that `condition` finds.
    static func references(
        where condition: String, _ arguments: StatementArguments, in database: Database
    ) throws -> [SessionReference] {
        let sql = "SELECT s.id, s.title, s.start FROM session s WHERE \(condition) ORDER BY s.start, s.id"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).map { row in
            SessionReference(number: row[0], title: row[1], start: try moment(row, 2))
        }
    }

    /// The wall-clock time in a column.
    static func moment(_ row: Row, _ index: Int) throws -> CivilDateTime {
        let text: String = row[index]
        guard let moment = CivilDateTime(iso: text) else { throw UnreadableRow(column: "start or end") }
        return moment
    }
}
