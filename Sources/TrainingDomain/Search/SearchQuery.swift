/// What was typed in a search box: every word must occur in the title or in the code (`domain.md`, "Searching a training").
public struct SearchQuery: Equatable, Sendable {
    /// The words, folded, each once; empty when nothing but spaces was typed.
    public let words: [[UInt8]]

    /// The longest query that is looked at, in folded bytes: more is a paste by mistake and finds nothing sooner.
    public static let limit = 512

    /// Splits `text` at white space and folds each word.
    public init(_ text: some StringProtocol) {
        words = Folding.bytes(text.prefix(Self.limit))
            .split(whereSeparator: { $0 == 0x20 || (0x09...0x0D).contains($0) })
            .reduce(into: []) { words, word in
                if !words.contains(Array(word)) { words.append(Array(word)) }
            }
    }

    /// Whether everything matches.
    public var isEmpty: Bool { words.isEmpty }
}
