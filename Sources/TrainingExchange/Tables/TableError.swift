/// Why a whole table cannot be read.
///
/// A row that cannot be read is a `RowProblem` instead.
///
/// Lines and columns are counted from 1.
public enum TableError: Error, Equatable, Sendable {
    /// There is nothing but blank lines.
    case empty
    /// The bytes are no text.
    case binary(BinaryKind)
    /// A quote opened at `line`, in the cell number `column`, is never closed.
    case unterminatedQuote(line: Int, column: Int)
    /// A cell that starts at `line` holds more than `limit` bytes; with `quoted`, a closing quote may be missing.
    case cellTooLong(line: Int, column: Int, quoted: Bool, limit: Int)
    /// The record that starts at `line` has more than `limit` cells.
    case tooManyColumns(line: Int, limit: Int)
    /// More than `limit` rows are refused, the last one at `line`: another kind of table, whose refusals would fill the memory.
    case tooManyRefused(line: Int, limit: Int)
    /// The columns of these keys are neither in the header, whose names are given, nor mapped.
    case missingColumns(keys: [String], header: [String])
    /// Two columns of the header, of these names, stand for the same thing.
    case ambiguousColumn(key: String, names: [String])
    /// An option maps a key to a column name that the header, whose names are given, has not.
    case unknownColumn(name: String, header: [String])
    /// An option maps a key to a column beyond the `count` that the table has.
    case columnOutOfRange(number: Int, count: Int)
    /// An option maps something that is no key of this kind of table.
    case unknownKey(String, known: [String])
    /// Two options map the same key.
    case keyMappedTwice(String)
}
