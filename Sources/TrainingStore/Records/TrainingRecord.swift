import GRDB
import TrainingDomain

/// Trainings in their tables; no rule is checked here.
enum TrainingRecord {
    static let columns = Columns(TrainingFields.all)

    private static let selection = "SELECT t.id, t.version, \(columns.list(of: "t")) FROM training t"
    private static let byCode = selection + " WHERE t.code_key = ?"
    private static let byID = selection + " WHERE t.id = ?"
    private static let insertion = """
        INSERT INTO training (\(columns.names.joined(separator: ", ")), code_key, code_folded, title_folded)
        VALUES (\(columns.names.map { _ in "?" }.joined(separator: ", ")), ?, ?, ?)
        """
    private static let change = """
        UPDATE training SET \(columns.assignments), code_key = ?, code_folded = ?, title_folded = ?, version = version + 1
        WHERE id = ?
        """

    /// The training with this code, compared without case.
    ///
    /// - Parameter lists: The lists that are read; the others are empty.
    static func find(code: String, in database: Database, lists: [Link] = Link.ofTraining) throws -> StoredTraining? {
        try fetch(byCode, argument: Folding.key(code).databaseValue, in: database, lists: lists)
    }

    static func find(id: Int64, in database: Database, lists: [Link] = Link.ofTraining) throws -> StoredTraining? {
        try fetch(byID, argument: id.databaseValue, in: database, lists: lists)
    }

    private static func fetch(
        _ sql: String, argument: DatabaseValue, in database: Database, lists: [Link]
    ) throws -> StoredTraining? {
        let statement = try database.cachedStatement(sql: sql)
        guard let row = try Row.fetchOne(statement, arguments: [argument]) else { return nil }
        let id: Int64 = row[0]
        var training = Training(code: "", title: "")
        try columns.restore(row, from: 2, into: &training)
        for link in lists { try restore(link, of: id, into: &training, in: database) }
        return StoredTraining(id: id, version: row[1], training: training)
    }

    /// Reads one list into `training`.
    static func restore(_ link: Link, of id: Int64, into training: inout Training, in database: Database) throws {
        let names = try link.names(of: id, in: database)
        if TrainingFields.field(link.field)?.restore(.list(names), into: &training) != true {
            throw UnreadableRow(column: link.field.columnName)
        }
    }

    /// Adds the row of `checked` and its lists.
    static func insert(_ checked: TrainingRules.Checked, in database: Database) throws -> Int64 {
        try database.cachedStatement(sql: insertion).execute(
            arguments: StatementArguments(columns.values(among: checked.values) + derived(checked.training)))
        let id = database.lastInsertedRowID
        for link in Link.ofTraining { try link.insert(checked.lists[link.field] ?? [], of: id, in: database) }
        return id
    }

    /// Replaces the row `id`, and the lists that were checked.
    static func update(_ id: Int64, to checked: TrainingRules.Checked, in database: Database) throws {
        try database.cachedStatement(sql: change).execute(
            arguments: StatementArguments(
                columns.values(among: checked.values) + derived(checked.training) + [id.databaseValue]))
        for link in Link.ofTraining {
            if let targets = checked.lists[link.field] { try link.replace(with: targets, of: id, in: database) }
        }
    }

    static func delete(_ id: Int64, in database: Database) throws {
        try database.execute(sql: "DELETE FROM training WHERE id = ?", arguments: [id])
    }

    private static func derived(_ training: Training) -> [DatabaseValue] {
        [
            Folding.key(training.code).databaseValue, FoldedBytes(training.code).sql, FoldedBytes(training.title).sql,
        ]
    }
}
