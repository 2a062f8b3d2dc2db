import Glibc
import TrainingDomain

/// A real SSH client and server on this machine, for programs that are started through them.
///
/// The client starts the server itself and speaks to it through pipes: nothing listens, and both end with the terminal.
struct SecureShell {
    private static let (client, server) = ("/usr/bin/ssh", "/usr/sbin/sshd")

    private let folder: Scratch

    /// `nil` where there is no OpenSSH, or this account can't come in.
    init?(_ folder: Scratch) {
        guard access(Self.client, X_OK) == 0, access(Self.server, X_OK) == 0 else { return nil }
        self.folder = folder
        // The server's own empty folder, which systems make when the service starts.
        if getuid() == 0 { mkdir("/run/sshd", 0o755) }
        for key in ["host", "person"] where access(folder.path(key), R_OK) != 0 {
            let words = "/usr/bin/ssh-keygen -q -t ed25519 -N '' -f '\(folder.path(key))'"
            guard system(words) == 0 else { return nil }
        }
        let configuration = """
            HostKey \(folder.path("host"))
            AuthorizedKeysFile \(folder.path("person.pub"))
            StrictModes no
            PermitRootLogin yes
            PasswordAuthentication no
            UsePAM no
            AcceptEnv LANG
            LogLevel ERROR

            """
        guard (try? Contenders.write(configuration, to: folder.path("sshd.conf"))) != nil,
            (try? firstFrame(of: ["/bin/sh", "-c", "echo 02A0000001; exec sleep 60"])) != nil
        else { return nil }
    }

    /// What the other side says just before the program starts; both come the same way, so that the way takes nothing.
    private static let mark = "The program starts."

    /// The command line that starts `program` on the other side, on a terminal there.
    private func words(_ program: [String]) -> [String] {
        let account = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? ""
        let options = [
            "ProxyCommand=\(Self.server) -i -f \(folder.path("sshd.conf"))", "IdentityFile=\(folder.path("person"))",
            "IdentitiesOnly=yes", "StrictHostKeyChecking=no", "UserKnownHostsFile=/dev/null", "BatchMode=yes",
            "SendEnv=LANG", "LogLevel=ERROR",
        ]
        let command = program.map { "'\($0)'" }.joined(separator: " ")
        return [Self.client, "-F", "/dev/null", "-tt"] + options.flatMap { ["-o", $0] }
            + ["\(account)@benchmark", "echo '\(Self.mark)'; exec \(command)"]
    }

    /// Adds an administrator to a database.
    ///
    /// - Returns: their login.
    static func person(in database: String) throws -> String {
        let person = Person(login: "alice", firstName: "Alice", lastName: "Martin", roles: [.administrator])
        _ = try Scratch.store(database).add(person, as: Scratch.actor)
        return person.login
    }

    /// The time from the start of `program` on the other side to its first frame on this one.
    func firstFrame(of program: [String]) throws -> Duration {
        let terminal = try TimedTerminal(words(program))
        defer { terminal.end() }
        return try terminal.firstFrame(after: Self.mark, TrainingList.isShown)
    }
}
