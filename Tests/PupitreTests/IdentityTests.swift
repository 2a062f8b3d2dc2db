import Testing
import TrainingDomain

@testable import pupitre

@Suite("Who acts")
struct IdentityTests {
    private let alice = Person(login: "alice", firstName: "Alice", lastName: "Martin", roles: [.manager])
    private let gone = Person(login: "gone", firstName: "G", lastName: "One", isActive: false)

    private func actor(_ identity: Identity) throws -> Actor {
        try identity.actor { login in [alice, gone].first { $0.login == login } }
    }

    private func code(_ identity: Identity) -> Int32? {
        do {
            _ = try actor(identity)
            return nil
        } catch {
            return (error as? Complaint)?.code
        }
    }

    @Test("The owner is the local administrator, or whom --as says")
    func owner() throws {
        #expect(try actor(Identity(user: 7, owner: 7, login: "me")).isAdministrator)
        #expect(try actor(Identity(said: "alice", user: 7, owner: 7, login: "me")).roles == [.manager])
    }

    @Test("Root may speak for others too")
    func root() throws {
        #expect(try actor(Identity(said: "alice", user: 0, owner: 7, login: "root")).login == "alice")
        #expect(try actor(Identity(user: 0, owner: 7, login: "root")).isAdministrator)
    }

    @Test("Anybody else is who the system says, known and active, or is refused with 77")
    func others() throws {
        #expect(try actor(Identity(user: 8, owner: 7, login: "alice")).login == "alice")
        #expect(try actor(Identity(said: "alice", user: 8, owner: 7, login: "alice")).login == "alice")
        #expect(code(Identity(said: "alice", user: 8, owner: 7, login: "bob")) == 77)
        #expect(code(Identity(user: 8, owner: 7, login: "bob")) == 77)
        #expect(code(Identity(said: "nobody", user: 7, owner: 7, login: "me")) == 77)
        #expect(code(Identity(said: "gone", user: 7, owner: 7, login: "me")) == 77)
    }

    @Test("A forced command without --as is refused with 77, even for the owner")
    func managed() {
        #expect(code(Identity(isManaged: true, user: 7, owner: 7, login: "me")) == 77)
        #expect(code(Identity(said: "alice", isManaged: true, user: 7, owner: 7, login: "me")) == nil)
    }
}
