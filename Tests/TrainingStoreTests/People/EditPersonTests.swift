import GRDB
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Changing a person")
struct EditPersonTests {
    let fixture: Fixture
    var store: SQLiteStore { fixture.store }

    init() throws { fixture = try Fixture() }

    private func person(_ login: String) throws -> Person { try #require(try store.person(login: login)) }

    private func edit(
        _ login: String, as actor: Actor = Fixture.administrator, _ change: (inout Person) -> Void
    ) throws -> Person {
        let seen = try person(login)
        var wanted = seen
        change(&wanted)
        return try store.edit(seen, to: wanted, as: actor)
    }

    @Test("every field is stored, and the audit says what changed")
    func everyField() throws {
        let wanted = Person(
            login: "alys", firstName: "Alys", lastName: "Durand", mail: "d@example.org", organisations: ["B", "A"],
            roles: [.trainer, .registrar], isActive: false, language: .english)
        #expect(try edit("alice") { $0 = wanted } == wanted)
        #expect(try store.person(login: "ALYS") == wanted)
        #expect(try store.person(login: "alice") == nil)
        #expect(try store.people(DirectorySearch(SearchQuery("durand"))).rows == [wanted])
        let entry = try #require(try store.audit(session: nil, as: Fixture.administrator, window: Window()).rows.first)
        #expect(entry.act == "edit" && entry.subject == "person" && entry.subjectKey == "alys")
        #expect(
            entry.changes.map(\.field.rawValue) == [
                "login", "firstName", "lastName", "mail", "organisations", "roles", "isActive", "language",
            ])
        #expect(entry.changes.last == FieldChange("language", old: .none, new: .text("en")))
    }

    @Test("sessions go on naming their creator under the new login")
    func creator() throws {
        let training = try fixture.training("A1")
        let actor = Actor(login: "alice", roles: [.manager], organisations: ["A"])
        let number = try fixture.session(of: training, as: actor).session.number
        _ = try edit("alice") { $0.login = "alys" }
        #expect(try store.session(number, as: Fixture.administrator)?.creator == "alys")
    }

    @Test("what somebody changed since is said, and nothing is stored")
    func changedSince() throws {
        let seen = try person("alice")
        _ = try edit("alice") { $0.mail = "new@example.org" }
        var wanted = seen
        wanted.lastName = "Durand"
        #expect(
            refusal { _ = try store.edit(seen, to: wanted, as: Fixture.administrator) }
                == .people(
                    .personChanged(
                        PersonReference(login: "alice", name: "Alice Martin"),
                        [
                            FieldChange("mail", old: .text("alice@example.org"), new: .text("new@example.org"))
                        ])))
        #expect(try person("alice").lastName == "Martin")
        _ = try edit("alice") { $0.login = "alys" }
        #expect(
            refusal { _ = try store.edit(seen, to: wanted, as: Fixture.administrator) } == .unknownPerson("alice"))
    }

    @Test("a change that is wrong in several ways is refused with all of them")
    func problems() throws {
        let expected: [Problem] = [
            Problem("mail", .notAMailAddress("nowhere")), Problem("login", .alreadyTaken("BOB")),
            Problem(.organisations, .unknownOrganisation("Z")),
        ]
        let refused = refusal {
            _ = try edit("alice") {
                $0.login = "BOB"
                $0.mail = "nowhere"
                $0.organisations = ["Z"]
            }
        }
        #expect(refused == .problems(expected))
        #expect(try edit("alice") { $0.login = "ALICE" }.login == "ALICE", "one's own login in other letters is free")
    }

    @Test("only an administrator changes people", arguments: PersonRole.allCases)
    func permission(_ role: PersonRole) throws {
        let actor = Actor(login: "x", roles: [role], organisations: ["A"])
        let refused = refusal { _ = try edit("alice", as: actor) { $0.lastName = "Durand" } }
        #expect(refused == (role == .administrator ? nil : .notAllowed(.editPeople)))
    }

    @Test("the last active administrator can't be stripped, put aside or deleted, by hand or by a file")
    func lastAdministrator() throws {
        _ = try edit("alice") { $0.roles = [.administrator] }
        _ = try edit("bob") {
            $0.roles = [.administrator]
            $0.isActive = false
        }
        let expected = Refusal.people(.lastAdministrator("alice"))
        #expect(refusal { _ = try edit("alice") { $0.roles = [.learner] } } == expected)
        #expect(refusal { _ = try edit("alice") { $0.isActive = false } } == expected)
        #expect(
            refusal { try store.deletePerson("alice", replacement: nil, as: Fixture.administrator) } == expected)
        var batches = [
            [
                PersonEntry(
                    line: 2, person: Person(login: "alice", firstName: "", lastName: ""), keys: ["login", "roles"])
            ]
        ]
        let report = try store.importPeople(options: ImportOptions(), as: Fixture.administrator) { _ in
            batches.popLast().map { .batch($0) } ?? .end
        }
        #expect(report.refused.map(\.refusal) == [expected] && !report.isStored)
        _ = try edit("bob") { $0.isActive = true }
        #expect(try edit("alice") { $0.roles = [.learner] }.roles == [.learner])
    }

    @Test("an import keeps the language that it says nothing of")
    func importKeepsLanguage() throws {
        _ = try edit("alice") { $0.language = .english }
        let entry = PersonEntry(
            line: 2, person: Person(login: "alice", firstName: "Alys", lastName: ""), keys: ["login", "firstName"])
        var batches = [[entry]]
        _ = try store.importPeople(options: ImportOptions(), as: Fixture.administrator) { _ in
            batches.popLast().map { .batch($0) } ?? .end
        }
        let stored = try person("alice")
        #expect(stored.firstName == "Alys" && stored.language == .english)
    }
}
