import GRDB
import TrainingDomain

/// The order of a list, and the way to a part of it from its nearer end: half of a long list is never passed over row by row.
struct ListOrder {
    private let columns: [(name: String, isDescending: Bool)]

    /// By these columns, the last of which tells all rows apart; one that starts with "-" descends.
    init(_ columns: String...) {
        self.columns = columns.map { name in
            name.hasPrefix("-") ? (String(name.dropFirst()), true) : (name, false)
        }
    }

    /// How a part of a list of `total` rows is asked for.
    struct Way {
        /// What follows the conditions: ORDER BY, LIMIT and OFFSET.
        let sql: String
        /// The arguments of LIMIT and OFFSET.
        let arguments: StatementArguments
        /// Whether the rows come the last one first.
        let isReversed: Bool

        /// `rows` as the list has them.
        func ordered<Row>(_ rows: [Row]) -> [Row] { isReversed ? rows.reversed() : rows }
    }

    /// The way to `window` of a list of `total` rows.
    func way(to window: Window, total: Int) -> Way {
        let count = min(window.limit ?? .max, max(0, total - window.offset))
        let isReversed = window.offset > total / 2 && count > 0
        let arguments: StatementArguments =
            isReversed ? [count, total - window.offset - count] : window.arguments
        let order = columns.map { "\($0.name)\($0.isDescending != isReversed ? " DESC" : "")" }
        return Way(
            sql: "ORDER BY \(order.joined(separator: ", ")) LIMIT ? OFFSET ?", arguments: arguments,
            isReversed: isReversed)
    }
}
