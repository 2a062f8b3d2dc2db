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
    public func audit(session number: Int64?, window: Window) throws(Failure) -> Page<AuditEntry> {
        try read { database in
            let condition = number == nil ? "1" : "subject = 'session' AND subject_key = ?"
            let arguments: StatementArguments = number.map { [String($0)] } ?? []
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

    private static func entry(_ row: Row) throws -> AuditEntry {
        guard let changes = ChangesJSON.changes(row[6]) else { throw UnreadableRow(column: "changes") }
        return AuditEntry(
            id: row[0], at: Instant(seconds: row[1]), who: row[2], act: row[3], subject: row[4], subjectKey: row[5],
            changes: changes)
    }
}
