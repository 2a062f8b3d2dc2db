/// A body that offers trainings and to which people belong.
public struct Organisation: Hashable, Sendable {
    /// Unique, compared without case.
    public var code: String
    /// What people call it.
    public var name: String

    /// An organisation known under `code`.
    public init(code: String, name: String) {
        self.code = code
        self.name = name
    }
}
