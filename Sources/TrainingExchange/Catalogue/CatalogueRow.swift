import TrainingDomain

/// A training as a file tells it: its code, its title and the texts of the other columns, not yet values.
public struct CatalogueRow: Equatable, Sendable {
    /// A cell of a column that is neither the code nor the title.
    public struct Cell: Equatable, Sendable {
        /// The column.
        public let column: TableColumn
        /// Its text, which may be empty: one line, except in a description.
        public let text: String
    }

    /// The line on which it starts in the file, from 1.
    public let line: Int
    /// The code: one line, not empty, once in the file.
    public let code: String
    /// The title: one line, not empty, at most `Limits.trainingTitle` characters.
    public let title: String
    /// The cells of the other known columns of the file, in its order.
    public let others: [Cell]

    /// The text of the column `key`; nil when the file has no such column.
    public func text(_ key: FieldKey) -> String? {
        switch key {
        case .code: code
        case .title: title
        default: others.first { $0.column.key == key }?.text
        }
    }

    /// Reads the title and the other columns into `training`, and changes nothing that the file has no column for.
    ///
    /// An empty cell empties a text or a list, means "unlimited" for max users and "none" for a colour; where a field cannot
    /// be empty (numbers, yes or no, choices) it leaves what is there.
    ///
    /// - Returns: What is wrong, in the order of the columns; the fields concerned are unchanged.
    public func read(into training: inout Training, context: FieldContext) -> [RowProblem] {
        training.title = title
        return others.compactMap { cell in
            guard let field = TrainingFields.field(cell.column.key), !cell.text.isEmpty || Self.canBeEmpty(field.editor)
            else { return nil }
            return field.read(.one(cell.text), into: &training, context: context).map { .value(cell.column, $0) }
        }
    }

    private static func canBeEmpty(_ editor: Editor) -> Bool {
        switch editor {
        case .flag, .choice, .moment, .zone, .whole(emptyMeansUnlimited: false): false
        case .text, .lines, .whole, .colour, .people, .curricula, .organisations: true
        }
    }
}
