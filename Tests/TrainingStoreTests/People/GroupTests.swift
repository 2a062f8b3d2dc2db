import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Groups of people")
struct GroupTests {
    let fixture: Fixture
    var store: SQLiteStore { fixture.store }
    let manager = Fixture.managerOfA

    init() throws {
        fixture = try Fixture()
        _ = try store.add(Group(code: "G1", name: "Équipe de nuit", members: ["BOB", "alice", "bob"]), as: manager)
    }

    @Test("a group is found by code and name, its members once each, in their order")
    func found() throws {
        #expect(try store.group("g1") == Group(code: "G1", name: "Équipe de nuit", members: ["bob", "alice"]))
        _ = try store.add(Group(code: "A1", name: "Accueil"), as: manager)
        #expect(try store.groups(DirectorySearch()).rows.map(\.code) == ["A1", "G1"])
        #expect(try store.groups(DirectorySearch(SearchQuery("equipe g1"))).rows.map(\.code) == ["G1"])
        #expect(try store.groups(DirectorySearch(window: Window(offset: 1, limit: 1))).rows.map(\.code) == ["G1"])
        #expect(try store.group("G2") == nil)
        let members = DirectorySearch(SearchQuery("martin"), group: "g1")
        #expect(try store.people(members).rows.map(\.login) == ["alice", "bob"])
        #expect(try store.people(DirectorySearch(group: "A1")).total == 0)
    }

    @Test("a code taken in other letters and unknown members are refused together")
    func problems() throws {
        let refused = refusal {
            _ = try store.add(Group(code: "g1", name: "", members: ["alice", "nobody", "noone"]), as: manager)
        }
        let expected: [Problem] = [
            Problem("name", .missing), Problem(.code, .alreadyTaken("g1")),
            Problem("members", .unknownPerson("nobody")), Problem("members", .unknownPerson("noone")),
        ]
        #expect(refused == .problems(expected))
    }

    @Test("members are added and removed; those who are in or out already stay so; nobody is half done")
    func members() throws {
        func change(_ adding: [String], _ removing: [String]) throws -> [String] {
            try store.change(group: "G1", adding: adding, removing: removing, as: manager).members
        }
        #expect(try change(["carol", "alice"], []) == ["bob", "alice", "carol"])
        #expect(try change([], ["BOB", "bob"]) == ["alice", "carol"])
        #expect(
            refusal { _ = try change(["bob", "nobody"], ["noone"]) }
                == .problems([Problem("members", .unknownPerson("noone"))]))
        #expect(
            refusal { _ = try change(["bob", "nobody"], []) }
                == .problems([Problem("members", .unknownPerson("nobody"))]))
        #expect(try store.group("G1")?.members == ["alice", "carol"])
        let entry = try #require(try store.audit(session: nil, as: Fixture.administrator, window: Window()).rows.first)
        #expect(
            entry.changes == [
                FieldChange("members", old: .list(["bob", "alice", "carol"]), new: .list(["alice", "carol"]))
            ])
    }

    @Test("a group is renamed and deleted; its members stay")
    func renamedAndDeleted() throws {
        let renamed = try store.edit(
            group: "g1", to: Group(code: "NUIT", name: "Nuit"), as: manager)
        #expect(renamed == Group(code: "NUIT", name: "Nuit", members: ["bob", "alice"]))
        #expect(try store.group("NUIT") == renamed)
        try store.deleteGroup("nuit", as: manager)
        #expect(try store.group("NUIT") == nil)
        #expect(try store.person(login: "alice") != nil)
        #expect(refusal { try store.deleteGroup("nuit", as: manager) } == .people(.unknownGroup("nuit")))
    }

    @Test("administrators and managers keep groups, nobody else", arguments: PersonRole.allCases)
    func permission(_ role: PersonRole) throws {
        let actor = Actor(login: "x", roles: [role], organisations: ["A"])
        let isAllowed = role == .administrator || role == .manager
        let expected: Refusal? = isAllowed ? nil : .notAllowed(.editGroups)
        #expect(refusal { _ = try store.add(Group(code: "X", name: "X"), as: actor) } == expected)
        #expect(refusal { _ = try store.change(group: "G1", adding: [], removing: ["bob"], as: actor) } == expected)
        #expect(refusal { _ = try store.edit(group: "G1", to: Group(code: "G1", name: "Y"), as: actor) } == expected)
        #expect(refusal { try store.deleteGroup("G1", as: actor) } == expected)
    }
}
