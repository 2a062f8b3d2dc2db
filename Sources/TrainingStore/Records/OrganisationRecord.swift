import GRDB
import TrainingDomain

/// Organisations in their table.
enum OrganisationRecord {
    /// The code of the organisation made with the database: that of trainings which name none.
    static let defaultCode = "default"

    static func insert(_ organisation: Organisation, in database: Database) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO organisation (code, code_key, code_folded, name, name_folded) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                organisation.code, Folding.key(organisation.code), FoldedBytes(organisation.code).sql,
                organisation.name, FoldedBytes(organisation.name).sql,
            ])
        return database.lastInsertedRowID
    }

    static func update(_ id: Int64, to organisation: Organisation, in database: Database) throws {
        try database.execute(
            sql: """
                UPDATE organisation SET code = ?, code_key = ?, code_folded = ?, name = ?, name_folded = ? WHERE id = ?
                """,
            arguments: [
                organisation.code, Folding.key(organisation.code), FoldedBytes(organisation.code).sql,
                organisation.name, FoldedBytes(organisation.name).sql, id,
            ])
    }
}
