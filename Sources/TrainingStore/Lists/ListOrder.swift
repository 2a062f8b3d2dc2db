import GRDB
import TrainingDomain

/// The order of a list.
struct ListOrder {
    /// The columns by which it is sorted, the last of which tells all rows apart.
    let columns: [String]
    /// Whether the greatest come first.
    let isDescending: Bool

    init(_ columns: String..., isDescending: Bool = false) {
        self.columns = columns
        self.isDescending = isDescending
    }

    /// As SQL; `isReversed` has the last row first.
    func sql(isReversed: Bool) -> String {
        let word = isDescending != isReversed ? " DESC" : ""
        return "ORDER BY " + columns.map { $0 + word }.joined(separator: ", ")
    }

    /// As SQL, that a row is the one with `key` or comes after it; `isReversed`, before it.
    func from(_ key: String, of source: String, isReversed: Bool) -> String {
        let places = columns.map { "(SELECT \($0) FROM \(source) WHERE \(key) = ?)" }
        let sign = isDescending != isReversed ? "<=" : ">="
        return "(\(columns.joined(separator: ", "))) \(sign) (\(places.joined(separator: ", ")))"
    }
}
