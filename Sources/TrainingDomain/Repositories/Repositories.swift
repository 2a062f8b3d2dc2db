// What the screens and the command line ask of a store. A second engine comes behind the same protocols.
//
// Every call may block on the disk; none may be called from the loop that paints. Every call that changes something runs in one
// transaction, checks the actor's permission and writes the audit.

/// Trainings, searched, read and changed.
public protocol TrainingRepository: Sendable {
    /// Loads what makes every search immediate; asked after the first frame, off the loop that paints.
    func loadIndex() throws(Failure)
    /// Whether a search is answered from memory now, so that the loop may ask it without waiting.
    var isIndexLoaded: Bool { get }
    /// The trainings that answer `search`, among those that `actor` may see (`domain.md`, "Searching a training").
    func trainings(_ search: TrainingSearch, as actor: Actor) throws(Failure) -> Page<TrainingRow>
    /// The trainings that answer `search`, whole, all read at one moment: for documents that tell every field.
    func wholeTrainings(_ search: TrainingSearch, as actor: Actor) throws(Failure) -> Page<StoredTraining>
    /// The training with this code (compared without case), or `nil` when there is none that `actor` may see.
    func training(code: String, as actor: Actor) throws(Failure) -> StoredTraining?
    /// Adds a training; its organisations default as `domain.md` says.
    func add(_ training: Training, as actor: Actor) throws(Failure) -> StoredTraining
    /// Replaces the training that was seen as `seen` by `training`.
    func edit(_ seen: StoredTraining, to training: Training, as actor: Actor) throws(Failure) -> StoredTraining
    /// Deletes a training; with `withSessions` its sessions too, else it is refused when it has some.
    func deleteTraining(code: String, withSessions: Bool, as actor: Actor) throws(Failure)
}

/// What saving a form comes to.
public struct SavedSession: Equatable, Sendable {
    /// The session as stored.
    public let session: StoredSession
    /// What is worth saying: the default that was replaced, other sessions of the same title.
    public let notices: [Notice]

    /// A saved session.
    public init(session: StoredSession, notices: [Notice]) {
        self.session = session
        self.notices = notices
    }
}

/// A resolved form, ready to be saved.
public struct SessionProposal: Equatable, Sendable {
    /// Every setting, valid.
    public let session: Session
    /// The keys changed against the training.
    public let own: Set<FieldKey>
    /// The training as the form saw it.
    public let training: StoredTraining
    /// The session as the form saw it, when one is edited.
    public let edited: StoredSession?
    /// Logins of the trainers to attach; `nil` leaves them.
    public let trainers: [String]?
    /// What becomes of those enrolled beyond a lowered limit; without it such a limit is refused (scenario 35).
    public let excess: ExcessChoice?

    /// The proposal that `draft` makes, when it resolves to `session`.
    public init(_ draft: SessionDraft, session: Session, trainers: [String]? = nil, excess: ExcessChoice? = nil) {
        self.session = session
        own = draft.own
        training = draft.training
        edited = draft.edited
        self.trainers = trainers
        self.excess = excess
    }
}

/// Sessions, searched, read and changed.
public protocol SessionRepository: Sendable {
    /// The sessions that answer `search`, of trainings that `actor` may see.
    func sessions(_ search: SessionSearch, as actor: Actor) throws(Failure) -> Page<SessionRow>
    /// The sessions that answer `search`, whole, all read at one moment: for documents that tell every field.
    func wholeSessions(_ search: SessionSearch, as actor: Actor) throws(Failure) -> Page<StoredSession>
    /// Session `number`, or `nil`.
    func session(_ number: Int64, as actor: Actor) throws(Failure) -> StoredSession?
    /// Creates or edits a session in one transaction: session, default swap, curricula, validators, default seance, audit.
    func save(_ proposal: SessionProposal, as actor: Actor) throws(Failure) -> SavedSession
    /// The sessions of the training that bear `title`, other than `number`.
    func sessions(titled title: String, of trainingCode: String, except number: Int64?) throws(Failure)
        -> [SessionReference]
    /// The training's default session, if any.
    func defaultSession(of trainingCode: String) throws(Failure) -> SessionReference?
    /// Cancels a session, for a reason that its page shows.
    func cancelSession(_ number: Int64, reason: String, as actor: Actor) throws(Failure) -> StoredSession
    /// Deletes a session and what goes with it.
    func deleteSession(_ number: Int64, as actor: Actor) throws(Failure)
}

/// People, organisations and curricula.
public protocol DirectoryRepository: Sendable {
    /// The people who answer `search`, by last name.
    func people(_ search: DirectorySearch) throws(Failure) -> Page<Person>
    /// The person with this login, compared without case.
    func person(login: String) throws(Failure) -> Person?
    /// Adds a person.
    func add(_ person: Person, as actor: Actor) throws(Failure) -> Person
    /// The organisations that answer `search`, by name.
    func organisations(_ search: DirectorySearch) throws(Failure) -> Page<Organisation>
    /// Adds an organisation.
    func add(_ organisation: Organisation, as actor: Actor) throws(Failure) -> Organisation
    /// The curriculum nodes that answer `search`, parents before children.
    func curricula(_ search: DirectorySearch) throws(Failure) -> Page<CurriculumNode>
    /// Adds a node.
    func add(_ node: CurriculumNode, as actor: Actor) throws(Failure) -> CurriculumNode
    /// Attaches trainings to a node.
    func attach(trainings codes: [String], to curriculum: String, as actor: Actor) throws(Failure)
}

/// One entry of the audit.
public struct AuditEntry: Equatable, Sendable {
    /// Its number, growing.
    public let id: Int64
    /// When.
    public let at: Instant
    /// Login of who did it.
    public let who: String
    /// What was done: "create", "edit", "delete", "default", "import".
    public let act: String
    /// On what: "session", "training", "person", "organisation", "curriculum".
    public let subject: String
    /// Its code, login or number.
    public let subjectKey: String
    /// What changed.
    public let changes: [FieldChange]

    /// An entry of the audit.
    public init(
        id: Int64, at: Instant, who: String, act: String, subject: String, subjectKey: String, changes: [FieldChange]
    ) {
        self.id = id
        self.at = at
        self.who = who
        self.act = act
        self.subject = subject
        self.subjectKey = subjectKey
        self.changes = changes
    }
}

/// The append-only audit and the settings of the database.
public protocol LedgerRepository: Sendable {
    /// The entries about session `number` that name only people whose registrations `actor` may see, or all when `nil`; the newest first.
    ///
    /// - Throws: `notAllowed` when all are asked by somebody who may not look after the database.
    func audit(session number: Int64?, as actor: Actor, window: Window) throws(Failure) -> Page<AuditEntry>
    /// Working hours and zone.
    func workSettings() throws(Failure) -> WorkSettings
    /// Sets working hours and zone.
    func set(_ settings: WorkSettings, as actor: Actor) throws(Failure)
    /// From now on refuses everything once the person of the database whom `actor` stands for is not active, or not what `actor` says.
    func follow(_ actor: Actor)
    /// Whether another program changed the database since the last call; a loaded index has caught up when it answers yes.
    func changedElsewhere() -> Bool
}

/// Everything a desk needs of a store.
public typealias Repository = TrainingRepository & SessionRepository & DirectoryRepository & LedgerRepository
    & ImportRepository & MaintenanceRepository & RegistrationRepository & SeanceRepository & CurriculumRepository
    & PeopleRepository & OutboxRepository
