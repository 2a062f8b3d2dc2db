import GRDB
import TrainingDomain

/// What a transaction leaves in the file, by which it is recognised when its commit has failed.
///
/// The closure reads it: in the transaction, to know it, and later through another connection. Nobody else leaves the same.
struct Trace {
    let read: (Database) throws -> String?

    /// The last entry of the audit, which every change of the catalogue and of people's registrations writes.
    ///
    /// It is looked for by its number: others may have written theirs after it.
    static func lastAuditEntry(_ database: Database) throws -> Trace {
        let number = try Int64.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM audit"))
        return Trace { database in
            let sql =
                "SELECT id || ' ' || at || ' ' || who || ' ' || act || ' ' || subject_key || ' ' || changes FROM audit WHERE id = ?"
            return try String.fetchOne(database.cachedStatement(sql: sql), arguments: [number])
        }
    }
}

/// What became of a commit that failed.
private enum CommitOutcome {
    case stored
    case notStored
    case unknown
}

extension SQLiteStore {
    /// Commits; when that fails in a way that does not tell, looks in the file whether it was stored (`reliability.md`, "SQLite").
    func commit(_ database: Database, _ trace: Trace) throws {
        let left = try trace.read(database)
        do {
            try database.commit()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
            throw error  // Readers held on to the file all along: the transaction is whole, and is taken back.
        } catch {
            let failure = SQLiteErrors.failure(error, path: file.path, in: database)
            if database.isInsideTransaction { try? database.rollback() }
            switch outcome(of: trace, left) {
            case .stored: return
            case .notStored: throw failure
            case .unknown: throw Failure.store(.outcomeUnknown(path: file.path))
            }
        }
    }

    /// Looks through another connection, since this one's picture of the file may be wrong.
    private func outcome(of trace: Trace, _ left: String?) -> CommitOutcome {
        // SQLite would make a file that is gone.
        guard (try? file.checkInPlace()) != nil,
            let other = try? DatabaseQueue(path: file.path, configuration: Connection.configuration(path: file.path))
        else { return .unknown }
        defer { try? other.close() }
        do {
            return try other.writeWithoutTransaction { database in
                guard try trace.read(database) == left else { return .notStored }
                try Self.makeDurable(database)
                return .stored
            }
        } catch {
            return .unknown
        }
    }

    /// Commits a change of nothing.
    ///
    /// The commit that failed may have stored everything but its very end, the emptied journal, which a power cut would bring back,
    /// and with it the state before. Another transaction that ends well replaces that journal.
    private static func makeDurable(_ database: Database) throws {
        try database.inTransaction(.immediate) {
            let version = try Migrations.version(database)
            try database.execute(sql: "PRAGMA user_version = \(version)")
            return .commit
        }
    }
}
