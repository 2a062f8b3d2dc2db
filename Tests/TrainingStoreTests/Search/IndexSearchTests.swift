import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("One search over the rows in memory")
struct IndexSearchTests {
    /// Texts of few letters, so that words stand at every place of a row, over the borders of 64 bytes and at both ends; one letter is
    /// rare and stands in short rows that follow each other.
    private static func texts(_ count: Int) -> [(code: String, title: String)] {
        var random = FixedNumbers(seed: 64)
        let letters = Array("aab c-é")
        return (0..<count).map { row in
            let isShort = row % 40 < 4
            let text = { (length: Int) in
                String(
                    (0..<length).compactMap { _ in
                        isShort && Int.random(in: 0..<8, using: &random) == 0
                            ? "q" : letters.randomElement(using: &random)
                    })
            }
            let longest = isShort ? 12 : 200
            return (text(Int.random(in: 1...12, using: &random)), text(Int.random(in: 0...longest, using: &random)))
        }
    }

    private static func rows(_ texts: [(code: String, title: String)]) -> IndexRows {
        var rows = IndexRows()
        for (id, text) in texts.enumerated() {
            rows.append(
                IndexRows.Entry(
                    id: Int64(id), code: Array(text.code.utf8), title: Array(text.title.utf8),
                    foldedCode: Folding.bytes(text.code), foldedTitle: Folding.bytes(text.title), displayOrder: 0,
                    set: UInt32(id % 3)))
        }
        rows.seal()
        return rows
    }

    private static let queries = [
        "a", "c", "-", "q", "qa", "q b", "ab", "ca", "-a", "ee", "bca", "a-ab", "cccc", "aabbcc", "a b", "cb bc",
        "ab a c", "",
        String(repeating: "a", count: 70), "a\u{0}", "zz",
    ]

    @Test("Every part finds its own, and together they answer like the plain rules")
    func parts() {
        let texts = Self.texts(1_000)
        let rows = Self.rows(texts)
        // Without sets, with those of frequent letters, and with those of all.
        for grams in [nil, GramSets(rows), GramSets(rows, rarity: 1_000)] {
            for text in Self.queries { check(text, texts, rows, grams) }
        }
    }

    private func check(_ text: String, _ texts: [(code: String, title: String)], _ rows: IndexRows, _ grams: GramSets?)
    {
        let query = SearchQuery(text)
        let ranks = texts.map {
            SearchRank.rank(query, code: Folding.bytes($0.code), title: Folding.bytes($0.title))
        }
        for parts in grams == nil ? [1, 2, 7] : [3] {
            for visible in [nil, [true, false, true]] as [[Bool]?] {
                check(query, rows, grams, ranks, parts: parts, visible: visible)
            }
        }
    }

    private func check(
        _ query: SearchQuery, _ rows: IndexRows, _ grams: GramSets?, _ ranks: [SearchRank?], parts: Int,
        visible: [Bool]?
    ) {
        let frequencies = WordPattern.Frequencies(rows.folded)
        let none = Matches(visible: visible, sets: rows.sets, needed: 10, remembered: 150)
        let search = {
            IndexSearch.matches(query, in: rows, frequencies, grams, among: $0, parts: { _ in parts }, none)
        }
        let found = search(nil)
        let all = ranks.indices.filter { ranks[$0] != nil }
        let seen = all.filter { visible?[$0 % 3] ?? true }
        let best = SearchRank.allCases.flatMap { rank in seen.filter { ranks[$0] == rank }.prefix(10) }
        #expect(found.total == seen.count, "\(query.words), \(parts) parts")
        #expect(found.byRank.map { Int($0) } == best, "\(query.words), \(parts) parts")
        let finding = found.finding(query.words)
        let isKept = !query.isEmpty && all.count <= 150
        #expect(finding?.rows.map { Int($0) } == (isKept ? all : nil), "\(query.words), \(parts) parts")
        // Whoever goes on typing is answered from those rows alone.
        guard let finding else { return }
        let again = search(finding.rows)
        #expect(again.byRank == found.byRank && again.total == found.total, "\(query.words), \(parts) parts")
    }

    @Test("Rows taken over from others are the same rows")
    func takenOver() {
        let texts = Self.texts(300)
        let old = Self.rows(texts)
        var rows = IndexRows()
        for row in 0..<old.count where row % 3 != 1 { rows.append(row: row, of: old) }
        rows.seal()
        let fresh = Self.rows(texts.enumerated().filter { $0.offset % 3 != 1 }.map(\.element))
        #expect(rows.folded == fresh.folded && rows.starts == fresh.starts && rows.titleStarts == fresh.titleStarts)
    }
}
