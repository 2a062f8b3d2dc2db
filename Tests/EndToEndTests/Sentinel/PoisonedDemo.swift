import Foundation
import GRDB
import TestSupport

/// The demonstration with the sentinel in front of every text that people gave, written straight into the file: the program itself
/// would refuse it.
enum PoisonedDemo {
    /// A column of text.
    struct Column: Hashable, Comparable, CustomStringConvertible {
        var table: String
        var name: String
        var description: String { "\(table).\(name)" }

        init(_ table: String, _ name: String) { (self.table, self.name) = (table, name) }

        init(_ path: String) {
            let parts = path.split(separator: ".").map(String.init)
            self.init(parts[0], parts[1])
        }

        static func < (one: Column, two: Column) -> Bool { one.description < two.description }
    }

    /// Columns whose values the schema itself checks: the sentinel cannot be in them.
    static let checked = Set(
        [
            "person.language", "registration.state", "registration.validator_rule", "registration_approval.approval",
            "seance.mode", "seance_participant.place", "session.end", "session.seance_registration", "session.start",
            "session.validator_rule", "settings.day_end", "settings.day_start", "settings.language",
            "training.validator_rule",
        ].map(Column.init))

    /// Columns that only the program writes, in words of its own: the sentinel in one is damage, tried one at a time.
    static let own = Set(
        [
            "audit.act", "audit.subject", "audit.subject_key", "mail_identity.name", "outbox.message_id",
            "person_role.role", "seance.end", "seance.start", "session.colour", "session.time_zone",
            "session_own.field", "settings.time_zone", "training.colour",
        ].map(Column.init))

    /// Columns that hold a document, in whose strings the sentinel is.
    private static let documents = Set(["audit.changes", "outbox.facts"].map(Column.init))

    /// Keys of those documents whose values are the program's own words.
    private static let ownKeys: Set<String> = [
        "kind", "language", "start", "end", "timeZone", "missing", "approval", "mode", "state", "roles",
        "seanceRegistration", "validatorRule", "colour", "seances", "defaultSession",
    ]

    /// A sandbox with the poisoned demonstration, changed by more SQL.
    static func sandbox(_ changes: String = "") throws -> Sandbox {
        let sandbox = try Sandbox()
        try bytes.get().write(to: URL(filePath: sandbox.database))
        if !changes.isEmpty { try write(sandbox, changes) }
        return sandbox
    }

    /// A sandbox with the demonstration as it is.
    static func clean() throws -> Sandbox {
        let sandbox = try Sandbox()
        try sandbox.succeed("demo", "--prepare", "--database", sandbox.database, within: .seconds(180))
        return sandbox
    }

    private static let bytes = Result {
        let sandbox = try clean()
        try poison(sandbox.database)
        return try Data(contentsOf: URL(filePath: sandbox.database))
    }

    /// Does some SQL, in which `:s` stands for the sentinel.
    static func write(_ sandbox: Sandbox, _ sql: String) throws {
        let quoted = "'\(Sentinel.text)'"
        try read(sandbox.database) { try $0.execute(sql: sql.replacingOccurrences(of: ":s", with: quoted)) }
    }

    /// Opens a database beside the program.
    static func read<Value>(_ path: String, _ body: (Database) throws -> Value) throws -> Value {
        var configuration = Configuration()
        configuration.busyMode = .timeout(10)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction(body)
    }

    /// Every column of text that the schema has.
    static func columns(_ database: Database) throws -> [Column] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT m.name AS "table", c.name AS name FROM pragma_table_list m, pragma_table_info(m.name) c
                WHERE m.strict AND c.type = 'TEXT'
                """
        ).map { Column($0["table"], $0["name"]) }
    }

    private static func poison(_ path: String) throws {
        try read(path) { database in
            let guards = try Row.fetchAll(
                database, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'")
            for row in guards { try database.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
            for column in try columns(database).filter({ !checked.contains($0) && !own.contains($0) }) {
                if documents.contains(column) {
                    try poisonDocuments(column, database)
                } else {
                    try poison(column, database)
                }
            }
            for row in guards { try database.execute(sql: row["sql"]) }
        }
    }

    /// Puts the sentinel in front of every value of a column.
    static func poison(_ column: Column, _ database: Database) throws {
        try database.execute(
            sql: #"UPDATE "\#(column.table)" SET "\#(column.name)" = ? || "\#(column.name)""#,
            arguments: [Sentinel.text])
    }

    private static func poisonDocuments(_ column: Column, _ database: Database) throws {
        let rows = try Row.fetchAll(
            database, sql: #"SELECT rowid AS id, "\#(column.name)" AS text FROM "\#(column.table)""#)
        for row in rows {
            let value = try JSONSerialization.jsonObject(with: Data((row["text"] as String).utf8))
            let poisoned = poison(value, under: nil)
            let data = try JSONSerialization.data(withJSONObject: poisoned, options: .withoutEscapingSlashes)
            try database.execute(
                sql: #"UPDATE "\#(column.table)" SET "\#(column.name)" = ? WHERE rowid = ?"#,
                arguments: [String(decoding: data, as: UTF8.self), row["id"] as Int64])
        }
    }

    /// The same document with the sentinel in front of its strings; a list that begins with a key, as the audit has, keeps it.
    private static func poison(_ value: Any, under key: String?) -> Any {
        if let key, ownKeys.contains(key) { return value }
        switch value {
        case let text as String: return Sentinel.text + text
        case let table as [String: Any]:
            return Dictionary(uniqueKeysWithValues: table.map { ($0.key, poison($0.value, under: $0.key)) })
        case let rows as [[Any]] where key == nil: return rows.map(poison(change:))
        case let list as [Any]: return list.map { poison($0, under: key ?? "") }
        default: return value
        }
    }

    private static func poison(change: [Any]) -> [Any] {
        guard let key = change.first as? String else { return change }
        return [key] + change.dropFirst().map { poison($0, under: key) }
    }
}
