import TrainingDomain

/// A learner's answer to the mail that asks to confirm, as a mail server pipes it in.
///
/// Automatic answers, bounces and mails of lists are told apart from what a person wrote, since they repeat the subject with its token
/// (RFC 3834; older marks that are still seen).
public struct MailReply: Equatable, Sendable {
    /// At most so much of a message is looked at.
    public static let maximumBytes = 1 << 20

    /// The token in it; `nil` when there is none.
    public let token: String?
    /// The address in From; `nil` when it is missing, or not exactly one.
    public let sender: String?
    /// What From says, for the message to whoever reads the log.
    public let from: String
    /// Whether no person wrote it.
    public let isAutomatic: Bool

    /// Reads a message; whatever the bytes are, that ends and gives something.
    public init(_ message: [UInt8]) {
        let headers = MessageHeaders(Array(message.prefix(Self.maximumBytes)))
        let froms = headers.all("from")
        let address = SenderAddress.read(froms)
        sender = address?.text
        from = froms.isEmpty ? "?" : froms.map(EncodedWords.decode).joined(separator: ", ")
        isAutomatic = AutomaticMail.isAutomatic(headers, from: address)
        token = TokenSearch.find(subject: EncodedWords.decode(headers.first("subject") ?? ""), body: headers.body)
    }

    /// What the message confirms, and for whom.
    ///
    /// - Throws: `automaticReply`, `noToken`, `forgedSender`.
    public func confirmation() throws(RegistrationRefusal) -> (token: String, sender: String) {
        if isAutomatic { throw .automaticReply }
        guard let token else { throw .noToken }
        guard let sender else { throw .forgedSender(from) }
        return (token, sender)
    }
}

/// Tells mails that nobody wrote.
enum AutomaticMail {
    static func isAutomatic(_ headers: MessageHeaders, from: EnvelopeAddress?) -> Bool {
        let submitted = headers.all("auto-submitted").map { firstWord($0) }
        if submitted.contains(where: { $0 != "no" && !$0.isEmpty }) { return true }
        if headers.all("precedence").contains(where: { precedences.contains(firstWord($0)) }) { return true }
        if marks.contains(where: { headers.first($0) != nil }) { return true }
        if headers.all("return-path").contains(where: { $0.filter { $0 != " " } == "<>" }) { return true }
        if headers.all("content-type").contains(where: { firstWord($0) == "multipart/report" }) { return true }
        let local = from?.text.prefix { $0 != "@" }.lowercased() ?? ""
        return local == "mailer-daemon" || local == "postmaster"
            || headers.all("from").contains { $0.lowercased().contains("mailer-daemon") }
    }

    private static let precedences: Set<String> = ["bulk", "junk", "auto_reply", "list"]
    private static let marks = ["x-autoreply", "x-autorespond", "x-autoresponder", "x-failed-recipients"]

    /// Up to a parameter, a comment or a space, in small letters.
    private static func firstWord(_ value: String) -> String {
        String(value.prefix { !" ;(\t".contains($0) }).lowercased()
    }
}
