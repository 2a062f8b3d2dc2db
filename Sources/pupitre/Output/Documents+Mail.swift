import TrainingDomain
import TrainingExchange

extension Documents {
    /// A mail of the outbox, without its text.
    static func mail(_ mail: OutboxMail) -> JsonValue {
        .object([
            "id": .whole(mail.id), "messageId": .text(mail.messageID), "kind": .text(mail.facts.kind.rawValue),
            "state": .text(mail.state.rawValue),
            "user": .object([
                "login": .text(mail.facts.recipient.login), "name": .text(mail.facts.recipient.name),
            ]),
            "to": .text(mail.facts.address),
            "session": .object(["id": .whole(mail.facts.session), "title": .text(mail.facts.sessionTitle)]),
            "registration": mail.facts.registration.map(JsonValue.whole) ?? .null,
            "createdAt": instant(mail.createdAt), "attempts": .whole(Int64(mail.attempts)),
            "nextAttempt": mail.nextAttempt.map(instant) ?? .null, "sentAt": mail.sentAt.map(instant) ?? .null,
            "lastError": mail.lastError.map(JsonValue.text) ?? .null,
        ])
    }
}
