import Foundation
import Glibc
import TestSupport
import Testing

extension OverSSH {
    /// Who has a key still does not enter, where something is wrong.
    @Suite("Who does not enter")
    struct DoorTests {
        private let bench: OverSSHBench
        private var deployment: Deployment { bench.deployment }

        init() throws { bench = try OverSSHBench() }

        /// Connects, and is refused with 77 and this sentence.
        private func refused(_ login: String, _ said: String) throws {
            let desk = try bench.client(login).open()
            try desk.expectExit(code: 77)
            #expect(desk.screen.contains(wrapped: said), "\(desk.screen.lines)")
        }

        @Test("An account that is no longer in use opens nothing, whatever keys it has")
        func inactive() throws {
            try deployment.succeed("user", "edit", "bea", "--no-active")
            try bench.unchanged { try refused("bea", "No active account has the login “bea”") }
            try deployment.succeed("user", "edit", "bea", "--active")
        }

        @Test("A line without --as opens nothing: nobody becomes the local administrator by mistake")
        func noLogin() throws {
            let keys = deployment.home + "/.ssh/authorized_keys"
            let right = try String(contentsOfFile: keys, encoding: .utf8)
            defer { try? right.write(toFile: keys, atomically: false, encoding: .utf8) }
            for wrong in [
                right.replacing(" --as bea", with: ""),
                right.replacing(" --as bea", with: "").replacing(" --managed", with: ""),
                right.replacing(
                    "\(deployment.program) --managed --as bea", with: "exec 2>&1; true && \(deployment.program)"),
            ] {
                try wrong.write(toFile: keys, atomically: false, encoding: .utf8)
                try refused("bea", "needs --as LOGIN")
            }
        }

        @Test(
            "A database that other accounts could change opens for nobody, and the way to mend it is said",
            arguments: [
                ("pupitre.db", 0o666, "Other accounts can write", "chmod 600"),
                ("", 0o770, "Other accounts can write in the folder", "chmod go-w"),
            ] as [(String, mode_t, String, String)])
        func exposed(_ name: String, _ mode: mode_t, _ said: String, _ remedy: String) throws {
            let path = name.isEmpty ? deployment.data : deployment.data + "/" + name
            let right = try #require(DraftWatch.mode(path))
            chmod(path, mode)
            defer { chmod(path, right) }
            try refused("anna", said)
            try refused("alice", "\(remedy) \(path)")
        }

        @Test("A database that is not there is not made")
        func missing() throws {
            let moved = deployment.data + "/moved.db"
            rename(deployment.database, moved)
            defer { rename(moved, deployment.database) }
            let desk = try bench.client("anna").open()
            try desk.expectExit(code: 66)
            #expect(access(deployment.database, F_OK) != 0)
        }
    }
}
