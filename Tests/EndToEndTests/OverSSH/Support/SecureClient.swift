import Foundation
import TestSupport

/// The real `ssh` of one person, with their key and nothing of this machine's configuration.
struct SecureClient {
    let server: SecureServer
    let login: String
    /// The environment of `ssh`; variables reach the server only where `sending` names them.
    var environment = ["PATH": "/usr/bin:/bin", "TERM": "xterm-256color", "LANG": "C.UTF-8"]
    /// The variables that the client offers.
    var sending: [String] = []

    init(_ login: String, _ server: SecureServer) {
        self.login = login
        self.server = server
    }

    /// The options that every client of OpenSSH understands.
    var options: [String] {
        [
            "-F", "none", "-i", server.deployment.folder.path("keys/\(login)"), "-o", "IdentitiesOnly=yes", "-o",
            "UserKnownHostsFile=\(server.knownHosts)", "-o", "StrictHostKeyChecking=yes", "-o", "BatchMode=yes", "-o",
            "ConnectTimeout=30", "-o", "LogLevel=ERROR",
        ] + (sending.isEmpty ? [] : ["-o", "SendEnv=" + sending.joined(separator: " ")])
    }

    private var destination: [String] { ["-p", "\(server.port)", "\(server.deployment.account)@127.0.0.1"] }

    /// `ssh` would take options after the host for its own.
    private func asked(_ command: [String]) -> [String] { command.isEmpty ? [] : ["--"] + command }

    /// Connects from a terminal; `command` is what the person asks to run.
    func open(
        _ more: [String] = [], command: [String] = [], size: ScreenSize = .standard, keyboard: Keyboard = .xterm
    ) throws -> TerminalDriver {
        server.listen()
        return try TerminalDriver(
            program: "/usr/bin/ssh", arguments: options + more + destination + asked(command), environment: environment,
            directory: server.deployment.folder.path, size: size, keyboard: keyboard)
    }

    /// Runs `ssh` without a terminal.
    func run(_ more: [String] = [], command: [String] = [], input: String = "") throws -> ProgramRun {
        server.listen()
        return try runProgram(
            ["/usr/bin/ssh"] + options + more + destination + asked(command), input: input, environment: environment,
            directory: server.deployment.folder.path, within: .seconds(60))
    }

    /// Runs another program of OpenSSH's that connects: `sftp`, `scp`.
    func run(program: String, _ words: [String], input: String = "") throws -> ProgramRun {
        server.listen()
        return try runProgram(
            [program] + options + ["-P", "\(server.port)"] + words, input: input, environment: environment,
            directory: server.deployment.folder.path, within: .seconds(60))
    }

    /// The account on the server, as `scp` and `sftp` write it.
    var remote: String { "\(server.deployment.account)@127.0.0.1" }
}
