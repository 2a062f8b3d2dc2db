/// What was typed in a search box: every word must occur in the title or in the code (`domain.md`, "Searching a training").
public struct SearchQuery: Equatable, Sendable {
    /// The words, folded, each once; empty when nothing but spaces was typed.
    public let words: [[UInt8]]

    /// The longest query that is looked at, in folded bytes: more is a paste by mistake and finds nothing sooner.
    public static let limit = 512

    /// Splits `text` at white space and folds each word.
    public init(_ text: some StringProtocol) {
        words = Self.folded(text)
            .split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) })
            .reduce(into: []) { words, word in
                if !words.contains(Array(word)) { words.append(Array(word)) }
            }
    }

    /// The folded beginning of `text`, cut between scalars: a single character can be as long as anybody likes.
    private static func folded(_ text: some StringProtocol) -> [UInt8] {
        var folded: [UInt8] = []
        for scalar in text.unicodeScalars {
            let end = folded.count
            Folding.append(scalar, to: &folded)
            guard folded.count <= limit else { return Array(folded[..<end]) }
        }
        return folded
    }

    /// Whether everything matches.
    public var isEmpty: Bool { words.isEmpty }
}
