/// A field of a session whose value is a `Value`: the one declaration from which form, review, flags, columns and files follow.
struct Field<Value: Equatable & Sendable>: SessionField {
    let key: FieldKey
    let step: Step
    let path: WritableKeyPath<Session, Value> & Sendable
    let kind: FieldKind<Value>
    let label: Phrase
    let help: Phrase
    let inherited: (any RecordField<Training>)?

    init(
        _ key: FieldKey, _ step: Step, _ path: WritableKeyPath<Session, Value> & Sendable, _ kind: FieldKind<Value>,
        label: Phrase, help: Phrase, inherits: (WritableKeyPath<Training, Value> & Sendable)? = nil
    ) {
        self.key = key
        self.step = step
        self.path = path
        self.kind = kind
        self.label = label
        self.help = help
        inherited = inherits.map { TrainingField(key, $0, kind, label: label, help: help, step: step) }
    }

    var editor: Editor { kind.editor }

    func value(in session: Session) -> FieldValue { kind.value(session[keyPath: path]) }

    func typed(in session: Session) -> Typed { kind.typed(session[keyPath: path]) }

    func read(_ typed: Typed, into session: inout Session, context: FieldContext) -> Reason? {
        do {
            session[keyPath: path] = try kind.parse(typed, context)
            return nil
        } catch {
            return error
        }
    }

    func restore(_ value: FieldValue, into session: inout Session) -> Bool {
        guard let restored = kind.restore(value) else { return false }
        session[keyPath: path] = restored
        return true
    }
}

/// A field of a training.
struct TrainingField<Value: Equatable & Sendable>: RecordField {
    let key: FieldKey
    let step: Step
    let path: WritableKeyPath<Training, Value> & Sendable
    let kind: FieldKind<Value>
    let label: Phrase
    let help: Phrase

    init(
        _ key: FieldKey, _ path: WritableKeyPath<Training, Value> & Sendable, _ kind: FieldKind<Value>, label: Phrase,
        help: Phrase, step: Step = .training
    ) {
        self.key = key
        self.step = step
        self.path = path
        self.kind = kind
        self.label = label
        self.help = help
    }

    var editor: Editor { kind.editor }

    func value(in training: Training) -> FieldValue { kind.value(training[keyPath: path]) }

    func typed(in training: Training) -> Typed { kind.typed(training[keyPath: path]) }

    func read(_ typed: Typed, into training: inout Training, context: FieldContext) -> Reason? {
        do {
            training[keyPath: path] = try kind.parse(typed, context)
            return nil
        } catch {
            return error
        }
    }

    func restore(_ value: FieldValue, into training: inout Training) -> Bool {
        guard let restored = kind.restore(value) else { return false }
        training[keyPath: path] = restored
        return true
    }
}
