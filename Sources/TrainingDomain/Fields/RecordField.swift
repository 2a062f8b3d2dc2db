/// One field of a record, whatever the type of its value: what loops over the list of fields see.
public protocol RecordField<Record>: Sendable {
    /// What the field belongs to.
    associatedtype Record

    /// Its name in code, files and flags.
    var key: FieldKey { get }
    /// What people call it.
    var label: Phrase { get }
    /// What it does to a learner, in one or two plain sentences.
    var help: Phrase { get }
    /// The step of the wizard that shows it.
    var step: Step { get }
    /// How it is edited.
    var editor: Editor { get }

    /// The value in `record`, for SQL, JSON and the like.
    func value(in record: Record) -> FieldValue
    /// What somebody would type to get the value in `record`.
    func typed(in record: Record) -> Typed
    /// Reads `typed` into `record`; the reason when it can't be, and then `record` is unchanged.
    func read(_ typed: Typed, into record: inout Record, context: FieldContext) -> Reason?
    /// Puts a stored value back; `false` when it is not one of this field's.
    func restore(_ value: FieldValue, into record: inout Record) -> Bool
}

/// A field of a session: adds what it inherits from the training.
public protocol SessionField: RecordField<Session> {
    /// The training's own setting that this field starts from, if it inherits.
    var inherited: (any RecordField<Training>)? { get }
}
