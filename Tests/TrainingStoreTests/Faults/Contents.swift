import GRDB
import Synchronization
import TrainingDomain

@testable import TrainingStore

/// Everything in a database, as somebody finds it who opens it anew: to be compared as a whole.
enum Contents {
    /// The database is damaged.
    struct Damaged: Error, CustomStringConvertible {
        let description: String
    }

    /// The rows of every table, without what is drawn by lot.
    ///
    /// - Throws: `Damaged` when a check finds anything wrong, and what SQLite says when it can't be read.
    static func read(_ path: String) throws -> String {
        let queue = try DatabaseQueue(path: path, configuration: Connection.configuration(path: path))
        defer { try? queue.close() }
        return try queue.inDatabase { database in
            let wrong =
                try String.fetchAll(database, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
                + Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map(\.description)
            guard wrong.isEmpty else { throw Damaged(description: wrong.joined(separator: "; ")) }
            return try String.fetchAll(database, sql: question(database)).joined(separator: "\n")
        }
    }

    /// Identifiers and tokens, which differ each time the same thing is done.
    private static let drawn: [String: String] = [
        "confirmation_token.hash": "''", "outbox.message_id": "''", "mail_identity.name": "''",
        "outbox.facts": "json_remove(facts, '$.token')",
    ]

    /// What reads everything; the same for every database, since their schema is the latest.
    private static let known = Mutex<String?>(nil)

    private static func question(_ database: Database) throws -> String {
        if let sql = known.withLock({ $0 }) { return sql }
        let names = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        let tables = try String.fetchAll(database, sql: names)
        let parts: [String] = try tables.map { table in
            let columns = try database.columns(in: table).map { column in
                "quote(\(drawn["\(table).\(column.name)"] ?? "\"\(column.name)\""))"
            }
            let line = columns.joined(separator: " || ',' || ")
            return """
                SELECT '\(table):' || char(10) || ifnull(group_concat(line, char(10)), '')
                FROM (SELECT \(line) AS line FROM \(table) ORDER BY line)
                """
        }
        let sql = parts.joined(separator: " UNION ALL ")
        known.withLock { $0 = sql }
        return sql
    }
}
