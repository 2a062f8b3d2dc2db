import GRDB
import TrainingDomain

/// What SQLite's errors mean to the people who read the message.
enum SQLiteErrors {
    /// The failure that `error` is, for the database at `path`.
    static func failure(_ error: any Error, path: String) -> Failure {
        if let failure = error as? Failure { return failure }
        if let refusal = error as? Refusal { return .refused(refusal) }
        guard let error = error as? DatabaseError else { return .store(.other(path: path, reason: "\(error)")) }
        return .store(storeFailure(error, path: path))
    }

    private static func storeFailure(_ error: DatabaseError, path: String) -> StoreFailure {
        if error.extendedResultCode == .SQLITE_READONLY_DBMOVED { return .replaced(path: path) }
        let reason = error.message ?? "\(error.extendedResultCode)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
        case .SQLITE_FULL: return .diskFull(path: path)
        case .SQLITE_READONLY: return .readOnly(path: path)
        case .SQLITE_NOTADB: return .notADatabase(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM: return .cannotOpen(path: path, reason: reason)
        default: return .other(path: path, reason: reason)
        }
    }
}
