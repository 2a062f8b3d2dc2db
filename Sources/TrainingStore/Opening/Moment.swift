import GRDB

/// A moment in a database's life: what was read at an equal one still holds.
struct Moment: Equatable {
    /// SQLite's number of commits by others, and its count of changes of our own.
    private let version: Int64
    private let changes: Int

    init(_ database: Database) throws {
        version = try SQLiteStore.dataVersion(database)
        changes = database.totalChangesCount
    }
}
