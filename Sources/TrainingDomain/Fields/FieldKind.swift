/// One kind of value: how it is edited, read from what was typed, and carried in and out of stores and files.
public struct FieldKind<Value: Equatable & Sendable>: Sendable {
    /// How it is edited.
    public let editor: Editor
    /// Reads what was typed, or says why it can't be.
    let parse: @Sendable (Typed, FieldContext) throws(Reason) -> Value
    /// What somebody would type to get this value.
    let typed: @Sendable (Value) -> Typed
    /// The value for SQL, JSON and the like.
    let value: @Sendable (Value) -> FieldValue
    /// Back from `value`; `nil` when a store or a file holds something else.
    let restore: @Sendable (FieldValue) -> Value?
}
