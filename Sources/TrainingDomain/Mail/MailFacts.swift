/// What a mail is about (`domain.md`, "Messages").
public enum MailKind: String, CaseIterable, Sendable, Codable {
    /// To the learner: the request was received, with what is missing.
    case requestReceived
    /// To the learner: confirm by replying; with the token.
    case confirmationAsked
    /// To a validator, an organisation administrator, a registrar: something awaits them.
    case approvalAwaited
    /// To the learner: on the waiting list, at a position.
    case waitingListed
    /// To the learner: a seat, after having waited; with an invitation.
    case promoted
    /// To the learner: a seat; with an invitation.
    case enrolled
    /// To the learner: moved back to the waiting list since the seats were reduced; the invitation is withdrawn.
    case movedBack
    /// To the learner: refused, with the reason.
    case refused
    /// To the learner: the request was withdrawn.
    case withdrawn
    /// To the learner: no longer enrolled; the invitation is withdrawn.
    case left
    /// To the learners: the dates changed; with a new invitation.
    case datesChanged
    /// To the learners: the session is cancelled, with the reason; the invitation is withdrawn.
    case sessionCancelled
    /// To the session's creator: somebody was put on the waiting list.
    case creatorOfWaiting
    /// To the session's creator: the learner's organisation has no administrator, so that a platform administrator decides.
    case creatorOfNoAdministrator
}

/// The facts of one mail: what the outbox keeps, from which a language makes the text when it is sent.
///
/// A snapshot: what it says is what was true when it was caused.
public struct MailFacts: Equatable, Sendable, Codable {
    /// What it is about.
    public var kind: MailKind
    /// Whom it goes to.
    public var recipient: PersonReference
    /// Their address.
    public var address: String
    /// The language to write in.
    public var language: Language
    /// Number of the session.
    public var session: Int64
    /// The session's version: the sequence of the invitation.
    public var sessionVersion: Int64
    /// Title of the session.
    public var sessionTitle: String
    /// Code of the training.
    public var trainingCode: String
    /// Title of the training.
    public var trainingTitle: String
    /// Start, as ISO `2027-05-10 09:00` in `timeZone`.
    public var start: String
    /// End, likewise.
    public var end: String
    /// The session's zone.
    public var timeZone: String
    /// The registration, where there is one.
    public var registration: Int64?
    /// The learner, where that is not the recipient.
    public var learner: PersonReference?
    /// What is missing: `user`, `organisation`, `registration`, `validator:LOGIN`.
    public var missing: [String] = []
    /// Names of the validators in `missing`, by login.
    public var names: [String: String] = [:]
    /// The place in the waiting list.
    public var position: Int?
    /// The reason of a refusal or a cancellation.
    public var reason: String?
    /// The confirmation token, until the mail is sent.
    public var token: String?
    /// Former dates, ISO, when they changed.
    public var formerStart: String?
    /// Likewise.
    public var formerEnd: String?

    /// The facts of a mail about `session`.
    public init(
        kind: MailKind, recipient: PersonReference, address: String, language: Language, session: StoredSession,
        registration: Int64? = nil, learner: PersonReference? = nil
    ) {
        self.kind = kind
        self.recipient = recipient
        self.address = address
        self.language = language
        self.session = session.number
        sessionVersion = session.version
        sessionTitle = session.session.title
        trainingCode = session.training.code
        trainingTitle = session.training.title
        start = session.session.start.iso
        end = session.session.end.iso
        timeZone = session.session.timeZone
        self.registration = registration
        self.learner = learner
    }
}
