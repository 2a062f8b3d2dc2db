import TrainingDomain
import TrainingStore

/// A search in the catalogue in memory, ranked and cut to a page, against a loop over the folded texts that only counts.
enum SearchBenchmark {
    static func run(_ count: Int, _ report: Report) throws {
        let catalogue = GeneratedCatalogue(count)
        let store = try Scratch.store(":memory:")
        try Scratch.fill(store, with: catalogue)
        try store.loadIndex()
        let texts = catalogue.rows.map { Folding.bytes($0.code) + [0x0A] + Folding.bytes($0.title) }
        try Comparison.report(
            "search: index / linear scan, \(count) trainings", to: report,
            ours: {
                for query in GeneratedCatalogue.queries {
                    keep(try store.trainings(TrainingSearch(query), as: Scratch.actor).total)
                }
            },
            plain: {
                for query in GeneratedCatalogue.queries { keep(matches(query.words, in: texts)) }
            })
    }

    /// How many of `texts` hold all of `words`.
    private static func matches(_ words: [[UInt8]], in texts: [[UInt8]]) -> Int {
        var count = 0
        for text in texts where words.allSatisfy({ occurs($0, in: text) }) { count += 1 }
        return count
    }

    private static func occurs(_ word: [UInt8], in text: [UInt8]) -> Bool {
        guard word.count <= text.count else { return false }
        return text.withUnsafeBufferPointer { text in
            word.withUnsafeBufferPointer { word in
                for start in 0...text.count - word.count where text[start] == word[0] {
                    var length = 1
                    while length < word.count, text[start + length] == word[length] { length += 1 }
                    if length == word.count { return true }
                }
                return false
            }
        }
    }
}
