import TrainingDomain

/// What the desk wants done, as data: run by one runner, compared by tests.
public enum Effect: Equatable, Sendable {
    /// Find the answer to a question and bring it back under its number.
    case ask(RequestNumber, Question)
    /// A question that was asked before is answered in vain, unless it is already.
    case withdraw(RequestNumber)
    /// Keep what was typed in an open form.
    case keepDraft(DraftDocument)
    /// Let go of a draft whose form was left, so that it is offered.
    case releaseDraft(DraftName)
    /// Delete a draft: it was saved or abandoned.
    case dropDraft(DraftName)
    /// Paint with another theme, and remember it when `remember` is set.
    case useTheme(String, remember: Bool)
    /// Remember the language.
    case rememberLanguage(String)
    /// Paint everything anew.
    case redraw
    /// Give the terminal to the shell until the program is continued.
    case suspend
    /// End the program.
    case quit
}
