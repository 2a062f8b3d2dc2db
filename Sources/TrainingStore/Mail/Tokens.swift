import Crypto
import Foundation
import GRDB
import TrainingDomain

/// Confirmation tokens: 16 random bytes in base32, kept as their SHA-256 only, used once, for 72 hours (`reliability.md`).
enum Tokens {
    /// How long a token can be used, in seconds.
    static let lifetime = ConfirmationTokens.lifetime

    /// Makes a token for a registration; only the learner's mail ever holds its text.
    static func issue(for registration: Int64, at now: Instant, in database: Database) throws -> String {
        var generator = SystemRandomNumberGenerator()
        let text = base32((0..<16).map { _ in UInt8.random(in: 0...255, using: &generator) })
        try database.cachedStatement(
            sql: "INSERT INTO confirmation_token (hash, registration_id, expires_at) VALUES (?, ?, ?)"
        ).execute(arguments: [hash(text), registration, now.seconds + lifetime])
        return text
    }

    /// The registration that a token confirms; the token is looked at, not used.
    ///
    /// - Throws: `unknownToken`, `usedToken`, `expiredToken`.
    static func registration(of text: String, at now: Instant, in database: Database) throws -> Int64 {
        let sql = "SELECT registration_id, expires_at, used_at FROM confirmation_token WHERE hash = ?"
        guard let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [hash(text)]) else {
            throw Refusal.registration(.unknownToken)
        }
        if (row[2] as Int64?) != nil { throw Refusal.registration(.usedToken) }
        let expiry: Int64 = row[1]
        if expiry <= now.seconds { throw Refusal.registration(.expiredToken(at: Instant(seconds: expiry))) }
        return row[0]
    }

    /// Uses a token: once, by one conditional update.
    static func use(_ text: String, at now: Instant, in database: Database) throws {
        try database.execute(
            sql: "UPDATE confirmation_token SET used_at = ? WHERE hash = ? AND used_at IS NULL AND expires_at > ?",
            arguments: [now.seconds, hash(text), now.seconds])
        if database.changesCount == 0 { throw Refusal.registration(.usedToken) }
    }

    /// What is stored of a token; letters in either case, since people retype them.
    private static func hash(_ text: String) -> Data {
        Data(SHA256.hash(data: Data(text.uppercased().utf8)))
    }

    /// The letters and digits of RFC 4648, without padding.
    private static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var text = ""
        var (buffer, count) = (0, 0)
        for byte in bytes {
            buffer = (buffer << 8 | Int(byte)) & 0xFFFF
            count += 8
            while count >= 5 {
                count -= 5
                text.append(letters[buffer >> count & 31])
            }
        }
        if count > 0 { text.append(letters[buffer << (5 - count) & 31]) }
        return text
    }
}
