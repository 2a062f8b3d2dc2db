/// A mail in the outbox.
public struct OutboxMail: Equatable, Sendable {
    /// Its number, growing.
    public let id: Int64
    /// The Message-ID without its brackets, the same at every try.
    public let messageID: String
    /// What it says.
    public let facts: MailFacts
    /// When it was caused.
    public let createdAt: Instant
    /// How often it was tried.
    public let attempts: Int
    /// When it is tried next; `nil` once sent or given up.
    public let nextAttempt: Instant?
    /// When the mail program accepted it.
    public let sentAt: Instant?
    /// Why the last try failed.
    public let lastError: String?

    /// A mail.
    public init(
        id: Int64, messageID: String, facts: MailFacts, createdAt: Instant, attempts: Int = 0,
        nextAttempt: Instant? = nil, sentAt: Instant? = nil, lastError: String? = nil
    ) {
        self.id = id
        self.messageID = messageID
        self.facts = facts
        self.createdAt = createdAt
        self.attempts = attempts
        self.nextAttempt = nextAttempt
        self.sentAt = sentAt
        self.lastError = lastError
    }

    /// Where it stands.
    public var state: OutboxState {
        sentAt != nil ? .sent : nextAttempt == nil ? .failed : attempts > 0 ? .retried : .queued
    }
}

/// Where a mail stands.
public enum OutboxState: String, CaseIterable, Sendable {
    /// Not tried yet.
    case queued
    /// Tried without success; it will be tried again.
    case retried
    /// Accepted by the mail program.
    case sent
    /// Given up after the last try; somebody can have it tried again.
    case failed
}

/// What is asked of the outbox.
public struct OutboxSearch: Equatable, Sendable {
    /// Words of the recipient or the session's title.
    public var query = SearchQuery("")
    /// Only those that stand there.
    public var state: OutboxState?
    /// The part wanted.
    public var window = Window()

    /// All mails, the newest first.
    public init() {}
}

/// The outbox: written by the transactions that cause mails, emptied by whoever delivers them.
public protocol OutboxRepository: Sendable {
    /// The mails that answer `search`, the newest first; without their tokens, which are the learners' alone.
    func outbox(_ search: OutboxSearch, as actor: Actor) throws(Failure) -> Page<OutboxMail>
    /// What tells this database's invitations from another's: stays the same as long as the database does.
    func mailIdentity() throws(Failure) -> String
    /// The next mails whose time has come, the oldest first.
    func dueMails(limit: Int) throws(Failure) -> [OutboxMail]
    /// Records that the mail program accepted a mail; its token is forgotten.
    func mailWasAccepted(_ id: Int64) throws(Failure)
    /// Records a failed try; `retry` is when it is tried next, `nil` gives up.
    func mailWasRefused(_ id: Int64, reason: String, retry: Instant?) throws(Failure)
    /// Has mails that were given up, or wait for another try, tried at once; all of them when `ids` is `nil`.
    ///
    /// How many; those sent already and those not there are passed over.
    func retryMails(_ ids: [Int64]?, as actor: Actor) throws(Failure) -> Int
}
