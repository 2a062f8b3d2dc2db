import TrainingDomain

/// The session in a learner's calendar (RFC 5545, RFC 5546): put there on enrolment, moved with its dates, taken out again.
///
/// Times are in UTC, which every calendar understands alike. The identifier is the session's for as long as its database lives, so that
/// a later message changes the entry rather than add one; its sequence is the session's version, and the stamp is when the mail was caused, which
/// orders messages of one version.
public struct Invitation: Equatable, Sendable {
    /// What the message does to the calendar.
    public enum Method: String, Sendable {
        /// Puts the session in, or moves it.
        case request = "REQUEST"
        /// Takes it out.
        case cancel = "CANCEL"
    }

    /// What it does.
    public let method: Method
    /// The calendar object, its lines ended by CRLF.
    public let text: String

    /// What `mail` does to the recipient's calendar; `nil` for mails that leave it alone, and where the dates mean no moment.
    ///
    /// Learners who still wait or lack something have no entry to move or to take out.
    public init?(_ mail: OutboxMail, from sender: MailSender) {
        let facts = mail.facts
        guard let method = Self.method(of: facts.kind), Self.concerns(facts),
            let zone = sender.zones.rules(named: facts.timeZone),
            let start = CivilDateTime(iso: facts.start).flatMap({ zone.resolve($0).instant }),
            let end = CivilDateTime(iso: facts.end).flatMap({ zone.resolve($0).instant })
        else { return nil }
        self.method = method
        let attendee = CalendarText.parameter(facts.recipient.name)
        var lines = [
            "BEGIN:VCALENDAR", "PRODID:-//Pupitre//Pupitre//\(facts.language.rawValue.uppercased())", "VERSION:2.0",
            "CALSCALE:GREGORIAN", "METHOD:\(method.rawValue)", "BEGIN:VEVENT",
            "UID:session-\(facts.session)-\(sender.identity)@pupitre", "SEQUENCE:\(facts.sessionVersion)",
            "DTSTAMP:" + MailDate.calendar(mail.createdAt), "DTSTART:" + MailDate.calendar(start),
        ]
        // An end that equals the start is left out: RFC 5545 wants it later.
        if end > start { lines.append("DTEND:" + MailDate.calendar(end)) }
        lines += [
            "SUMMARY:" + CalendarText.escaped(facts.sessionTitle),
            "DESCRIPTION:" + CalendarText.escaped("\(facts.trainingCode) \(facts.trainingTitle)"),
            "ORGANIZER;CN=Pupitre:mailto:\(sender.from.text)",
            "ATTENDEE;CN=\(attendee);ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:\(facts.address)",
            method == .request ? "STATUS:CONFIRMED" : "STATUS:CANCELLED", "END:VEVENT", "END:VCALENDAR",
        ]
        text = lines.map(CalendarText.folded).joined()
    }

    /// Mails about a whole session go to those who wait and those who lack something, too.
    private static func concerns(_ facts: MailFacts) -> Bool {
        switch facts.kind {
        case .datesChanged, .sessionCancelled: facts.position == nil && facts.missing.isEmpty
        default: true
        }
    }

    private static func method(of kind: MailKind) -> Method? {
        switch kind {
        case .enrolled, .promoted, .datesChanged: .request
        case .left, .movedBack, .sessionCancelled: .cancel
        case .requestReceived, .confirmationAsked, .approvalAwaited, .waitingListed, .refused, .withdrawn,
            .creatorOfWaiting, .creatorOfNoAdministrator:
            nil
        }
    }
}
