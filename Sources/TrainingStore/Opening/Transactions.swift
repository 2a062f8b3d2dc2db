import GRDB
import TrainingDomain

extension SQLiteStore {
    /// Runs `body`, which only reads, on one state of the database.
    ///
    /// The queue's own `read` forbids writing by a pragma, after which SQLite compiles every cached statement anew: that took longer
    /// than the reading.
    func read<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
        do {
            return try queue.inDatabase { database in
                do {
                    try begin(.deferred, database)
                    try followed.withLock { try $0?.check(in: database) }
                    let value = try body(database)
                    try database.commit()
                    return value
                } catch {
                    if database.isInsideTransaction { try? database.rollback() }
                    throw error
                }
            }
        } catch {
            throw SQLiteErrors.failure(error, path: file.path)
        }
    }

    /// Runs `body` in one immediate transaction: nobody else writes between what it reads and what it writes.
    ///
    /// - Parameters:
    ///   - keeps: Whether what was done is stored; decided once `body` is done.
    ///   - trace: What `body` leaves in the file; asked inside the transaction, once `body` is done.
    /// - Throws: `Failure`; nothing is stored then, unless it is `outcomeUnknown`.
    func write<Value>(
        keeping keeps: (Value) -> Bool = { _ in true },
        tracedBy trace: (Database) throws -> Trace = Trace.lastAuditEntry,
        _ body: (Database) throws -> Value
    ) throws(Failure) -> Value {
        do {
            return try queue.writeWithoutTransaction { database in
                do {
                    try file.checkInPlace()
                    try begin(.immediate, database)
                    try followed.withLock { try $0?.check(in: database) }
                    let value = try body(database)
                    if keeps(value) { try commit(database, trace(database)) } else { try database.rollback() }
                    return value
                } catch {
                    // Before the rollback, which may fail for a reason of its own.
                    let failure = SQLiteErrors.failure(error, path: file.path, in: database)
                    if database.isInsideTransaction { try? database.rollback() }
                    throw failure
                }
            }
        } catch {
            throw SQLiteErrors.failure(error, path: file.path)
        }
    }

    /// Begins a transaction; refused once a newer program has changed the schema under this one.
    private func begin(_ kind: Database.TransactionKind, _ database: Database) throws {
        try database.beginTransaction(kind)
        let version = try Int.fetchOne(database.cachedStatement(sql: "PRAGMA user_version")) ?? 0
        guard version <= Migrations.latest else {
            throw Failure.store(.newerSchema(path: file.path, version: version, supported: Migrations.latest))
        }
    }
}
