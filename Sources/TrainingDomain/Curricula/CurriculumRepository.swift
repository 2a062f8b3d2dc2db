/// A node with what hangs on it, for the tree.
public struct CurriculumBranch: Equatable, Sendable {
    /// The node.
    public let node: CurriculumNode
    /// How deep it lies: 0 is a root.
    public let depth: Int
    /// The trainings attached to it, by title.
    public let trainings: [TrainingRow]
    /// The sessions attached to it while their training is not (scenario 31): by start, those that are over last.
    public let sessions: [SessionRow]

    /// A node of the tree.
    public init(node: CurriculumNode, depth: Int, trainings: [TrainingRow], sessions: [SessionRow] = []) {
        self.node = node
        self.depth = depth
        self.trainings = trainings
        self.sessions = sessions.filter { !$0.status.isOver } + sessions.filter(\.status.isOver)
    }
}

extension CurriculumBranch {
    /// Codes of the trainings that a registration reaches at this node: those attached, and those of its sessions that are not over.
    public var reachedTrainings: Set<String> {
        Set(trainings.map(\.code) + sessions.filter { !$0.status.isOver }.map(\.trainingCode))
    }
}

/// The curriculum tree, and registration through it.
public protocol CurriculumRepository: Sendable {
    /// The tree, parents before children, with the trainings and the sessions that `actor` may see.
    func curriculumTree(as actor: Actor) throws(Failure) -> [CurriculumBranch]
    /// Changes title, parent and blocking of the node known as `code`.
    func edit(curriculum code: String, to node: CurriculumNode, as actor: Actor) throws(Failure) -> CurriculumNode
    /// Deletes a node: refused while something hangs on it.
    func deleteCurriculum(_ code: String, as actor: Actor) throws(Failure)
    /// Takes trainings off a node.
    func detach(trainings codes: [String], from curriculum: String, as actor: Actor) throws(Failure)
    /// What a registration would do.
    func plan(_ request: CurriculumRequest, as actor: Actor) throws(Failure) -> CurriculumPlan
    /// Registers everyone into every session of the plan, all or nothing.
    func register(_ request: CurriculumRequest, as actor: Actor) throws(Failure) -> [Registration]
}
