import GRDB
import TrainingDomain

/// Reads registrations as people see them: with what they lack, and their places in the waiting list.
enum RegistrationReading {
    /// The tables that `columns` come from.
    static let source = """
        registration r JOIN session s ON s.id = r.session_id JOIN person p ON p.id = r.person_id
        """
    static let columns = """
        r.id, r.session_id, s.title, s.start, p.login, p.first_name, p.last_name, r.state, r.rank, r.lacking,
        r.validator_rule, r.requested_at, r.reason
        """

    /// Registration `id`.
    static func one(_ id: Int64, in database: Database) throws -> Registration? {
        let statement = try database.cachedStatement(sql: "SELECT \(columns) FROM \(source) WHERE r.id = ?")
        return try registrations(Row.fetchAll(statement, arguments: [id]), in: database).first
    }

    /// Those of `ids` that are there, in their order.
    static func several(_ ids: [Int64], in database: Database) throws -> [Registration] {
        let statement = try database.cachedStatement(sql: "SELECT \(columns) FROM \(source) WHERE r.id = ?")
        return try registrations(ids.compactMap { try Row.fetchOne(statement, arguments: [$0]) }, in: database)
    }

    /// The registrations in `rows`, which hold `columns`.
    static func registrations(_ rows: [Row], in database: Database) throws -> [Registration] {
        let positions = try positions(rows, in: database)
        return try rows.map { row in
            let (id, lacking): (Int64, Int) = (row[0], row[9])
            return Registration(
                id: id,
                session: SessionReference(number: row[1], title: row[2], start: try SessionRecord.moment(row, 3)),
                user: PersonReference(login: row[4], name: Learner.name(row, from: 4)),
                state: try RegistrationRecord.state(row[7]),
                missing: lacking == 0 ? [] : try ApprovalRecord.missing(of: id, in: database),
                validatorRule: try RegistrationRecord.rule(row[10]), position: positions[id],
                requestedAt: Instant(seconds: row[11]), reason: row[12])
        }
    }

    /// The places of those who wait, by their numbers.
    ///
    /// Each waiting list is counted through once, from one of them to the next: what lies between two rows is not counted again.
    private static func positions(_ rows: [Row], in database: Database) throws -> [Int64: Int] {
        let waiting = rows.filter { ($0[7] as String) == RegistrationState.waiting.rawValue }
        guard !waiting.isEmpty else { return [:] }
        let statement = try database.cachedStatement(
            sql: """
                SELECT count(*) FROM registration WHERE session_id = ? AND state = 'waiting' AND rank > ? AND rank <= ?
                """)
        var positions: [Int64: Int] = [:]
        for (session, rows) in Dictionary(grouping: waiting, by: { $0[1] as Int64 }) {
            var (last, position) = (Int64.min, 0)
            for row in rows.sorted(by: { ($0[8] as Int64) < ($1[8] as Int64) }) {
                let rank: Int64 = row[8]
                position += try Int.fetchOne(statement, arguments: [session, last, rank]) ?? 0
                positions[row[0]] = position
                last = rank
            }
        }
        return positions
    }
}
