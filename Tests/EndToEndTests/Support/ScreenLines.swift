import TestSupport

extension TerminalDriver {
    /// The whole row of the screen that holds `text`; `nil` when none does.
    func line(of text: String) -> String? { screen.row(of: text).map { screen.lines[$0] } }

    /// Waits until the program has the terminal: before that the line discipline keeps some keys to itself, Ctrl-Q among them.
    func waitForTerminal(file: StaticString = #fileID, line: UInt = #line) throws {
        try waitUntil("the terminal to be taken", file: file, line: line) { $0.wantsBracketedPaste }
    }

    /// Waits for a text that is broken over rows wherever a path before it says.
    func waitFor(wrapped text: String, file: StaticString = #fileID, line: UInt = #line) throws {
        try waitUntil("“\(text)”, wrapped", file: file, line: line) { $0.contains(wrapped: text) }
    }
}

extension ScreenModel {
    /// Whether some rows together show this text, white space apart.
    func contains(wrapped text: String) -> Bool {
        lines.joined().filter { !$0.isWhitespace }.contains(text.filter { !$0.isWhitespace })
    }
}
