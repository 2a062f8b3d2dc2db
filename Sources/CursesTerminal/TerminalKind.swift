import CNcurses
import Glibc
import TerminalUI

/// Finds a description that fits the terminal and starts ncurses with it.
enum TerminalKind {
    /// What was found.
    struct Found {
        var screen: OpaquePointer
        var notice: TerminalNotice?
    }

    /// Tries `TERM`, then what nearly every terminal understands.
    static func start(
        _ output: TerminalOutput, _ input: UnsafeMutablePointer<FILE>, size: Size
    ) throws(TerminalError) -> Found {
        // ncurses sets the scrolling region at once, and cannot ask a file in memory for its size.
        let restored = ["LINES": size.height, "COLUMNS": size.width].map { name, value in
            defer { setenv(name, "\(value)", 1) }
            return (name, environment(name))
        }
        defer {
            for (name, value) in restored {
                if let value { setenv(name, value, 1) } else { unsetenv(name) }
            }
        }
        let asked = environment("TERM")
        if let asked, let screen = newterm(asked, output.painted, input) {
            // A terminal that cannot place its cursor has said so: no other description would be truer.
            guard Terminfo.string("cup") != nil else {
                delscreen(screen)
                throw .unusableTerm(asked)
            }
            return Found(screen: screen, notice: nil)
        }
        for name in ["xterm-256color", "vt100"] {
            if let screen = newterm(name, output.painted, input) {
                return Found(screen: screen, notice: .unknownTerm(asked: asked, used: name))
            }
        }
        throw .unusableTerm(asked)
    }

    /// Whether the person wants no colour, anywhere (https://no-color.org).
    static var refusesColour: Bool { environment("NO_COLOR") != nil }

    /// Tells ncurses how the terminal is used.
    static func configure() {
        // A line feed only goes down: `LineModes` sees to it.
        nonl()
        // ncurses would else look at the keyboard while it paints, and stop half-way when a key waits.
        typeahead(-1)
        // Lists scroll: moving rows is cheaper than sending them again.
        idlok(pupitre_stdscr(), true)
        leaveok(pupitre_stdscr(), false)
    }

    private static func environment(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}

/// The modes of the terminal's line.
enum LineModes {
    /// Every key reaches the program at once, Ctrl-C and Ctrl-S included; nothing is echoed; nothing sent is altered.
    static func raw(from original: termios) -> termios {
        var modes = original
        modes.c_iflag &= ~tcflag_t(BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON)
        modes.c_oflag &= ~tcflag_t(OPOST)
        modes.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
        withUnsafeMutableBytes(of: &modes.c_cc) { characters in
            characters[Int(VMIN)] = 1
            characters[Int(VTIME)] = 0
        }
        return modes
    }
}
