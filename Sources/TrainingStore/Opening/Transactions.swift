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
                try database.beginTransaction(.deferred)
                do {
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
    ///   - mark: What `body` leaves another value of, when it changes anything: it tells whether a commit that failed was stored.
    func write<Value>(
        keeping keeps: (Value) -> Bool = { _ in true }, marked mark: (Database) throws -> String? = lastAuditEntry,
        _ body: (Database) throws -> Value
    ) throws(Failure) -> Value {
        do {
            return try queue.writeWithoutTransaction { database in
                try file.checkInPlace()
                try database.beginTransaction(.immediate)
                do {
                    let value = try body(database)
                    if keeps(value) { try commit(database, mark) } else { try database.rollback() }
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

    /// Commits; when that fails in a way that does not tell, looks in the file whether it was stored.
    private func commit(_ database: Database, _ readMark: (Database) throws -> String?) throws {
        let mark = try readMark(database)
        do {
            try database.commit()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            throw error  // Readers held on to the file all along: the transaction is whole, and is taken back.
        } catch {
            if database.isInsideTransaction { try? database.rollback() }
            switch storedMark(readMark) {
            case .some(let stored) where stored == mark: return
            case .some: throw error
            case .none: throw Failure.store(.outcomeUnknown(path: file.path))
            }
        }
    }

    /// The mark as the file has it, through another connection.
    private func storedMark(_ readMark: (Database) throws -> String?) -> String?? {
        guard file.path != DatabaseFile.inMemory,
            let other = try? DatabaseQueue(path: file.path, configuration: Connection.configuration(path: file.path))
        else { return .none }
        return try? other.read(readMark)
    }

    /// The last entry of the audit, which every change of the catalogue and of people's registrations writes.
    static func lastAuditEntry(_ database: Database) throws -> String? {
        try String.fetchOne(
            database.cachedStatement(
                sql: """
                    SELECT id || ' ' || at || ' ' || who || ' ' || act || ' ' || subject_key
                    FROM audit ORDER BY id DESC LIMIT 1
                    """))
    }
}
