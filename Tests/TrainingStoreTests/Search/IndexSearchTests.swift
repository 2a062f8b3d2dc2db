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
        .sorted { Folding.bytes($0.title).lexicographicallyPrecedes(Folding.bytes($1.title)) }
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
        for text in Self.queries {
            let query = SearchQuery(text)
            let ranks = texts.map {
                SearchRank.rank(query, code: Folding.bytes($0.code), title: Folding.bytes($0.title))
            }
            for visible in [nil, [true, false, true]] as [[Bool]?] {
                for parts in [1, 2, 7] { check(query, rows, ranks, parts: parts, visible: visible) }
            }
        }
    }

    private func check(
        _ query: SearchQuery, _ rows: IndexRows, _ ranks: [SearchRank?], parts: Int, visible: [Bool]?
    ) {
        let frequencies = WordPattern.Frequencies(rows.folded)
        let none = Matches(visible: visible, sets: rows.sets, needed: 10, remembered: 150)
        let search = {
            IndexSearch.matches(query, in: rows, frequencies, among: $0, parts: { _ in parts }, none)
        }
        let found = search(nil)
        expect(found, ranks, visible, needed: 10, "\(query.words), \(parts) parts")
        let all = ranks.indices.filter { ranks[$0] != nil }
        let finding = found.finding(query.words)
        let isKept = !query.isEmpty && all.count <= 150
        #expect(finding?.rows.map { Int($0) } == (isKept ? all : nil), "\(query.words), \(parts) parts")
        // Whoever goes on typing is answered from those rows alone.
        guard let finding else { return }
        let again = search(finding.rows)
        #expect(again.byRank == found.byRank && again.total == found.total, "\(query.words), \(parts) parts")
    }

    private func expect(
        _ found: Matches, _ ranks: [SearchRank?], _ visible: [Bool]?, needed: Int, _ what: Comment
    ) {
        let seen = ranks.indices.filter { ranks[$0] != nil && visible?[$0 % 3] ?? true }
        let best = SearchRank.allCases.flatMap { rank in seen.filter { ranks[$0] == rank }.prefix(needed) }
        #expect(found.total == seen.count, what)
        #expect(found.byRank.map { Int($0) } == best, what)
    }

    /// Titles of words that return, as titles do: some in nearly all rows, some in one; and codes of all kinds.
    private static func titles(_ count: Int) -> [(code: String, title: String)] {
        var random = FixedNumbers(seed: 4_096)
        let words = ["de", "l'école", "gestion", "E-gestion", "a", "ab", "  ", "C++", "écologie", "(gest", "été"]
        let letters = Array("aab c-é")
        return (0..<count).map { row in
            let title = (0..<Int.random(in: 0...6, using: &random)).map { _ in
                let word = Int.random(in: 0..<words.count * 2, using: &random)
                if word < words.count { return words[word] }
                return word % 5 == 0 ? "w\(row / 7)" : words[word % 3]
            }
            let code = (0..<Int.random(in: 1...5, using: &random)).compactMap { _ in
                letters.randomElement(using: &random)
            }
            return (String(code), title.joined(separator: " "))
        }
        .sorted { Folding.bytes($0.title).lexicographicallyPrecedes(Folding.bytes($1.title)) }
    }

    @Test("What is known of the words answers like the plain rules, for few rows and for many parts of them")
    func words() throws {
        let queries = [
            "a", "e", "de", "ge", "gest", "gestion", "egestion", "e-g", "c++", "+", "l'ecole", "ecole", "co", "w1",
            "w12",
            "w", "b", "ab", "c-", "de gest", "gest de", "a e", "w1 de", "ete e", "l gestion a", "z", "de z", "((",
            "w999",
        ]
        for count in [0, 1, 63, 64, 65, 900, 4_300] {
            let texts = Self.titles(count)
            let rows = Self.rows(texts)
            let index = try #require(InvertedIndex(rows))
            let frequencies = WordPattern.Frequencies(rows.folded)
            let folded = texts.map { (code: Folding.bytes($0.code), title: Folding.bytes($0.title)) }
            for text in queries {
                let query = SearchQuery(text)
                let ranks = folded.map { SearchRank.rank(query, code: $0.code, title: $0.title) }
                for visible in [nil, [true, false, true]] as [[Bool]?] {
                    for (parts, needed) in [(1, 10), (3, .max)] {
                        let none = Matches(visible: visible, sets: rows.sets, needed: needed, remembered: 150)
                        let what: Comment = "\(text), \(count) rows, \(parts) parts"
                        // Whoever typed the beginning before is answered from what it found by code.
                        var former: [Finding] = []
                        for typed in [text.prefix(1), text.dropLast(), text[...]] {
                            let answer = index.answer(
                                SearchQuery(typed), in: rows, frequencies, after: former, parts: { _ in parts }, none)
                            former = answer.byCode
                            if typed == text { expect(answer.matches, ranks, visible, needed: needed, what) }
                        }
                        let fresh = index.answer(query, in: rows, frequencies, after: [], parts: { _ in parts }, none)
                        expect(fresh.matches, ranks, visible, needed: needed, what)
                    }
                }
            }
        }
    }

    @Test("Where hardly a word returns, nothing is known of them")
    func tooManyWords() {
        let texts = (0..<8_000).map { (code: "c\($0)", title: "t\($0 + 10_000)") }
        #expect(InvertedIndex(Self.rows(texts)) == nil)
        #expect(InvertedIndex(Self.rows(Array(texts.prefix(4_000)))) != nil)
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
