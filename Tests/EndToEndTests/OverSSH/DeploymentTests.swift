import Foundation
import Glibc
import TestSupport
import Testing

extension OverSSH {
    @Suite("The README's deployment")
    struct DeploymentTests {
        private let bench: OverSSHBench
        private var deployment: Deployment { bench.deployment }

        init() throws { bench = try OverSSHBench() }

        private func status(_ path: String) -> (mode: mode_t, owner: uid_t) {
            var status = stat()
            return stat(path, &status) == 0 ? (status.st_mode & 0o7777, status.st_uid) : (0, uid_t.max)
        }

        @Test("It takes eight commands at most, and the first only names the account and the paths")
        func commands() {
            #expect((1...8).contains(deployment.commands.count))
            #expect(
                deployment.commands.first
                    == "account=pupitre home=/srv/pupitre data=/var/lib/pupitre program=/usr/bin/pupitre")
            #expect(!deployment.commands.dropFirst().contains { $0.contains("/srv/") || $0.contains("/var/lib") })
        }

        @Test("Nobody but the account can reach the database, and nobody but root can change the keys or the home")
        func modes() {
            #expect(status(deployment.data) == (0o700, deployment.number))
            #expect(status(deployment.database) == (0o600, deployment.number))
            for path in ["", "/.ssh", "/.ssh/authorized_keys"] {
                let (mode, owner) = status(deployment.home + path)
                #expect(owner == 0 && mode & 0o022 == 0, "\(path)")
            }
        }

        @Test("OpenSSH reads every line of the keys as the key of its person")
        func keys() throws {
            let run = try runProgram(["/usr/bin/ssh-keygen", "-l", "-f", deployment.home + "/.ssh/authorized_keys"])
            #expect(run.exitCode == 0, "\(run.errors)")
            let lines = run.output.split(separator: "\n")
            #expect(lines.count == 3)
            for (line, name) in zip(lines, Deployment.people) {
                let own = try runProgram(
                    ["/usr/bin/ssh-keygen", "-l", "-f", deployment.folder.path("keys/\(name).pub")])
                #expect(own.output == line + "\n")
            }
        }
    }
}
