import GRDBSQLite

/// SQLite as it comes, without anything around it: what the store is compared with.
final class BareDatabase {
    private var connection: OpaquePointer?

    /// Opens or makes the file at `path`; `durable` commits as the store's do.
    init(_ path: String, durable: Bool = false) throws {
        try check(sqlite3_open(path, &connection))
        if durable { try execute("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL") }
    }

    deinit { sqlite3_close_v2(connection) }

    func execute(_ sql: String) throws { try check(sqlite3_exec(connection, sql, nil, nil, nil)) }

    func statement(_ sql: String) throws -> BareStatement { try BareStatement(sql, on: connection) }

    /// The one number that a query answers.
    func number(_ sql: String) throws -> Int {
        let statement = try statement(sql)
        return try statement.step() ? statement.number : 0
    }

    /// The texts of a query's first column.
    func texts(_ sql: String) throws -> [String] {
        let statement = try statement(sql)
        var texts: [String] = []
        while try statement.step() { texts.append(statement.text) }
        return texts
    }

    private func check(_ code: CInt) throws {
        guard code != SQLITE_OK else { return }
        throw BareError(message: String(cString: sqlite3_errmsg(connection)))
    }
}

/// A prepared statement.
final class BareStatement {
    private var handle: OpaquePointer?

    fileprivate init(_ sql: String, on connection: OpaquePointer?) throws {
        guard sqlite3_prepare_v2(connection, sql, -1, &handle, nil) == SQLITE_OK else {
            throw BareError(message: String(cString: sqlite3_errmsg(connection)))
        }
    }

    deinit { sqlite3_finalize(handle) }

    /// Runs it with these texts.
    func run(_ texts: [String]) throws {
        for (index, text) in texts.enumerated() {
            // SQLite copies the text: -1 is its SQLITE_TRANSIENT, which Swift can't import.
            sqlite3_bind_text(
                handle, CInt(index + 1), text, -1, unsafeBitCast(-1, to: sqlite3_destructor_type.self))
        }
        _ = try step()
        sqlite3_reset(handle)
    }

    /// Whether there is one more row.
    fileprivate func step() throws -> Bool {
        switch sqlite3_step(handle) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        default: throw BareError(message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))))
        }
    }

    fileprivate var number: Int { Int(sqlite3_column_int64(handle, 0)) }
    fileprivate var text: String { sqlite3_column_text(handle, 0).map { String(cString: $0) } ?? "" }
}

/// What went wrong while measuring.
struct BareError: Error {
    let message: String
}
