import GRDB
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Registering through a curriculum: the plan")
struct CurriculumPlanTests {
    let fixture: Fixture
    private var store: SQLiteStore { fixture.store }

    /// Root R has T1 and T2; its child A has T2 and T3; its blocking child X has T4.
    init() throws {
        fixture = try Fixture()
        let nodes = [("R", nil, false), ("A", "R", false), ("X", "R", true)] as [(String, String?, Bool)]
        for (code, parent, blocking) in nodes {
            _ = try store.add(
                CurriculumNode(code: code, title: code, parent: parent, isBlocking: blocking),
                as: Fixture.administrator)
        }
        for (code, title, curricula) in [("T1", "Un", ["R"]), ("T2", "Deux", ["A", "R"]), ("T3", "Trois", ["A"])] {
            try fixture.training(code, title) { $0.curricula = curricula }
        }
        try fixture.training("T4", "Quatre") { $0.curricula = ["X"] }
        try fixture.learners(3)
    }

    @discardableResult
    private func session(
        _ code: String, _ title: String = "S", start: String = "2027-05-03 09:00", isDefault: Bool = true,
        seats: String = "", curricula: [String]? = nil
    ) throws -> StoredSession {
        let training = try #require(try store.training(code: code, as: Fixture.administrator))
        var draft = SessionDraft(of: training)
        draft.type(.one(title), in: .title)
        draft.type(.one(start), in: .start)
        draft.type(.one(String(start.prefix(10)) + " 17:00"), in: .end)
        draft.type(.one(isDefault ? "true" : "false"), in: .defaultSession)
        draft.type(.one(seats), in: .maxUsers)
        if let curricula { draft.type(.many(curricula), in: .curricula) }
        return try store.save(try fixture.proposal(draft), as: Fixture.administrator).session
    }

    private func plan(_ request: CurriculumRequest, as actor: Actor = Fixture.managerOfA) throws -> CurriculumPlan {
        try store.plan(request, as: actor)
    }

    @Test("Scenario 20: at the root, only trainings outside the blocked branch are reached, each once")
    func reached() throws {
        let plan = try plan(CurriculumRequest(node: "r", logins: ["l1"]))
        #expect(plan.nodes.map(\.code) == ["R", "A"])
        #expect(plan.targets.map(\.training.code) == ["T2", "T3", "T1"])
        #expect(plan.targets.map(\.nodes) == [["R", "A"], ["A"], ["R"]])
        #expect(try self.plan(CurriculumRequest(node: "X", logins: ["l1"])).targets.map(\.training.code) == ["T4"])
    }

    @Test("Scenario 19: a default session that has ended or is cancelled is not used; one has to be chosen")
    func choices() throws {
        try session("T1", "Passée", start: "2027-01-04 09:00")
        let coming = try session("T1", "À venir", isDefault: false)
        let cancelled = try session("T2")
        _ = try store.cancelSession(cancelled.number, reason: "Panne", as: Fixture.administrator)
        let usual = try session("T3", "Celle-ci")
        let other = try session("T3", "Celle-là", isDefault: false)
        var request = CurriculumRequest(node: "R", logins: ["l1"])
        var targets = try plan(request).targets
        #expect(targets.map(\.session?.number) == [nil, usual.number, nil])
        #expect(targets.map { $0.choices.map(\.number) } == [[], [usual.number, other.number], [coming.number]])
        request.chosen = ["t1": coming.number, "T3": other.number]
        targets = try plan(request).targets
        #expect(targets.map(\.session?.number) == [nil, other.number, coming.number])
        for (code, number) in [("T2", cancelled.number), ("T1", usual.number), ("T1", 99)] {
            request.chosen = [code: number]
            #expect(
                refusal { _ = try plan(request) } == .curriculum(.sessionUnusable(number, training: code)))
        }
        request.chosen = ["T4": 1]
        #expect(
            refusal { _ = try plan(request) } == .curriculum(.notReached(training: "T4", node: "R")))
    }

    @Test("Scenario 31: a session attached by itself is reached and used; the training's others are not, unless chosen")
    func sessionAttached() throws {
        try fixture.training("T5", "Cinq")
        let usual = try session("T5", "Ailleurs")
        let attached = try session("T5", "Ici", isDefault: false, curricula: ["A"])
        var request = CurriculumRequest(node: "R", logins: ["l1"])
        let target = try #require(try plan(request).targets.first { $0.training.code == "T5" })
        #expect(target.nodes == ["A"] && target.session?.number == attached.number)
        #expect(target.choices.map(\.number) == [attached.number, usual.number])
        request.chosen = ["T5": usual.number]
        #expect(try plan(request).targets.first { $0.training.code == "T5" }?.session?.number == usual.number)
        #expect(
            try plan(CurriculumRequest(node: "X", logins: [])).targets.map(\.training.code) == ["T4"])
    }

    @Test("Scenario 31: of several sessions attached by themselves the default one is used, else one has to be chosen")
    func sessionsAttached() throws {
        try fixture.training("T5", "Cinq")
        let one = try session("T5", "Une", isDefault: false, curricula: ["A", "R"])
        let two = try session("T5", "Deux", isDefault: false, curricula: ["R"])
        let request = CurriculumRequest(node: "R", logins: ["l1"])
        var target = try #require(try plan(request).targets.first { $0.training.code == "T5" })
        #expect(target.nodes == ["R", "A"] && target.session == nil)
        #expect(target.choices.map(\.number) == [one.number, two.number])
        let usual = try session("T5", "Trois", curricula: ["R"])
        target = try #require(try plan(request).targets.first { $0.training.code == "T5" })
        #expect(target.session?.number == usual.number)
    }

    @Test("Scenario 31: where the training is reached too its default session stands; those that are over do not count")
    func sessionsPassedOver() throws {
        let usual = try session("T3")
        try session("T3", "Seule", isDefault: false, curricula: ["R"])
        try fixture.training("T5", "Cinq")
        try session("T5", "Passée", start: "2027-01-04 09:00", curricula: ["R"])
        let cancelled = try session("T5", "Annulée", isDefault: false, curricula: ["R"])
        _ = try store.cancelSession(cancelled.number, reason: "Panne", as: Fixture.administrator)
        let targets = try plan(CurriculumRequest(node: "R", logins: ["l1"])).targets
        #expect(targets.map(\.training.code) == ["T2", "T3", "T1"])
        #expect(targets.first { $0.training.code == "T3" }?.session?.number == usual.number)
    }

    @Test("Learners are those named and the members of groups, each once; seats and people registered already are told")
    func learners() throws {
        try store.write { database in
            try database.execute(
                sql: """
                    INSERT INTO people_group (id, code, code_key, code_folded, name, name_folded)
                    VALUES (1, 'G', 'g', x'67', 'Groupe', x'67');
                    INSERT INTO people_group_person (people_group_id, person_id, position)
                    SELECT 1, id, id FROM person WHERE login IN ('l2', 'l3', 'carol');
                    UPDATE person SET is_active = 0 WHERE login = 'carol';
                    """)
        }
        let full = try session("T1", seats: "2")
        try session("T2")
        try fixture.enrol(["l2", "alice"], in: full.number)
        let plan = try plan(CurriculumRequest(node: "R", logins: ["L1", "l2"], groups: ["g"]))
        #expect(plan.learners.map(\.login) == ["l1", "l2", "l3"])
        let target = try #require(plan.targets.first { $0.training.code == "T1" })
        #expect(target.alreadyRegistered.map(\.login) == ["l2"])
        #expect(target.lacking == 2)
        #expect(plan.targets.first?.lacking == 0)
        #expect(
            refusal { _ = try self.plan(CurriculumRequest(node: "R", logins: ["carol"])) }
                == .registration(.inactive("carol")))
        #expect(
            refusal { _ = try self.plan(CurriculumRequest(node: "R", logins: ["l404"])) } == .unknownPerson("l404"))
        #expect(
            refusal { _ = try self.plan(CurriculumRequest(node: "R", logins: [], groups: ["h"])) }
                == .people(.unknownGroup("h")))
        #expect(try self.plan(CurriculumRequest(node: "R", logins: [])).learners.isEmpty)
    }

    @Test("Every training reached has to be the manager's, else nothing is shown or done")
    func permission() throws {
        try fixture.training("T6", "Une session seule", organisations: ["B"])
        let alone = try session("T6", curricula: ["A"])
        let request = CurriculumRequest(node: "R", logins: ["l1"])
        #expect(refusal { _ = try plan(request) } == .notAllowed(.registerByCurriculum))
        _ = try store.cancelSession(alone.number, reason: "Panne", as: Fixture.administrator)
        #expect(try plan(request).targets.count == 3)
        try fixture.training("T5", "Ailleurs", organisations: ["B"]) { $0.curricula = ["A"] }
        #expect(refusal { _ = try plan(request) } == .notAllowed(.registerByCurriculum))
        #expect(
            refusal { _ = try store.register(request, as: Fixture.managerOfA) } == .notAllowed(.registerByCurriculum))
        #expect(try plan(request, as: Fixture.administrator).targets.count == 4)
        let registrar = Actor(login: "r", roles: [.registrar])
        #expect(refusal { _ = try plan(request, as: registrar) } == .notAllowed(.registerByCurriculum))
        #expect(
            refusal { _ = try plan(CurriculumRequest(node: "Q", logins: [])) } == .curriculum(.unknownNode("Q")))
    }
}
