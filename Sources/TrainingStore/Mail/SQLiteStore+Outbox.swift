import Foundation
import GRDB
import TrainingDomain

extension SQLiteStore: OutboxRepository {
    /// The mails that answer `search`, the newest first.
    public func outbox(_ search: OutboxSearch, as actor: Actor) throws(Failure) -> Page<OutboxMail> {
        try Rules.require(actor, .handleMail)
        let words = search.query.words.map { FoldedBytes(word: $0).sql }
        let conditions =
            words.map { _ in "instr(search_folded, ?)" } + (search.state.map { [Self.condition($0)] } ?? [])
        let condition = (["1"] + conditions).joined(separator: " AND ")
        let arguments = StatementArguments(words)
        return try read { database in
            let total = try Int.fetchOne(
                database.cachedStatement(sql: "SELECT count(*) FROM outbox WHERE \(condition)"), arguments: arguments)
            let sql = "\(Self.selection) WHERE \(condition) ORDER BY id DESC LIMIT ? OFFSET ?"
            let rows = try Row.fetchAll(
                database.cachedStatement(sql: sql), arguments: arguments + search.window.arguments
            ).map { try Self.mail($0, withToken: false) }
            return Page(rows: rows, total: total ?? 0, offset: search.window.offset)
        }
    }

    /// What tells this database's invitations from another's.
    public func mailIdentity() throws(Failure) -> String {
        try read { try String.fetchOne($0, sql: "SELECT name FROM mail_identity") ?? "" }
    }

    /// The next mails whose time has come, the oldest first.
    public func dueMails(limit: Int) throws(Failure) -> [OutboxMail] {
        let now = clock().seconds
        return try read { database in
            let sql = "\(Self.selection) WHERE next_attempt <= ? ORDER BY id LIMIT ?"
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [now, limit])
                .map { try Self.mail($0, withToken: true) }
        }
    }

    /// Records that the mail program accepted a mail.
    ///
    /// That and the next function write no audit: the outbox itself keeps who was told what, and when.
    public func mailWasAccepted(_ id: Int64) throws(Failure) {
        let now = clock().seconds
        try write(tracedBy: Self.trace(of: id)) { database in
            guard let text = try String.fetchOne(database, sql: Self.unsentFacts, arguments: [id]) else { return }
            var facts = try Self.facts(text)
            facts.token = nil
            let sql = """
                UPDATE outbox SET facts = ?, sent_at = ?, next_attempt = NULL, attempts = attempts + 1, last_error = NULL
                WHERE id = ?
                """
            try database.cachedStatement(sql: sql).execute(arguments: [Outbox.text(facts), now, id])
        }
    }

    /// Records a failed try.
    public func mailWasRefused(_ id: Int64, reason: String, retry: Instant?) throws(Failure) {
        try write(tracedBy: Self.trace(of: id)) { database in
            let sql = """
                UPDATE outbox SET attempts = attempts + 1, next_attempt = ?, last_error = ?
                WHERE id = ? AND sent_at IS NULL
                """
            try database.cachedStatement(sql: sql).execute(arguments: [retry?.seconds, reason, id])
        }
    }

    /// Has mails tried at once; one that was given up starts its tries anew.
    public func retryMails(_ ids: [Int64]?, as actor: Actor) throws(Failure) -> Int {
        try Rules.require(actor, .handleMail)
        let now = clock().seconds
        return try write { database in
            let sql = """
                UPDATE outbox SET attempts = CASE WHEN next_attempt IS NULL THEN 0 ELSE attempts END, next_attempt = ?1
                WHERE sent_at IS NULL AND (next_attempt IS NULL OR next_attempt > ?1) AND (?2 IS NULL OR id = ?2)
                """
            let statement = try database.cachedStatement(sql: sql)
            var count = 0
            for id in ids.map({ Set($0).sorted().map(Int64?.some) }) ?? [nil] {
                try statement.execute(arguments: [now, id])
                count += database.changesCount
            }
            if count > 0 {
                try audit(by: actor).write("retry", .mail, Self.key(ids), [], in: database)
            }
            return count
        }
    }
}

extension SQLiteStore {
    private static let selection = """
        SELECT id, message_id, facts, created_at, attempts, next_attempt, sent_at, last_error FROM outbox
        """
    private static let unsentFacts = "SELECT facts FROM outbox WHERE id = ? AND sent_at IS NULL"

    private static func condition(_ state: OutboxState) -> String {
        switch state {
        case .queued: "sent_at IS NULL AND next_attempt IS NOT NULL AND attempts = 0"
        case .retried: "sent_at IS NULL AND next_attempt IS NOT NULL AND attempts > 0"
        case .sent: "sent_at IS NOT NULL"
        case .failed: "sent_at IS NULL AND next_attempt IS NULL"
        }
    }

    private static func mail(_ row: Row, withToken: Bool) throws -> OutboxMail {
        var facts = try facts(row[2])
        if !withToken { facts.token = nil }
        return OutboxMail(
            id: row[0], messageID: row[1], facts: facts, createdAt: Instant(seconds: row[3]), attempts: row[4],
            nextAttempt: (row[5] as Int64?).map(Instant.init(seconds:)),
            sentAt: (row[6] as Int64?).map(Instant.init(seconds:)), lastError: row[7])
    }

    private static func facts(_ text: String) throws -> MailFacts {
        do {
            return try JSONDecoder().decode(MailFacts.self, from: Data(text.utf8))
        } catch {
            throw UnreadableRow(column: "facts")
        }
    }

    /// The whole of what a try changes in a mail.
    private static func trace(of id: Int64) -> (Database) -> Trace {
        { _ in
            Trace { database in
                try String.fetchOne(
                    database,
                    sql: """
                        SELECT attempts || ' ' || coalesce(next_attempt, '-') || ' ' || coalesce(sent_at, '-')
                        FROM outbox WHERE id = ?
                        """, arguments: [id])
            }
        }
    }

    private static func key(_ ids: [Int64]?) -> String {
        ids.map { $0.sorted().prefix(20).map(String.init).joined(separator: " ") } ?? "*"
    }
}
