/// What is asked of the registrations.
public struct RegistrationSearch: Equatable, Sendable {
    /// Words that occur in the learner's name or login, or in the session's title.
    public var query = SearchQuery("")
    /// Only those in this session.
    public var session: Int64?
    /// Only those of the person with this login.
    public var user: String?
    /// Only those in these states; empty is all.
    public var states: Set<RegistrationState> = []
    /// Only requests of sessions neither ended nor cancelled that lack an approval which the actor may give now; for an
    /// administrator, all that lack one.
    public var awaitingMe = false
    /// The order of the rows.
    public var order = RegistrationOrder.rank
    /// The part wanted.
    public var window = Window()

    /// All registrations, by session, state and rank.
    public init() {}
}

/// How a list of registrations is sorted.
public enum RegistrationOrder: String, CaseIterable, Sendable {
    /// By session, then enrolled in the order of enrolment, waiting by rank, pending by rank, then the others by rank.
    case rank
    /// By the learner's name.
    case name
    /// The latest request first.
    case newest
}

/// Which approvals are given.
public enum ApprovalChoice: Equatable, Sendable {
    /// Every missing one that the actor may give.
    case mine
    /// All that are missing: refused unless the actor may give each.
    case all
    /// These.
    case these([Approval])
}

/// A session in the learners' catalogue.
public struct CatalogueSession: Equatable, Sendable {
    /// The session.
    public let session: SessionRow
    /// The learner's own live registration in it, if any.
    public let own: Registration?
    /// Whether the learner may leave it by themselves once enrolled.
    public let mayLeave: Bool

    /// A row of the catalogue.
    public init(session: SessionRow, own: Registration?, mayLeave: Bool) {
        self.session = session
        self.own = own
        self.mayLeave = mayLeave
    }
}

/// Registrations: every act is one transaction that checks permission and state, seats and promotes, keeps the seances in step,
/// writes the audit and leaves the messages it causes in the outbox.
public protocol RegistrationRepository: Sendable {
    /// The registrations that answer `search`, among those that `actor` may see.
    func registrations(_ search: RegistrationSearch, as actor: Actor) throws(Failure) -> Page<Registration>
    /// Everything about registration `id`; `nil` when there is none that `actor` may see.
    func registration(_ id: Int64, as actor: Actor) throws(Failure) -> RegistrationDetail?
    /// Sessions open to registration by learners, not ended and not cancelled, that answer the words of `search`.
    func catalogue(_ search: SessionSearch, as actor: Actor) throws(Failure) -> Page<CatalogueSession>
    /// Session `number`, whole, as a learner may see it: one that is open to registration by learners, or in which `actor` has had a
    /// registration; `nil` for any other.
    ///
    /// A learner may not browse trainings, but has to know what a request leads to before making it.
    func catalogueSession(_ number: Int64, as actor: Actor) throws(Failure) -> StoredSession?
    /// Asks for a place for `login`: for oneself on a public session, for others by whoever may.
    func request(session: Int64, login: String, as actor: Actor) throws(Failure) -> Registration
    /// Enrols people by hand, all or none; also promotes those who wait. Those for whom no seat is left wait.
    func enrol(session: Int64, logins: [String], as actor: Actor) throws(Failure) -> [Registration]
    /// The learner's own confirmation; `sender` is the address that the reply came from, `nil` on the command line.
    func confirm(token: String, sender: String?) throws(Failure) -> Registration
    /// Gives approvals to each of `ids`, all or none; `overCapacity` is the reason for a seat beyond the limit.
    func approve(
        _ ids: [Int64], _ choice: ApprovalChoice, overCapacity: String?, as actor: Actor
    ) throws(Failure) -> [Registration]
    /// Refuses each of `ids`, all or none.
    func refuse(_ ids: [Int64], reason: String, as actor: Actor) throws(Failure) -> [Registration]
    /// Withdraws a request.
    func withdraw(_ id: Int64, as actor: Actor) throws(Failure) -> Registration
    /// Ends an enrolment: the learner leaves, or somebody who may takes them out.
    func leave(session: Int64, login: String, as actor: Actor) throws(Failure) -> Registration
}
