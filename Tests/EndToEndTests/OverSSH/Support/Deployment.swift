import Foundation
import Glibc
import TestSupport
import Testing

/// The README's "On a server", carried out: an account of its own, a database, people who enter by keys; all of it gone at the end.
///
/// The commands are the README's; only its first line, which names the account and the paths, is another. Alice (administrator) is the
/// README's; Anna and Bea manage organisation A, which has the trainings ACC1 "Accueil" and TP1 "Taille de pierre".
final class Deployment: Sendable {
    /// What the tests of a suite run on; there only inside `DeploymentTrait`.
    @TaskLocal static var current: Deployment?

    let folder: TemporaryFolder
    let account: String
    let number: uid_t
    /// The commands that were carried out, the first as in the README.
    let commands: [String]

    /// The account's home, its data, the program, the database.
    var home: String { folder.path("server/home") }
    var data: String { folder.path("server/data") }
    var program: String { folder.path("server/pupitre") }
    var database: String { data + "/pupitre.db" }

    static let people = ["alice", "anna", "bea"]
    static let tools = [
        "/usr/sbin/sshd", "/usr/bin/ssh", "/usr/bin/ssh-keygen", "/usr/sbin/useradd", "/usr/sbin/runuser",
    ]
    static let isPossible = geteuid() == 0 && tools.allSatisfy { access($0, X_OK) == 0 }
    static let reason: Comment = "needs root, and OpenSSH: apt-get install openssh-server openssh-client"

    init() throws {
        Self.removeForgotten()
        folder = try TemporaryFolder()
        // The account has to come through to its own folders.
        chmod(folder.path, 0o755)
        account = Self.prefix + "\(getpid())"
        commands = try ReadmeCommands.lines(of: "## On a server")
        for name in ["server", "work/.build/release", "keys"] { _ = try folder.makeFolder(name) }
        symlink(try BuiltProgram.path(), folder.path("work/.build/release/pupitre"))
        for name in Self.people { try Self.makeKey(folder.path("keys/\(name)"), comment: "\(name)@laptop") }
        try Self.list(["alice"], in: folder)
        number = try Self.deploy(commands, account: account, in: folder)
        do {
            try addPeople()
        } catch {
            remove()
            throw error
        }
    }

    /// Carries the README's commands out with names of ours; the number of the account.
    private static func deploy(
        _ commands: [String], account: String, in folder: TemporaryFolder
    ) throws -> uid_t {
        do {
            try run([names(account, folder)] + commands.dropFirst(), in: folder)
            guard let entry = getpwnam(account) else { throw Failed(description: "no account \(account)") }
            return entry.pointee.pw_uid
        } catch {
            removeAccount(account)
            throw error
        }
    }

    /// What stands in the place of the README's first line.
    private static func names(_ account: String, _ folder: TemporaryFolder) -> String {
        let server = folder.path("server")
        return "account=\(account) home=\(server)/home data=\(server)/data program=\(server)/pupitre"
    }

    /// A command of the deployment failed.
    struct Failed: Error, CustomStringConvertible { let description: String }

    private func addPeople() throws {
        try succeed("organisation", "add", "A", "--name", "Centre A")
        for (login, first, last) in [("anna", "Anna", "Petit"), ("bea", "Béa", "Roux")] {
            try succeed(
                "user", "add", login, "--first-name", first, "--last-name", last, "--email", "\(login)@example.org",
                "--organisation", "A", "--role", "manager")
        }
        try succeed("training", "add", "ACC1", "--title", "Accueil", "--organisation", "A", "--max-users", "12")
        try succeed("training", "add", "TP1", "--title", "Taille de pierre", "--organisation", "A")
        // "For somebody new: their line in people.keys, and the last command again."
        try Self.list(Self.people, in: folder)
        let function = commands.filter { $0.hasPrefix("pupitre()") }
        try Self.run([Self.names(account, folder)] + function + commands.suffix(1), in: folder)
    }

    private static func list(_ people: [String], in folder: TemporaryFolder) throws {
        let lines = try people.map { "\($0) " + (try folder.read("keys/\($0).pub")) }
        try folder.write("# people who enter\n" + lines.joined(), to: "work/people.keys")
    }

    static func makeKey(_ path: String, comment: String) throws {
        let run = try runProgram(["/usr/bin/ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", comment, "-f", path])
        guard run.exitCode == 0 else { throw Failed(description: run.errors) }
    }

    /// Runs lines of the README with the shell that root has there, stopping at the first that fails.
    private static func run(_ lines: [String], in folder: TemporaryFolder) throws {
        let run = try runProgram(
            ["/bin/sh", "-e", "-u", "-c", lines.joined(separator: "\n")],
            environment: ["PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"],
            directory: folder.path("work"), within: .seconds(60))
        guard run.exitCode == 0 else {
            throw Failed(description: "exit code \(run.exitCode): \(run.errors)\n\(lines.joined(separator: "\n"))")
        }
    }

    /// Runs the program on the server as its account, as the README's `pupitre` function does.
    func run(_ words: [String]) throws -> ProgramRun {
        try runProgram(
            ["/usr/sbin/runuser", "-u", account, "--", program, "--database", database] + words,
            environment: ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"], directory: "/")
    }

    @discardableResult
    func succeed(_ words: String...) throws -> ProgramRun {
        let run = try run(words)
        guard run.exitCode == 0 else { throw Sandbox.Unsuccessful(words: words, errors: run.errors) }
        return run
    }

    /// What a command prints with `--json`.
    func json(_ words: String...) throws -> Document { try Document(run(words + ["--json"])) }

    // MARK: The end

    /// Ends what the account runs and takes the account away; the folder goes by itself.
    func remove() {
        for process in OtherProcess.all where process.account == number {
            kill(process.number, SIGKILL)
            _ = process.waitForEnd(within: .seconds(10))
        }
        Self.removeAccount(account)
    }

    private static let prefix = "pupitre-t"

    private static func removeAccount(_ name: String) {
        _ = try? runProgram(["/usr/sbin/userdel", name], environment: ["PATH": "/usr/sbin:/usr/bin"])
    }

    /// Accounts of tests that were killed before their end.
    private static func removeForgotten() {
        let text = (try? String(contentsOfFile: "/etc/passwd", encoding: .utf8)) ?? ""
        for line in text.split(separator: "\n") {
            let name = line.prefix { $0 != ":" }
            guard name.hasPrefix(prefix), let maker = pid_t(name.dropFirst(prefix.count)), kill(maker, 0) != 0
            else { continue }
            removeAccount(String(name))
        }
    }
}

/// Makes a deployment and its server for all the tests of a suite, and takes them away after the last.
struct DeploymentTrait: SuiteTrait, TestScoping {
    var isRecursive: Bool { false }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
    ) async throws {
        let deployment = try Deployment()
        defer { deployment.remove() }
        let server = try SecureServer(deployment)
        defer { server.stop() }
        try await Deployment.$current.withValue(deployment) {
            try await SecureServer.$current.withValue(server) { try await function() }
        }
    }
}

extension Trait where Self == DeploymentTrait {
    /// With a server as the README sets it up.
    static var deployed: Self { DeploymentTrait() }
}
