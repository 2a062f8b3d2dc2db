/// One node of a curriculum, the tree to which trainings are attached (`domain.md`, "Curriculum registration").
public struct CurriculumNode: Equatable, Sendable {
    /// Unique, compared without case.
    public var code: String
    /// What people call it.
    public var title: String
    /// Code of the node above; `nil` for a root.
    public var parent: String?
    /// Whether registration stops at this node: a blocking node targets only itself.
    public var isBlocking: Bool

    /// A node below `parent`, or a root.
    public init(code: String, title: String, parent: String? = nil, isBlocking: Bool = false) {
        self.code = code
        self.title = title
        self.parent = parent
        self.isBlocking = isBlocking
    }
}
