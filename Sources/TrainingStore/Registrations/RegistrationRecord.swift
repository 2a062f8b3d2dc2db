import GRDB
import TrainingDomain

/// A registration's row, as the rules need it; no rule is checked here.
struct RegistrationRecord {
    let id: Int64
    let sessionID: Int64
    let personID: Int64
    var state: RegistrationState
    var rank: Int64
    let rule: ValidatorRule
    var reason: String?

    private static let selection =
        "SELECT id, session_id, person_id, state, rank, validator_rule, reason FROM registration"

    private init(_ row: Row) throws {
        id = row[0]
        sessionID = row[1]
        personID = row[2]
        state = try Self.state(row[3])
        rank = row[4]
        rule = try Self.rule(row[5])
        reason = row[6]
    }

    static func find(_ id: Int64, in database: Database) throws -> RegistrationRecord? {
        try Row.fetchOne(database.cachedStatement(sql: selection + " WHERE id = ?"), arguments: [id]).map(Self.init)
    }

    /// The live registration of a person in a session: there is at most one.
    static func live(session: Int64, person: Int64, in database: Database) throws -> RegistrationRecord? {
        let sql = selection + " WHERE session_id = ? AND person_id = ? AND state IN ('pending', 'waiting', 'enrolled')"
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [session, person]).map(Self.init)
    }

    /// The live registrations of a person.
    static func live(person: Int64, in database: Database) throws -> [RegistrationRecord] {
        let sql = selection + " WHERE person_id = ? AND state IN ('pending', 'waiting', 'enrolled') ORDER BY session_id"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [person]).map(Self.init)
    }

    /// The live registrations of a session, in the order of their requests.
    static func live(session: Int64, in database: Database) throws -> [RegistrationRecord] {
        let sql = selection + " WHERE session_id = ? AND state IN ('pending', 'waiting', 'enrolled') ORDER BY rank"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [session]).map(Self.init)
    }

    /// The first `limit` of those who wait and lack nothing but a seat, by rank; `nil` is all of them.
    static func ready(session: Int64, limit: Int?, in database: Database) throws -> [RegistrationRecord] {
        let sql = selection + " WHERE session_id = ? AND state = 'waiting' AND lacking = 0 ORDER BY rank LIMIT ?"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [session, limit ?? -1]).map(Self.init)
    }

    /// The last `count` enrolled, in the order in which they were.
    static func lastEnrolled(session: Int64, count: Int, in database: Database) throws -> [RegistrationRecord] {
        let sql = selection + " WHERE session_id = ? AND state = 'enrolled' ORDER BY seat DESC LIMIT ?"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [session, count]).map(Self.init)
            .reversed()
    }

    // MARK: - Numbers

    /// How many are ready before `rank`; without a rank, in all.
    static func readyCount(session: Int64, before rank: Int64?, in database: Database) throws -> Int {
        let sql = """
            SELECT count(*) FROM registration WHERE session_id = ? AND state = 'waiting' AND lacking = 0 AND rank < ?
            """
        return try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [session, rank ?? .max]) ?? 0
    }

    /// The place in the waiting list of the one who waits at `rank`.
    static func position(session: Int64, rank: Int64, in database: Database) throws -> Int {
        let sql = "SELECT count(*) FROM registration WHERE session_id = ? AND state = 'waiting' AND rank <= ?"
        return try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [session, rank]) ?? 0
    }

    /// The lowest and the highest rank given so far in a session, 0 for both when none was.
    static func ranks(session: Int64, in database: Database) throws -> (lowest: Int64, highest: Int64) {
        let sql = """
            SELECT (SELECT min(rank) FROM registration WHERE session_id = ?1),
                (SELECT max(rank) FROM registration WHERE session_id = ?1)
            """
        let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [session])
        return (row?[0] ?? 0, row?[1] ?? 0)
    }

    private static func nextSeat(session: Int64, in database: Database) throws -> Int64 {
        let sql = "SELECT max(seat) FROM registration WHERE session_id = ? AND state = 'enrolled'"
        return (try Int64.fetchOne(database.cachedStatement(sql: sql), arguments: [session]) ?? 0) + 1
    }

    // MARK: - Changes

    /// What is stored of a new request.
    struct Draft {
        let sessionID: Int64
        let personID: Int64
        let state: RegistrationState
        let rank: Int64
        let lacking: Int
        let rule: ValidatorRule
        let at: Instant
        let by: String
    }

    static func insert(_ draft: Draft, in database: Database) throws -> RegistrationRecord {
        let seat = draft.state == .enrolled ? try nextSeat(session: draft.sessionID, in: database) : nil
        try database.cachedStatement(
            sql: """
                INSERT INTO registration
                    (session_id, person_id, state, rank, seat, lacking, validator_rule, requested_at, requested_by)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            draft.sessionID, draft.personID, draft.state.rawValue, draft.rank, seat, draft.lacking,
            draft.rule.rawValue, draft.at.seconds, draft.by,
        ])
        let id = database.lastInsertedRowID
        guard let record = try find(id, in: database) else { throw UnreadableRow(column: "registration \(id)") }
        return record
    }

    /// Stores state, rank and reason as they are here; somebody newly enrolled takes the last seat.
    func store(lacking: Int, in database: Database) throws {
        let seat = state == .enrolled ? try Self.nextSeat(session: sessionID, in: database) : nil
        try database.cachedStatement(
            sql: "UPDATE registration SET state = ?, rank = ?, seat = ?, lacking = ?, reason = ? WHERE id = ?"
        ).execute(arguments: [state.rawValue, rank, seat, lacking, reason, id])
    }

    /// Stores how many approvals are missing, the state being the same.
    func store(onlyLacking lacking: Int, in database: Database) throws {
        try database.cachedStatement(sql: "UPDATE registration SET lacking = ? WHERE id = ?")
            .execute(arguments: [lacking, id])
    }

    // MARK: - Columns

    static func state(_ text: String) throws -> RegistrationState {
        guard let state = RegistrationState(rawValue: text) else { throw UnreadableRow(column: "state") }
        return state
    }

    static func rule(_ text: String) throws -> ValidatorRule {
        guard let rule = ValidatorRule(rawValue: text) else { throw UnreadableRow(column: "validator_rule") }
        return rule
    }
}
