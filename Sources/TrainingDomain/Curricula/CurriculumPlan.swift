/// How a training that a curriculum registration reaches is served.
///
/// A training is reached where it is attached to a node, and where sessions of it are attached by themselves (scenario 31): the node
/// then holds these sessions, and not the training's others.
public struct CurriculumTarget: Equatable, Sendable {
    /// The training.
    public let training: TrainingReference
    /// Codes of the reached nodes to which it, or sessions of it, are attached.
    public let nodes: [String]
    /// The session used: the one chosen, else its default session where it has neither ended nor been cancelled; `nil` asks for a
    /// choice.
    ///
    /// Of a training that is not attached itself, only the sessions that are count: the default one, or the only one.
    public let session: SessionRow?
    /// The sessions that can be chosen, neither ended nor cancelled: first those attached by themselves.
    public let choices: [SessionRow]
    /// Those of the learners who have a live registration in `session` already.
    public let alreadyRegistered: [PersonReference]
    /// How many seats are lacking for the others; 0 is enough.
    public let lacking: Int

    /// A target.
    public init(
        training: TrainingReference, nodes: [String], session: SessionRow?, choices: [SessionRow],
        alreadyRegistered: [PersonReference], lacking: Int
    ) {
        self.training = training
        self.nodes = nodes
        self.session = session
        self.choices = choices
        self.alreadyRegistered = alreadyRegistered
        self.lacking = lacking
    }
}

/// What a curriculum registration will do, before it is confirmed.
public struct CurriculumPlan: Equatable, Sendable {
    /// The node.
    public let node: CurriculumNode
    /// The nodes reached, the node first.
    public let nodes: [CurriculumNode]
    /// Everyone to be registered: those named, and the members of the groups.
    public let learners: [PersonReference]
    /// What is reached, by title.
    public let targets: [CurriculumTarget]

    /// A plan.
    public init(node: CurriculumNode, nodes: [CurriculumNode], learners: [PersonReference], targets: [CurriculumTarget])
    {
        self.node = node
        self.nodes = nodes
        self.learners = learners
        self.targets = targets
    }
}

/// What is asked of a curriculum registration.
public struct CurriculumRequest: Equatable, Sendable {
    /// Code of the node.
    public var node: String
    /// Logins of learners.
    public var logins: [String]
    /// Codes of groups.
    public var groups: [String]
    /// The sessions chosen, by code of the training.
    public var chosen: [String: Int64]
    /// Whether those registered already are passed over instead of refused.
    public var skipsRegistered: Bool

    /// A registration of `logins` and of the members of `groups`.
    public init(
        node: String, logins: [String], groups: [String] = [], chosen: [String: Int64] = [:],
        skipsRegistered: Bool = false
    ) {
        self.node = node
        self.logins = logins
        self.groups = groups
        self.chosen = chosen
        self.skipsRegistered = skipsRegistered
    }
}

/// Why a curriculum registration, or a change of the tree, is refused.
public enum CurriculumRefusal: Error, Equatable, Sendable {
    /// No node with this code.
    case unknownNode(String)
    /// The node would come to be below itself.
    case loop(String, below: String)
    /// No training is attached to the nodes reached, nor a session that is not over.
    case nothingReached(String)
    /// Nobody was named.
    case nobody
    /// These trainings have no session to register into: one has to be chosen or created (scenario 19).
    case sessionMissing([TrainingReference])
    /// The chosen session can't be used: of another training, ended or cancelled.
    case sessionUnusable(Int64, training: String)
    /// These sessions lack so many seats; nothing was stored (scenario 21).
    case seatsLacking([ShortSession])
    /// These people are registered already in these sessions.
    case alreadyRegistered([Overlap])
    /// The node has nodes below it or trainings attached.
    case nodeInUse(String, children: Int, trainings: Int, sessions: Int)
    /// The training is not attached to the node.
    case notAttached(training: String, node: String)
    /// A session was chosen for a training that the node does not reach.
    case notReached(training: String, node: String)

    /// A session with too few seats.
    public struct ShortSession: Equatable, Sendable {
        /// The session.
        public let session: SessionReference
        /// Code of its training.
        public let training: String
        /// Seats left.
        public let free: Int
        /// Seats needed.
        public let needed: Int

        /// A session that lacks seats.
        public init(session: SessionReference, training: String, free: Int, needed: Int) {
            self.session = session
            self.training = training
            self.free = free
            self.needed = needed
        }
    }

    /// People registered already in a session.
    public struct Overlap: Equatable, Sendable {
        /// The session.
        public let session: SessionReference
        /// Who.
        public let people: [PersonReference]

        /// People who are in `session` already.
        public init(session: SessionReference, people: [PersonReference]) {
            self.session = session
            self.people = people
        }
    }
}
