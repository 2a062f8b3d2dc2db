extension Weekday {
    /// The weekday that `text` names in French or in English, whole or abbreviated, case and accents aside; nil for anything else.
    public init?(typed text: String) {
        var word = Folding.text(SingleLine.trimmed(text))
        if word.hasSuffix(".") { word.removeLast() }
        guard let day = DateVocabulary.weekdays[word] else { return nil }
        self = day
    }
}
