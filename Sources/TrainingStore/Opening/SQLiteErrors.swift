import CSQLiteOptions
import GRDB
import Glibc
import TrainingDomain

/// What SQLite's errors mean to the people who read the message.
enum SQLiteErrors {
    /// The failure that `error` is, for the database at `path`.
    ///
    /// - Parameter database: The connection on which it has just happened, which knows what the system said.
    static func failure(_ error: any Error, path: String, in database: Database? = nil) -> Failure {
        if let failure = error as? Failure { return failure }
        if let refusal = error as? Refusal { return .refused(refusal) }
        guard let error = error as? DatabaseError else { return .store(.other(path: path, reason: "\(error)")) }
        if let database, let failure = systemFailure(error, in: database, path: path) { return .store(failure) }
        return .store(storeFailure(error, path: path))
    }

    /// What the system's own error tells better than SQLite's: an exceeded quota is a full disk too, and so is one on which no journal
    /// can be made.
    private static func systemFailure(_ error: DatabaseError, in database: Database, path: String) -> StoreFailure? {
        guard [.SQLITE_IOERR, .SQLITE_CANTOPEN].contains(error.resultCode), let connection = database.sqliteConnection
        else { return nil }
        switch sqlite_system_error(UnsafeMutableRawPointer(connection)) {
        case ENOSPC, EDQUOT, EFBIG: return .diskFull(path: path)
        case EROFS, EACCES, EPERM: return .readOnly(path: path)
        default: return nil
        }
    }

    private static func storeFailure(_ error: DatabaseError, path: String) -> StoreFailure {
        if error.extendedResultCode == .SQLITE_READONLY_DBMOVED { return .replaced(path: path) }
        let reason = error.message ?? "\(error.extendedResultCode)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: path)
        case .SQLITE_FULL: return .diskFull(path: path)
        case .SQLITE_READONLY: return .readOnly(path: path)
        case .SQLITE_IOERR: return .diskFailed(path: path)
        case .SQLITE_CORRUPT: return .damaged(path: path)
        case .SQLITE_NOTADB: return .notADatabase(path: path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM: return .cannotOpen(path: path, reason: reason)
        default: return .other(path: path, reason: reason)
        }
    }
}
