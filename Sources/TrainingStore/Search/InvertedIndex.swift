import Dispatch
import Synchronization
import TrainingDomain

/// Which rows hold which words: letters are looked for in each distinct word of the titles once, and the rows of those that hold them are
/// united.
///
/// A scan reads all texts, and at a million trainings memory gives them no faster than in ten milliseconds. Titles repeat their words, so
/// that there are few to look at. Codes hardly do: they are looked at one by one, close together. No answer needs a look at a title.
struct InvertedIndex: Sendable {
    /// The code of each row.
    private var codes = WordList()
    /// The distinct words of the titles.
    private var words = WordList()
    private let postings: Postings
    /// The rows whose titles hold a letter that stands in many words: uniting them would take as long as reading all postings.
    private let letters: [UInt8: Letter]

    /// The rows with a word of the title that begins with a letter, and those that hold it elsewhere.
    private struct Letter {
        var beginning: RowSet
        var elsewhere: RowSet
    }

    /// So many letters at most: at a million rows each takes 244 KiB.
    private static let mostLetters = 40

    /// The index of `rows`, which are sealed; `nil` where titles repeat their words so little that scanning them is as good.
    init?(_ rows: IndexRows) {
        var (codes, words) = (WordList(), WordList())
        codes.reserve((0..<rows.count).reduce(0) { $0 + Int(rows.titleStarts[$1]) - Int(rows.starts[$1]) })
        for row in 0..<rows.count { rows.withFoldedCode(row) { _ = codes.append($0) } }
        codes.seal()

        var numbers = WordNumbers()
        var counting = Postings.Counting()
        let most = rows.count / 4 + 4_096
        for row in 0..<rows.count {
            rows.forEachTitleWord(row) { counting.name(numbers.number(of: $0, in: &words), row) }
            if words.count > most { return nil }
        }
        postings = Postings(counting, rows: rows.count) { name in
            for row in 0..<rows.count {
                rows.forEachTitleWord(row) { name(numbers.number(of: $0, in: &words), row) }
            }
        }
        words.seal()
        letters = Self.letters(words, postings, rows)
        self.codes = codes
        self.words = words
    }

    /// The letters that stand in the most titles.
    private static func letters(_ words: WordList, _ postings: Postings, _ rows: IndexRows) -> [UInt8: Letter] {
        var frequent: [(letter: UInt8, cost: Int)] = []
        for letter in UInt8.min...UInt8.max where letter > 0x20 {
            let cost = holders(of: letter, in: words).reduce(0) { $0 + postings.cost(of: $1.word) }
            // As long as reading one byte of each row.
            if cost > rows.count { frequent.append((letter, cost)) }
        }
        frequent.sort { $0.cost > $1.cost }
        var letters: [UInt8: Letter] = [:]
        for (letter, _) in frequent.prefix(mostLetters) {
            var sets = Letter(beginning: RowSet(rows: rows.count), elsewhere: RowSet(rows: rows.count))
            for holder in holders(of: letter, in: words) {
                if holder.begins {
                    postings.add(holder.word, to: &sets.beginning)
                } else {
                    postings.add(holder.word, to: &sets.elsewhere)
                }
            }
            letters[letter] = sets
        }
        return letters
    }

    /// What a search found.
    struct Answer {
        let matches: Matches
        /// For each word whose rows are few by their code, these rows.
        let byCode: [Finding]
    }

    /// The rows that answer `query`.
    ///
    /// - Parameters:
    ///   - rows: Those of which this is the index.
    ///   - former: What the search before found by code.
    ///   - parts: Into how many parts looking at so many bytes is divided, each done by a thread.
    ///   - none: Matches of nothing yet.
    func answer(
        _ query: SearchQuery, in rows: IndexRows, _ frequencies: WordPattern.Frequencies, after former: [Finding],
        parts: (Int) -> Int, _ none: Matches
    ) -> Answer {
        var all: RankedRows?
        var byCode: [Finding] = []
        // One word after the other: the sets of many would take more memory than the index.
        WordPattern.with(query.words, frequencies) { patterns in
            for (pattern, word) in zip(patterns, query.words) {
                let candidates = former.lazy.compactMap { $0.candidates(for: [word]) }.first
                let found = answers(to: pattern, in: rows, candidates, parts)
                if all == nil { all = found.rows } else { all?.formIntersection(found.rows) }
                if let few = found.byCode { byCode.append(Finding(words: [word], rows: few)) }
            }
        }
        var matches = none
        if let all {
            matches.take(all, startingTitles: query.words.count > 1 ? rows.titles(startingWith: query.words[0]) : 0..<0)
        }
        return Answer(matches: matches, byCode: byCode)
    }

    /// What one word finds.
    private struct Found {
        /// All rows, once widened.
        var rows: RankedRows
        /// Those whose code holds it; `nil` where they are too many to be worth it.
        var byCode: [UInt32]?
    }

    private func answers(
        to pattern: WordPattern, in rows: IndexRows, _ candidates: [UInt32]?, _ divide: (Int) -> Int
    ) -> Found {
        let letter = pattern.letter.flatMap { letters[$0] }
        let holders = letter == nil ? Self.holders(of: pattern, in: words) : []
        let costs = holders.map { postings.cost(of: $0.word) }
        let parts = divide(costs.reduce(0, +) + (candidates == nil ? codes.size : 0))
        let shares = Self.shares(of: costs, parts)
        let found = Mutex([Found]())
        let look = { @Sendable (part: Int) in
            var mine = Found(rows: RankedRows(rows: rows.count), byCode: [])
            if let candidates {
                if part == 0 { lookAt(candidates, in: rows, for: pattern, &mine) }
            } else {
                scanCodes(part, of: parts, for: pattern, &mine)
            }
            for holder in holders[shares[part]] {
                mine.rows.add(holder.begins ? .titleWord : .substring) { postings.add(holder.word, to: &$0) }
            }
            found.withLock { [mine] in $0.append(mine) }
        }
        if parts <= 1 { look(0) } else { DispatchQueue.concurrentPerform(iterations: parts, execute: look) }
        var answers = found.withLock { $0 }
        var all = answers.removeLast()
        for more in answers {
            all.rows.formUnion(more.rows)
            if let byCode = more.byCode { all.byCode?.append(contentsOf: byCode) } else { all.byCode = nil }
        }
        if let byCode = all.byCode, byCode.count > mostByCode { all.byCode = nil }
        if let letter {
            all.rows.add(.titleWord) { $0.formUnion(letter.beginning) }
            all.rows.add(.substring) { $0.formUnion(letter.elsewhere) }
        }
        all.rows.widen()
        return all
    }

    /// So many rows at most are remembered by their codes: each lies somewhere else in memory, and all codes are read in a row.
    private var mostByCode: Int { codes.count / 512 + 16 }

    /// Looks at one of `parts` parts of all codes.
    private func scanCodes(_ part: Int, of parts: Int, for pattern: WordPattern, _ found: inout Found) {
        var few: [UInt32] = []
        let most = mostByCode
        found.rows.insert { insert in
            codes.forEachWord(holding: pattern, part: part, of: parts, everywhere: false) { row, place in
                insert(row, Self.rank(place))
                if few.count <= most { few.append(UInt32(truncatingIfNeeded: row)) }
            }
        }
        found.byCode = few.count <= most ? few : nil
    }

    /// Looks at the codes of `candidates`, outside of which none holds the word.
    private func lookAt(_ candidates: [UInt32], in rows: IndexRows, for pattern: WordPattern, _ found: inout Found) {
        var few: [UInt32] = []
        found.rows.insert { insert in
            for row in candidates {
                guard let place = rows.withFoldedCode(Int(row), { WordList.place(of: pattern, in: $0) }) else {
                    continue
                }
                insert(Int(row), Self.rank(place))
                few.append(row)
            }
        }
        found.byCode = few
    }

    @inline(__always)
    private static func rank(_ place: WordList.Place) -> SearchRank {
        place == .whole ? .codeEqual : place == .beginning ? .codePrefix : .substring
    }

    /// The words that hold `pattern`, and whether one begins with it or has it after a boundary.
    private static func holders(of pattern: WordPattern, in words: WordList) -> [(word: Int, begins: Bool)] {
        var holders: [(word: Int, begins: Bool)] = []
        words.forEachWord(holding: pattern, part: 0, of: 1, everywhere: true) { word, place in
            if holders.last?.word != word { holders.append((word, false)) }
            if place > .inside { holders[holders.count - 1].begins = true }
        }
        return holders
    }

    private static func holders(of letter: UInt8, in words: WordList) -> [(word: Int, begins: Bool)] {
        WordPattern.with([[letter]], WordPattern.Frequencies([])) { holders(of: $0[0], in: words) }
    }

    /// Which of the words with such `costs` are looked at in each of `parts` parts, so that all take as long.
    private static func shares(of costs: [Int], _ parts: Int) -> [Range<Int>] {
        let whole = costs.reduce(0, +)
        var (shares, done, lower): ([Range<Int>], Int, Int) = ([], 0, 0)
        for part in 1...max(1, parts) {
            var upper = lower
            while upper < costs.count, part == parts || done < whole * part / parts {
                done += costs[upper]
                upper += 1
            }
            shares.append(lower..<upper)
            lower = upper
        }
        return shares
    }
}

/// The numbers of words, by what they are.
private struct WordNumbers {
    /// Where each word starts in its list.
    private var starts: [Int] = []
    /// By what `Hasher` makes of a word, which nobody can foresee: its number, and -1 where there is none.
    private var table = [Int32](repeating: -1, count: 1_024)

    /// The number of `word`, which is added to `list` when it is not there yet.
    mutating func number(of word: UnsafeBufferPointer<UInt8>, in list: inout WordList) -> Int {
        var place = Self.hash(word) & (table.count - 1)
        while table[place] >= 0 {
            let number = Int(table[place])
            if list.holds(word, at: starts[number]) { return number }
            place = (place + 1) & (table.count - 1)
        }
        table[place] = Int32(starts.count)
        starts.append(list.append(word))
        if starts.count * 2 > table.count { grow(list) }
        return starts.count - 1
    }

    private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(word))
        return hasher.finalize()
    }

    private mutating func grow(_ list: WordList) {
        table = [Int32](repeating: -1, count: table.count * 4)
        for (number, start) in starts.enumerated() {
            var place = list.withWord(at: start) { Self.hash($0) } & (table.count - 1)
            while table[place] >= 0 { place = (place + 1) & (table.count - 1) }
            table[place] = Int32(number)
        }
    }
}
