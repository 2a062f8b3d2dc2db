import Foundation
import Glibc
import TestSupport

/// A real OpenSSH server on loopback, with its own key and configuration.
///
/// It forwards everything and starts every subsystem, as servers do that also serve others: what is refused is refused by the person's line
/// in `authorized_keys`, or by the program.
final class SecureServer: @unchecked Sendable {
    // The tests that use it run one after the other.
    @TaskLocal static var current: SecureServer?

    let deployment: Deployment
    let port: Int
    /// Where the clients find its key.
    let knownHosts: String
    private let process: TerminalDriver
    private let madeSeparation: Bool

    /// It did not start.
    struct Failed: Error, CustomStringConvertible { let description: String }

    /// What Debian's configuration accepts.
    static let debian = "LANG LC_*"

    /// Starts a server that takes these variables from clients.
    init(_ deployment: Deployment, accepting variables: String = debian) throws {
        self.deployment = deployment
        // OpenSSH's own empty folder, which Debian makes when the service starts.
        madeSeparation = mkdir("/run/sshd", 0o755) == 0
        let name = "server-" + UUID().uuidString
        let key = deployment.folder.path("keys/" + name)
        try Deployment.makeKey(key, comment: "")
        var started: (Int, TerminalDriver)?
        for _ in 0..<8 where started == nil {
            let port = try LocalPort.free()
            let file = try deployment.folder.write(
                Self.configuration(port: port, key: key, variables), to: name + ".conf")
            let process = try TerminalDriver(
                program: "/usr/sbin/sshd", arguments: ["-D", "-e", "-f", file], environment: ["PATH": "/usr/bin:/bin"])
            // Another program may have taken the port meanwhile.
            if (try? process.waitFor("Server listening on")) != nil { started = (port, process) }
        }
        guard let started else { throw Failed(description: "sshd does not start") }
        (port, process) = started
        knownHosts = try deployment.folder.write(
            "[127.0.0.1]:\(port) " + deployment.folder.read("keys/\(name).pub"), to: name + ".known")
    }

    private static func configuration(port: Int, key: String, _ variables: String) -> String {
        """
        Port \(port)
        ListenAddress 127.0.0.1
        HostKey \(key)
        PidFile none
        UsePAM no
        StrictModes yes
        PasswordAuthentication no
        LogLevel INFO
        AcceptEnv \(variables)
        PermitTTY yes
        AllowAgentForwarding yes
        AllowTcpForwarding yes
        AllowStreamLocalForwarding yes
        GatewayPorts clientspecified
        PermitTunnel yes
        X11Forwarding yes
        XAuthLocation /bin/true
        Subsystem sftp /usr/lib/openssh/sftp-server
        Subsystem shell /bin/sh

        """
    }

    /// Reads what the server says, so that it is never kept waiting.
    func listen() { process.look() }

    /// What the server said last, for the message of a failed test.
    var log: String { process.screen.lines.joined(separator: "\n") }

    func stop() {
        process.signal(SIGTERM)
        _ = try? process.waitForExit(within: .seconds(10))
        if madeSeparation { rmdir("/run/sshd") }
    }

    /// The programs that it runs for people now.
    var programs: [OtherProcess] {
        OtherProcess.all.filter { $0.account == deployment.number && $0.program == deployment.program }
    }
}

/// Ports of the loopback interface.
enum LocalPort {
    /// One that nobody uses now.
    static func free() throws -> Int {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var address = loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isBound else { throw SecureServer.Failed(description: "no free port") }
        return Int(UInt16(bigEndian: address.sin_port))
    }

    /// Everything that answers on a port after `bytes` were sent there, until the other side ends it; nil when nobody listens.
    static func answer(_ port: Int, to bytes: [UInt8] = []) -> [UInt8]? {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(descriptor) }
        var limit = timeval(tv_sec: 20, tv_usec: 0)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var address = loopback(port)
        let isOpen = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
        guard isOpen else { return nil }
        _ = send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
        var answer: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while answer.count < 64 {
            let count = recv(descriptor, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            answer += buffer[..<count]
            if answer.contains(0x0A) { break }
        }
        return answer
    }

    private static func loopback(_ port: Int) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = in_port_t(port).bigEndian
        address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
        return address
    }
}
