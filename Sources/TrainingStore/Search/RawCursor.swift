import GRDB
import GRDBSQLite

/// The rows of a statement, read as SQLite has them: for the one reading that visits every row of a catalogue, where a value of its own
/// for each column would take most of the time.
struct RawCursor {
    private let statement: Statement
    private let pointer: SQLiteStatement

    /// The rows of `sql`, none read yet.
    init(_ database: Database, sql: String) throws {
        statement = try database.makeStatement(sql: sql)
        pointer = statement.sqliteStatement
    }

    /// Goes to the next row; `false` after the last.
    ///
    /// - Throws: `DatabaseError` of SQLite.
    func next() throws -> Bool {
        let code = sqlite3_step(pointer)
        switch code {
        case SQLITE_ROW: return true
        case SQLITE_DONE:
            close()
            return false
        default:
            close()
            throw DatabaseError(resultCode: ResultCode(rawValue: code), sql: statement.sql)
        }
    }

    /// Lets go of the tables; a cursor that was read to its end has done so.
    func close() { sqlite3_reset(pointer) }

    /// The whole number in a column.
    func number(_ column: CInt) -> Int64 { sqlite3_column_int64(pointer, column) }

    /// The bytes of a text or blob, which are there until the next row.
    func bytes(_ column: CInt) -> UnsafeBufferPointer<UInt8> {
        // The bytes have to be asked for before their number: SQLite converts what it holds on the way.
        let start = sqlite3_column_blob(pointer, column)
        let count = Int(sqlite3_column_bytes(pointer, column))
        return UnsafeBufferPointer(start: start?.assumingMemoryBound(to: UInt8.self), count: count)
    }
}
