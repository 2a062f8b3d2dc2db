/// People who are registered together.
public struct Group: Equatable, Sendable {
    /// Unique, compared without case.
    public var code: String
    /// What people call it.
    public var name: String
    /// Logins of its members.
    public var members: [String]

    /// A group known under `code`.
    public init(code: String, name: String, members: [String] = []) {
        self.code = code
        self.name = name
        self.members = members
    }
}
