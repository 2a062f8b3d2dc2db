import TrainingDomain
import TrainingExchange

struct EnglishMailWords: MailWords {
    func complaint(_ complaint: MailComplaint) -> String {
        switch complaint {
        case .program(let path, let reason):
            "The mail program \(path) cannot be run: \(reason). Nothing was tried; install one, or name yours in settings.toml: [mail] program = \"/usr/sbin/sendmail\"."
        case .noSender:
            "This account on this machine makes no mail address. Name one in settings.toml: [mail] from = \"pupitre@example.org\"."
        case .lock(let path, let reason): "\(path) cannot be locked: \(reason). Nothing was sent."
        case .notAccepted(let count):
            "\(count == 1 ? "1 mail was" : "\(count) mails were") not accepted. “pupitre mail list” says why and when the next try is."
        case .nothingToRetry:
            "None of these mails waits for another try or was given up. “pupitre mail list” shows where each stands."
        case .retryWhat: "Name the mails to try again by their numbers, or all of them: --all."
        case .input(let reason): "The reply cannot be read from standard input: \(reason)."
        }
    }

    let alreadySending =
        "The mails of this database are being sent already, by another program. There is nothing to do."

    func result(_ result: Courier.Result, of mail: OutboxMail, retry: String?) -> String {
        let name = "No. \(mail.id) to \(mail.facts.address)"
        return switch result {
        case .sent: "\(name): sent. \(kind(mail.facts.kind)), \(mail.facts.sessionTitle)"
        case .retried(_, let reason):
            "\(name): not accepted, tried again \(retry.map { "on \($0)" } ?? "later") (\(reason))"
        case .failed(let reason): "\(name): given up (\(reason)). To try again: pupitre mail retry \(mail.id)"
        case .unsendable(.forbiddenCharacter(let header)):
            "\(name): given up, a line break or a NUL would forge the header \(header). Correct the name or the title; the next mails use it."
        case .unsendable(.unusableAddress(let address)):
            "\(name): given up, “\(address)” is no address that mail can be sent to. Correct it in the profile."
        }
    }

    func sent(_ tally: MailTally) -> String {
        guard tally != MailTally() else { return "Nothing to send." }
        var parts = ["\(tally.sent) sent"]
        if tally.retried > 0 { parts.append("\(tally.retried) to be tried again") }
        if tally.failed > 0 { parts.append("\(tally.failed) given up") }
        return parts.joined(separator: ", ") + "; \(tally.left) left."
    }

    func confirmed(_ registration: Registration) -> String {
        "Request no. \(registration.id) of \(registration.user.name) confirmed: \(registration.session.title)"
    }

    func retrying(_ count: Int) -> String {
        "\(count == 1 ? "1 mail is" : "\(count) mails are") tried again at the next “pupitre mail send”."
    }

    func state(_ state: OutboxState) -> String {
        switch state {
        case .queued: "queued"
        case .retried: "to be retried"
        case .sent: "sent"
        case .failed: "given up"
        }
    }

    func kind(_ kind: MailKind) -> String {
        switch kind {
        case .requestReceived: "request received"
        case .confirmationAsked: "confirmation asked"
        case .approvalAwaited: "approval awaited"
        case .waitingListed: "waiting list"
        case .promoted: "promotion"
        case .enrolled: "enrolment"
        case .movedBack: "moved back"
        case .refused: "refusal"
        case .withdrawn: "withdrawal"
        case .left: "leaving"
        case .datesChanged: "new dates"
        case .sessionCancelled: "session cancelled"
        case .creatorOfWaiting: "full, to the creator"
        case .creatorOfNoAdministrator: "no administrator, to the creator"
        }
    }

    let headings = ["State", "To", "About", "Session", "When", "Why"]
}
