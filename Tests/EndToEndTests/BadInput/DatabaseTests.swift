import Foundation
import Glibc
import TestSupport
import Testing

@Suite("Databases that cannot be used")
struct BadDatabaseTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try School.sandbox()
    }

    /// The desk and a command say the same, with the same exit code, and change nothing.
    private func refused(_ path: String, code: Int, _ said: String) throws {
        let before = try? Data(contentsOf: URL(filePath: path))
        let run = try sandbox.run("training", "list", "--database", path, "--lang", "fr")
        #expect(run.exitCode == code)
        #expect(run.errors.hasPrefix("pupitre: \(path)") && run.errors.contains(said), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
        let desk = try sandbox.open("--database", path, "--lang", "fr")
        try desk.expectExit(code: code)
        #expect(desk.screen.contains(wrapped: said))
        #expect(try before == Data(contentsOf: URL(filePath: path)))
    }

    @Test("A file that is no database")
    func foreign() throws {
        let path = try sandbox.folder.write(String(repeating: "Une liste de courses. ", count: 100), to: "x.db")
        try refused(path, code: 65, "n'est pas une base de Pupitre")
    }

    @Test("A database newer than the program: both versions are said")
    func newer() throws {
        let file = try #require(FileHandle(forUpdatingAtPath: sandbox.database))
        // The user version of SQLite's file header, big-endian.
        try file.seek(toOffset: 60)
        try file.write(contentsOf: [0, 0, 0, 99])
        try file.close()
        try refused(sandbox.database, code: 65, "version plus récente de Pupitre (schéma 99")
    }

    @Test("Held by another program: busy, try again, and the form keeps what was typed until it is free")
    func busy() throws {
        let desk = try sandbox.open("new", "TP1", "--lang", "fr")
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send("Mai")
        try desk.waitFor("Mai")
        var lock = FileLock(sandbox.database, .reserved)
        #expect(lock != nil)
        try desk.send("<F2>")
        try desk.waitFor("Travail en cours")
        let run = try sandbox.run("training", "edit", "TP1", "--max-users", "3", "--lang", "fr")
        #expect(run.exitCode == 75)
        #expect(run.errors.contains("Un autre programme occupe") && run.errors.contains("Réessayez"))
        try desk.waitFor("Un autre programme occupe", "Mai", within: .seconds(20))
        lock = nil
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(try sandbox.json("training", "show", "TP1").differences(from: ["maxUsers": 10]) == [])
    }

    @Test("Read-only: the list is shown, saving says so, and the form keeps what was typed")
    func readOnly() throws {
        let owner = getuid() == 0 ? uid_t(65534) : getuid()
        let program = try BuiltProgram.path()
        // Nothing is read-only to root: the program then runs as nobody, who owns the file.
        let words = getuid() == 0 ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []
        guard words.isEmpty || access(words[0], X_OK) == 0, Self.isOpenToAll(program) else {
            try Test.cancel("nobody else may run the program here")
        }
        chown(sandbox.folder.path, owner, gid_t.max)
        chown(sandbox.database, owner, gid_t.max)
        chmod(sandbox.database, 0o400)
        chmod(sandbox.folder.path, 0o500)
        defer { chmod(sandbox.folder.path, 0o700) }
        sandbox.environment["TERM"] = "xterm-256color"
        func run(_ arguments: String...) throws -> ProgramRun {
            try runProgram(words + [program] + arguments, environment: sandbox.environment)
        }
        let list = try run("training", "list", "--lang", "fr")
        #expect(list.exitCode == 0 && list.output.contains("Taille de pierre"), "\(list.errors)")
        let edit = try run("training", "edit", "TP1", "--max-users", "3", "--lang", "fr")
        #expect(edit.exitCode == 73 || edit.exitCode == 74 || edit.exitCode == 77, "\(edit.exitCode)")
        #expect(edit.errors.contains("lecture seule"), "\(edit.errors)")
        let all = words + [program, "new", "TP1", "--lang", "fr"]
        let desk = try TerminalDriver(
            program: all[0], arguments: Array(all.dropFirst()), environment: sandbox.environment, directory: "/")
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send("Mai<F2>")
        // Nobody's drafts cannot be kept either, since their folder is ours: both are said.
        try desk.waitFor(wrapped: "lecture seule")
        if getuid() == 0 { try desk.waitFor(wrapped: "Le brouillon ne peut pas être gardé") }
        try desk.expect("Mai")
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    private static func isOpenToAll(_ path: String) -> Bool {
        var folder = path
        while folder.count > 1 {
            guard let mode = DraftWatch.mode(folder), mode & 1 != 0 else { return false }
            folder = (folder as NSString).deletingLastPathComponent
        }
        return true
    }

    @Test("A full disk: said, nothing stored, what was typed kept")
    func fullDisk() throws {
        // A disk of its own, seen by the program alone.
        let mounts = "mount -t tmpfs -o size=\(1 << 20) none \"$0\""
        let folder = try sandbox.folder.makeFolder("disk")
        let trial = try runProgram(["/usr/bin/unshare", "-m", "/bin/sh", "-c", mounts, folder])
        guard trial.exitCode == 0 else { try Test.cancel("no small disk can be mounted here: \(trial.errors)") }
        let script =
            "\(mounts) && cp \"$1\" \"$0/p.db\" && { dd if=/dev/zero of=\"$0/filler\" bs=4k 2>/dev/null; "
            + "\"$2\" training edit TP1 --description \"$(head -c 60000 /dev/zero | tr '\\0' x)\" --lang fr --database \"$0/p.db\"; "
            + "echo code:$?; \"$2\" check --database \"$0/p.db\" --lang fr; exec \"$2\" new TP1 --lang fr --database \"$0/p.db\"; }"
        sandbox.environment["TERM"] = "xterm-256color"
        let desk = try TerminalDriver(
            program: "/usr/bin/unshare",
            arguments: ["-m", "/bin/sh", "-c", script, folder, sandbox.database, try BuiltProgram.path()],
            environment: sandbox.environment, directory: "/")
        try desk.waitFor("TP1 · Taille de pierre")
        let said = String(decoding: desk.output, as: UTF8.self).replacing("\r\n", with: " ")
        #expect(said.contains("Plus de place sur le disque") && said.contains("code:74"), "\(said.prefix(500))")
        #expect(said.contains("La base est saine"))
        try desk.send("Mai<Tab*4><Enter>")
        try desk.paste(String(repeating: "texte ", count: 9_000))
        try desk.send("<Esc>")
        try desk.waitFor("Entrée écrire")
        try desk.send("<F2>")
        try desk.waitFor("Plus de place sur le disque", "Mai")
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    @Test("Moved away under the form: said, nothing written anywhere, what was typed kept")
    func moved() throws {
        let drafts = try DraftWatch(sandbox)
        let desk = try sandbox.open("new", "TP1", "--lang", "fr")
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send("Mai")
        let away = sandbox.folder.path("away.db")
        try FileManager.default.moveItem(atPath: sandbox.database, toPath: away)
        try desk.send("<F2>")
        try desk.waitFor(wrapped: "a été déplacée, remplacée ou supprimée")
        try desk.expect("Mai")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(drafts.files.count == 1)
        #expect(try sandbox.json("session", "list", "--database", away)["total"] == 0)
        #expect(!FileManager.default.fileExists(atPath: sandbox.database))
    }

    @Test("Output that cannot be written is an error, not a success")
    func fullOutput() throws {
        let run = try runProgram(
            ["/bin/sh", "-c", "\"$0\" training list --lang fr >/dev/full", try BuiltProgram.path()],
            environment: sandbox.environment)
        #expect(run.exitCode == 74)
        #expect(run.errors.hasPrefix("pupitre: La sortie ne peut pas être écrite"))
    }
}
