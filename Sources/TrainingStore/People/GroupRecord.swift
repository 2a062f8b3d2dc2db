import GRDB
import TrainingDomain

/// Groups in their tables; no rule is checked here.
enum GroupRecord {
    private static let selection = "SELECT id, code, name FROM people_group"

    static func find(_ code: String, in database: Database) throws -> (id: Int64, group: Group)? {
        let statement = try database.cachedStatement(sql: selection + " WHERE code_key = ?")
        guard let row = try Row.fetchOne(statement, arguments: [Folding.key(code)]) else { return nil }
        return (row[0], try group(row, in: database))
    }

    /// The groups that `condition` finds, by name.
    static func all(
        where condition: String, _ arguments: StatementArguments, window: Window, in database: Database
    ) throws -> [Group] {
        let sql = "\(selection) WHERE \(condition) ORDER BY name_folded, id LIMIT ? OFFSET ?"
        return try Row.fetchAll(database, sql: sql, arguments: arguments + window.arguments)
            .map { try group($0, in: database) }
    }

    private static func group(_ row: Row, in database: Database) throws -> Group {
        Group(code: row[1], name: row[2], members: try Link.groupMembers.names(of: row[0], in: database))
    }

    /// Stores the group's own row, under the number `id` or as a new one; its number.
    static func store(_ group: Group, as id: Int64?, members: [Int64], in database: Database) throws -> Int64 {
        let values: StatementArguments = [
            group.code, Folding.key(group.code), FoldedBytes(group.code).sql, group.name, FoldedBytes(group.name).sql,
        ]
        guard let id else {
            try database.execute(
                sql: """
                    INSERT INTO people_group (code, code_key, code_folded, name, name_folded) VALUES (?, ?, ?, ?, ?)
                    """, arguments: values)
            let id = database.lastInsertedRowID
            try Link.groupMembers.insert(members, of: id, in: database)
            return id
        }
        try database.execute(
            sql: """
                UPDATE people_group SET code = ?, code_key = ?, code_folded = ?, name = ?, name_folded = ? WHERE id = ?
                """, arguments: values + [id])
        try Link.groupMembers.replace(with: members, of: id, in: database)
        return id
    }
}
