import TrainingDomain

/// Takes the mails whose time has come to the mail program, one by one (`domain.md`, "Messages").
///
/// Each is recorded right after it was accepted, in a transaction of its own: killed between the two, it is sent again, with the same
/// Message-ID; killed anywhere else, it is neither lost nor sent twice.
public struct Courier {
    /// What became of one mail.
    public enum Result: Equatable, Sendable {
        /// Accepted.
        case sent
        /// Tried again then.
        case retried(at: Instant, reason: String)
        /// Given up, until somebody has it tried again.
        case failed(reason: String)
        /// It can't be put together, so that it was not tried; given up.
        case unsendable(MailProblem)
    }

    private let outbox: any OutboxRepository
    private let sender: MailSender
    private let deliver: (MailMessage) -> DeliveryOutcome
    private let now: () -> Instant

    /// A courier that hands messages to `deliver`.
    public init(
        outbox: any OutboxRepository, sender: MailSender, now: @escaping () -> Instant,
        deliver: @escaping (MailMessage) -> DeliveryOutcome
    ) {
        self.outbox = outbox
        self.sender = sender
        self.now = now
        self.deliver = deliver
    }

    /// Sends what is due, at most `limit` mails (all when `nil`), the oldest first; `report` hears of each.
    public func run(limit: Int?, report: (OutboxMail, Result) -> Void) throws(Failure) {
        var left = limit ?? .max
        while left > 0 {
            let mails = try outbox.dueMails(limit: min(left, 100))
            if mails.isEmpty { return }
            for mail in mails { report(mail, try send(mail)) }
            left -= mails.count
        }
    }

    private func send(_ mail: OutboxMail) throws(Failure) -> Result {
        let message: MailMessage
        do {
            message = try MailMessage(mail, from: sender)
        } catch {
            try outbox.mailWasRefused(mail.id, reason: Self.reason(error), retry: nil)
            return .unsendable(error)
        }
        switch deliver(message) {
        case .accepted:
            try recordAccepted(mail)
            return .sent
        case .refusedForGood(let reason):
            try outbox.mailWasRefused(mail.id, reason: reason, retry: nil)
            return .failed(reason: reason)
        case .refusedForNow(let reason):
            let next = RetrySchedule.next(after: mail.attempts + 1, at: now())
            try outbox.mailWasRefused(mail.id, reason: reason, retry: next)
            return next.map { .retried(at: $0, reason: reason) } ?? .failed(reason: reason)
        }
    }

    /// The one thing that must not be missed: a database that others hold is waited for again.
    private func recordAccepted(_ mail: OutboxMail) throws(Failure) {
        for _ in 0..<5 {
            do {
                return try outbox.mailWasAccepted(mail.id)
            } catch .store(.busy) {
                continue
            }
        }
        try outbox.mailWasAccepted(mail.id)
    }

    /// Kept in the outbox as it is, like what mail programs say.
    private static func reason(_ problem: MailProblem) -> String {
        switch problem {
        case .forbiddenCharacter(let header): "line break or NUL in header \(header)"
        case .unusableAddress(let address): "not an address: \(address)"
        }
    }
}
