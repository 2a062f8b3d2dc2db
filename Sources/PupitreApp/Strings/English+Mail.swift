import TrainingDomain

extension English: ArrangingSentences {
    var outboxTitle: String { "Mail" }
    var outboxPlaceholder: String { "recipient or title of a session" }

    var outboxHelp: HelpText {
        HelpText(
            title: "Mail",
            paragraphs: [
                "The messages to learners, validators and managers. A message is written with its cause, then sent; one that fails is tried again, later each time, then given up.",
                "○ to be sent, ! will be tried again, ✓ sent, ✗ failed. F7 keeps one status only. F5 tries this message at once, F9 all that have not left.",
            ])
    }

    var anyMailState: String { "every status" }

    func mailState(_ state: OutboxState) -> String {
        switch state {
        case .queued: "to be sent"
        case .retried: "retried"
        case .sent: "sent"
        case .failed: "failed"
        }
    }

    func mailKind(_ kind: MailKind) -> String {
        switch kind {
        case .requestReceived: "Request received"
        case .confirmationAsked: "Confirmation asked"
        case .approvalAwaited: "Approval awaited"
        case .waitingListed: "Put on the waiting list"
        case .promoted: "Seat after waiting"
        case .enrolled: "Enrolment"
        case .movedBack: "Back to the waiting list"
        case .refused: "Refusal"
        case .withdrawn: "Request withdrawn"
        case .left: "Unregistration"
        case .datesChanged: "Dates changed"
        case .sessionCancelled: "Session cancelled"
        case .creatorOfWaiting: "Notice: somebody waits for a seat"
        case .creatorOfNoAdministrator: "Notice: no administrator of the organisation"
        }
    }

    var mailHeadings: [String] { ["Status", "On", "To", "Subject", "Session"] }

    var noMail: [String] {
        [
            "There is no message yet.",
            "Requests, enrolments and changes of dates write some; they appear here.",
        ]
    }

    var noMailFound: [String] {
        [
            "No message matches.",
            "Delete some letters, change the status with F7, or press Esc to see everything again.",
        ]
    }

    func mailSent(_ moment: String, to address: String) -> String { "Sent on \(moment) to \(address)." }

    func mailWaits(_ moment: String, attempts: Int, to address: String) -> String {
        attempts == 0
            ? "To be sent to \(address) from \(moment) on."
            : "\(count(attempts, "try", "tries")) without success; the next one on \(moment), to \(address)."
    }

    func mailGivenUp(attempts: Int, to address: String) -> String {
        "Given up after \(count(attempts, "try", "tries")), to \(address). F5 tries again."
    }

    func mailSession(_ facts: MailFacts) -> String {
        let start = CivilDateTime(iso: facts.start).map(dateTime) ?? facts.start
        return "Session no. \(facts.session) \(quoted(facts.sessionTitle)), \(start)"
    }

    func mailLearner(_ name: String) -> String { "About \(name)" }
    func mailReason(_ reason: String) -> String { "Reason: \(reason)" }
    func mailCreated(_ moment: String) -> String { "Written on \(moment)" }
    func mailTitle(_ id: Int64) -> String { "Message \(id)" }

    func mailsRetried(_ count: Int) -> String {
        count == 0
            ? "No message to try again."
            : "\(self.count(count, "message leaves", "messages leave")) with the next sending."
    }
}
