/// Something wrong inside a database.
public enum Damage: Equatable, Sendable {
    /// What SQLite's own check says.
    case structure(String)
    /// A row of `table` refers to one that is not there.
    case danglingReference(table: String, row: Int64)
    /// So many rows break a rule of the program, named in English for whoever repairs it.
    case brokenRule(String, rows: Int)
}

/// Looking after the database.
public protocol MaintenanceRepository: Sendable {
    /// Everything that is wrong inside; empty when all is well.
    func check(as actor: Actor) throws(Failure) -> [Damage]
    /// Writes a verified copy to `path`, which must not exist, readable by its owner only.
    func backup(to path: String, as actor: Actor) throws(Failure)
}
