@testable import TrainingDomain

extension FuzzedParser {
    /// What is typed in a search box, and its marks in a title.
    static let search = FuzzedParser(name: "search", maximumLength: 1024) { input in
        let texts = input.texts(2)
        let title = texts.count > 1 ? texts[1] : texts[0]
        let query = SearchQuery(texts[0])
        must(query.words.allSatisfy { !$0.isEmpty } && Set(query.words).count == query.words.count, "\(query.words)")
        must(query.words.joined().count <= SearchQuery.limit, "a query has at most \(SearchQuery.limit) bytes")
        for text in texts {
            must(Folding.text(Folding.text(text)) == Folding.text(text), "what is folded stays: \(text)")
        }
        let folded = Folding.bytes(title)
        let occurs = query.words.allSatisfy { SearchRank.occurs($0, in: folded) }
        must((SearchRank.rank(query, code: [], title: folded) != nil) == occurs, "every word decides")
        must(SearchRank.rank(query, code: folded, title: []) != nil || !occurs, "the code counts as the title does")
        check(SearchHighlight.ranges(of: query, in: title), in: title)
        let marked = !SearchHighlight.ranges(of: query, in: title).isEmpty
        must(marked || query.isEmpty || !occurs, "what answers a query is marked: \(texts)")
    }

    private static func check(_ ranges: [Range<Int>], in title: String) {
        let bytes = Array(title.utf8)
        var end = -1
        for range in ranges {
            must(range.lowerBound > end && !range.isEmpty && range.upperBound <= bytes.count, "marks: \(ranges)")
            for edge in [range.lowerBound, range.upperBound] where edge < bytes.count {
                must(bytes[edge] & 0xC0 != 0x80, "marks begin and end at characters: \(ranges)")
            }
            end = range.upperBound
        }
    }
}
