import TrainingDomain

@testable import TrainingExchange

extension FuzzedParser {
    /// Messages that the mail server pipes in.
    static let mailReply = FuzzedParser(name: "mail-reply", maximumLength: 4096) { input in
        let bytes = Array(input.bytes)
        let reply = MailReply(bytes)
        if let token = reply.token {
            must(token.utf8.count == ConfirmationTokens.length, "a token has its length: \(token)")
            must(token.utf8.allSatisfy(ConfirmationTokens.isPart), "a token is of base32: \(token)")
        }
        if let sender = reply.sender { must(EnvelopeAddress(sender)?.text == sender, "an address is one: \(sender)") }
        must(reply.from.utf8.count <= 3 * bytes.count + 1, "what is told of From is bounded")
        _ = try? reply.confirmation()
        let headers = MessageHeaders(bytes)
        for name in ["from", "subject", "to", "x"] {
            must(headers.all(name).allSatisfy { !$0.utf8.contains(0x0A) }, "a header is one line")
        }
        let encoded = Base64.encode(bytes)
        must(Base64.decode(encoded.utf8) == bytes, "base64 is read back")
    }
}
