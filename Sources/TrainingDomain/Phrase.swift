/// A text in the two languages of the screens.
///
/// Used for the few words that belong to the domain itself: labels and helps of fields (see `SessionField`).
public struct Phrase: Equatable, Sendable {
    /// The French words.
    public let french: String
    /// The English words.
    public let english: String

    /// Pairs the French and the English words for one thing.
    public init(_ french: String, _ english: String) {
        self.french = french
        self.english = english
    }

    /// The words in `language`.
    public subscript(_ language: Language) -> String {
        switch language {
        case .french: french
        case .english: english
        }
    }
}
