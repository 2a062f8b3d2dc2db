import GRDB
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("The outbox")
struct OutboxTests {
    let fixture: Fixture
    var store: SQLiteStore { fixture.store }

    init() throws { fixture = try Fixture() }

    private func queue(_ facts: MailFacts, at now: Instant = Fixture.now) throws {
        try store.write { try Outbox.write(facts, at: now, in: $0) }
    }

    private func search(_ state: OutboxState? = nil, _ words: String = "") -> OutboxSearch {
        var search = OutboxSearch()
        search.state = state
        search.query = SearchQuery(words)
        return search
    }

    private func mails(_ state: OutboxState? = nil, _ words: String = "") throws -> [OutboxMail] {
        try store.outbox(search(state, words), as: Fixture.administrator).rows
    }

    @Test("What was queued is due, the oldest first, token included; not before its time")
    func due() throws {
        try queue(try sampleFacts())
        try queue(try sampleFacts(.enrolled, token: nil))
        try queue(try sampleFacts(.left), at: Instant(seconds: Fixture.now.seconds + 1))
        let due = try store.dueMails(limit: 10)
        #expect(due.map(\.facts.kind) == [.confirmationAsked, .enrolled])
        #expect(due.first?.facts == (try sampleFacts()))
        #expect(Set(due.map(\.messageID)).count == 2)
        #expect(try store.dueMails(limit: 1).count == 1)
    }

    @Test("Somebody without an address gets no mail")
    func noAddress() throws {
        try queue(try sampleFacts(address: ""))
        #expect(try store.dueMails(limit: 10).isEmpty)
    }

    @Test("An accepted mail is sent, is not due any more, and its token is forgotten")
    func accepted() throws {
        try queue(try sampleFacts())
        try store.mailWasAccepted(1)
        #expect(try store.dueMails(limit: 10).isEmpty)
        let mail = try #require(try mails(.sent).first)
        #expect(mail.sentAt == Fixture.now && mail.attempts == 1 && mail.state == .sent)
        let stored = try store.read { try String.fetchAll($0, sql: "SELECT facts FROM outbox") }
        #expect(stored.allSatisfy { !$0.contains("ABCDEFGHIJKLMNOPQRSTUVWX23") })
        // Once more changes nothing: a late record must not undo a retry, nor count twice.
        try store.mailWasAccepted(1)
        try store.mailWasRefused(1, reason: "late", retry: nil)
        #expect(try mails(.sent) == [mail])
    }

    @Test("A refused mail is tried later, then given up, and can be tried again")
    func refused() throws {
        try queue(try sampleFacts())
        let later = Instant(seconds: Fixture.now.seconds + 60)
        try store.mailWasRefused(1, reason: "exit status 75", retry: later)
        var mail = try #require(try mails(.retried).first)
        #expect(mail.attempts == 1 && mail.nextAttempt == later && mail.lastError == "exit status 75")
        #expect(try store.dueMails(limit: 10).isEmpty)
        try store.mailWasRefused(1, reason: "no user", retry: nil)
        mail = try #require(try mails(.failed).first)
        #expect(mail.attempts == 2 && mail.nextAttempt == nil)
        #expect(try store.retryMails([1], as: Fixture.administrator) == 1)
        mail = try #require(try mails(.queued).first)
        #expect(mail.attempts == 0 && mail.lastError == "no user")
        let due = try store.dueMails(limit: 10)
        #expect(due.first?.facts.token != nil && due.first?.messageID == mail.messageID)
    }

    @Test("Trying again passes over what is sent, what is not there, and what is due anyway; it is audited")
    func retry() throws {
        for _ in 0..<4 { try queue(try sampleFacts()) }
        try store.mailWasAccepted(1)
        try store.mailWasRefused(2, reason: "x", retry: Instant(seconds: Fixture.now.seconds + 60))
        try store.mailWasRefused(3, reason: "x", retry: nil)
        #expect(try store.retryMails([1, 4, 99], as: Fixture.administrator) == 0)
        #expect(try store.retryMails(nil, as: Fixture.administrator) == 2)
        #expect(try store.dueMails(limit: 10).map(\.id) == [2, 3, 4])
        let entries = try store.audit(session: nil, as: Fixture.administrator, window: Window()).rows
        #expect(entries.first?.act == "retry" && entries.first?.subject == "mail" && entries.first?.who == "root")
        #expect(entries.filter { $0.subject == "mail" }.count == 1)
    }

    @Test("The list is searched by recipient and session, and keeps tokens to itself")
    func list() throws {
        try queue(try sampleFacts(to: "Zoé Œuvre", address: "zoe@example.org", title: "Écoute"))
        try queue(try sampleFacts())
        #expect(try mails().map(\.id) == [2, 1])
        #expect(try mails(nil, "oeuvre ecoute").map(\.id) == [1])
        #expect(try mails(nil, "zoe@").map(\.id) == [1])
        #expect(try mails(.failed).isEmpty)
        #expect(try mails().allSatisfy { $0.facts.token == nil })
        var part = search()
        part.window = Window(offset: 1, limit: 1)
        let page = try store.outbox(part, as: Fixture.administrator)
        #expect(page.total == 2 && page.rows.map(\.id) == [1])
    }

    @Test("Managers see no mail and try none again; registrars do")
    func permission() throws {
        let registrar = Actor(login: "r", roles: [.registrar], organisations: [])
        #expect(refusal { _ = try store.outbox(search(), as: Fixture.managerOfA) } == .notAllowed(.handleMail))
        #expect(refusal { _ = try store.retryMails(nil, as: Fixture.managerOfA) } == .notAllowed(.handleMail))
        #expect(try store.outbox(search(), as: registrar).total == 0)
        #expect(try store.retryMails(nil, as: registrar) == 0)
    }

    @Test("A database has an identity that no other has")
    func identity() throws {
        #expect(try store.mailIdentity() == store.mailIdentity())
        #expect(try store.mailIdentity() != (try Fixture().store.mailIdentity()))
        #expect(try store.mailIdentity().utf8.count == 16)
    }

    @Test("What is due is found by an index, whatever was sent before")
    func plan() throws {
        try store.read { database in
            let plan = try Row.fetchAll(
                database, sql: "EXPLAIN QUERY PLAN SELECT id FROM outbox WHERE next_attempt <= 5 ORDER BY id LIMIT 9")
            #expect(plan.contains { ($0["detail"] as String).contains("outbox_due") }, "\(plan)")
        }
    }
}
