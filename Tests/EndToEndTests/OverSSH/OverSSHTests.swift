import Foundation
import Glibc
import TestSupport
import Testing

/// Several managers on one database, each entering by a real OpenSSH server with their own key.
@Suite(
    "Over SSH", .serialized, .enabled(if: Deployment.isPossible, Deployment.reason), .deployed)
enum OverSSH {}

/// What the tests over SSH have in common.
struct OverSSHBench {
    let deployment: Deployment
    let server: SecureServer

    init() throws {
        deployment = try #require(Deployment.current)
        server = try #require(SecureServer.current)
    }

    func client(_ login: String) -> SecureClient { SecureClient(login, server) }

    /// Leaves the desk; the connection ends with it.
    func leave(_ desk: TerminalDriver) throws {
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    /// Everything that `body` must not change: the database, the program, the keys, the account's files wherever they are.
    func unchanged(
        _ what: String = "", sourceLocation: SourceLocation = #_sourceLocation, _ body: () throws -> Void
    ) throws {
        let before = try surroundings()
        try body()
        let after = try surroundings()
        let changed = Set(before).symmetricDifference(after).sorted()
        #expect(changed.isEmpty, "\(what) changed \(changed)", sourceLocation: sourceLocation)
    }

    /// A line for each file below the server's folder, and for each of the account's where anybody may write.
    ///
    /// The folder of a person's own drafts and settings is looked at by the tests of drafts; the desk makes it as it likes.
    private func surroundings() throws -> [String] {
        let own = deployment.folder.path("server")
        let format = ["-printf", "%p %s %m %U %T@\\n"]
        let run = try runProgram(
            ["/usr/bin/find", own, "-path", deployment.data + "/people", "-prune", "-o", "-type", "f"] + format)
        let elsewhere = try runProgram(
            [
                "/usr/bin/find", "/tmp", "/var/tmp", "/dev/shm", "/run", "-maxdepth", "2", "-user",
                "\(deployment.number)",
            ]
                + format)
        return (run.output + elsewhere.output).split(separator: "\n").map(String.init)
    }
}
