import Glibc
import TrainingExchange

/// Finds out whether SSH started the program, or somebody at a shell of their own.
///
/// SSH runs what a forced command says as `SHELL -c COMMAND`; a shell may put the program in its own place or stay above it. So the
/// processes above are climbed as long as they are a shell with `-c`: SSH's own process comes next, or an interactive shell, a
/// multiplexer, a timer.
enum SSHStart {
    /// What is looked at of a process.
    struct Process: Equatable {
        /// The name of its program, as the kernel keeps it.
        var name: String
        /// Its command line.
        var words: [String]
        /// The number of the process that started it.
        var parent: pid_t
    }

    /// Whether SSH started this program.
    static func isOfThisProgram() -> Bool { isAbove(getppid(), look) }

    /// Whether the process `first` is SSH's, or shells started by it.
    ///
    /// A process that can't be looked at counts as SSH's: that is the careful answer, and one's own processes always can.
    static func isAbove(_ first: pid_t, _ look: (pid_t) -> Process?) -> Bool {
        var number = first
        for _ in 0..<mostShells {
            guard let process = look(number) else { return true }
            if process.name.hasPrefix("sshd") { return true }
            guard process.words.dropFirst().first == "-c" else { return false }
            number = process.parent
        }
        return true
    }

    private static let mostShells = 8

    private static func look(_ number: pid_t) -> Process? {
        guard let name = WholeFile.read("/proc/\(number)/comm"), let line = WholeFile.read("/proc/\(number)/cmdline"),
            let status = WholeFile.read("/proc/\(number)/stat"), let end = status.lastIndex(of: ")")
        else { return nil }
        // After the name in brackets: the state, then the parent.
        let fields = status[status.index(after: end)...].split(separator: " ")
        guard fields.count > 1, let parent = pid_t(fields[1]) else { return nil }
        return Process(
            name: name.filter { $0 != "\n" }, words: line.split(separator: "\0").map(String.init), parent: parent)
    }
}
