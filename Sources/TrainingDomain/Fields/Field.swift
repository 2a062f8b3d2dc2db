/// A field whose value is a `Value`: the one declaration from which form, review, flags, columns and files follow.
struct ValueField<Record, Value: Equatable & Sendable>: RecordField {
    let key: FieldKey
    let step: Step
    let path: WritableKeyPath<Record, Value> & Sendable
    let kind: FieldKind<Value>
    let label: Phrase
    let help: Phrase
    /// The training's setting that a session's field starts from.
    let inherited: (any RecordField<Training>)?

    var editor: Editor { kind.editor }

    func value(in record: Record) -> FieldValue { kind.value(record[keyPath: path]) }

    func typed(in record: Record) -> Typed { kind.typed(record[keyPath: path]) }

    func read(_ typed: Typed, into record: inout Record, context: FieldContext) -> Reason? {
        do {
            record[keyPath: path] = try kind.parse(typed, context)
            return nil
        } catch {
            return error
        }
    }

    func restore(_ value: FieldValue, into record: inout Record) -> Bool {
        guard let restored = kind.restore(value) else { return false }
        record[keyPath: path] = restored
        return true
    }
}

/// A field of a session.
typealias Field<Value: Equatable & Sendable> = ValueField<Session, Value>

/// A field of a training.
typealias TrainingField<Value: Equatable & Sendable> = ValueField<Training, Value>

extension ValueField: SessionField where Record == Session {
    init(
        _ key: FieldKey, _ step: Step, _ path: WritableKeyPath<Session, Value> & Sendable, _ kind: FieldKind<Value>,
        label: Phrase, help: Phrase, inherits: (WritableKeyPath<Training, Value> & Sendable)? = nil
    ) {
        self.init(
            key: key, step: step, path: path, kind: kind, label: label, help: help,
            inherited: inherits.map { TrainingField(key, $0, kind, label: label, help: help, step: step) })
    }
}

extension ValueField where Record == Training {
    init(
        _ key: FieldKey, _ path: WritableKeyPath<Training, Value> & Sendable, _ kind: FieldKind<Value>, label: Phrase,
        help: Phrase, step: Step = .training
    ) {
        self.init(key: key, step: step, path: path, kind: kind, label: label, help: help, inherited: nil)
    }
}
