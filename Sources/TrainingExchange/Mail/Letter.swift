import TrainingDomain

/// What a language needs to write one mail.
struct Letter {
    let facts: MailFacts
    let createdAt: Instant
    private let zone: (any TimeZoneRules)?

    init(_ mail: OutboxMail, zones: any TimeZoneProvider) {
        facts = mail.facts
        createdAt = mail.createdAt
        zone = zones.rules(named: mail.facts.timeZone)
    }

    /// The learner that the mail is about.
    var learner: String { (facts.learner ?? facts.recipient).name }

    /// The session's dates; `nil` when they can't be read.
    var dates: (start: CivilDateTime, end: CivilDateTime)? { Self.pair(facts.start, facts.end) }

    /// Those it had before.
    var formerDates: (start: CivilDateTime, end: CivilDateTime)? {
        Self.pair(facts.formerStart ?? "", facts.formerEnd ?? "")
    }

    private static func pair(_ start: String, _ end: String) -> (start: CivilDateTime, end: CivilDateTime)? {
        guard let start = CivilDateTime(iso: start), let end = CivilDateTime(iso: end) else { return nil }
        return (start, end)
    }

    /// Whether the recipient of a mail about the whole session has a seat in it, and so an entry in their calendar.
    var hasSeat: Bool { facts.position == nil && facts.missing.isEmpty }

    /// Until when a token works, on the wall of the session's zone, and that zone's name.
    var expiry: (moment: CivilDateTime, zone: String)? {
        let end = Instant(seconds: createdAt.seconds + ConfirmationTokens.lifetime)
        let rules = zone ?? UniversalTime()
        return rules.civil(at: end).map { ($0, rules.name) }
    }

    /// The name behind a missing validator's approval; `nil` for the other approvals.
    static func validator(_ missing: String, _ names: [String: String]) -> String? {
        guard case .validator(let login)? = Approval(text: missing) else { return nil }
        return names[login] ?? login
    }
}
