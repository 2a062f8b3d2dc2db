import PupitreApp
import TrainingDomain
import TrainingExchange

/// Why the mail can't be sent or taken in at all.
enum MailComplaint: Equatable, Sendable {
    /// The mail program is not there, or can't be run.
    case program(path: String, reason: String)
    /// No address to send from: the account or the host has a name that makes none.
    case noSender
    /// The lock of the sender can't be taken.
    case lock(path: String, reason: String)
    /// So many mails were not accepted; each was told.
    case notAccepted(Int)
    /// None of the mails named waits or was given up.
    case nothingToRetry
    /// Neither numbers nor `--all`, or both.
    case retryWhat
    /// Standard input can't be read.
    case input(reason: String)

    /// What the shell is told.
    var code: Int32 {
        switch self {
        case .program, .nothingToRetry: ExitCode.missing
        case .noSender, .retryWhat: ExitCode.usage
        case .lock, .input: ExitCode.inputOutput
        case .notAccepted: ExitCode.busy
        }
    }
}

/// What is said of the outbox on the command line.
protocol MailWords: Sendable {
    /// Why nothing was done.
    func complaint(_ complaint: MailComplaint) -> String
    /// Another program is sending, so that this one has nothing to do.
    var alreadySending: String { get }
    /// What became of one mail; `retry` is when it is tried next.
    func result(_ result: Courier.Result, of mail: OutboxMail, retry: String?) -> String
    /// What sending came to.
    func sent(_ tally: MailTally) -> String
    /// A reply confirmed a request.
    func confirmed(_ registration: Registration) -> String
    /// So many mails will be tried at once.
    func retrying(_ count: Int) -> String
    /// Where a mail stands.
    func state(_ state: OutboxState) -> String
    /// What a mail is about.
    func kind(_ kind: MailKind) -> String
    /// Headings of the list: state, recipient, about, session, moment, why.
    var headings: [String] { get }
}

/// What sending came to.
struct MailTally: Equatable, Sendable {
    /// Accepted by the mail program.
    var sent = 0
    /// Not accepted, and tried again later.
    var retried = 0
    /// Given up.
    var failed = 0
    /// Still to be sent, those tried again included.
    var left = 0
}

/// The words of `language`.
func mailWords(for language: Language) -> any MailWords {
    switch language {
    case .french: FrenchMailWords()
    case .english: EnglishMailWords()
    }
}
