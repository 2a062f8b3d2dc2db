import Foundation
import Glibc
import TestSupport
import Testing

/// A disk that is really full, or a file that may not grow, under the form.
@Suite("A full disk under the form", .serialized)
struct FullDiskTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try School.sandbox()
        sandbox.environment["TERM"] = "xterm-256color"
    }

    /// Fills the form with more than the database has room for.
    private func fill(_ desk: TerminalDriver) throws {
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send("Mai<Tab*4><Enter>")
        try desk.paste(String(repeating: "texte ", count: 9_000))
        try desk.send("<Esc>")
        try desk.waitFor("Entrée écrire")
    }

    @Test("A file that may not grow (quota): said, the draft kept, and saved once it may")
    func limit() throws {
        guard access("/usr/bin/prlimit", X_OK) == 0 else { try Test.cancel("needs prlimit, of util-linux") }
        let drafts = try DraftWatch(sandbox)
        let size = try #require(try FileManager.default.attributesOfItem(atPath: sandbox.database)[.size] as? Int)
        // dash counts in blocks of 512 bytes.
        let script = "ulimit -S -f \(size / 512); exec \"$0\" new TP1 --lang fr"
        let desk = try TerminalDriver(
            program: "/bin/sh", arguments: ["-c", script, try BuiltProgram.path()], environment: sandbox.environment,
            directory: sandbox.folder.path)
        try fill(desk)
        try desk.send("<F2>")
        try desk.waitFor(wrapped: "Plus de place sur le disque")
        try desk.expect("Mai")
        try drafts.waitUntil("the draft") { $0.contains { $0.contains("'Mai'") } }
        #expect(try sandbox.sessionCount() == 0)
        let run = try runProgram(["/usr/bin/prlimit", "--pid", "\(desk.processIdentifier)", "--fsize=unlimited:"])
        #expect(run.exitCode == 0, "\(run.errors)")
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(drafts.files == [])
        #expect(try sandbox.session(1)["title"] == "Mai")
        #expect(try sandbox.succeed("check", "--lang", "fr").output.contains("La base est saine"))
    }

    @Test("A full disk that holds the drafts too: both are said, Esc asks, and all is saved once there is room")
    func everything() throws {
        let folder = try sandbox.folder.makeFolder("disk")
        let trial = try runProgram(["/usr/bin/unshare", "-m", "/bin/sh", "-c", Self.mounts, folder])
        guard trial.exitCode == 0 else { try Test.cancel("no small disk can be mounted here: \(trial.errors)") }
        let script =
            "\(Self.mounts) && cp \"$1\" \"$0/p.db\" && mkdir \"$0/state\" && "
            + "{ dd if=/dev/zero of=\"$0/filler\" bs=4k 2>/dev/null; exec \"$2\" new TP1 --lang fr --database \"$0/p.db\"; }"
        sandbox.environment["XDG_STATE_HOME"] = "\(folder)/state"
        let desk = try TerminalDriver(
            program: "/usr/bin/unshare",
            arguments: ["-m", "/bin/sh", "-c", script, folder, sandbox.database, try BuiltProgram.path()],
            environment: sandbox.environment, directory: "/")
        try fill(desk)
        try desk.waitFor(wrapped: "Le brouillon ne peut pas être gardé")
        try desk.send("<F2>")
        try desk.waitFor(wrapped: "Plus de place sur le disque")
        try desk.expect("Mai")
        try desk.send("<Esc>")
        try desk.waitFor("Ce que vous avez tapé sera effacé")
        try desk.send("<Esc>")
        try desk.waitUntilGone("Ce que vous avez tapé sera effacé")
        #expect(try inside(desk, "rm", "\(folder)/filler").exitCode == 0)
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        let program = try BuiltProgram.path()
        let check = try inside(desk, program, "check", "--lang", "fr", "--database", "\(folder)/p.db")
        #expect(check.output.contains("La base est saine"), "\(check.errors)")
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    private static let mounts = "mount -t tmpfs -o size=\(1 << 20) none \"$0\""

    /// Runs something that sees the disk of the program.
    private func inside(_ desk: TerminalDriver, _ words: String...) throws -> ProgramRun {
        try runProgram(
            ["/usr/bin/nsenter", "-t", "\(desk.processIdentifier)", "-m"] + words, environment: sandbox.environment)
    }
}
