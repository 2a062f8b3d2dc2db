import Foundation
import Glibc
import TestSupport
import Testing

/// What happens to the database while a form on it is open.
@Suite("A database that changes its nature under the form", .serialized)
struct ChangedFileTests {
    private let sandbox: Sandbox
    private let drafts: DraftWatch

    init() throws {
        sandbox = try School.sandbox()
        drafts = try DraftWatch(sandbox)
    }

    private func form() throws -> TerminalDriver {
        let desk = try sandbox.open("new", "TP1", "--lang", "fr")
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send("Mai")
        try desk.waitFor("Mai")
        return desk
    }

    /// Saving says why not, what was typed stays, and nothing is stored.
    private func refused(_ desk: TerminalDriver, _ said: String) throws {
        try desk.send("<F2>")
        try desk.waitFor(wrapped: said)
        try desk.expect("Mai")
    }

    private func leave(_ desk: TerminalDriver) throws {
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(drafts.texts.count == 1 && drafts.texts[0].contains("'Mai'"))
    }

    @Test("Deleted: said, and no empty database appears in its place")
    func vanished() throws {
        let desk = try form()
        try FileManager.default.removeItem(atPath: sandbox.database)
        try refused(desk, "a été déplacée, remplacée ou supprimée")
        try leave(desk)
        #expect(!FileManager.default.fileExists(atPath: sandbox.database))
    }

    @Test("Replaced by a copy, as a restored backup is: said, neither is written to, and after a new start it is saved")
    func replaced() throws {
        let desk = try form()
        let bytes = try Data(contentsOf: URL(filePath: sandbox.database))
        let away = sandbox.folder.path("away.db")
        try FileManager.default.moveItem(atPath: sandbox.database, toPath: away)
        try bytes.write(to: URL(filePath: sandbox.database))
        try refused(desk, "a été déplacée, remplacée ou supprimée")
        try leave(desk)
        #expect(try Data(contentsOf: URL(filePath: sandbox.database)) == bytes)
        #expect(try Data(contentsOf: URL(filePath: away)) == bytes)
        let again = try sandbox.open("--lang", "fr")
        try again.waitFor("1 formulaire à reprendre")
        try again.send("<Down*7><Enter>")
        try again.waitFor("TP1 · Taille de pierre", "reprendre")
        try again.send("<Enter>")
        try again.waitFor("Titre *", "Mai")
        try again.send("<F2>")
        try again.waitFor("Session 1 enregistrée")
        try again.send("<C-q>")
        try again.expectExit()
    }

    @Test("Moved away and back: said meanwhile, and saved afterwards")
    func movedAndBack() throws {
        let desk = try form()
        let away = sandbox.folder.path("away.db")
        try FileManager.default.moveItem(atPath: sandbox.database, toPath: away)
        try refused(desk, "a été déplacée, remplacée ou supprimée")
        try FileManager.default.moveItem(atPath: away, toPath: sandbox.database)
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(try sandbox.session(1)["title"] == "Mai")
    }

    @Test("Upgraded by a newer program: both versions are said, nothing is written, what was typed is kept")
    func upgraded() throws {
        let desk = try form()
        try setVersion(99)
        let bytes = try Data(contentsOf: URL(filePath: sandbox.database))
        try refused(desk, "version plus récente de Pupitre (schéma 99")
        try leave(desk)
        #expect(try Data(contentsOf: URL(filePath: sandbox.database)) == bytes)
    }

    /// What a newer program's upgrade changes in SQLite's file header: the change counter and the user version.
    private func setVersion(_ version: UInt8) throws {
        let file = try #require(FileHandle(forUpdatingAtPath: sandbox.database))
        var header = Array(try #require(try file.read(upToCount: 100)))
        header[27] &+= 1
        header.replaceSubrange(60..<64, with: [0, 0, 0, version])
        // In one write: the desk may look at any moment.
        try file.seek(toOffset: 0)
        try file.write(contentsOf: header)
        try file.close()
    }

    @Test("Made read-only: said, and saved once it may be written")
    func readOnly() throws {
        let isRoot = getuid() == 0
        let program = try BuiltProgram.path()
        // Nothing is read-only to root: the program then runs as nobody, who owns the file.
        let words = isRoot ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        let trial = try runProgram(words + [program, "--help"], environment: sandbox.environment)
        guard trial.exitCode == 0 else { try Test.cancel("nobody else may run the program here") }
        if isRoot { for path in try everything() { chown(path, 65534, gid_t.max) } }
        sandbox.environment["TERM"] = "xterm-256color"
        let all = words + [program, "new", "TP1", "--lang", "fr"]
        let desk = try TerminalDriver(
            program: all[0], arguments: Array(all.dropFirst()), environment: sandbox.environment, directory: "/")
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send("Mai")
        try desk.waitFor("Mai")
        chmod(sandbox.database, 0o400)
        chmod(sandbox.folder.path, 0o500)
        defer { chmod(sandbox.folder.path, 0o700) }
        try refused(desk, "lecture seule")
        chmod(sandbox.folder.path, 0o700)
        chmod(sandbox.database, 0o600)
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    private func everything() throws -> [String] {
        let names = try FileManager.default.subpathsOfDirectory(atPath: sandbox.folder.path)
        return [sandbox.folder.path] + names.map(sandbox.folder.path)
    }
}
