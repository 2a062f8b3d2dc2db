import Synchronization
import Testing
import TrainingDomain

@testable import TrainingExchange

@Suite("The courier")
struct CourierTests {
    /// An outbox in memory that remembers what it was told.
    private final class Box: OutboxRepository, Sendable {
        struct State {
            var mails: [OutboxMail] = []
            var told: [String] = []
            var busy = 0
        }
        let state = Mutex(State())

        init(_ mails: [OutboxMail]) { state.withLock { $0.mails = mails } }

        var told: [String] { state.withLock { $0.told } }

        func outbox(_ search: OutboxSearch, as actor: Actor) throws(Failure) -> Page<OutboxMail> {
            Page(rows: [], total: 0)
        }
        func mailIdentity() throws(Failure) -> String { "x" }
        func dueMails(limit: Int) throws(Failure) -> [OutboxMail] { state.withLock { Array($0.mails.prefix(limit)) } }
        func mailWasAccepted(_ id: Int64) throws(Failure) {
            let isBusy = state.withLock { state in
                state.busy -= 1
                if state.busy < 0 {
                    state.mails.removeAll { $0.id == id }
                    state.told.append("accepted \(id)")
                }
                return state.busy >= 0
            }
            if isBusy { throw .store(.busy(path: "x")) }
        }
        func mailWasRefused(_ id: Int64, reason: String, retry: Instant?) throws(Failure) {
            state.withLock { state in
                state.mails.removeAll { $0.id == id }
                state.told.append("refused \(id) \(retry.map { "\($0.seconds)" } ?? "never"): \(reason)")
            }
        }
        func retryMails(_ ids: [Int64]?, as actor: Actor) throws(Failure) -> Int { 0 }
    }

    private func mail(_ id: Int64, attempts: Int = 0, name: String = "Ada") throws -> OutboxMail {
        let sample = try sampleMail { $0.recipient = PersonReference(login: "ada", name: name) }
        return OutboxMail(
            id: id, messageID: "m\(id)", facts: sample.facts, createdAt: sample.createdAt, attempts: attempts)
    }

    private func run(_ box: Box, limit: Int? = nil, _ outcome: @escaping (MailMessage) -> DeliveryOutcome) throws
        -> [Courier.Result]
    {
        let courier = Courier(
            outbox: box, sender: try sampleSender(), now: { Instant(seconds: 1000) }, deliver: outcome)
        var results: [Courier.Result] = []
        try courier.run(limit: limit) { _, result in results.append(result) }
        return results
    }

    @Test("Each mail is recorded before the next is handed over")
    func order() throws {
        let box = Box([try mail(1), try mail(2), try mail(3)])
        let seen = Mutex<[Int]>([])
        _ = try run(box) { _ in
            seen.withLock { $0.append(box.told.count) }
            return .accepted
        }
        #expect(box.told == ["accepted 1", "accepted 2", "accepted 3"])
        #expect(seen.withLock { $0 } == [0, 1, 2])
    }

    @Test("A refusal for now is tried later, each time later, and given up in the end")
    func later() throws {
        let box = Box([try mail(1), try mail(2, attempts: 5), try mail(3, attempts: 6)])
        let results = try run(box) { _ in .refusedForNow("75") }
        #expect(
            results == [
                .retried(at: Instant(seconds: 1060), reason: "75"),
                .retried(at: Instant(seconds: 87_400), reason: "75"),
                .failed(reason: "75"),
            ])
        #expect(box.told.last == "refused 3 never: 75")
    }

    @Test("A refusal for good, and a header that would be forged, are given up at once and stop nobody else")
    func forGood() throws {
        let box = Box([try mail(1), try mail(2, name: "x\r\nBcc: y@z.fr"), try mail(3)])
        let handed = Mutex<[String]>([])
        let results = try run(box) { message in
            handed.withLock { $0.append(message.text) }
            return message.text.contains("<m1@") ? .refusedForGood("67") : .accepted
        }
        #expect(results == [.failed(reason: "67"), .unsendable(.forbiddenCharacter(header: "To")), .sent])
        #expect(handed.withLock { $0.count } == 2)
        #expect(handed.withLock { $0.allSatisfy { !$0.contains("Bcc") } })
    }

    @Test("A limit is kept")
    func limit() throws {
        let box = Box([try mail(1), try mail(2), try mail(3)])
        #expect(try run(box, limit: 2) { _ in .accepted }.count == 2)
    }

    @Test("A busy database is asked again to record what was accepted")
    func busy() throws {
        let box = Box([try mail(1)])
        box.state.withLock { $0.busy = 3 }
        #expect(try run(box) { _ in .accepted } == [.sent])
        #expect(box.told == ["accepted 1"])
    }
}
