import CPseudoTerminal
import Glibc

/// One process of ours: signalled and waited for by its own number, and never left behind.
final class ChildProcess {
    let pid: pid_t
    /// Readable once the process has ended.
    let handle: Int32
    private(set) var end: ProgramEnd?
    /// In KiB; exact while it runs, as of the last look.
    private(set) var peakMemory = 0

    init(_ child: child) {
        pid = child.pid
        handle = child.handle
    }

    deinit {
        if end == nil {
            // Not reaped yet, so the number is still ours.
            kill(pid, SIGKILL)
            waitpid(pid, nil, 0)
        }
        close(handle)
    }

    /// Looks whether it has ended.
    @discardableResult
    func reap() -> ProgramEnd? {
        guard end == nil else { return end }
        noteMemory()
        var result = child_end()
        guard child_reap(pid, &result) == 0, result.ended else { return nil }
        end = result.signal > 0 ? .killed(result.signal) : .exited(Int(result.code))
        return end
    }

    func noteMemory() { if end == nil { peakMemory = max(peakMemory, child_peak_memory(pid)) } }

    /// Sends a signal, unless it has ended.
    func signal(_ number: Int32) { if reap() == nil { kill(pid, number) } }

    /// Whether its main thread sleeps until input comes; nil when the kernel does not tell.
    var waitsForInput: Bool? {
        switch child_waits_for_input(pid) {
        case 1: true
        case 0: false
        default: nil
        }
    }
}

/// Calls `body` with two null-terminated arrays of C strings: the program and its arguments, and the environment.
func withProgramStrings<Result>(
    _ program: String, _ arguments: [String], _ environment: [String: String],
    _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>, UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
    let words = ([program] + arguments).map { strdup($0) } + [nil]
    let settings = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + settings { free(text) } }
    return body(words, settings)
}

/// When a wait is to end.
struct Deadline {
    private let instant: ContinuousClock.Instant

    init(after duration: Duration) { instant = ContinuousClock.now + duration }

    /// For poll(2): what is left, rounded up so that it never spins.
    var milliseconds: Int32 {
        let left = instant - ContinuousClock.now
        guard left > .zero else { return 0 }
        return Int32(clamping: left.components.seconds * 1000 + left.components.attoseconds / 1_000_000_000_000_000 + 1)
    }

    var hasPassed: Bool { ContinuousClock.now >= instant }
}

/// Waits until one of the descriptors is ready and returns what each is ready for.
func waitForEvents(_ wanted: [(descriptor: Int32, events: Int32)], milliseconds: Int32) -> [Int32] {
    var polls = wanted.map { pollfd(fd: $0.descriptor, events: Int16($0.events), revents: 0) }
    let count = poll(&polls, nfds_t(polls.count), milliseconds)
    return polls.map { count > 0 ? Int32($0.revents) : 0 }
}
