import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Who is who, through the real program")
struct WhoIsWhoTests {
    @Test("a forced command without a login, or with an unknown one, is refused with 77 and nothing is done")
    func managed() throws {
        let sandbox = try School.sandbox()
        let path = sandbox.database
        let words = ["--managed", "--database", path, "user", "list", "--json"]
        #expect(try sandbox.run(words: words).exitCode == 77)
        #expect(try sandbox.run(words: words + ["--as", "nobody"]).exitCode == 77)
        #expect(try sandbox.run(words: words + ["--as", "anna"]).exitCode == 0)
        try sandbox.succeed("user", "edit", "anna", "--no-active")
        #expect(try sandbox.run(words: words + ["--as", "anna"]).exitCode == 77)
    }

    @Test("SSH_ORIGINAL_COMMAND only tells that there is a forced command; what it says is ignored")
    func originalCommand() throws {
        let sandbox = try School.sandbox()
        sandbox.environment["SSH_ORIGINAL_COMMAND"] = "pupitre user delete bob --as anna"
        let words = ["--database", sandbox.database, "user", "list", "--json"]
        let refused = try sandbox.run(words: words)
        #expect(refused.exitCode == 77 && refused.output.isEmpty)
        #expect(try Document(sandbox.run(words: words + ["--as", "anna"]))["total"] == 3)
    }

    @Test("A forced command makes no database, nor anything else where none is")
    func nothingMade() throws {
        let sandbox = try Sandbox()
        let path = sandbox.folder.path("new/pupitre.db")
        let run = try sandbox.run("--managed", "--as", "anna", "--database", path, "user", "list")
        #expect(run.exitCode == 66 && run.errors.contains(path), "\(run.errors)")
        #expect(!FileManager.default.fileExists(atPath: sandbox.folder.path("new")))
    }

    @Test(
        "A database that other accounts could change: a forced command is refused with 77, anybody else is warned and served",
        arguments: [
            ("fr", "D'autres comptes peuvent écrire", "chmod 600"), ("en", "Other accounts can write", "chmod 600"),
        ])
    func exposedFile(_ language: String, _ said: String, _ remedy: String) throws {
        let sandbox = try School.sandbox()
        chmod(sandbox.database, 0o666)
        let words = ["--database", sandbox.database, "user", "list", "--json", "--lang", language]
        let managed = try sandbox.run(words: words + ["--managed", "--as", "anna"])
        #expect(managed.exitCode == 77 && managed.output.isEmpty)
        let own = try sandbox.run(words: words)
        #expect(own.exitCode == 0)
        #expect(try Document(own)["total"] == 3)
        for run in [managed, own] {
            #expect(run.errors.contains(said) && run.errors.contains(remedy), "\(run.errors)")
            #expect(run.errors.contains(sandbox.database))
        }
        let desk = try sandbox.open("--lang", language, size: ScreenSize(columns: 200, rows: 24))
        try desk.waitFor(said)
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    @Test("A folder in which other accounts can write is said with its path and the way to mend it")
    func exposedFolder() throws {
        let sandbox = try School.sandbox()
        chmod(sandbox.folder.path, 0o777)
        let run = try sandbox.run("user", "list", "--lang", "fr")
        #expect(
            run.exitCode == 0 && run.errors.contains("chmod go-w \(Self.real(sandbox.folder.path))"), "\(run.errors)")
        let managed = try sandbox.run("--managed", "--as", "anna", "--database", sandbox.database, "user", "list")
        #expect(managed.exitCode == 77 && managed.output.isEmpty)
    }

    @Test(
        "That others can read the database is told to the administrators among those who enter by keys, who go on working"
    )
    func readable() throws {
        let sandbox = try School.sandbox()
        chmod(sandbox.database, 0o644)
        try sandbox.succeed("user", "edit", "bob", "--role", "administrator")
        let words = ["--managed", "--database", sandbox.database, "user", "list", "--as"]
        let manager = try sandbox.run(words: words + ["anna"])
        #expect(manager.exitCode == 0 && manager.errors.isEmpty, "\(manager.errors)")
        let administrator = try sandbox.run(words: words + ["bob"])
        #expect(administrator.exitCode == 0 && administrator.errors.contains("chmod 600"))
    }

    private static func real(_ path: String) -> String { URL(filePath: path).resolvingSymlinksInPath().path }
}
