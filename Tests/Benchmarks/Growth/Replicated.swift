/// A table filled with copies of its first row, as far as SQLite can fill it: what is measured needs a large table, not a story.
struct Replicated {
    let database: BareDatabase

    /// Adds `count` copies of the row `id` of `table`, numbered from `first` on.
    ///
    /// - Parameter changes: The columns that differ, as SQL over the number `n`.
    func copy(_ table: String, row id: Int64, _ count: Int, from first: Int64, _ changes: [String: String]) throws {
        let columns = try database.texts("SELECT name FROM pragma_table_info('\(table)') WHERE name <> 'id'")
        let values = columns.map { changes[$0] ?? "row.\"\($0)\"" }
        try database.execute(
            """
            WITH RECURSIVE number (n) AS (SELECT \(first) UNION ALL SELECT n + 1 FROM number WHERE n < \(first + Int64(count) - 1))
            INSERT INTO \(table) (id, \(columns.map { "\"\($0)\"" }.joined(separator: ", ")))
            SELECT n, \(values.joined(separator: ", ")) FROM number CROSS JOIN \(table) row WHERE row.id = \(id)
            """)
    }
}
