/// Where a person is named as a validator, in what is not over.
public struct ValidatorUses: Equatable, Sendable {
    /// Codes of trainings.
    public var trainings: [String]
    /// Sessions that have not ended.
    public var sessions: [SessionReference]
    /// Requests that wait for them.
    public var requests: [Int64]

    /// Where somebody is named.
    public init(trainings: [String] = [], sessions: [SessionReference] = [], requests: [Int64] = []) {
        self.trainings = trainings
        self.sessions = sessions
        self.requests = requests
    }

    /// Whether they are named nowhere.
    public var isEmpty: Bool { trainings.isEmpty && sessions.isEmpty && requests.isEmpty }
}

/// What hangs on a person: what goes, or has to be handed on, when they are deleted.
public struct PersonTies: Equatable, Sendable {
    /// Where they are named as a validator.
    public var validates: ValidatorUses
    /// Sessions that have not ended, of which they are a trainer, or of a seance of which they are.
    public var trains: [SessionReference]
    /// How many seats they hold in sessions that are not over.
    public var enrolments: Int
    /// How many of their requests in such sessions are not decided.
    public var requests: Int
    /// How many of their registrations are over: refused, withdrawn, left, or the session is.
    public var pastRegistrations: Int
    /// Codes of the groups that they belong to.
    public var groups: [String]

    /// What hangs on somebody.
    public init(
        validates: ValidatorUses = ValidatorUses(), trains: [SessionReference] = [], enrolments: Int = 0,
        requests: Int = 0, pastRegistrations: Int = 0, groups: [String] = []
    ) {
        self.validates = validates
        self.trains = trains
        self.enrolments = enrolments
        self.requests = requests
        self.pastRegistrations = pastRegistrations
        self.groups = groups
    }
}
