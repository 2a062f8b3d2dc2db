import GRDB
import TrainingDomain

/// A list as a query: which rows it has, in which order.
struct ListQuery {
    /// The tables, with their aliases.
    let source: String
    /// What tells the rows apart: an integer.
    let key: String
    /// Which of the rows.
    let conditions: String
    let arguments: StatementArguments
    let order: ListOrder
    /// How the rows are found where SQLite can't know better: `INDEXED BY`, or nothing.
    var index = ""

    /// The keys of the rows in `window`.
    ///
    /// They are reached from the nearest of both ends and of the part that was read before: however long a list is, to turn a page
    /// passes over no more than a page.
    ///
    /// - Parameter total: The length of the whole list.
    func keys(in window: Window, total: Int, _ memory: ListMemory, _ database: Database) throws -> [Int64] {
        let count = min(window.limit ?? .max, max(0, total - window.offset))
        guard count > 0 else { return [] }
        let question = "SELECT \(key) FROM \(source) WHERE \(conditions) \(order.sql(isReversed: false))"
        let part = try memory.part(of: question, arguments, in: database)
        let way = Self.way(to: window.offset..<window.offset + count, total: total, part)
        var (conditions, arguments) = (conditions, arguments)
        if let start = way.start {
            conditions += " AND \(order.from(key, of: source, isReversed: way.isReversed))"
            arguments += StatementArguments([Int64](repeating: start, count: order.columns.count))
        }
        let sql = """
            SELECT \(key) FROM \(source)\(index) WHERE \(conditions) \(order.sql(isReversed: way.isReversed)) LIMIT ? OFFSET ?
            """
        let found = try Int64.fetchAll(database.cachedStatement(sql: sql), arguments: arguments + [count, way.skipped])
        let keys = way.isReversed ? found.reversed() : found
        if let first = keys.first, let last = keys.last {
            let part = ListMemory.Part(offset: window.offset, count: keys.count, first: first, last: last)
            try memory.note(part, of: question, self.arguments, in: database)
        }
        return keys
    }

    /// From where rows are reached.
    private struct Way {
        /// The row to begin with; `nil` is an end of the list.
        var start: Int64?
        /// How many rows are passed over.
        let skipped: Int
        /// Whether it leads towards the first row.
        let isReversed: Bool
    }

    private static func way(to wanted: Range<Int>, total: Int, _ part: ListMemory.Part?) -> Way {
        var ways = [
            Way(skipped: wanted.lowerBound, isReversed: false),
            Way(skipped: total - wanted.upperBound, isReversed: true),
        ]
        if let part, part.offset <= wanted.lowerBound {
            ways.append(Way(start: part.first, skipped: wanted.lowerBound - part.offset, isReversed: false))
        }
        if let part, wanted.upperBound <= part.end {
            ways.append(Way(start: part.last, skipped: part.end - wanted.upperBound, isReversed: true))
        }
        return ways.dropFirst().reduce(ways[0]) { $1.skipped < $0.skipped ? $1 : $0 }
    }
}
