import TrainingDomain

@testable import TrainingStore

extension FuzzedParser {
    /// The search in memory, which reads through plain pointers: two queries, one typed after the other, then codes and titles by turns.
    static let index = FuzzedParser(name: "index", maximumLength: 2048, choices: 2) { input in
        var input = input
        let needed = 1 + input.choice(20)
        let remembered = input.choice(8)
        var lines = input.texts()[...]
        let queries = (0..<2).map { _ in SearchQuery(lines.popFirst() ?? "") }
        let rows = rows(Array(lines))
        let frequencies = WordPattern.Frequencies(rows.folded)
        let index = InvertedIndex(rows)
        var candidates: [UInt32]?
        var byCode: [Finding] = []
        for query in queries {
            let none = Matches(visible: nil, sets: rows.sets, needed: needed, remembered: remembered)
            let parts = 1 + needed % 3
            let matches = IndexSearch.matches(
                query, in: rows, frequencies, among: candidates, parts: { _ in parts }, none)
            check(matches, query, rows, needed: needed)
            if !query.isEmpty, let index {
                let answer = index.answer(
                    query, in: rows, frequencies, after: byCode, parts: { _ in parts }, none)
                check(answer.matches, query, rows, needed: needed)
                byCode = answer.byCode
            }
            candidates = matches.finding(query.words)?.candidates(for: queries[1].words)
        }
    }

    /// The rows, in no more memory than they need, so that reading beyond them is seen.
    private static func rows(_ lines: [String]) -> IndexRows {
        let entries = stride(from: 0, to: lines.count, by: 2).map { number in
            let title = number + 1 < lines.count ? lines[number + 1] : ""
            return IndexRows.Entry(
                id: Int64(number), code: Array(lines[number].utf8), title: Array(title.utf8),
                foldedCode: Folding.bytes(lines[number]), foldedTitle: Folding.bytes(title), displayOrder: 0, set: 0)
        }
        .sorted { $0.foldedTitle.lexicographicallyPrecedes($1.foldedTitle) }
        var rows = IndexRows()
        rows.reserve(
            entries.count, folded: entries.reduce(0) { $0 + $1.foldedCode.count + $1.foldedTitle.count + 2 })
        for entry in entries { rows.append(entry) }
        rows.seal()
        for (row, entry) in entries.enumerated() {
            let shown = rows.shown(row)
            must(Array(shown.code.utf8) == entry.code, "a code is shown as it was: \(entry.code)")
            must(Array(shown.title.utf8) == entry.title, "a title is shown as it was: \(entry.title)")
        }
        return rows
    }

    /// The answers are those of the domain's own ranking, row by row.
    private static func check(_ matches: Matches, _ query: SearchQuery, _ rows: IndexRows, needed: Int) {
        var expected: [SearchRank: [UInt32]] = [:]
        for row in 0..<rows.count {
            let (code, title) = (Array(rows.foldedCode(row)), Array(rows.foldedTitle(row)))
            if let rank = SearchRank.rank(query, code: code, title: title) {
                expected[rank, default: []].append(UInt32(row))
            }
        }
        must(matches.total == expected.values.joined().count, "as many rows answer: \(query.words)")
        let kept = SearchRank.allCases.flatMap { expected[$0, default: []].prefix(needed) }
        must(matches.byRank == kept, "\(matches.byRank) answer, not \(kept): \(query.words)")
    }
}
