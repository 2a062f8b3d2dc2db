import Glibc
import TestSupport

/// The probe that was built with these tests, run on a terminal of its own.
enum Probe {
    /// The probe is not beside the tests.
    struct NotBuilt: Error {}

    /// Starts it, and waits for its first frame.
    static func start(
        _ arguments: [String] = [], term: String? = "xterm-256color", size: ScreenSize = .standard,
        settings: [String: String] = [:]
    ) throws -> TerminalDriver {
        let terminal = try TerminalDriver(
            program: try path(), arguments: arguments, environment: environment(term).merging(settings) { $1 },
            size: size)
        try terminal.waitUntil("the first frame") { !$0.text.isEmpty }
        return terminal
    }

    /// What the program gets; without a backtrace, which takes seconds.
    static func environment(_ term: String? = "xterm-256color") -> [String: String] {
        var result = ["SWIFT_BACKTRACE": "enable=no", "LANG": "C.UTF-8"]
        result["TERM"] = term
        return result
    }

    /// Beside the running tests, wherever they were built.
    static func path() throws -> String {
        var buffer = [CChar](repeating: 0, count: 4096)
        var folders: [String] = []
        let length = readlink("/proc/self/exe", &buffer, buffer.count - 1)
        if length > 0 {
            folders.append(String(decoding: buffer[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self))
        }
        folders += CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
        for start in folders {
            var folder = start[...]
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                let candidate = "\(folder)/terminal-probe"
                if access(candidate, X_OK) == 0 { return candidate }
            }
        }
        throw NotBuilt()
    }
}
