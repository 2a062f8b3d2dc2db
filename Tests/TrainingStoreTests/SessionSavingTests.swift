import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Saving sessions")
struct SessionSavingTests {
    let fixture: Fixture

    init() throws { fixture = try Fixture() }

    @Test("Scenario 8: a session stores what was changed, and later edits of the training do not alter it")
    func storesCopies() throws {
        let training = try fixture.training("A1") {
            $0.maxUsers = 12
            $0.description = "Programme"
            $0.validators = ["alice", "bob"]
        }
        let saved = try fixture.session(of: training, typed: ["maxUsers": "8"]).session
        #expect(saved.session.maxUsers == 8)
        #expect(saved.own == [.title, .maxUsers])
        #expect(!saved.inherited.contains(.maxUsers))

        var changed = training.training
        changed.description = "Autre"
        changed.validators = ["bob"]
        _ = try fixture.store.edit(training, to: changed, as: Fixture.administrator)
        let again = try #require(try fixture.store.session(saved.number, as: Fixture.administrator))
        #expect(again.session == saved.session)
        #expect(again.session.description == "Programme")
        #expect(again.session.validators == ["alice", "bob"])
        #expect(try fixture.store.training(code: "a1", as: Fixture.administrator)?.training.maxUsers == 12)
    }

    @Test("Scenario 10: a training that creates a seance gives the session one that spans it, of the session's mode")
    func createsSeance() throws {
        let training = try fixture.training("A1")
        let saved = try fixture.session(of: training, typed: ["seanceRegistration": "manual"]).session
        let seances = try fixture.store.seances(of: saved.number, as: Fixture.administrator)
        #expect(seances.map(\.seance.start) == [saved.session.start])
        #expect(seances.map(\.seance.end) == [saved.session.end])
        #expect(seances.map(\.seance.mode) == [.manual])

        let without = try fixture.training("A2") { $0.createsSeance = false }
        let bare = try fixture.session(of: without).session
        #expect(try fixture.store.seances(of: bare.number, as: Fixture.administrator).isEmpty)
    }

    @Test("Scenario 16: a title already used in the training is accepted and told, with the other's number and date")
    func duplicateTitle() throws {
        let training = try fixture.training("A1")
        let first = try fixture.session(of: training, "Mai").session
        let second = try fixture.session(of: training, "MAI")
        #expect(second.notices == [.duplicateTitle([first.reference])])
        #expect(second.session.number != first.number)
        let elsewhere = try fixture.training("A2")
        #expect(try fixture.session(of: elsewhere, "Mai").notices.isEmpty)
    }

    @Test("Scenario 17: a new default session unmakes the former one in the same transaction, and both are audited")
    func replacesDefault() throws {
        let training = try fixture.training("A1")
        let first = try fixture.session(of: training, "S1", typed: ["defaultSession": "true"]).session
        let second = try fixture.session(of: training, "S2", typed: ["defaultSession": "true"])
        #expect(second.notices == [.replacedDefault(first.reference)])
        #expect(try fixture.store.defaultSession(of: "A1") == second.session.reference)
        #expect(try fixture.store.session(first.number, as: Fixture.administrator)?.session.defaultSession == false)
        let entries = try fixture.store.audit(session: first.number, as: Fixture.administrator, window: Window()).rows
        #expect(entries.map(\.act) == ["default", "create"])
        #expect(entries.first?.changes == [FieldChange(.defaultSession, old: .flag(true), new: .flag(false))])
    }

    @Test("Scenario 34: no limit and zero seats come back as they were saved", arguments: [nil, 0, 7])
    func maxUsers(_ seats: Int?) throws {
        let training = try fixture.training("A1") { $0.maxUsers = 3 }
        let saved = try fixture.session(of: training, typed: ["maxUsers": seats.map(String.init) ?? ""]).session
        #expect(try fixture.store.session(saved.number, as: Fixture.administrator)?.session.maxUsers == seats)
    }

    @Test("Scenario 40: a training deleted meanwhile: the session is not created")
    func trainingDeleted() throws {
        let training = try fixture.training("A1")
        try fixture.store.deleteTraining(code: "A1", withSessions: false, as: Fixture.administrator)
        #expect(refusal { try fixture.session(of: training) } == .trainingDeleted("A1"))
        #expect(try fixture.store.sessions(SessionSearch(), as: Fixture.administrator).total == 0)
    }

    @Test("Scenario 40: a value still inherited was changed meanwhile: refused with old and new")
    func trainingChanged() throws {
        let training = try fixture.training("A1") { $0.maxUsers = 12 }
        var other = training.training
        other.maxUsers = 6
        other.description = "Autre"
        let now = try fixture.store.edit(training, to: other, as: Fixture.administrator)
        let expected = Refusal.trainingChanged(
            [FieldChange(.description, old: .text(""), new: .text("Autre"))], now: now)
        #expect(refusal { try fixture.session(of: training, typed: ["maxUsers": "8"]) } == expected)
        // What was changed here by hand is not asked about.
        let typed: [FieldKey: String] = ["maxUsers": "8", "description": "Ici"]
        #expect(try fixture.session(of: training, typed: typed).session.session.maxUsers == 8)
    }

    @Test("Scenario 40: another manager saved the session first: refused with the difference, nothing stored")
    func sessionChanged() throws {
        let training = try fixture.training("A1")
        let seen = try fixture.session(of: training, "Mai").session
        func edit(_ title: String) throws -> SavedSession {
            var draft = SessionDraft(purpose: .edit(seen), training: training)
            draft.type(.one(title), in: .title)
            return try fixture.store.save(try fixture.proposal(draft), as: Fixture.administrator)
        }
        let now = try edit("Juin").session
        let change = FieldChange(.title, old: .text("Mai"), new: .text("Juin"))
        #expect(refusal { _ = try edit("Juillet") } == .sessionChanged([change], now: now))
        #expect(try fixture.store.session(seen.number, as: Fixture.administrator)?.session.title == "Juin")
        try fixture.store.deleteSession(seen.number, as: Fixture.administrator)
        #expect(refusal { _ = try edit("Août") } == .sessionDeleted(seen.number))
    }

    @Test("unknown and unreachable validators, unknown curricula and trainers are all reported, and nothing is stored")
    func problems() throws {
        let training = try fixture.training("A1")
        var draft = SessionDraft(of: training)
        draft.type(.one("Mai"), in: .title)
        draft.type(.many(["carol", "nobody", "alice"]), in: .validators)
        draft.type(.many(["C404"]), in: .curricula)
        let proposal = try fixture.proposal(draft, trainers: ["ghost"])
        let expected = [
            Problem(.validators, .unknownPerson("nobody")), Problem(.curricula, .unknownCurriculum("C404")),
            Problem(.validators, .cannotValidate("carol")), Problem("trainers", .unknownPerson("ghost")),
        ]
        #expect(refusal { _ = try fixture.store.save(proposal, as: Fixture.administrator) } == .problems(expected))
        #expect(try fixture.store.sessions(SessionSearch(), as: Fixture.administrator).total == 0)
    }

    @Test("an edit moves the seance made with the session, which keeps its mode")
    func seanceFollows() throws {
        let training = try fixture.training("A1")
        let seen = try fixture.session(of: training).session
        var draft = SessionDraft(purpose: .edit(seen), training: training)
        draft.type(.one("2027-05-10 10:00"), in: .start)
        draft.type(.one("2027-05-12 16:00"), in: .end)
        draft.type(.one("public"), in: "seanceRegistration")
        let saved = try fixture.store.save(try fixture.proposal(draft), as: Fixture.administrator).session
        let seances = try fixture.store.seances(of: saved.number, as: Fixture.administrator)
        #expect(seances.map(\.seance.start) == [CivilDateTime(2027, 5, 10, 10, 0)])
        #expect(seances.map(\.seance.mode) == [.automatic])
    }
}
