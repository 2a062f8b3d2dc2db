import TrainingDomain

/// What mails say, in one language (`domain.md`, "Messages"): what happened, what happens next, whom to ask.
protocol MailSentences: Sendable {
    /// The subject; the one that asks to confirm carries the token in brackets.
    func subject(_ letter: Letter) -> String
    /// The text, its lines with LF between them.
    func body(_ letter: Letter) -> String
}

/// The words of `language`.
func mailSentences(for language: Language) -> any MailSentences {
    switch language {
    case .french: FrenchMail()
    case .english: EnglishMail()
    }
}
