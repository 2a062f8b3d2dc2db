import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("Rights are those of this moment")
struct FollowedActorTests {
    let folder: TemporaryFolder
    /// Where others change people.
    let office: SQLiteStore
    /// The program of a manager, open since before.
    let desk: SQLiteStore
    let actor: Actor

    init() throws {
        folder = try TemporaryFolder()
        office = try Fixture.open(folder.path("p.db"))
        let manager = Person(
            login: "mia", firstName: "Mia", lastName: "Martin", mail: "mia@example.org", organisations: ["default"],
            roles: [.manager])
        actor = Actor(try office.add(manager, as: Fixture.administrator))
        desk = try Fixture.open(folder.path("p.db"))
        desk.follow(actor)
    }

    private func edit(_ change: (inout Person) -> Void) throws {
        let old = try #require(try office.person(login: "mia"))
        var new = old
        change(&new)
        _ = try office.edit(old, to: new, as: Fixture.administrator)
    }

    private func refusals() -> [Failure?] {
        [
            failure { _ = try desk.add(Training(code: "T1", title: "T1"), as: actor) },
            failure { _ = try desk.sessions(SessionSearch(), as: actor) },
        ]
    }

    @Test("Somebody shut out, or with other roles or organisations, is refused at once, though their program was open")
    func changed() throws {
        #expect(try desk.sessions(SessionSearch(), as: actor).total == 0)
        let changes: [(inout Person) -> Void] = [
            { $0.isActive = false }, { $0.roles = [.learner] }, { $0.organisations = [] },
        ]
        for change in changes {
            let old = try #require(try office.person(login: "mia"))
            try edit(change)
            #expect(refusals() == [.refused(.rightsChanged), .refused(.rightsChanged)])
            try edit { $0 = old }
        }
        #expect(try office.trainings(TrainingSearch(SearchQuery("")), as: Fixture.administrator).total == 0)
        try edit { $0.mail = "m@example.org" }
        #expect(refusals() == [nil, nil])
    }

    @Test("Whoever takes their own rights away is refused from then on")
    func ownChange() throws {
        let administrator = Actor(
            try office.add(
                Person(login: "ada", firstName: "Ada", lastName: "Roy", roles: [.administrator]),
                as: Fixture.administrator))
        _ = try office.add(
            Person(login: "eva", firstName: "Eva", lastName: "Roy", roles: [.administrator]), as: Fixture.administrator)
        desk.follow(administrator)
        let old = try #require(try desk.person(login: "ada"))
        var new = old
        new.roles = [.learner]
        _ = try desk.edit(old, to: new, as: administrator)
        #expect(failure { _ = try desk.edit(new, to: old, as: administrator) } == .refused(.rightsChanged))
    }
}
