import TestSupport

extension TerminalDriver {
    /// The whole row of the screen that holds `text`; `nil` when none does.
    func line(of text: String) -> String? { screen.row(of: text).map { screen.lines[$0] } }
}
