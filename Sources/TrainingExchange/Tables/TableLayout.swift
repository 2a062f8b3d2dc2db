import TrainingDomain

/// A column that is read.
public struct TableColumn: Hashable, Sendable {
    /// What it holds.
    public let key: FieldKey
    /// Its number, from 1.
    public let number: Int
    /// Its name in the header, if there is one.
    public let name: String?
}

/// How a table is laid out, found out or said by options: what the first lines of an import's report tell.
public struct TableLayout: Equatable, Sendable {
    /// How the file is encoded.
    public let encoding: TextEncoding
    /// What separates its cells.
    public let separator: Separator
    /// Whether its first record names the columns.
    public let hasHeader: Bool
    /// How many columns it has, without those at the end that have no name.
    public let width: Int
    /// The columns that are read, by number.
    public let columns: [TableColumn]
    /// The columns that are not: their names, or `#3` without a header.
    public let ignored: [String]

    /// The column of `key`, if it is read.
    public func column(_ key: FieldKey) -> TableColumn? { columns.first { $0.key == key } }
}
