import GRDB
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Trainings")
struct TrainingTests {
    let fixture: Fixture
    var store: SQLiteStore { fixture.store }

    init() throws { fixture = try Fixture() }

    @Test("every field of a training makes the round trip")
    func roundTrip() throws {
        _ = try store.add(CurriculumNode(code: "C1", title: "Cursus"), as: Fixture.administrator)
        var training = Training(code: "Évé-1", title: "Écoute")
        training.description = "Deux\nlignes"
        training.organisations = ["B", "A"]
        training.publicRegistration = true
        training.publicUnregistration = true
        training.defaultDurationDays = 0
        training.createsSeance = false
        training.maxUsers = 0
        training.userValidation = true
        training.organisationValidation = true
        training.registrationValidation = true
        training.validators = ["bob", "alice"]
        training.validatorRule = .one
        training.displayOrder = 7
        training.colour = Colour("#a0B1c2")
        training.curricula = ["C1"]
        let blank = Training(code: "", title: "")
        let untouched = TrainingFields.all.filter { $0.value(in: training) == $0.value(in: blank) }
        #expect(untouched.isEmpty, "a field is not covered: \(untouched.map(\.key))")
        let stored = try store.add(training, as: Fixture.administrator)
        #expect(stored.training == training)
        #expect(try store.training(code: "ÉVÉ-1", as: Fixture.administrator) == stored)
        #expect(try store.training(code: "eve-1", as: Fixture.administrator) == nil)
    }

    @Test("every field of the lists has its column or its table")
    func columns() throws {
        try store.queue.read { database in
            let training = try database.columns(in: "training").map { "\"\($0.name)\"" }
            #expect(Set(TrainingRecord.columns.names).isSubset(of: training))
            let session = try database.columns(in: "session").map { "\"\($0.name)\"" }
            #expect(Set(SessionRecord.columns.names).isSubset(of: session))
            for link in Link.ofTraining + Link.ofSession + [Link.sessionTrainers, Link.personOrganisations] {
                #expect(try link.names(of: 1, in: database).count <= 1)
            }
        }
        let lists = TrainingFields.all.filter { $0.editor.isList }.map(\.key)
        #expect(Set(lists) == Set(Link.ofTraining.map(\.field)))
        #expect(Set(SessionFields.all.filter { $0.editor.isList }.map(\.key)) == Set(Link.ofSession.map(\.field)))
    }

    @Test("organisations: those named, else the creator's only one, else the default one")
    func organisations() throws {
        func organisations(as actor: Actor) throws -> [String] {
            try store.add(Training(code: actor.login, title: "T"), as: actor).training.organisations
        }
        #expect(try organisations(as: Fixture.administrator) == ["default"])
        #expect(try organisations(as: Fixture.managerOfA) == ["A"])
        let both = Actor(login: "both", roles: [.manager], organisations: ["A", "B"])
        #expect(refusal { _ = try organisations(as: both) } == .problems([Problem(.organisations, .missing)]))
    }

    @Test("Scenario 6: a manager puts no training into others' organisations, nor takes one out of them")
    func foreignOrganisations() throws {
        let manager = Fixture.managerOfA
        var shared = Training(code: "AB", title: "T")
        shared.organisations = ["A", "b"]
        let refused = Refusal.problems([Problem(.organisations, .notYourOrganisation("b"))])
        #expect(refusal { _ = try store.add(shared, as: manager) } == refused)
        let seen = try store.add(shared, as: Fixture.administrator)
        // What is shared stays so when it is edited, and each changes what is theirs.
        var edited = seen.training
        edited.title = "U"
        let saved = try store.edit(seen, to: edited, as: manager)
        #expect(saved.training.organisations == seen.training.organisations && saved.training.title == "U")
        var alone = saved.training
        alone.organisations = ["a"]
        let removed = Refusal.problems([Problem(.organisations, .notYourOrganisation("B"))])
        #expect(refusal { _ = try store.edit(saved, to: alone, as: manager) } == removed)
        #expect(try store.edit(saved, to: alone, as: Fixture.administrator).training.organisations == ["A"])
    }

    @Test("everything wrong is reported at once, and nothing is stored")
    func problems() throws {
        try fixture.training("A1")
        var training = Training(code: "a1", title: " \n ")
        training.organisations = ["A", "Z"]
        training.validators = ["nobody", "carol"]
        training.maxUsers = -1
        let expected: [Problem] = [
            Problem(.title, .missing), Problem(.code, .alreadyTaken("a1")), Problem(.maxUsers, .negative("-1")),
            Problem(.organisations, .unknownOrganisation("Z")), Problem(.validators, .unknownPerson("nobody")),
            Problem(.validators, .cannotValidate("carol")),
        ]
        #expect(refusal { _ = try store.add(training, as: Fixture.administrator) } == .problems(expected))
        #expect(refusal { try fixture.training("A\u{1B}[31m") } == .problems([Problem(.code, .controlCharacters)]))
        #expect(try store.trainings(TrainingSearch(SearchQuery("")), as: Fixture.administrator).total == 1)
    }

    @Test("Scenario 6: a training of another organisation is unknown to read, and refused to change")
    func otherOrganisations() throws {
        let training = try fixture.training("B1", organisations: ["B"])
        let session = try fixture.session(of: training).session
        let manager = Fixture.managerOfA
        #expect(try store.training(code: "B1", as: manager) == nil)
        #expect(try store.session(session.number, as: manager) == nil)
        #expect(try store.sessions(SessionSearch(), as: manager).total == 0)
        #expect(
            refusal { _ = try store.edit(training, to: training.training, as: manager) } == .notAllowed(.editTraining))
        #expect(
            refusal { try store.deleteTraining(code: "b1", withSessions: true, as: manager) }
                == .notAllowed(.deleteTraining))
        #expect(refusal { try fixture.session(of: training, as: manager) } == .notAllowed(.createSession))
        #expect(refusal { try store.deleteSession(session.number, as: manager) } == .notAllowed(.deleteSession))
        #expect(
            refusal { _ = try store.cancelSession(session.number, reason: "r", as: manager) }
                == .notAllowed(.editSession))
        #expect(try store.training(code: "B1", as: Fixture.managerOfB) == training)
        let learner = Actor(login: "l", roles: [.learner], organisations: ["B"])
        #expect(
            refusal { _ = try store.add(Training(code: "X", title: "X"), as: learner) } == .notAllowed(.addTraining))
    }

    @Test("an edit over somebody else's is refused with the difference")
    func conflict() throws {
        let seen = try fixture.training("A1")
        var first = seen.training
        first.maxUsers = 5
        let now = try store.edit(seen, to: first, as: Fixture.administrator)
        #expect(now.version > seen.version)
        var second = seen.training
        second.title = "Autre"
        let change = FieldChange(.maxUsers, old: .none, new: .whole(5))
        #expect(
            refusal { _ = try store.edit(seen, to: second, as: Fixture.administrator) }
                == .trainingChanged([change], now: now))
        try store.deleteTraining(code: "A1", withSessions: false, as: Fixture.administrator)
        #expect(refusal { _ = try store.edit(seen, to: second, as: Fixture.administrator) } == .trainingDeleted("A1"))
    }

    @Test("a training with sessions is deleted with them only when that is asked for")
    func delete() throws {
        let training = try fixture.training("A1")
        let session = try fixture.session(of: training).session
        let administrator = Fixture.administrator
        #expect(
            refusal { try store.deleteTraining(code: "A1", withSessions: false, as: administrator) }
                == .trainingHasSessions(code: "A1", count: 1))
        try store.deleteTraining(code: "A1", withSessions: true, as: administrator)
        #expect(try store.session(session.number, as: administrator) == nil)
        #expect(
            refusal { try store.deleteTraining(code: "A1", withSessions: false, as: administrator) }
                == .unknownTraining("A1"))
        let acts = try store.audit(session: nil, as: Fixture.administrator, window: Window(limit: 2)).rows
        #expect(acts.map(\.subject) == ["training", "session"])
        #expect(acts.map(\.act) == ["delete", "delete"])
        #expect(try store.check(as: administrator).isEmpty)
    }

    @Test("the database itself refuses a second default session, a dangling validator, an end before the start")
    func constraints() throws {
        let training = try fixture.training("A1") { $0.validators = ["alice"] }
        try fixture.session(of: training, "S1", typed: ["defaultSession": "true"])
        try fixture.session(of: training, "S2")
        for sql in [
            "UPDATE session SET default_session = 1", "DELETE FROM person WHERE login = 'alice'",
            "UPDATE session SET \"end\" = '2000-01-01 00:00'", "UPDATE session SET start = 'soon'",
            "UPDATE training SET max_users = -1", "UPDATE training SET title = ''",
            "UPDATE training SET display_order = 'first'", "DELETE FROM training",
        ] {
            #expect(throws: DatabaseError.self, "\(sql)") { try store.queue.write { try $0.execute(sql: sql) } }
        }
    }
}
