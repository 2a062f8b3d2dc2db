import TrainingDomain

/// Everything that is said to people; a language is a type that conforms, so that a missing sentence does not compile.
///
/// None of the protocols has an extension: it would be a silent fallback. The languages themselves are not public, since what they
/// say is documented by the protocols.
public protocol Sentences: ProblemSentences, PathSentences, CommandSentences, ScreenSentences, TerminalSentences,
    RegistrationSentences, PeopleSentences, SeanceSentences, Sendable
{}

/// The French of training managers.
struct French: Sentences {}

/// The English of training managers.
struct English: Sentences {}

/// The words of `language`.
public func sentences(for language: Language) -> any Sentences {
    switch language {
    case .french: French()
    case .english: English()
    }
}

/// Everything that the desk says.
protocol DeskWords: Sentences, DeskSentences, PageSentences, RegistrationScreenSentences, FormSentences,
    ArrangingSentences, PeopleDeskSentences
{}

extension French: DeskWords {}
extension English: DeskWords {}

extension DeskFacts {
    /// The words of the desk's language.
    var words: any DeskWords {
        switch language {
        case .french: French()
        case .english: English()
        }
    }
}
