/// Why the terminal cannot be used.
public enum TerminalError: Error, Equatable, Sendable {
    /// Standard input or output is not a terminal, or the process has no controlling terminal.
    case notATerminal
    /// No known kind of terminal fits: the value of `TERM`, or nil when it is not set. The terminal cannot place its
    /// cursor (`dumb`), or neither its own description nor any usual one is installed.
    case unusableTerm(String?)
    /// A system call failed: its name and the `errno`.
    case system(call: String, code: CInt)
}

/// What works otherwise than asked, to be told to the person once.
public enum TerminalNotice: Equatable, Sendable {
    /// The terminal calls itself `asked` (nil: `TERM` is not set), which is not known here; it is treated as `used`.
    case unknownTerm(asked: String?, used: String)
    /// The locale's character set, named here, is not UTF-8: borders and text are ASCII.
    case noUTF8(codeset: String)
}
