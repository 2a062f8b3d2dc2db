import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("The curriculum tree")
struct CurriculumTreeTests {
    let fixture: Fixture
    private var store: SQLiteStore { fixture.store }

    init() throws {
        fixture = try Fixture()
        for (code, parent) in [("R", nil), ("A", "R"), ("A1", "A"), ("B", "R")] as [(String, String?)] {
            _ = try store.add(
                CurriculumNode(code: code, title: "Titre \(code)", parent: parent), as: Fixture.administrator)
        }
        try fixture.training("T2", "Zèbre") { $0.curricula = ["A"] }
        try fixture.training("T1", "Accueil", organisations: ["B", "A"]) { $0.curricula = ["A", "R"] }
        try fixture.training("T3", "Écoute", organisations: ["B"]) { $0.curricula = ["A"] }
        try fixture.training("T4")
    }

    @Test("Nodes come parents first with their depth and the trainings that one may see, by title")
    func tree() throws {
        let tree = try store.curriculumTree(as: Fixture.managerOfA)
        #expect(tree.map(\.node.code) == ["R", "A", "A1", "B"])
        #expect(tree.map(\.depth) == [0, 1, 2, 1])
        #expect(tree.map { $0.trainings.map(\.code) } == [["T1"], ["T1", "T2"], [], []])
        #expect(tree[0].trainings[0].organisations == ["Organisation B", "Organisation A"])
        let all = try store.curriculumTree(as: Fixture.administrator)
        #expect(all[1].trainings.map(\.code) == ["T1", "T3", "T2"])
        #expect(try store.curriculumTree(as: Actor(login: "x", roles: [.learner])).allSatisfy { $0.trainings.isEmpty })
    }

    @Test("Title, parent and blocking change; a node below itself, an unknown one and an unknown parent are refused")
    func edit() throws {
        let node = CurriculumNode(code: "ignored", title: " Autre ", parent: "b", isBlocking: true)
        let edited = try store.edit(curriculum: "a", to: node, as: Fixture.managerOfA)
        #expect(edited == CurriculumNode(code: "A", title: "Autre", parent: "B", isBlocking: true))
        #expect(try store.curricula(DirectorySearch()).rows.map(\.code) == ["R", "B", "A", "A1"])
        let entry = try #require(
            try store.audit(session: nil, as: Fixture.administrator, window: Window(limit: 1)).rows.first)
        #expect(entry.act == "edit" && entry.subject == "curriculum" && entry.subjectKey == "A")
        #expect(entry.changes.map(\.field) == [.title, "parent", "isBlocking"])
        for parent in ["A", "a1"] {
            let loop = CurriculumNode(code: "A", title: "Autre", parent: parent)
            #expect(
                refusal { _ = try store.edit(curriculum: "A", to: loop, as: Fixture.managerOfA) }
                    == .curriculum(.loop("A", below: parent.uppercased())))
        }
        #expect(
            refusal { _ = try store.edit(curriculum: "A404", to: node, as: Fixture.managerOfA) }
                == .curriculum(.unknownNode("A404")))
        let orphan = CurriculumNode(code: "A", title: "", parent: "nowhere")
        #expect(
            refusal { _ = try store.edit(curriculum: "A", to: orphan, as: Fixture.managerOfA) }
                == .problems([Problem(.title, .missing), Problem("parent", .unknownCurriculum("nowhere"))]))
        let registrar = Actor(login: "r", roles: [.registrar])
        #expect(
            refusal { _ = try store.edit(curriculum: "A", to: node, as: registrar) } == .notAllowed(.editCurricula))
    }

    /// Saves a session attached to the nodes `curricula` by itself.
    @discardableResult
    private func session(_ code: String, _ title: String, in curricula: [String], start: String) throws -> Int64 {
        let training = try #require(try store.training(code: code, as: Fixture.administrator))
        var draft = SessionDraft(of: training)
        draft.type(.one(title), in: .title)
        draft.type(.one(start), in: .start)
        draft.type(.one(String(start.prefix(10)) + " 17:00"), in: .end)
        draft.type(.many(curricula), in: .curricula)
        return try store.save(try fixture.proposal(draft), as: Fixture.administrator).session.number
    }

    @Test("Scenario 31: a session of a training outside any curriculum appears under the node that it is attached to")
    func sessionAttached() throws {
        let over = try session("T4", "Passée", in: ["R"], start: "2027-01-04 09:00")
        let later = try session("T4", "Juin", in: ["R", "B"], start: "2027-06-07 09:00")
        let sooner = try session("T4", "Mai", in: ["R"], start: "2027-05-03 09:00")
        let tree = try store.curriculumTree(as: Fixture.managerOfA)
        #expect(tree.map { $0.sessions.map(\.number) } == [[sooner, later, over], [], [], [later]])
        #expect(tree[0].sessions.map(\.status) == [.notStarted, .notStarted, .ended])
        #expect(tree[0].reachedTrainings == ["T1", "T4"])
        #expect(try store.curriculumTree(as: Fixture.managerOfB).allSatisfy { $0.sessions.isEmpty })
    }

    @Test("Scenario 31: a session follows a training that is attached; detached, it leaves it where its copy says")
    func sessionFollows() throws {
        let number = try session("T2", "Mai", in: ["A"], start: "2027-05-03 09:00")
        #expect(try store.curriculumTree(as: Fixture.managerOfA).allSatisfy { $0.sessions.isEmpty })
        try store.detach(trainings: ["T2"], from: "A", as: Fixture.managerOfA)
        #expect(try store.curriculumTree(as: Fixture.managerOfA)[1].sessions.map(\.number) == [number])
        try store.attach(trainings: ["T2"], to: "A", as: Fixture.managerOfA)
        #expect(try store.curriculumTree(as: Fixture.managerOfA).allSatisfy { $0.sessions.isEmpty })
    }

    @Test("A node is deleted once nothing hangs on it: nodes, trainings and sessions are counted")
    func delete() throws {
        let training = try #require(try store.training(code: "T4", as: Fixture.administrator))
        var draft = SessionDraft(of: training)
        draft.type(.one("Mai"), in: .title)
        draft.type(.many(["A"]), in: .curricula)
        _ = try store.save(try fixture.proposal(draft), as: Fixture.administrator)
        #expect(
            refusal { try store.deleteCurriculum("a", as: Fixture.administrator) }
                == .curriculum(.nodeInUse("A", children: 1, trainings: 3, sessions: 1)))
        try store.deleteCurriculum("a1", as: Fixture.managerOfA)
        #expect(try store.curricula(DirectorySearch()).rows.map(\.code) == ["R", "A", "B"])
        #expect(
            refusal { try store.deleteCurriculum("A1", as: Fixture.managerOfA) } == .curriculum(.unknownNode("A1")))
    }

    @Test("Trainings are detached all or none; one that is not attached, or of another organisation, is refused")
    func detach() throws {
        #expect(
            refusal { try store.detach(trainings: ["T1", "T4"], from: "A", as: Fixture.managerOfA) }
                == .curriculum(.notAttached(training: "T4", node: "A")))
        #expect(
            refusal { try store.detach(trainings: ["T3"], from: "A", as: Fixture.managerOfA) }
                == .notAllowed(.editCurricula))
        try store.detach(trainings: ["t1", "T2"], from: "a", as: Fixture.managerOfA)
        #expect(try store.training(code: "T1", as: Fixture.administrator)?.training.curricula == ["R"])
        #expect(try store.curriculumTree(as: Fixture.administrator)[1].trainings.map(\.code) == ["T3"])
    }
}
