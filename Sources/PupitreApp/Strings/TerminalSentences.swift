import TerminalUI

/// What is said of the terminal and of themes.
public protocol TerminalSentences {
    /// There is no terminal to draw on.
    var deskNeedsTerminal: String { get }
    /// The kind of terminal can't be drawn on; `nil` when it has no name.
    func unusableTerminal(_ name: String?) -> String
    /// A system call failed while the terminal was taken.
    func terminalFailed(call: String, reason: String) -> String
    /// An unknown kind of terminal is treated as another.
    func unknownTerminal(_ name: String?, treatedAs used: String) -> String
    /// The locale has no UTF-8.
    func terminalWithoutUTF8(_ codeset: String) -> String
    /// The first mistake of a theme, and how many others there are.
    func themeProblem(_ problem: ThemeProblem, others: Int) -> String
    /// The program crashed; its report is in a folder.
    func crashed(reportFolder: String) -> String
}
