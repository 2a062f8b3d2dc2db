import TrainingDomain

/// Why one row of a table is refused.
public enum RowProblem: Equatable, Sendable {
    /// A cell is not what its field accepts: missing, too long, control characters…
    case value(TableColumn, Reason)
    /// The row repeats the `text` that the row on `firstLine` has in this column, case aside.
    case repeated(TableColumn, text: String, firstLine: Int)
    /// The row has more cells than the header, or fewer; empty ones at its end do not count as more.
    case cellCount(found: Int, expected: Int)
    /// The file's encoding has no character for this byte.
    case undecodableByte(TableColumn, UInt8)
    /// What identifies the row holds U+FFFD: a character was lost before the file came here.
    case damagedIdentity(TableColumn, text: String)
    /// Text follows the closing quote of the cell number `column`, whose quote opened on `line`.
    case strayQuote(column: Int, line: Int)
}

/// A row that is refused, with everything that is wrong with it.
public struct RefusedRow: Equatable, Sendable {
    /// The line on which it starts, from 1.
    public let line: Int
    /// Its code or login, where it could be read.
    public let identity: String?
    /// Why; never empty.
    public let problems: [RowProblem]

    /// A refused row; what reads rows further, such as the list of fields, makes them too.
    public init(line: Int, identity: String?, problems: [RowProblem]) {
        self.line = line
        self.identity = identity
        self.problems = problems
    }
}

/// Something worth saying about a whole table, which refuses nothing.
public enum TableWarning: Equatable, Sendable {
    /// So many accepted rows, the first one on `firstLine`, hold U+FFFD in this column: characters were lost before the file
    /// came here.
    case damaged(TableColumn, rows: Int, firstLine: Int)
    /// These columns are not read.
    case ignoredColumns([String])
}
