/// How lists name a person.
public struct PersonReference: Hashable, Sendable, Codable {
    /// The login.
    public let login: String
    /// First name and last name, or the login.
    public let name: String

    /// A reference to the person `login`.
    public init(login: String, name: String) {
        self.login = login
        self.name = name
    }

    /// A reference to `person`.
    public init(_ person: Person) {
        self.init(login: person.login, name: person.name)
    }
}

/// An approval that was given: who, when.
public struct GivenApproval: Equatable, Sendable {
    /// Which one.
    public let approval: Approval
    /// Login of who gave it: for the learner's own confirmation the learner, unless somebody confirmed for them.
    public let by: String
    /// When.
    public let at: Instant

    /// An approval given by `by`.
    public init(_ approval: Approval, by: String, at: Instant) {
        self.approval = approval
        self.by = by
        self.at = at
    }
}

/// A learner's registration in a session, from the request to its end, as the store holds it.
public struct Registration: Equatable, Sendable {
    /// Its number.
    public let id: Int64
    /// The session.
    public let session: SessionReference
    /// The learner.
    public let user: PersonReference
    /// Where it stands.
    public let state: RegistrationState
    /// The approvals still missing, of those fixed when the request was made; empty once the request is decided.
    public let missing: [Approval]
    /// Whether all the validators named then approve, or one.
    public let validatorRule: ValidatorRule
    /// The place in the waiting list, from 1; only when waiting.
    ///
    /// It counts waiting requests only.
    public let position: Int?
    /// When the request was made.
    public let requestedAt: Instant
    /// The reason of a refusal, or of a seat beyond the limit.
    public let reason: String?

    /// A registration.
    public init(
        id: Int64, session: SessionReference, user: PersonReference, state: RegistrationState, missing: [Approval],
        validatorRule: ValidatorRule = .all, position: Int? = nil, requestedAt: Instant, reason: String? = nil
    ) {
        self.id = id
        self.session = session
        self.user = user
        self.state = state
        self.missing = missing
        self.validatorRule = validatorRule
        self.position = position
        self.requestedAt = requestedAt
        self.reason = reason
    }
}

/// Everything that there is to know about one registration.
public struct RegistrationDetail: Equatable, Sendable {
    /// The registration.
    public let registration: Registration
    /// Its session, as it is now.
    public let session: StoredSession
    /// Codes of the learner's organisations.
    public let organisations: [String]
    /// The approvals given so far, in order.
    public let given: [GivenApproval]
    /// Who can give each missing approval; the learner for `user`, administrators where an organisation has nobody else.
    public let givers: [Approval: [PersonReference]]
    /// In what capacities the person who asked may act on it.
    public let capacities: Set<Capacity>

    /// What there is to know about `registration`.
    public init(
        registration: Registration, session: StoredSession, organisations: [String], given: [GivenApproval],
        givers: [Approval: [PersonReference]], capacities: Set<Capacity>
    ) {
        self.registration = registration
        self.session = session
        self.organisations = organisations
        self.given = given
        self.givers = givers
        self.capacities = capacities
    }
}
