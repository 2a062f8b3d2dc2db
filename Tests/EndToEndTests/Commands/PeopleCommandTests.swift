import Foundation
import TestSupport
import Testing

@Suite("People, groups and organisations, through the real program")
struct PeopleCommandTests {
    @Test("a person is changed field by field, printed as shown, and only what was said changes")
    func edit() throws {
        let sandbox = try School.sandbox()
        let before = try sandbox.json("user", "show", "alice")
        #expect(before["language"] == .null && before["active"] == true)
        let edited = try sandbox.json(
            "user", "edit", "alice", "--last-name", "Durand", "--language", "en", "--role", "trainer", "--role",
            "learner", "--no-organisations", "--organisation", "B", "--no-active")
        let expected: [String: Document] = [
            "login": "alice", "firstName": "Alice", "lastName": "Durand", "mail": "alice@example.org",
            "roles": ["trainer", "learner"], "organisations": ["B"], "active": false, "language": "en",
        ]
        #expect(edited.differences(from: expected).isEmpty)
        #expect(try sandbox.json("user", "show", "ALICE") == edited)
        let again = try sandbox.json(
            "user", "edit", "alice", "--login", "alys", "--language", "default", "--active", "--email", "")
        #expect(again["login"] == "alys" && again["language"] == .null && again["mail"] == "")
        #expect(try sandbox.run("user", "show", "alice").exitCode == 66)
    }

    @Test("a validator is not deleted without a replacement; the message names everything and the way out")
    func deleteValidator() throws {
        let sandbox = try School.sandbox()
        try sandbox.succeed(
            "session", "create", "--training", "ACC1", "--title", "Mai", "--start", "2099-05-11 09:00")
        let refused = try sandbox.run("user", "delete", "alice", "--lang", "fr")
        #expect(refused.exitCode == 1)
        for text in ["Alice Martin", "ACC1", "Mai", "--replace-by"] {
            #expect(refused.errors.contains(text), "\(refused.errors)")
        }
        #expect(try sandbox.run("user", "delete", "alice", "--replace-by", "nobody").exitCode == 1)
        #expect(try sandbox.run("user", "delete", "alice", "--replace-by", "alice").exitCode == 1)
        #expect(try sandbox.session(1)["validators"] == ["alice", "bob"])
        #expect(try sandbox.json("user", "delete", "alice", "--replace-by", "anna")["deleted"] == "alice")
        #expect(try sandbox.session(1)["validators"] == ["anna", "bob"])
        #expect(try sandbox.json("training", "show", "ACC1")["validators"] == ["anna", "bob"])
        #expect(try sandbox.run("user", "delete", "alice").exitCode == 66)
    }

    @Test("a group is made, its members added and removed, listed and deleted")
    func groups() throws {
        let sandbox = try School.sandbox()
        let group = try sandbox.json("group", "add", "G1", "--name", "Équipe", "--member", "bob", "--member", "alice")
        #expect(group.differences(from: ["code": "G1", "name": "Équipe", "members": ["bob", "alice"]]).isEmpty)
        let changed = try sandbox.json("group", "members", "g1", "--add", "anna", "--remove", "BOB")
        #expect(changed["members"] == ["alice", "anna"])
        #expect(try sandbox.json("group", "members", "G1") == changed)
        #expect(try sandbox.run("group", "members", "G1", "--add", "alice", "--add", "nobody").exitCode == 1)
        let list = try sandbox.json("group", "list")
        #expect(list["total"] == 1 && list.list("groups") == [changed])
        #expect(try sandbox.json("user", "show", "anna")["groups"] == ["G1"])
        try sandbox.succeed("group", "delete", "G1")
        #expect(try sandbox.json("group", "list")["total"] == 0)
        #expect(try sandbox.run("group", "members", "G1").exitCode == 66)
    }

    @Test("an organisation is renamed, and deleted only when nothing uses it")
    func organisations() throws {
        let sandbox = try School.sandbox()
        #expect(try sandbox.json("organisation", "edit", "A", "--name", "Centre Aure")["name"] == "Centre Aure")
        #expect(try sandbox.run("organisation", "edit", "Z", "--name", "x").exitCode == 66)
        let refused = try sandbox.run("organisation", "delete", "A", "--lang", "en")
        #expect(refused.exitCode == 1 && refused.errors.contains("2 trainings"), "\(refused.errors)")
        #expect(try sandbox.run("organisation", "delete", "default").exitCode == 1)
        try sandbox.succeed("organisation", "add", "C", "--name", "Centre C")
        try sandbox.succeed("organisation", "delete", "c")
        #expect(try sandbox.run("organisation", "delete", "c").exitCode == 66)
    }

    @Test("every command obeys the table: a manager keeps groups, and neither people nor organisations")
    func permissions() throws {
        let sandbox = try School.sandbox()
        try sandbox.succeed("group", "add", "G1", "--name", "G", "--as", "anna")
        try sandbox.succeed("user", "show", "bob", "--as", "anna")
        for words in [
            ["user", "edit", "bob", "--last-name", "X"], ["user", "delete", "bob"],
            ["organisation", "edit", "A", "--name", "X"], ["organisation", "delete", "B"],
        ] {
            let run = try sandbox.run(words: words + ["--as", "anna"])
            #expect(run.exitCode == 77, "\(words): \(run.errors)")
        }
        #expect(try sandbox.run("group", "delete", "G1", "--as", "bob").exitCode == 77)
    }
}
