import CNcurses
import Glibc

/// The controlling terminal, opened once for each direction: only reading must not block.
struct TerminalFiles {
    let input: CInt
    let output: CInt
    let inputFile: UnsafeMutablePointer<FILE>
    let outputFile: UnsafeMutablePointer<FILE>

    /// Opens `/dev/tty`; throws `notATerminal` where the process has none.
    init() throws(TerminalError) {
        let input = open("/dev/tty", O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        let output = open("/dev/tty", O_WRONLY | O_NOCTTY | O_CLOEXEC)
        guard input >= 0, output >= 0, let inputFile = fdopen(input, "r"), let outputFile = fdopen(output, "w") else {
            if input >= 0 { Glibc.close(input) }
            if output >= 0 { Glibc.close(output) }
            throw .notATerminal
        }
        self.input = input
        self.output = output
        self.inputFile = inputFile
        self.outputFile = outputFile
    }

    func close() {
        fclose(inputFile)
        fclose(outputFile)
    }
}

/// Finds a description that fits the terminal and starts ncurses with it.
enum TerminalKind {
    struct Found {
        var screen: OpaquePointer
        var notice: TerminalNotice?
    }

    /// Tries `TERM`, then what nearly every terminal understands.
    static func start(_ tty: TerminalFiles) throws(TerminalError) -> Found {
        // The size is asked from the system and clamped; ncurses would believe any LINES, or 65535 rows.
        use_env(false)
        let asked = environment("TERM")
        if let asked, let screen = newterm(asked, tty.outputFile, tty.inputFile) {
            // A terminal that cannot place its cursor has said so: no other description would be truer.
            guard Terminfo.string("cup") != nil else {
                endwin()
                delscreen(screen)
                throw .unusableTerm(asked)
            }
            return Found(screen: screen, notice: nil)
        }
        for name in ["xterm-256color", "vt100"] {
            if let screen = newterm(name, tty.outputFile, tty.inputFile) {
                return Found(screen: screen, notice: .unknownTerm(asked: asked, used: name))
            }
        }
        throw .unusableTerm(asked)
    }

    /// Whether the person wants no colour, anywhere (https://no-color.org).
    static var refusesColour: Bool { environment("NO_COLOR") != nil }

    /// Sets the modes: every key reaches the program at once, Enter is told from Ctrl-J, and nothing is echoed.
    static func configure() {
        raw()
        noecho()
        nonl()
        // ncurses would else look at the keyboard while it paints, and stop half-way when a key waits.
        typeahead(-1)
        idlok(pupitre_stdscr(), true)
        leaveok(pupitre_stdscr(), false)
        def_prog_mode()
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
