/// How well a training answers a query; the smaller comes first, then the title decides.
public enum SearchRank: UInt8, Comparable, CaseIterable, Sendable {
    /// The word is the code.
    case codeEqual
    /// The code starts with the word.
    case codePrefix
    /// Of several words: each starts a word of the title, which begins with the first of them. Whoever types the beginning of a title
    /// and one more word of it wants that title before those that hold the same words elsewhere.
    case titleStart
    /// A word of the title starts with it.
    case titleWord
    /// It occurs somewhere in the code or in the title.
    case substring

    /// Ranks by position in the order of `domain.md`.
    public static func < (left: SearchRank, right: SearchRank) -> Bool { left.rawValue < right.rawValue }

    /// How the folded `code` and `title` answer `query`: its worst word decides; `nil` when a word does not occur.
    public static func rank(_ query: SearchQuery, code: [UInt8], title: [UInt8]) -> SearchRank? {
        var worst = SearchRank.codeEqual
        for word in query.words {
            guard let rank = rank(word, code: code, title: title) else { return nil }
            worst = max(worst, rank)
        }
        return worst.refined(query, title: title)
    }

    /// The rank that this one, of the worst word of `query`, becomes by the place of the first word in the folded `title`.
    @inlinable
    public func refined(_ query: SearchQuery, title: some Sequence<UInt8>) -> SearchRank {
        self == .titleWord && query.words.count > 1 && title.starts(with: query.words[0]) ? .titleStart : self
    }

    /// How the folded `code` and `title` answer one folded word.
    public static func rank(_ word: [UInt8], code: [UInt8], title: [UInt8]) -> SearchRank? {
        if code.starts(with: word) { return code.count == word.count ? .codeEqual : .codePrefix }
        var found: SearchRank?
        for position in occurrences(of: word, in: title) {
            if position == 0 || isBoundary(title[position - 1]) { return .titleWord }
            found = .substring
        }
        if found == nil, occurrences(of: word, in: code).first(where: { _ in true }) != nil { found = .substring }
        return found
    }

    /// Whether a title word can start after this byte: anything that is not a letter, a digit or part of one.
    @inlinable
    public static func isBoundary(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: false
        default: true
        }
    }

    /// Whether `word` occurs in `text`.
    public static func occurs(_ word: [UInt8], in text: [UInt8]) -> Bool {
        occurrences(of: word, in: text).contains { _ in true }
    }

    /// The positions of `word` in `text`, overlapping ones included, lazily; of no letters, none.
    static func occurrences(of word: [UInt8], in text: [UInt8]) -> some Sequence<Int> {
        let first = word.first
        let count = first == nil ? 0 : max(0, text.count - word.count + 1)
        // Most positions are out by their first letter.
        return (0..<count).lazy.filter { text[$0] == first && text[$0...].starts(with: word) }
    }
}
