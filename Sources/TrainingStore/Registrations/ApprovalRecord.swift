import GRDB
import TrainingDomain

/// The approvals of a request in their table, one row each, in the order of the plan.
enum ApprovalRecord {
    /// The kind of an approval, as its column holds it.
    private static func kind(_ approval: Approval) -> String {
        if case .validator = approval { return "validator" }
        return approval.text
    }

    static func insert(_ approvals: [Approval], of registration: Int64, in database: Database) throws {
        let statement = try database.cachedStatement(
            sql: """
                INSERT INTO registration_approval (registration_id, approval, validator_id, position)
                VALUES (?, ?, ?, ?)
                """)
        for (position, approval) in approvals.enumerated() {
            let validator = try validatorID(approval, in: database)
            try statement.execute(arguments: [registration, kind(approval), validator, position])
        }
    }

    private static func validatorID(_ approval: Approval, in database: Database) throws -> Int64? {
        guard case .validator(let login) = approval else { return nil }
        guard let id = try Target.person.id(of: login, in: database) else { throw Refusal.unknownPerson(login) }
        return id
    }

    /// The approvals that a request still lacks.
    static func missing(of registration: Int64, in database: Database) throws -> [Approval] {
        let sql = """
            SELECT a.approval, p.login FROM registration_approval a LEFT JOIN person p ON p.id = a.validator_id
            WHERE a.registration_id = ? AND a.given_by IS NULL AND a.waived = 0 ORDER BY a.position
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [registration]).map {
            try approval($0)
        }
    }

    /// Those given so far, in the order in which they were.
    static func given(of registration: Int64, in database: Database) throws -> [GivenApproval] {
        let sql = """
            SELECT a.approval, p.login, a.given_by, a.given_at FROM registration_approval a
            LEFT JOIN person p ON p.id = a.validator_id
            WHERE a.registration_id = ? AND a.given_by IS NOT NULL ORDER BY a.given_at, a.given_order, a.position
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [registration]).map { row in
            GivenApproval(try approval(row), by: row[2], at: Instant(seconds: row[3]))
        }
    }

    private static func approval(_ row: Row) throws -> Approval {
        let kind: String = row[0]
        let login: String? = row[1]
        guard let approval = login.map(Approval.validator) ?? Approval(text: kind) else {
            throw UnreadableRow(column: "approval")
        }
        return approval
    }

    /// Logins of the validators whom a request named.
    static func validators(of registration: Int64, in database: Database) throws -> [String] {
        let sql = """
            SELECT p.login FROM registration_approval a JOIN person p ON p.id = a.validator_id
            WHERE a.registration_id = ? ORDER BY a.position
            """
        return try String.fetchAll(database.cachedStatement(sql: sql), arguments: [registration])
    }

    /// Records that somebody gave `approvals`.
    static func give(
        _ approvals: [Approval], of registration: Int64, by login: String, at now: Instant, in database: Database
    ) throws {
        let statement = try database.cachedStatement(
            sql: """
                UPDATE registration_approval SET given_by = ?1, given_at = ?2, given_order = 1 + (
                    SELECT count(*) FROM registration_approval WHERE registration_id = ?3 AND given_by IS NOT NULL)
                WHERE registration_id = ?3 AND approval = ?4 AND validator_id IS ?5 AND given_by IS NULL AND waived = 0
                """)
        for approval in approvals {
            let validator = try validatorID(approval, in: database)
            try statement.execute(arguments: [login, now.seconds, registration, kind(approval), validator])
        }
    }

    /// Records that those still missing are asked no more; with `onlyValidators`, the validators' only.
    static func waive(of registration: Int64, onlyValidators: Bool = false, in database: Database) throws {
        let condition = onlyValidators ? " AND approval = 'validator'" : ""
        try database.cachedStatement(
            sql: """
                UPDATE registration_approval SET waived = 1
                WHERE registration_id = ? AND given_by IS NULL AND waived = 0\(condition)
                """
        ).execute(arguments: [registration])
    }
}
