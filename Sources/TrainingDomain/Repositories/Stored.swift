/// A training as the store holds it.
public struct StoredTraining: Equatable, Sendable {
    /// The store's own number for it.
    public let id: Int64
    /// Grows with each change; an edit names the version it saw.
    public let version: Int64
    /// The training.
    public var training: Training

    /// A stored training.
    public init(id: Int64, version: Int64, training: Training) {
        self.id = id
        self.version = version
        self.training = training
    }
}

/// What a session shows of its training.
public struct TrainingReference: Equatable, Sendable {
    /// The code.
    public let code: String
    /// The title.
    public let title: String
    /// Codes of the organisations, which are the session's too.
    public let organisations: [String]

    /// A reference to the training `code`.
    public init(code: String, title: String, organisations: [String]) {
        self.code = code
        self.title = title
        self.organisations = organisations
    }
}

/// How many people a session has.
public struct Attendance: Equatable, Sendable {
    /// Learners who hold a seat.
    public var enrolled = 0
    /// Requests that lack a seat.
    public var waiting = 0
    /// Requests that lack a decision.
    public var pending = 0

    /// Nobody yet, or the given numbers.
    public init(enrolled: Int = 0, waiting: Int = 0, pending: Int = 0) {
        self.enrolled = enrolled
        self.waiting = waiting
        self.pending = pending
    }
}

/// A session as the store holds it.
public struct StoredSession: Equatable, Sendable {
    /// Its number.
    public let number: Int64
    /// Grows with each change; an edit names the version it saw.
    public let version: Int64
    /// Its training.
    public let training: TrainingReference
    /// Every setting.
    public let session: Session
    /// The keys that were changed against the training when it was created or since.
    public let own: Set<FieldKey>
    /// Login of whoever created it.
    public let creator: String
    /// Logins of the trainers.
    public let trainers: [String]
    /// Why it was cancelled, if it was.
    public let cancelled: String?
    /// How many people it has.
    public let attendance: Attendance

    /// A stored session.
    public init(
        number: Int64, version: Int64, training: TrainingReference, session: Session, own: Set<FieldKey>,
        creator: String, trainers: [String] = [], cancelled: String? = nil, attendance: Attendance = Attendance()
    ) {
        self.number = number
        self.version = version
        self.training = training
        self.session = session
        self.own = own
        self.creator = creator
        self.trainers = trainers
        self.cancelled = cancelled
        self.attendance = attendance
    }

    /// The inheritable keys whose value came from the training and was not changed.
    public var inherited: [FieldKey] {
        SessionFields.inherited.map(\.key).filter { !own.contains($0) }
    }

    /// How others name it.
    public var reference: SessionReference {
        SessionReference(number: number, title: session.title, start: session.start)
    }

    /// The status at `now`, read in the session's own zone.
    public func status(at now: Instant, zones: any TimeZoneProvider) -> SessionStatus {
        let clock = zones.rules(named: session.timeZone)?.civil(at: now) ?? session.start
        return SessionStatus(start: session.start, end: session.end, cancelled: cancelled != nil, now: clock)
    }
}

/// A meeting inside a session, as the store holds it.
public struct StoredSeance: Equatable, Sendable {
    /// The store's own number for it.
    public let id: Int64
    /// Its session.
    public let session: SessionReference
    /// The IANA name of the session's zone, in which the seance's times are.
    public let timeZone: String
    /// What was set.
    public let seance: Seance
    /// Whether it spans its session and moves with it: the one made with the session, until it is edited.
    public let followsSession: Bool
    /// How many take part.
    public let registered: Int
    /// How many wait.
    public let waiting: Int

    /// A stored seance.
    public init(
        id: Int64, session: SessionReference, timeZone: String = "UTC", seance: Seance, followsSession: Bool = false,
        registered: Int = 0, waiting: Int = 0
    ) {
        self.id = id
        self.session = session
        self.timeZone = timeZone
        self.seance = seance
        self.followsSession = followsSession
        self.registered = registered
        self.waiting = waiting
    }

    /// How others name it.
    public var reference: SeanceReference { SeanceReference(id: id, title: seance.title, start: seance.start) }
}

extension Session {
    /// Puts a stored session back from its values by key; `nil` when one is missing or is not the field's.
    public static func restored(_ values: [FieldKey: FieldValue]) -> Session? {
        let origin = CivilDateTime(.first, .midnight)
        var session = Session(start: origin, end: origin, timeZone: "")
        for field in SessionFields.all {
            guard let value = values[field.key], field.restore(value, into: &session) else { return nil }
        }
        return session
    }
}
