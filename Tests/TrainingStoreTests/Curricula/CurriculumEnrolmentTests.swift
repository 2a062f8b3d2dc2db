import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Registering through a curriculum: all or nothing")
struct CurriculumEnrolmentTests {
    let fixture: Fixture
    private var store: SQLiteStore { fixture.store }
    private let request = CurriculumRequest(node: "R", logins: ["l1", "l2"])

    /// Root R has T1 and T2, both with a default session; three learners.
    init() throws {
        fixture = try Fixture()
        _ = try store.add(CurriculumNode(code: "R", title: "Parcours"), as: Fixture.administrator)
        for (code, title) in [("T1", "Un"), ("T2", "Deux")] {
            try fixture.training(code, title) { $0.curricula = ["R"] }
        }
        try fixture.learners(3)
    }

    @discardableResult
    private func session(_ code: String, seats: String = "") throws -> StoredSession {
        let training = try #require(try store.training(code: code, as: Fixture.administrator))
        return try fixture.session(
            of: training, "Session \(code)",
            typed: [
                "start": "2027-05-03 09:00", "end": "2027-05-07 17:00", "defaultSession": "true", "maxUsers": seats,
            ]
        ).session
    }

    private func registrations() throws -> [Registration] {
        try store.registrations(RegistrationSearch(), as: Fixture.administrator).rows
    }

    @Test("Everyone is enrolled in every session, and in its automatic seances; the audit tells it")
    func enrols() throws {
        let sessions = [try session("T2"), try session("T1", seats: "2")]
        let made = try store.register(request, as: Fixture.managerOfA)
        #expect(made.map(\.session.number) == sessions.flatMap { [$0.number, $0.number] })
        #expect(made.map(\.user.login) == ["l1", "l2", "l1", "l2"])
        #expect(made.allSatisfy { $0.state == .enrolled })
        for session in sessions {
            #expect(try store.seances(of: session.number, as: Fixture.administrator).map(\.registered) == [2])
        }
        let entry = try #require(
            try store.audit(session: nil, as: Fixture.administrator, window: Window(limit: 1)).rows.first)
        #expect(entry.act == "register" && entry.subject == "curriculum" && entry.subjectKey == "R")
        #expect(try store.check(as: Fixture.administrator).isEmpty)
    }

    @Test("Scenario 21: one session lacks seats: nothing is stored at all, and every short session is named")
    func seatsLacking() throws {
        let (long, short) = (try session("T2"), try session("T1", seats: "1"))
        let before = try store.audit(session: nil, as: Fixture.administrator, window: Window()).total
        let named = CurriculumRefusal.ShortSession(session: short.reference, training: "T1", free: 1, needed: 2)
        #expect(
            refusal { _ = try store.register(request, as: Fixture.managerOfA) } == .curriculum(.seatsLacking([named])))
        #expect(try registrations().isEmpty)
        #expect(try store.seances(of: long.number, as: Fixture.administrator).map(\.registered) == [0])
        #expect(try store.audit(session: nil, as: Fixture.administrator, window: Window()).total == before)
        #expect(try store.read { try OutboxCount.all($0) } == 0)
    }

    @Test("Scenario 19: a training without a session to use is refused, naming each; the chosen one is used")
    func sessionMissing() throws {
        try session("T1")
        let training = try #require(try store.training(code: "T2", as: Fixture.administrator))
        let missing = TrainingReference(code: "T2", title: "Deux", organisations: ["A"])
        #expect(
            refusal { _ = try store.register(request, as: Fixture.managerOfA) }
                == .curriculum(.sessionMissing([missing])))
        let chosen = try fixture.session(
            of: training, typed: ["start": "2027-05-03 09:00", "end": "2027-05-07 17:00"]
        ).session
        var changed = request
        changed.chosen = ["T2": chosen.number]
        #expect(try store.register(changed, as: Fixture.managerOfA).first?.session == chosen.reference)
    }

    @Test("Those registered already are refused, or passed over when asked; nobody and nothing reached are refused")
    func alreadyRegistered() throws {
        let first = try session("T1", seats: "2")
        try session("T2")
        _ = try store.enrol(session: first.number, logins: ["l2"], as: Fixture.managerOfA)
        let person = PersonReference(try #require(try store.person(login: "l2")))
        let overlap = CurriculumRefusal.Overlap(session: first.reference, people: [person])
        #expect(
            refusal { _ = try store.register(request, as: Fixture.managerOfA) }
                == .curriculum(.alreadyRegistered([overlap])))
        var changed = request
        changed.skipsRegistered = true
        #expect(try store.register(changed, as: Fixture.managerOfA).map(\.user.login) == ["l1", "l2", "l1"])
        #expect(try store.register(changed, as: Fixture.managerOfA).isEmpty)
        changed.logins = []
        #expect(refusal { _ = try store.register(changed, as: Fixture.managerOfA) } == .curriculum(.nobody))
        _ = try store.add(CurriculumNode(code: "Q", title: "Vide"), as: Fixture.administrator)
        let empty = CurriculumRequest(node: "Q", logins: ["l1"])
        #expect(
            refusal { _ = try store.register(empty, as: Fixture.managerOfA) } == .curriculum(.nothingReached("Q")))
    }
}
