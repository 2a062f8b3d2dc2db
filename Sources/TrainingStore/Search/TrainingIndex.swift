import TrainingDomain

/// The catalogue in memory as it was at one moment: answers searches without the disk and without waiting.
///
/// The answers are those of `TableScan`, letter for letter.
final class TrainingIndex: Sendable {
    let rows: IndexRows
    let sets: OrganisationSets
    /// The last number of the change log that it has seen.
    let lastChange: Int64
    private let frequencies: WordPattern.Frequencies

    /// An index of `rows`, which are sealed.
    init(_ rows: IndexRows, sets: OrganisationSets, lastChange: Int64) {
        self.rows = rows
        self.sets = sets
        self.lastChange = lastChange
        frequencies = WordPattern.Frequencies(rows.folded)
    }

    /// The trainings that answer `search`, among those that `actor` may see.
    func trainings(_ search: TrainingSearch, as actor: Actor) -> Page<TrainingRow> {
        let window = search.window
        var matches = Matches(
            visible: sets.visible(to: Visibility(actor)), sets: rows.sets,
            needed: search.order == .relevance ? window.limit.map { window.offset + $0 } ?? .max : .max)
        collect(search.query, into: &matches)
        let found = ordered(matches, search).dropFirst(window.offset).prefix(window.limit ?? .max)
        let page = found.map { row in
            let row = Int(row)
            return TrainingRow(
                code: rows.code(row), title: rows.title(row), organisations: sets.names[Int(rows.sets[row])])
        }
        return Page(rows: page, total: matches.total, offset: window.offset)
    }

    private func ordered(_ matches: Matches, _ search: TrainingSearch) -> [UInt32] {
        let byRank = matches.byRank
        switch search.order {
        case .relevance: return byRank
        case .title: return byRank.sorted()
        case .displayOrder:
            return byRank.sorted { (rows.displayOrders[Int($0)], $0) < (rows.displayOrders[Int($1)], $1) }
        case .code:
            return byRank.sorted { left, right in
                let (first, second) = (rows.foldedCode(Int(left)), rows.foldedCode(Int(right)))
                if first.elementsEqual(second) { return rows.ids[Int(left)] < rows.ids[Int(right)] }
                return first.lexicographicallyPrecedes(second)
            }
        }
    }

    private func collect(_ query: SearchQuery, into matches: inout Matches) {
        // A stored text holds no line feed; a word that does would match across texts.
        if query.words.contains(where: { $0.contains(IndexRows.separator) }) { return }
        guard let longest = rarest(of: query.words) else {
            for row in 0..<rows.count { matches.add(row, .codeEqual) }
            return
        }
        if query.words.count == 1, longest.bytes.count == 1, let letter = LetterSet(longest.bytes[0]) {
            return collect(letter, longest.bytes[0], into: &matches)
        }
        let others = query.words.filter { $0 != longest.bytes }
        scan(longest, others: others, of: query, into: &matches)
    }

    /// The word to scan for: the one whose rarest byte is the rarest of all.
    private func rarest(of words: [[UInt8]]) -> WordPattern? {
        words.map { WordPattern($0, frequencies: frequencies) }
            .min { $0.expectation(frequencies) < $1.expectation(frequencies) }
    }

    /// One letter or digit: the sets of letters answer.
    private func collect(_ letter: LetterSet, _ byte: UInt8, into matches: inout Matches) {
        for row in 0..<rows.count where rows.letters[row].intersects(letter) {
            let start = Int(rows.starts[row])
            if rows.folded[start] == byte {
                matches.add(row, Int(rows.titleStarts[row]) == start + 2 ? .codeEqual : .codePrefix)
            } else {
                matches.add(row, rows.initials[row].intersects(letter) ? .titleWord : .substring)
            }
        }
    }

    /// Finds the rows that hold `pattern`, ranks it as it is found, and then looks in these rows for the other words.
    private func scan(
        _ pattern: WordPattern, others: [[UInt8]], of query: SearchQuery, into matches: inout Matches
    ) {
        rows.folded.withUnsafeBufferPointer { folded in
            guard let text = folded.baseAddress else { return }
            var row = 0
            var isPending = false
            pattern.scan(text, from: 0, to: rows.end) { position in
                if position >= Int(rows.starts[row + 1]) {
                    if isPending { add(row, .substring, others: others, of: query, into: &matches) }
                    isPending = false
                    row = self.row(at: position, after: row)
                }
                guard let rank = rank(at: position, in: row, length: pattern.bytes.count, text: text) else {
                    isPending = true
                    return position + 1
                }
                isPending = false
                add(row, rank, others: others, of: query, into: &matches)
                return Int(rows.starts[row + 1])
            }
            if isPending { add(row, .substring, others: others, of: query, into: &matches) }
        }
    }

    /// The row that holds `position`, which lies beyond `row`: a few steps away for common words, found by halving for rare ones.
    private func row(at position: Int, after row: Int) -> Int {
        var row = row + 1
        for _ in 0..<8 {
            if position < Int(rows.starts[row + 1]) { return row }
            row += 1
        }
        var upper = rows.count
        while row + 1 < upper {
            let middle = (row + upper) / 2
            if Int(rows.starts[middle]) <= position { row = middle } else { upper = middle }
        }
        return row
    }

    /// The rank of an occurrence (`SearchRank`), when no later one in the row can be better; else it is a substring so far.
    private func rank(at position: Int, in row: Int, length: Int, text: UnsafePointer<UInt8>) -> SearchRank? {
        let titleStart = Int(rows.titleStarts[row])
        if position < titleStart {
            guard position == Int(rows.starts[row]) else { return nil }
            return position + length == titleStart - 1 ? .codeEqual : .codePrefix
        }
        return SearchRank.isBoundary(text[position - 1]) ? .titleWord : nil
    }

    private func add(
        _ row: Int, _ rank: SearchRank, others: [[UInt8]], of query: SearchQuery, into matches: inout Matches
    ) {
        var worst = rank
        if !others.isEmpty {
            let (code, title) = (Array(rows.foldedCode(row)), Array(rows.foldedTitle(row)))
            for word in others {
                guard let rank = SearchRank.rank(word, code: code, title: title) else { return }
                worst = max(worst, rank)
            }
            worst = worst.refined(query, title: title)
        }
        matches.add(row, worst)
    }
}
