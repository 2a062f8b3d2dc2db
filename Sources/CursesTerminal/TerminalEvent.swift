import TerminalUI

/// What comes from outside the program while the desk is up.
public enum TerminalEvent: Equatable, Sendable {
    /// One key, or a whole bracketed paste, whose line breaks are line feeds.
    case key(Key)
    /// The terminal has another size now; several changes in a row are one.
    case resized(Size)
    /// The deadline that the last turn asked for has come.
    case deadline
    /// Someone sent SIGTSTP: the program may answer with `Turn.suspend`, or ignore it.
    case suspendRequested
    /// The program runs again after it was stopped; the screen has been painted anew.
    case resumed
    /// SIGTERM or SIGINT: keep what was typed, then leave.
    case terminate
    /// The terminal is gone: keep what was typed, then leave. No key can come any more.
    case hangup
}
