import GRDB
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("People, organisations and curricula")
struct DirectoryTests {
    let fixture: Fixture
    var store: SQLiteStore { fixture.store }

    init() throws { fixture = try Fixture() }

    @Test("people are found by every word of their login or name, by last name; only validators when asked")
    func people() throws {
        let zoe = Person(
            login: "zabel", firstName: "Zoé", lastName: "Abel", mail: "z@example.org", organisations: ["B", "A"],
            roles: [.trainer, .registrar])
        #expect(try store.add(zoe, as: Fixture.administrator) == zoe)
        func logins(_ text: String, onlyValidators: Bool = false) throws -> [String] {
            try store.people(DirectorySearch(SearchQuery(text), onlyValidators: onlyValidators)).rows.map(\.login)
        }
        #expect(try logins("") == ["zabel", "alice", "bob", "carol"])
        #expect(try logins("mart") == ["alice", "bob", "carol"])
        #expect(try logins("mart", onlyValidators: true) == ["alice", "bob"])
        #expect(try logins("zoe ab") == ["zabel"])
        #expect(try logins("%").isEmpty)
        #expect(try store.person(login: "ZABEL") == zoe)
        #expect(
            try store.people(DirectorySearch(window: Window(offset: 1, limit: 2))).rows.map(\.login) == [
                "alice", "bob",
            ])
    }

    @Test("a name that begins with what was typed comes before one that holds it further on")
    func peopleRanked() throws {
        let soraya = Person(login: "soraya", firstName: "Soraya", lastName: "Benali", mail: "s@example.org")
        _ = try store.add(soraya, as: Fixture.administrator)
        func logins(_ text: String) throws -> [String] {
            try store.people(DirectorySearch(SearchQuery(text))).rows.map(\.login)
        }
        #expect(try logins("ali") == ["alice", "soraya"])
        #expect(try logins("ben") == ["soraya"])
        #expect(try logins("a") == ["alice", "soraya", "bob", "carol"])
    }

    @Test("a person is refused with everything that is wrong")
    func refusedPerson() {
        let person = Person(login: "ALICE", firstName: "A", lastName: "B", mail: "not mail", organisations: ["Z"])
        let expected: [Problem] = [
            Problem("mail", .notAMailAddress("not mail")), Problem("login", .alreadyTaken("ALICE")),
            Problem(.organisations, .unknownOrganisation("Z")),
        ]
        #expect(refusal { _ = try store.add(person, as: Fixture.administrator) } == .problems(expected))
        #expect(refusal { _ = try store.add(person, as: Fixture.managerOfA) } == .notAllowed(.editPeople))
    }

    @Test("organisations are unique whatever their case, and found by code and name")
    func organisations() throws {
        #expect(
            refusal { _ = try store.add(Organisation(code: "a", name: "Autre"), as: Fixture.administrator) }
                == .problems([Problem(.code, .alreadyTaken("a"))]))
        let found = try store.organisations(DirectorySearch(SearchQuery("organisation b"))).rows
        #expect(found == [Organisation(code: "B", name: "Organisation B")])
    }

    @Test("curricula are listed parents first; a node needs a known parent; no loop can be made")
    func curricula() throws {
        for (code, parent) in [("R", nil), ("B", "R"), ("A", "r"), ("A1", "A"), ("Q", nil)] as [(String, String?)] {
            _ = try store.add(
                CurriculumNode(code: code, title: "Titre \(code)", parent: parent), as: Fixture.managerOfA)
        }
        #expect(try store.curricula(DirectorySearch()).rows.map(\.code) == ["Q", "R", "A", "A1", "B"])
        #expect(try store.curricula(DirectorySearch()).rows.map(\.parent) == [nil, nil, "R", "A", "R"])
        #expect(try store.curricula(DirectorySearch(SearchQuery("titre a1"))).rows.map(\.code) == ["A1"])
        let orphan = CurriculumNode(code: "X", title: "X", parent: "nowhere")
        #expect(
            refusal { _ = try store.add(orphan, as: Fixture.administrator) }
                == .problems([Problem("parent", .unknownCurriculum("nowhere"))]))
        #expect(throws: DatabaseError.self) {
            try store.queue.write {
                try $0.execute(
                    sql: """
                        UPDATE curriculum SET parent_id = (SELECT id FROM curriculum WHERE code = 'A1') WHERE code = 'R'
                        """)
            }
        }
    }

    @Test("trainings are attached all or none, once")
    func attach() throws {
        _ = try store.add(CurriculumNode(code: "C", title: "Cursus"), as: Fixture.administrator)
        let first = try fixture.training("A1")
        try fixture.training("A2")
        try store.attach(trainings: ["a1", "A2"], to: "c", as: Fixture.managerOfA)
        try store.attach(trainings: ["A1"], to: "C", as: Fixture.managerOfA)
        let stored = try #require(try store.training(code: "A1", as: Fixture.administrator))
        #expect(stored.training.curricula == ["C"])
        #expect(stored.version == first.version + 1)
        _ = try store.add(CurriculumNode(code: "D", title: "Autre"), as: Fixture.administrator)
        #expect(
            refusal { try store.attach(trainings: ["A1", "A404"], to: "D", as: Fixture.administrator) }
                == .unknownTraining("A404"))
        #expect(try store.training(code: "A1", as: Fixture.administrator)?.training.curricula == ["C"])
    }

    @Test("working hours and zone are kept and audited; an unknown zone is refused")
    func settings() throws {
        var settings = try store.workSettings()
        #expect(settings == WorkSettings(dayStart: .usualStart, dayEnd: .usualEnd, timeZone: "Europe/Paris"))
        settings.dayEnd = .noon
        settings.timeZone = "UTC"
        try store.set(settings, as: Fixture.administrator)
        #expect(try store.workSettings() == settings)
        settings.timeZone = "Mars/Olympus"
        #expect(
            refusal { try store.set(settings, as: Fixture.administrator) }
                == .problems([Problem(.timeZone, .unknownTimeZone("Mars/Olympus"))]))
    }
}
