/// The name of a field, in camelCase: the key in JSON, CSV and answers files, from which flags and columns follow.
public struct FieldKey: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The camelCase key.
    public let rawValue: String

    /// The key spelled `rawValue`.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The key spelled `value`.
    public init(stringLiteral value: String) { rawValue = value }

    /// The camelCase key.
    public var description: String { rawValue }

    /// The name of the flag on the command line, without dashes: `maxUsers` is `max-users`, and lists are in the singular.
    public var flagName: String { Self.singular[self] ?? separated(by: "-") }

    /// The name of the column in the database: `maxUsers` is `max_users`.
    public var columnName: String { separated(by: "_") }

    private static let singular: [FieldKey: String] = [
        "curricula": "curriculum", "validators": "validator", "organisations": "organisation",
        "trainers": "trainer", "roles": "role", "members": "member", "mail": "email",
        "defaultDurationDays": "default-duration",
    ]

    private func separated(by separator: Character) -> String {
        rawValue.reduce(into: "") { name, letter in
            if letter.isUppercase { name.append(separator) }
            name.append(contentsOf: letter.lowercased())
        }
    }
}

extension FieldKey {
    /// The keys that rules name.
    public static let title: FieldKey = "title"
    /// The start of a session.
    public static let start: FieldKey = "start"
    /// The end of a session.
    public static let end: FieldKey = "end"
    /// The zone of start and end.
    public static let timeZone: FieldKey = "timeZone"
    /// The description.
    public static let description: FieldKey = "description"
    /// The default flag of a session.
    public static let defaultSession: FieldKey = "defaultSession"
    /// The number of seats.
    public static let maxUsers: FieldKey = "maxUsers"
    /// The named validators.
    public static let validators: FieldKey = "validators"
    /// The curricula of a training or a session.
    public static let curricula: FieldKey = "curricula"
    /// The organisations of a training.
    public static let organisations: FieldKey = "organisations"
    /// The code of a training.
    public static let code: FieldKey = "code"
}
