import Foundation
import Glibc
import TestSupport
import Testing

@Suite("pupitre admin keys")
struct AdminKeysTests {
    private let sandbox: Sandbox
    private let alice = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHs4g81ngGHPq1ucMuACiFRWqsL4sQyrrhUc9gAZk6CK"
    private let bob =
        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBMkJI53EsKJYQEx3hYQ3qj0Z2qVD/QhrM+KrbDcAbBs+S8laNlkdTLjDVmIzc3O2lMHCPeqnAnt7LoqWIFmTv1o="

    init() throws { sandbox = try School.sandbox() }

    @Test("Lines for people of the database, from a file or standard input, with the database's whole path")
    func lines() throws {
        let list = "# people\nALICE \(alice) alice@laptop\n\nbob \(bob)\n"
        let program = try BuiltProgram.path()
        let command = "restrict,pty,command=\"\(Self.real(program)) --managed --as"
        let expected =
            "\(command) alice --database \(Self.real(sandbox.database))\" \(alice) alice@laptop\n"
            + "\(command) bob --database \(Self.real(sandbox.database))\" \(bob)\n"
        let piped = try sandbox.run("admin", "keys", "--database", "pupitre.db", input: list)
        #expect(piped.output == expected && piped.exitCode == 0, "\(piped.errors)\(piped.output)")
        try sandbox.folder.write(list, to: "people.keys")
        #expect(try sandbox.run("admin", "keys", "people.keys").output == expected)
        #expect(try sandbox.run("admin", "keys", "-", input: list).output == expected)
        let other = try sandbox.run("admin", "keys", "--program", "/bin/true", input: list)
        #expect(other.output == expected.replacing(Self.real(program), with: "/bin/true"))
    }

    @Test("--json says the same, taken apart")
    func json() throws {
        let document = try Document(sandbox.run("admin", "keys", "--json", input: "alice \(alice) alice@laptop\n"))
        #expect(document["total"] == 1)
        let key = try #require(document.list("keys").first)
        let expected: [String: Document] = [
            "login": "alice", "name": "Alice Martin", "type": "ssh-ed25519", "comment": "alice@laptop",
        ]
        #expect(key.differences(from: expected) == [])
        #expect(key["line"]?.text?.hasPrefix("restrict,pty,command=\"") == true)
    }

    @Test(
        "One wrong line, and nothing at all is printed: every wrong line is told with its number, in the person's language",
        arguments: [
            ("fr", "3 lignes refusées", "ligne 2", "ligne 4", "ligne 5", "personne ne porte l'identifiant"),
            ("en", "3 lines are refused", "line 2", "line 4", "line 5", "nobody has the login"),
        ])
    func refused(
        _ language: String, _ count: String, _ first: String, _ second: String, _ third: String, _ nobody: String
    )
        throws
    {
        let list = "alice \(alice)\nnobody \(bob)\n\nbob command=\"sh\" \(bob)\nbob \(alice)\n"
        for format in [[], ["--json"]] {
            let run = try sandbox.run(words: ["admin", "keys", "--lang", language] + format, input: list)
            #expect(run.exitCode == 65 && run.output.isEmpty, "\(run.output)")
            for text in [count, first, second, third, nobody] { #expect(run.errors.contains(text), "\(run.errors)") }
            #expect(run.errors.split(separator: "\n").count == 4)
        }
    }

    @Test("An account that is not in use gets no key, and a list without any key is an error")
    func nobody() throws {
        try sandbox.succeed("user", "edit", "bob", "--no-active")
        let inactive = try sandbox.run("admin", "keys", input: "bob \(bob)\n")
        #expect(inactive.exitCode == 65 && inactive.output.isEmpty && inactive.errors.contains("not in use"))
        let none = try sandbox.run("admin", "keys", input: "# nobody yet\n")
        #expect(none.exitCode == 65 && none.output.isEmpty && none.errors.contains("no key"))
    }

    @Test("Only administrators, and the owner as local administrator, may")
    func permission() throws {
        try sandbox.succeed("user", "edit", "bob", "--role", "administrator")
        let list = "alice \(alice)\n"
        #expect(try sandbox.run("admin", "keys", "--as", "bob", input: list).exitCode == 0)
        for login in ["anna", "alice"] {
            let run = try sandbox.run("admin", "keys", "--as", login, "--lang", "fr", input: list)
            #expect(run.exitCode == 77 && run.output.isEmpty && run.errors.contains("donner accès"), "\(run.errors)")
        }
    }

    @Test("A program or a database whose path the line cannot hold is refused")
    func paths() throws {
        let list = "alice \(alice)\n"
        #expect(try sandbox.run("admin", "keys", "--program", "pupitre", input: list).exitCode == 64)
        #expect(try sandbox.run("admin", "keys", "--program", "/nonexistent", input: list).exitCode == 66)
        #expect(try sandbox.run("admin", "keys", "--program", "/usr/bin", input: list).exitCode == 66)
        let quote = try sandbox.folder.makeFolder("l'été")
        let database = quote + "/x.db"
        try FileManager.default.copyItem(atPath: sandbox.database, toPath: database)
        let run = try sandbox.run("admin", "keys", "--database", database, input: list)
        #expect(run.exitCode == 64 && run.output.isEmpty && run.errors.contains("quote"))
        #expect(try sandbox.run("admin", "keys", "missing.keys").exitCode == 66)
    }

    @Test("On a terminal it does not wait for keys to be typed")
    func terminal() throws {
        let desk = try sandbox.open("admin", "keys", "--lang", "en")
        try desk.expectExit(code: 64)
        #expect(desk.screen.contains(wrapped: "pupitre admin keys < people.keys"))
    }

    private static func real(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }
}
