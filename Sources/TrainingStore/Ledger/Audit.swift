import GRDB
import TrainingDomain

/// What an audit entry is about.
enum Subject: String {
    case session
    case training
    case person
    case organisation
    case group
    case curriculum
    case settings
    case mail
}

/// Writes the audit; every use case that changes something holds one.
struct Audit {
    let who: String
    let at: Instant

    func write(
        _ act: String, _ subject: Subject, _ key: String, _ changes: [FieldChange], in database: Database
    ) throws {
        try database.cachedStatement(
            sql: "INSERT INTO audit (at, who, act, subject, subject_key, changes) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [at.seconds, who, act, subject.rawValue, key, ChangesJSON.text(changes)])
    }
}

extension SQLiteStore {
    func audit(by actor: Actor) -> Audit { Audit(who: actor.login, at: clock()) }

    /// The entries about session `number`, or all when `nil`; the newest first.
    public func audit(
        session number: Int64?, as actor: Actor, window: Window
    ) throws(Failure) -> Page<AuditEntry> {
        if number == nil { try Rules.require(actor, .maintain) }
        return try read { database in
            var (condition, arguments) = ("1", StatementArguments())
            if let number {
                let seen = Self.namesOnlySeen(actor, session: number)
                condition = "subject = 'session' AND subject_key = ? AND \(seen.sql)"
                arguments = [String(number)] + seen.arguments
            }
            let total = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM audit WHERE \(condition)", arguments: arguments)
            let sql = """
                SELECT id, at, who, act, subject, subject_key, changes FROM audit WHERE \(condition)
                ORDER BY id DESC LIMIT ? OFFSET ?
                """
            let rows = try Row.fetchAll(database, sql: sql, arguments: arguments + window.arguments)
            return Page(rows: try rows.map(Self.entry), total: total ?? 0, offset: window.offset)
        }
    }

    /// A condition on an entry about a session: it names nobody, or only people whose registrations the actor may see.
    ///
    /// Their history says what the lists of registrations say, so that it is for the same eyes (domain.md, "Registrations").
    private static func namesOnlySeen(
        _ actor: Actor, session: Int64
    ) -> (sql: String, arguments: StatementArguments) {
        let sees = RegistrationVisibility(actor, found: .byOthers).sees
        if sees.sql == "1" { return sees }
        let sql = """
            NOT EXISTS (
                SELECT 1 FROM json_each(audit.changes) change,
                    json_each(json_array(json_extract(change.value, '$[1]'), json_extract(change.value, '$[2]'))) side,
                    json_each(CASE side.type WHEN 'array' THEN side.value ELSE json_array(side.value) END) name
                WHERE json_extract(change.value, '$[0]') IN ('user', 'learners', 'promoted', 'movedBack')
                    AND name.value IS NOT NULL
                    AND name.value NOT IN (
                        SELECT p.login FROM registration r JOIN person p ON p.id = r.person_id
                        WHERE r.session_id = ? AND \(sees.sql)))
            """
        return (sql, [session] + sees.arguments)
    }

    private static func entry(_ row: Row) throws -> AuditEntry {
        guard let changes = ChangesJSON.changes(row[6]) else { throw UnreadableRow(column: "changes") }
        return AuditEntry(
            id: row[0], at: Instant(seconds: row[1]), who: row[2], act: row[3], subject: row[4], subjectKey: row[5],
            changes: changes)
    }
}
