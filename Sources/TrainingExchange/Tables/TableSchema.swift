import TrainingDomain

/// What one kind of table holds: which columns there are, and what their cells must be.
struct TableSchema: Sendable {
    /// Under which names the columns are known.
    let names: ColumnNames
    /// The column that tells one row from another, compared without case.
    let identity: FieldKey
    /// Columns without which nothing can be read, and whose cells may not be empty.
    let required: [FieldKey]
    /// Texts of several lines; every other cell is one line.
    let paragraphs: Set<FieldKey>
    /// The most characters in a cell, where it is known.
    let limits: [FieldKey: Int]
    /// The columns of a table without header, by its number of columns.
    let positional: @Sendable (Int) -> [FieldKey]

    /// Whether a first record of these cells is a header: one of them names a required column, or two name any.
    ///
    /// A file whose only known column is "code" is better refused, with the names it has, than imported with "code" for a
    /// training.
    func isHeader(_ cells: [String]) -> Bool {
        let keys = Set(cells.compactMap { names.match($0)?.key })
        return keys.count > 1 || required.contains(where: keys.contains)
    }
}
