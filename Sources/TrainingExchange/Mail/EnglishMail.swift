import TrainingDomain

/// Mails in English.
struct EnglishMail: MailSentences {
    private let words = DateWords(.english)

    func subject(_ letter: Letter) -> String {
        let title = letter.facts.sessionTitle
        return switch letter.facts.kind {
        case .requestReceived: "Request received: \(title)"
        case .confirmationAsked: "Confirm your request [\(letter.facts.token ?? "")] \(title)"
        case .approvalAwaited: "Approval awaited: \(letter.learner), \(title)"
        case .waitingListed: "Waiting list: \(title)"
        case .promoted: "A seat has come free for you: \(title)"
        case .enrolled: "You are enrolled: \(title)"
        case .movedBack: "Back on the waiting list: \(title)"
        case .refused: "Request refused: \(title)"
        case .withdrawn: "Request withdrawn: \(title)"
        case .left: "No longer enrolled: \(title)"
        case .datesChanged: "New dates: \(title)"
        case .sessionCancelled: "Session cancelled: \(title)"
        case .creatorOfWaiting: "Session full, somebody is waiting: \(title)"
        case .creatorOfNoAdministrator: "Nobody to approve in the organisation: \(letter.learner), \(title)"
        }
    }

    func body(_ letter: Letter) -> String {
        let parts = ["Hello \(letter.facts.recipient.name),"] + news(letter) + [session(letter), closing(letter)]
        return parts.joined(separator: "\n\n")
    }

    /// What happened, and what happens next.
    private func news(_ letter: Letter) -> [String] {
        let facts = letter.facts
        let title = "“\(facts.sessionTitle)”"
        return switch facts.kind {
        case .requestReceived: received(letter, title)
        case .confirmationAsked: confirmation(letter, title)
        case .approvalAwaited:
            [
                "\(letter.learner) asks for a seat in the session \(title). Your approval is awaited.\(awaited(facts))",
                "Open Pupitre on the screen “Awaiting me”, or type:\n\n    \(approve(facts))\n\nThey are told what you decide.",
            ]
        case .waitingListed:
            [
                "The session \(title) is full. You are on the waiting list\(position(facts)).",
                "There is nothing to do: as soon as a seat comes free and your turn has come it is yours, and a mail tells you. You can withdraw your request in Pupitre at any time.",
            ] + missing(facts)
        case .promoted:
            [
                "Good news: a seat has come free in the session \(title), and it is yours. You are no longer on the waiting list.",
                "The attached invitation puts the session into your calendar. If you can no longer come, please say so soon: others are waiting.",
            ]
        case .enrolled:
            [
                "You are enrolled in the session \(title): a seat is kept for you.",
                "The attached invitation puts the session into your calendar. There is nothing else to do.",
            ]
        case .movedBack:
            [
                "The number of seats in the session \(title) was reduced. You no longer have a seat: you are at the top of the waiting list\(position(facts)).",
                "The session is taken out of your calendar. If a seat comes free it is yours, and a mail tells you.",
            ]
        case .refused:
            [
                "Your request for a seat in the session \(title) is refused.\(reason(facts))",
                "You can choose another session in Pupitre.",
            ]
        case .withdrawn:
            [
                "Your request for a seat in the session \(title) is withdrawn. There is nothing else to do.",
                "You can ask again in Pupitre.",
            ]
        case .left:
            [
                "You no longer have a seat in the session \(title): your registration has ended.\(reason(facts))",
                "The session is taken out of your calendar. If this is not what you wanted, ask again in Pupitre.",
            ]
        case .datesChanged: dates(letter, title)
        case .sessionCancelled:
            [
                "The session \(title) is cancelled.\(reason(facts))",
                (letter.hasSeat ? "It is taken out of your calendar." : "Your request is closed.")
                    + " You can choose another session in Pupitre.",
            ]
        case .creatorOfWaiting: waitingStarted(letter, title)
        case .creatorOfNoAdministrator: noAdministrator(letter, title)
        }
    }

    private func waitingStarted(_ letter: Letter, _ title: String) -> [String] {
        [
            "The session \(title), which you created, is full. \(letter.learner) has just joined the waiting list\(position(letter.facts)).",
            "You can add seats in Pupitre: the first on the list are then enrolled, and told.",
        ]
    }

    private func noAdministrator(_ letter: Letter, _ title: String) -> [String] {
        [
            "\(letter.learner) asks for a seat in the session \(title), which you created. It needs the approval of their organisation, and nobody there can give it.",
            "A platform administrator will. For the future, an administrator can name an organisation administrator.",
        ]
    }

    private func received(_ letter: Letter, _ title: String) -> [String] {
        let start = "Your request for a seat in the session \(title) has arrived."
        guard !letter.facts.missing.isEmpty else { return [start + " A mail will tell you what comes next."] }
        return [start] + missing(letter.facts) + ["There is nothing else to do: a mail will tell you what comes next."]
    }

    private func confirmation(_ letter: Letter, _ title: String) -> [String] {
        let token = letter.facts.token ?? ""
        let limit =
            letter.expiry.map { " until \(words.longDate($0.moment.date)) at \($0.moment.time.iso) (\($0.zone))" } ?? ""
        return [
            "You asked for a seat in the session \(title). Confirm it, so that your request can go on.",
            "Simply reply to this mail and leave its subject as it is: nothing to write. Or type:\n\n    pupitre registration confirm \(token)",
            "Your confirmation code: \(token)\nIt works once,\(limit).",
            "If you did not ask for anything, do not reply: without a confirmation the request does not go on.",
        ]
    }

    private func dates(_ letter: Letter, _ title: String) -> [String] {
        let former = letter.formerDates.map { "\n\nBefore: \(period($0))" } ?? ""
        return [
            "The dates of the session \(title) have changed.\(former)\n\(former.isEmpty ? "\n" : "")Now: \(period(letter))",
            follow(letter),
        ]
    }

    /// What new dates mean for a seat, a place in the waiting list, a request.
    private func follow(_ letter: Letter) -> String {
        let facts = letter.facts
        if letter.hasSeat {
            return
                "The attached invitation updates your calendar. If the new dates do not suit you, you can ask to leave the session."
        }
        if facts.position != nil { return "You are still on the waiting list\(position(facts))." }
        return "Your request goes on. If the new dates do not suit you, withdraw it in Pupitre."
    }

    private func missing(_ facts: MailFacts) -> [String] {
        guard !facts.missing.isEmpty else { return [] }
        let lines = facts.missing.map { "- \(approval($0, facts.names))" }
        return ["Still missing:\n" + lines.joined(separator: "\n")]
    }

    /// What a validator is asked for, where that is known.
    private func awaited(_ facts: MailFacts) -> String {
        guard !facts.missing.isEmpty else { return "" }
        let lines = facts.missing.map { missing in
            switch missing {
            case "organisation": "- for their organisation"
            case "registration": "- as a registrar"
            default: "- as a validator of the session"
            }
        }
        return "\n\nYou give it:\n" + lines.joined(separator: "\n")
    }

    private func approval(_ missing: String, _ names: [String: String]) -> String {
        switch missing {
        case "user": "your confirmation, for which another mail asks you"
        case "organisation": "the approval of your organisation"
        case "registration": "the approval of a registrar"
        default: "the approval of \(Letter.validator(missing, names) ?? missing)"
        }
    }

    private func approve(_ facts: MailFacts) -> String {
        "pupitre registration approve \(facts.registration.map(String.init) ?? "NUMBER")"
    }

    private func position(_ facts: MailFacts) -> String { facts.position.map { ", at position \($0)" } ?? "" }

    private func reason(_ facts: MailFacts) -> String {
        facts.reason.map { $0.isEmpty ? "" : "\n\nReason: \($0)" } ?? ""
    }

    private func session(_ letter: Letter) -> String {
        let facts = letter.facts
        return "Session: \(facts.sessionTitle) (no. \(facts.session))\n"
            + "Training: \(facts.trainingCode) – \(facts.trainingTitle)\nDates: \(period(letter))"
    }

    private func period(_ letter: Letter) -> String {
        let text = letter.dates.map(period) ?? "\(letter.facts.start) → \(letter.facts.end)"
        return "\(text) (\(letter.facts.timeZone) time)"
    }

    private func period(_ dates: (start: CivilDateTime, end: CivilDateTime)) -> String {
        let (start, end) = dates
        guard start.date != end.date else {
            return "\(words.longDate(start.date)), \(start.time.iso) to \(end.time.iso)"
        }
        return "\(words.longDate(start.date)) at \(start.time.iso) to \(words.longDate(end.date)) at \(end.time.iso)"
    }

    private func closing(_ letter: Letter) -> String {
        let whom =
            switch letter.facts.kind {
            case .approvalAwaited, .creatorOfWaiting, .creatorOfNoAdministrator: "a platform administrator"
            default: "whoever manages your trainings"
            }
        let automatic =
            letter.facts.kind == .confirmationAsked
            ? "" : " This mail was sent automatically: nobody reads replies to it."
        return "Any question? Ask \(whom).\(automatic)\n\nPupitre"
    }
}
