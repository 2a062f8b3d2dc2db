@testable import TrainingDomain
@testable import TrainingExchange

extension FuzzedParser {
    /// Whole mails with their invitations, from facts of any content.
    static let calendar = FuzzedParser(name: "calendar", maximumLength: 1024, choices: 2) { input in
        var input = input
        let kind = input.choice(of: MailKind.allCases)
        let language = input.choice(of: Language.allCases)
        let texts = input.texts(6) + Array(repeating: "", count: 6)
        for text in texts.prefix(6) + [input.text] { checkValues(text) }
        let mail = mail(kind, language, texts)
        guard let sender = sender, let message = try? MailMessage(mail, from: sender) else { return }
        checkLines(message.text, longest: 998)
        let names = MessageHeaders(Array(message.text.utf8))
        for name in ["from", "to", "subject", "date", "message-id", "mime-version", "content-type"] {
            must(names.all(name).count == 1, "a mail has one header \(name): \(message.text)")
        }
        must(names.first("bcc") == nil, "nobody writes a header: \(message.text)")
        if let invitation = Invitation(mail, from: sender) { check(invitation, title: mail.facts.sessionTitle) }
    }

    private static let sender = EnvelopeAddress("pupitre@example.org").map {
        MailSender(from: $0, identity: "0123", zones: FuzzedMailZones())
    }

    private static func mail(_ kind: MailKind, _ language: Language, _ texts: [String]) -> OutboxMail {
        let now = CivilDateTime(iso: "2027-05-10T09:00") ?? CivilDateTime(.first, .midnight)
        var session = Session(start: now, end: now, timeZone: "UTC")
        session.title = texts[0]
        let stored = StoredSession(
            number: 1, version: 1, training: TrainingReference(code: texts[1], title: texts[2], organisations: []),
            session: session, own: [], creator: "alice")
        var facts = MailFacts(
            kind: kind, recipient: PersonReference(login: "lea", name: texts[3]), address: "lea@example.org",
            language: language, session: stored)
        facts.reason = texts[4]
        facts.missing = ["user", "validator:" + texts[5]]
        return OutboxMail(id: 1, messageID: "pupitre.1", facts: facts, createdAt: Instant(seconds: 1_800_000_000))
    }

    private static func checkValues(_ text: String) {
        let escaped = CalendarText.escaped(text)
        let line = "SUMMARY:" + escaped
        let folded = CalendarText.folded(line)
        must(unfolded(folded) == [line], "a folded line unfolds to itself: \(line.debugDescription)")
        must(!CalendarText.parameter(text).dropFirst().dropLast().contains("\""), "a parameter stays in its quotes")
    }

    private static func check(_ invitation: Invitation, title: String) {
        let lines = unfolded(invitation.text)
        must(lines.contains("SUMMARY:" + CalendarText.escaped(title)), "the title is whole: \(lines)")
        must(lines.first == "BEGIN:VCALENDAR" && lines.last == "END:VCALENDAR", "\(lines)")
        let names = lines.map { $0.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: ";") } }
        must(
            Set(names.map { String(decoding: $0, as: UTF8.self) }).count == names.count - 2,
            "nobody adds a line: \(lines)")
    }

    /// The lines of a calendar, none longer than 75 bytes before they are put together.
    private static func unfolded(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        var lines: [[UInt8]] = []
        for part in bytes.split(separator: 0x0A) {
            must(part.last == 0x0D && part.count <= 76, "a line has at most 75 bytes: \(text)")
            must(String(validating: part, as: UTF8.self) != nil, "a line is cut between characters: \(text)")
            if part.first == 0x20, !lines.isEmpty {
                lines[lines.count - 1] += part.dropFirst().dropLast()
            } else {
                lines.append(Array(part.dropLast()))
            }
        }
        return lines.map { String(decoding: $0, as: UTF8.self) }
    }
}

/// The one zone that these mails need.
private struct FuzzedMailZones: TimeZoneProvider {
    func rules(named name: String) -> (any TimeZoneRules)? { UniversalTime() }
}
