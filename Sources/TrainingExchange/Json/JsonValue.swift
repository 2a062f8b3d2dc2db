/// A JSON document to write: keys keep the order in which they are given.
public indirect enum JsonValue: Equatable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case flag(Bool)
    /// A whole number.
    case whole(Int64)
    /// A text.
    case text(String)
    /// A list.
    case list([JsonValue])
    /// An object, in the order of its members.
    case object([JsonMember])

    /// An object of the members that `pairs` gives.
    public static func object(_ pairs: KeyValuePairs<String, JsonValue>) -> JsonValue {
        .object(pairs.map { JsonMember($0.key, $0.value) })
    }
}

/// A key of an object and its value.
public struct JsonMember: Equatable, Sendable {
    /// The key.
    public let key: String
    /// The value.
    public let value: JsonValue

    /// Ties `value` to `key`.
    public init(_ key: String, _ value: JsonValue) {
        self.key = key
        self.value = value
    }
}
