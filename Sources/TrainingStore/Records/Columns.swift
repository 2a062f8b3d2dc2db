import GRDB
import TrainingDomain

/// The columns of a record: one for each field of its list that is not itself a list.
struct Columns<Record: Sendable>: Sendable {
    /// The fields, in the order of the columns.
    let fields: [any RecordField<Record>]
    /// Their columns, quoted.
    let names: [String]
    /// Where they are in the whole list of fields.
    private let positions: [Int]

    init(_ all: [any RecordField<Record>]) {
        positions = all.indices.filter { !all[$0].editor.isList }
        fields = positions.map { all[$0] }
        names = fields.map { "\"\($0.key.columnName)\"" }
    }

    /// The columns for a SELECT: `t.code, t.title, …`.
    func list(of table: String) -> String { names.map { "\(table).\($0)" }.joined(separator: ", ") }

    /// The columns for an UPDATE: `code = ?, title = ?, …`.
    var assignments: String { names.map { "\($0) = ?" }.joined(separator: ", ") }

    /// The values of `record`, in the order of the columns.
    func values(of record: Record) -> [DatabaseValue] { fields.map { $0.value(in: record).sql } }

    /// Those of `values`, one for each field of the whole list, that have a column, in the order of the columns.
    func values(among values: [FieldValue]) -> [DatabaseValue] { positions.map { values[$0].sql } }

    /// The values in `row`, of which the columns start at `index`.
    func values(in row: Row, from index: Int) -> [FieldKey: FieldValue] {
        var values: [FieldKey: FieldValue] = [:]
        for (position, field) in fields.enumerated() {
            let value: DatabaseValue = row[index + position]
            values[field.key] = FieldValue(sql: value)
        }
        return values
    }

    /// Puts the columns of `row`, which start at `index`, into `record`.
    func restore(_ row: Row, from index: Int, into record: inout Record) throws(UnreadableRow) {
        for (position, field) in fields.enumerated() {
            let value: DatabaseValue = row[index + position]
            guard field.restore(FieldValue(sql: value), into: &record) else {
                throw UnreadableRow(column: field.key.columnName)
            }
        }
    }
}

/// A column holds what no field could have put there.
struct UnreadableRow: Error, CustomStringConvertible {
    let column: String

    var description: String { "unreadable value in column \(column)" }
}

extension Editor {
    /// Whether the field holds several codes or logins.
    var isList: Bool {
        switch self {
        case .people, .curricula, .organisations: true
        default: false
        }
    }
}

extension RecordField {
    /// How the field differs between two records.
    func change(from old: Record, to new: Record) -> FieldChange? {
        let (before, after) = (value(in: old), value(in: new))
        return before == after ? nil : FieldChange(key, old: before, new: after)
    }
}

/// What differs between two records, over the whole list of their fields.
enum Changes {
    static func between(_ old: Training, _ new: Training, only keys: Set<FieldKey>? = nil) -> [FieldChange] {
        TrainingFields.all.compactMap { field in
            keys?.contains(field.key) == false ? nil : field.change(from: old, to: new)
        }
    }

    static func between(_ old: Session, _ new: Session) -> [FieldChange] {
        SessionFields.all.compactMap { $0.change(from: old, to: new) }
    }

    /// A new training, whose fields have `values`: each against the initial value it would have had.
    static func adding(_ values: [FieldValue]) -> [FieldChange] {
        zip(blank, values).compactMap { initial, value in
            value == initial.value ? nil : FieldChange(initial.key, old: initial.value, new: value)
        }
    }

    /// The keys of a training's fields with their initial values, read once: an import adds thousands.
    private static let blank = TrainingFields.all.map { field in
        (key: field.key, value: field.value(in: Training(code: "", title: "")))
    }

    static func deleting(_ training: Training) -> [FieldChange] {
        between(training, Training(code: "", title: ""))
    }

    /// A new session: every field that is not empty.
    static func adding(_ session: Session) -> [FieldChange] {
        all(of: session).map { FieldChange($0.key, old: .none, new: $0.value) }
    }

    static func deleting(_ session: Session) -> [FieldChange] {
        all(of: session).map { FieldChange($0.key, old: $0.value, new: .none) }
    }

    private static func all(of session: Session) -> [(key: FieldKey, value: FieldValue)] {
        SessionFields.all.compactMap { field in
            let value = field.value(in: session)
            return value == .none || value == .text("") || value == .list([]) ? nil : (field.key, value)
        }
    }
}
