import TrainingDomain

/// A message ready to be handed over (RFC 5322, RFC 2045): the same bytes at every try, Message-ID and date included.
public struct MailMessage: Equatable, Sendable {
    /// The address it goes to.
    public let recipient: EnvelopeAddress
    /// What its subject says, not encoded.
    public let subject: String
    /// The message, its lines ended by CRLF, all of it ASCII.
    public let text: String

    /// Puts a mail of the outbox together.
    ///
    /// - Throws: `MailProblem`: a header injection, an address that is none.
    public init(_ mail: OutboxMail, from sender: MailSender) throws(MailProblem) {
        guard let recipient = EnvelopeAddress(mail.facts.address) else { throw .unusableAddress(mail.facts.address) }
        self.recipient = recipient
        let words = mailSentences(for: mail.facts.language)
        subject = words.subject(Letter(mail, zones: sender.zones))
        let head = try Self.head(mail, to: recipient, subject: subject, from: sender)
        let body = words.body(Letter(mail.visible, zones: sender.zones))
        let content = Self.textPart(body)
        if let calendar = Invitation(mail, from: sender) {
            text = head + Self.alternative([content, Self.calendarPart(calendar)], boundary: "=_" + mail.messageID)
        } else {
            text = head + content
        }
    }

    private static func head(
        _ mail: OutboxMail, to recipient: EnvelopeAddress, subject: String, from sender: MailSender
    ) throws(MailProblem) -> String {
        let name = try HeaderText.value(mail.facts.recipient.name, of: "To", isPhrase: true)
        var lines = [
            "From: Pupitre <\(sender.from.text)>",
            "To:\(name)\(name.utf8.count > 40 ? "\r\n" : "") <\(recipient.text)>",
        ]
        if mail.facts.kind == .confirmationAsked { lines.append("Reply-To: <\(sender.from.text)>") }
        lines.append("Subject:" + (try HeaderText.value(subject, of: "Subject")))
        lines += [
            "Date: " + MailDate.text(mail.createdAt), "Message-ID: <\(mail.messageID)@\(sender.from.domain)>",
            "MIME-Version: 1.0", "Content-Language: \(mail.facts.language.rawValue)",
            "Auto-Submitted: auto-generated",
        ]
        return lines.map { $0 + "\r\n" }.joined()
    }

    private static func textPart(_ body: String) -> String {
        "Content-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + QuotedPrintable.encode(body)
    }

    private static func calendarPart(_ invitation: Invitation) -> String {
        "Content-Type: text/calendar; charset=UTF-8; method=\(invitation.method.rawValue); name=\"session.ics\"\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n" + Base64.lines(Array(invitation.text.utf8))
    }

    /// Parts that say the same, the richest last (RFC 2046); mail programs offer the calendar's as an invitation (RFC 6047).
    private static func alternative(_ parts: [String], boundary: String) -> String {
        "Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"\r\n\r\n"
            + parts.map { "--\(boundary)\r\n\($0)" }.joined() + "--\(boundary)--\r\n"
    }
}

extension OutboxMail {
    /// The mail with nothing in its facts that a reader's terminal would obey.
    fileprivate var visible: OutboxMail {
        var facts = facts
        facts.recipient = facts.recipient.visible
        facts.learner = facts.learner?.visible
        facts.sessionTitle = VisibleText.line(facts.sessionTitle)
        facts.trainingCode = VisibleText.line(facts.trainingCode)
        facts.trainingTitle = VisibleText.line(facts.trainingTitle)
        facts.missing = facts.missing.map(VisibleText.line)
        facts.names = facts.names.mapValues(VisibleText.line)
        facts.reason = facts.reason.map(VisibleText.lines)
        return OutboxMail(
            id: id, messageID: messageID, facts: facts, createdAt: createdAt, attempts: attempts,
            nextAttempt: nextAttempt, sentAt: sentAt, lastError: lastError)
    }
}

extension PersonReference {
    fileprivate var visible: PersonReference { PersonReference(login: login, name: VisibleText.line(name)) }
}
