import Foundation
import Glibc
import TestSupport
import Testing

extension OverSSH {
    /// What somebody with a key may try, beside the desk: OpenSSH's own offers.
    ///
    /// All of it is refused, and nothing changes.
    @Suite("Attacks on the connection")
    struct ConnectionAttackTests {
        private let bench: OverSSHBench
        private var deployment: Deployment { bench.deployment }
        private let anna: SecureClient

        init() throws {
            bench = try OverSSHBench()
            anna = bench.client("anna")
        }

        /// Where a command that was run would have left something.
        private var mark: String { deployment.data + "/mark" }

        @Test(
            "A command instead of the desk is not run",
            arguments: ["sh", "id; touch MARK", "$(touch MARK)", "/bin/sh -c 'touch MARK'", "pupitre user delete bea"])
        func command(_ words: String) throws {
            try bench.unchanged(words) {
                let run = try anna.run(
                    command: [words.replacing("MARK", with: mark)], input: "touch \(mark)\nexec /bin/sh\n")
                #expect(run.exitCode == 64 && run.output.isEmpty, "\(run.output) \(run.errors)")
                #expect(run.errors.hasPrefix("pupitre: No terminal"), "\(run.errors)")
            }
        }

        @Test(
            "With a terminal, a command opens the desk of the key's owner and nothing else",
            arguments: [
                "/bin/sh", "touch MARK", "pupitre --as alice", "--as alice",
                "--managed --as alice --database /tmp/x.db",
                "vim -c ':!touch MARK'", "'; touch MARK; '", "$(touch MARK)", "`touch MARK`", "\ntouch MARK\n",
            ])
        func terminalCommand(_ words: String) throws {
            try bench.unchanged(words) {
                let desk = try anna.open(["-t"], command: [words.replacing("MARK", with: mark)])
                try desk.waitFor("2 trainings", "anna")
                try desk.reject("alice")
                try bench.leave(desk)
            }
        }

        @Test("Subsystems do not start: no files by sftp, no shell that the server offers to others")
        func subsystems() throws {
            try bench.unchanged {
                let sftp = try anna.run(
                    program: "/usr/bin/sftp", ["-b", "-", anna.remote],
                    input: "ls -l \(deployment.data)\nget \(deployment.database) stolen.db\n")
                #expect(sftp.exitCode != 0 && !sftp.output.contains("pupitre.db"), "\(sftp.output)")
                let shell = try anna.run(["-s"], command: ["shell"], input: "touch \(mark)\n")
                #expect(shell.exitCode == 64 && shell.output.isEmpty)
            }
            #expect(access(deployment.folder.path("stolen.db"), F_OK) != 0)
        }

        @Test("Files are copied neither in nor out, by either of scp's ways", arguments: [["-O"], ["-s"]])
        func copies(_ way: [String]) throws {
            let own = try deployment.folder.write("mine", to: "own")
            let stolen = deployment.folder.path("stolen.db")
            try bench.unchanged {
                let out = try anna.run(
                    program: "/usr/bin/scp", way + ["\(anna.remote):\(deployment.database)", stolen])
                let into = try anna.run(program: "/usr/bin/scp", way + [own, "\(anna.remote):\(mark)"])
                #expect(out.exitCode != 0 && into.exitCode != 0)
            }
            #expect(access(stolen, F_OK) != 0)
        }

        @Test("Ports are not forwarded towards the server: -W, -L, -D")
        func forwardingOut() throws {
            try bench.unchanged {
                let inward = try anna.run(["-W", "127.0.0.1:\(bench.server.port)"])
                #expect(inward.exitCode != 0 && !inward.output.contains("SSH-"), "\(inward.output)")
                let ports = (try LocalPort.free(), try LocalPort.free())
                let target = bench.server.port
                let tunnel = try anna.open([
                    "-N", "-L", "\(ports.0):127.0.0.1:\(target)", "-D", "\(ports.1)", "-o", "PermitLocalCommand=yes",
                    "-o", "LocalCommand=echo connected",
                ])
                try tunnel.waitFor("connected")
                let (high, low) = (UInt8(target >> 8), UInt8(target & 0xFF))
                let answers = [
                    LocalPort.answer(ports.0),
                    LocalPort.answer(ports.1, to: [5, 1, 0, 5, 1, 0, 1, 127, 0, 0, 1, high, low]),
                ]
                for answer in answers {
                    let text = String(decoding: try #require(answer, "ssh does not listen"), as: UTF8.self)
                    #expect(!text.contains("SSH-"), "\(text)")
                }
                // A gentler signal that comes just before it waits is noticed by ssh only with the next byte.
                tunnel.signal(SIGKILL)
                try tunnel.waitForExit()
            }
        }

        @Test("Nothing is forwarded from the server: -R to a port, to a socket, to any place")
        func forwardingBack() throws {
            let socket = deployment.data + "/socket"
            for what in ["0:127.0.0.1:\(bench.server.port)", "\(socket):127.0.0.1:\(bench.server.port)", "0"] {
                try bench.unchanged(what) {
                    let run = try anna.run(["-N", "-o", "ExitOnForwardFailure=yes", "-R", what])
                    #expect(run.exitCode == 255 && run.errors.contains("forwarding failed"), "\(what): \(run.errors)")
                }
            }
        }

        @Test("Neither the agent nor the display of the client reaches the server")
        func agentAndDisplay() throws {
            try bench.unchanged {
                var client = anna
                client.environment["DISPLAY"] = "127.0.0.1:99"
                let words = client.options + ["-A", "-Y", "-p", "\(bench.server.port)", client.remote]
                bench.server.listen()
                let desk = try TerminalDriver(
                    program: "/usr/bin/ssh-agent",
                    arguments: [
                        "/bin/sh", "-c", "ssh-add -q \"$0\" && exec ssh \"$@\"", deployment.folder.path("keys/anna"),
                    ] + words, environment: client.environment)
                try desk.waitFor("2 trainings", "anna")
                let program = try #require(bench.server.programs.first)
                let environment = try #require(program.environment)
                #expect(environment.contains { $0.hasPrefix("SSH_CONNECTION=") })
                #expect(!environment.contains { $0.hasPrefix("SSH_AUTH_SOCK=") || $0.hasPrefix("DISPLAY=") })
                try bench.leave(desk)
            }
        }
    }
}
