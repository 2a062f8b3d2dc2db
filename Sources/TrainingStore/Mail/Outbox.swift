import Foundation
import GRDB
import TrainingDomain

/// Puts mails into the outbox, inside the transaction that causes them (`domain.md`, "Messages").
enum Outbox {
    /// Queues one mail; somebody without an address gets none.
    static func write(_ facts: MailFacts, at now: Instant, in database: Database) throws {
        guard !facts.address.isEmpty else { return }
        let json = try text(facts)
        let searched = FoldedBytes("\(facts.recipient.name)\n\(facts.address)\n\(facts.sessionTitle)").sql
        try database.cachedStatement(
            sql: """
                INSERT INTO outbox (message_id, search_folded, facts, created_at, next_attempt) VALUES (?, ?, ?, ?, ?)
                """
        ).execute(arguments: [messageID(), searched, json, now.seconds, now.seconds])
    }

    /// The facts as the table holds them.
    static func text(_ facts: MailFacts) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(facts), as: UTF8.self)
    }

    /// The left part of a Message-ID: 128 random bits, so that two databases never share one; always as long, so that the same acts write
    /// as many bytes.
    private static func messageID() -> String {
        var generator = SystemRandomNumberGenerator()
        let halves = (0..<2).map { _ in
            let digits = String(UInt64.random(in: .min ... .max, using: &generator), radix: 36)
            return String(repeating: "0", count: 13 - digits.count) + digits
        }
        return "pupitre." + halves.joined(separator: ".")
    }
}
