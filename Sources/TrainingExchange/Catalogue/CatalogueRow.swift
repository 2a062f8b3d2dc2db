import TrainingDomain

/// A training as a file tells it: its code, its title and the texts of the other columns, not yet values.
public struct CatalogueRow: Equatable, Sendable {
    /// The line on which it starts in the file, from 1.
    public let line: Int
    /// The code: one line, not empty, once in the file.
    public let code: String
    /// The title: one line, not empty, at most `Limits.trainingTitle` characters.
    public let title: String
    /// The texts of the other known columns of the file, which may be empty.
    public let others: [TableColumn: String]

    /// Reads the other columns into `training`, and changes nothing that the file has no column for.
    ///
    /// An empty cell empties a text or a list, means "unlimited" for max users and "none" for a colour; where a field cannot
    /// be empty (numbers, yes or no, choices) it leaves what is there.
    ///
    /// - Returns: What is wrong, in the order of the columns; the fields concerned are unchanged.
    public func read(into training: inout Training, context: FieldContext) -> [RowProblem] {
        var problems: [RowProblem] = []
        for (column, text) in others.sorted(by: { $0.key.number < $1.key.number }) {
            guard let field = TrainingFields.field(column.key), !text.isEmpty || Self.canBeEmpty(field.editor) else {
                continue
            }
            if let reason = field.read(.one(text), into: &training, context: context) {
                problems.append(.value(column, reason))
            }
        }
        return problems
    }

    private static func canBeEmpty(_ editor: Editor) -> Bool {
        switch editor {
        case .flag, .choice, .moment, .zone, .whole(emptyMeansUnlimited: false): false
        case .text, .lines, .whole, .colour, .people, .curricula, .organisations: true
        }
    }
}
