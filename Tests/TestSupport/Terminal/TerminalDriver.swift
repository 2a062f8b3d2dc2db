import CPseudoTerminal
import Glibc

/// Runs a program on a terminal of its own, types on it and reads its screen.
///
/// Nothing sleeps: every wait is a poll(2) on the terminal that ends when the screen shows what is wanted, and the limit is only there so that
/// a broken program fails a test instead of hanging it. Whatever happens, the program is gone when the driver is.
public final class TerminalDriver {
    /// How long a wait may take unless it says otherwise.
    public static let patience = Duration.seconds(30)

    /// The screen as of the last wait or look.
    public internal(set) var screen: ScreenModel
    /// Every byte the program has sent.
    public internal(set) var output: [UInt8] = []
    /// Which keyboard types.
    public var keyboard: Keyboard

    let process: ChildProcess
    var terminal: pseudo_terminal
    private let before: TerminalAttributes?

    /// Starts a program.
    ///
    /// - Parameters:
    ///   - program: the path of the executable.
    ///   - arguments: what follows its name.
    ///   - environment: the whole environment of the program; nothing of this process is added.
    ///   - directory: where it runs; nil: where the tests run.
    ///   - size: of its terminal.
    ///   - keyboard: whose keys `send` types; by default that of `environment["TERM"]`.
    /// - Throws: `CannotStart`.
    public init(
        program: String, arguments: [String] = [], environment: [String: String] = ["TERM": "xterm-256color"],
        directory: String? = nil, size: ScreenSize = .standard, keyboard: Keyboard? = nil
    ) throws {
        var terminal = pseudo_terminal(master: -1, slave: -1)
        var child = child(pid: -1, handle: -1)
        let error = withProgramStrings(program, arguments, environment) { words, settings in
            pseudo_terminal_spawn(
                program, words, settings, directory, UInt16(clamping: size.columns), UInt16(clamping: size.rows),
                &terminal, &child)
        }
        guard error == 0 else { throw CannotStart(program: program, code: error) }
        // Taken from a fresh terminal set in the same way: the program may have changed its own already.
        before = Self.freshAttributes()
        self.terminal = terminal
        process = ChildProcess(child)
        let term = environment["TERM"] ?? ""
        self.keyboard = keyboard ?? Self.keyboard(of: term)
        screen = ScreenModel(size: size)
        screen.erasesWithBackground = !["tmux", "screen", "vt"].contains { term.hasPrefix($0) }
        screen.wrapsAtOnce = term == "ansi"
    }

    deinit { closeTerminal() }

    private static func freshAttributes() -> TerminalAttributes? {
        var other = pseudo_terminal(master: -1, slave: -1)
        guard pseudo_terminal_open(80, 24, &other) == 0 else { return nil }
        defer {
            close(other.slave)
            close(other.master)
        }
        return TerminalAttributes(of: other.slave)
    }

    private static func keyboard(of term: String) -> Keyboard {
        if term.hasPrefix("tmux") || term.hasPrefix("screen") { return .multiplexer }
        if term.hasPrefix("linux") { return .linuxConsole }
        if term.hasPrefix("putty") { return .putty }
        return term.hasPrefix("rxvt") ? .rxvt : .xterm
    }

    // MARK: What happens to a terminal

    /// Changes the size; the program gets SIGWINCH.
    public func resize(columns: Int, rows: Int) {
        look()
        _ = pseudo_terminal_resize(terminal.master, UInt16(clamping: columns), UInt16(clamping: rows))
        screen.resize(to: ScreenSize(columns: columns, rows: rows))
    }

    /// Closes the terminal, as a lost connection does: the program gets SIGHUP, its reads end and its writes fail.
    public func hangup() {
        look()
        closeTerminal()
    }

    /// Sends a signal to the program, by its process number.
    public func signal(_ number: Int32) { process.signal(number) }

    /// The program's process number, to look it up in /proc while it runs.
    public var processIdentifier: pid_t { process.pid }

    /// The most resident memory so far, in KiB, as of the last look while it ran.
    public var peakMemory: Int {
        process.noteMemory()
        return process.peakMemory
    }

    /// What is not as it was before the program.
    ///
    /// Modes left on, line settings changed; empty is as it should be.
    public var notGivenBack: [String] {
        look()
        guard let before, terminal.slave >= 0, let now = TerminalAttributes(of: terminal.slave) else {
            return screen.leftovers
        }
        return screen.leftovers + now.differences(from: before)
    }

    func closeTerminal() {
        if terminal.slave >= 0 { close(terminal.slave) }
        if terminal.master >= 0 { close(terminal.master) }
        terminal = pseudo_terminal(master: -1, slave: -1)
    }
}
