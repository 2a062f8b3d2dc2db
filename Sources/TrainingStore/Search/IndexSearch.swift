import TrainingDomain

/// One search over the rows of an index, on plain pointers: this is where the time of a key goes.
struct IndexSearch {
    private let text: UnsafePointer<UInt8>
    private let starts: UnsafePointer<UInt32>
    private let titleStarts: UnsafePointer<UInt32>
    private let letters: UnsafePointer<LetterSet>
    private let initials: UnsafePointer<LetterSet>
    private let count: Int

    /// A word, prepared for being looked for.
    private enum Needle {
        /// One letter or digit: sets of letters answer.
        case letter(LetterSet, UInt8)
        case pattern(WordPattern)

        init(_ word: [UInt8], _ frequencies: WordPattern.Frequencies) {
            if word.count == 1, let letter = LetterSet(word[0]) {
                self = .letter(letter, word[0])
            } else {
                self = .pattern(WordPattern(word, frequencies: frequencies))
            }
        }
    }

    /// Adds the rows that answer `query` to `matches`.
    ///
    /// - Parameter candidates: The rows to look at, ascending; `nil` for all.
    static func run(
        _ query: SearchQuery, in rows: IndexRows, _ frequencies: WordPattern.Frequencies, among candidates: [UInt32]?,
        into matches: inout Matches
    ) {
        // A stored text holds no line feed; a word that does would match across texts.
        if rows.count == 0 || query.words.contains(where: { $0.contains(IndexRows.separator) }) { return }
        rows.folded.withUnsafeBufferPointer { text in
            rows.starts.withUnsafeBufferPointer { starts in
                rows.titleStarts.withUnsafeBufferPointer { titleStarts in
                    rows.letters.withUnsafeBufferPointer { letters in
                        rows.initials.withUnsafeBufferPointer { initials in
                            guard let text = text.baseAddress, let starts = starts.baseAddress,
                                let titleStarts = titleStarts.baseAddress, let letters = letters.baseAddress,
                                let initials = initials.baseAddress
                            else { return }
                            let search = IndexSearch(
                                text: text, starts: starts, titleStarts: titleStarts, letters: letters,
                                initials: initials, count: rows.count)
                            search.run(query, frequencies, among: candidates, into: &matches)
                        }
                    }
                }
            }
        }
    }

    private func run(
        _ query: SearchQuery, _ frequencies: WordPattern.Frequencies, among candidates: [UInt32]?,
        into matches: inout Matches
    ) {
        var needles = query.words.map { Needle($0, frequencies) }
        if let candidates {
            for row in candidates { add(Int(row), .codeEqual, others: needles, of: query, into: &matches) }
            return
        }
        // The word whose rarest byte is the rarest of all is scanned for; the others are looked for where it is found.
        let driver = needles.indices.min { cost(needles[$0], frequencies) < cost(needles[$1], frequencies) }
        guard let driver else {
            for row in 0..<count { matches.add(row, .codeEqual) }
            return
        }
        let first = needles.remove(at: driver)
        if needles.isEmpty {
            each(first, in: &matches) { row, rank, matches in matches.add(row, rank) }
        } else {
            each(first, in: &matches) { row, rank, matches in
                add(row, rank, others: needles, of: query, into: &matches)
            }
        }
    }

    /// Calls `found` with each row that holds `needle`, and its rank by that word.
    @inline(__always)
    private func each(
        _ needle: Needle, in matches: inout Matches, _ found: (Int, SearchRank, inout Matches) -> Void
    ) {
        switch needle {
        case .letter(let letter, let byte):
            for row in 0..<count {
                if let rank = rank(letter, byte, in: row) { found(row, rank, &matches) }
            }
        case .pattern(let pattern): scan(pattern, into: &matches, found)
        }
    }

    /// Sets of letters are looked at row by row, which is only worth it when there is nothing better.
    private func cost(_ needle: Needle, _ frequencies: WordPattern.Frequencies) -> Int {
        switch needle {
        case .letter: .max
        case .pattern(let pattern): pattern.expectation(frequencies)
        }
    }

    @inline(__always)
    private func add(
        _ row: Int, _ rank: SearchRank, others: [Needle], of query: SearchQuery, into matches: inout Matches
    ) {
        var worst = rank
        for needle in others {
            guard let rank = self.rank(needle, in: row) else { return }
            worst = max(worst, rank)
        }
        if worst == .titleWord {
            let title = UnsafeBufferPointer(
                start: text + Int(titleStarts[row]), count: Int(starts[row + 1]) - Int(titleStarts[row]) - 1)
            worst = worst.refined(query, title: title)
        }
        matches.add(row, worst)
    }

    // MARK: - One word in one row

    private func rank(_ needle: Needle, in row: Int) -> SearchRank? {
        switch needle {
        case .letter(let letter, let byte): return rank(letter, byte, in: row)
        case .pattern(let pattern):
            var best: SearchRank?
            pattern.scan(text, from: Int(starts[row]), to: Int(starts[row + 1])) { position in
                if let rank = rank(at: position, in: row, length: pattern.bytes.count) {
                    best = rank
                    return nil
                }
                best = .substring
                return position + 1
            }
            return best
        }
    }

    @inline(__always)
    private func rank(_ letter: LetterSet, _ byte: UInt8, in row: Int) -> SearchRank? {
        guard letters[row].intersects(letter) else { return nil }
        let start = Int(starts[row])
        if text[start] == byte { return Int(titleStarts[row]) == start + 2 ? .codeEqual : .codePrefix }
        return initials[row].intersects(letter) ? .titleWord : .substring
    }

    /// The rank of an occurrence (`SearchRank`) when no later one in the row can be better; else it is a substring so far.
    @inline(__always)
    private func rank(at position: Int, in row: Int, length: Int) -> SearchRank? {
        let titleStart = Int(titleStarts[row])
        if position < titleStart {
            guard position == Int(starts[row]) else { return nil }
            return position + length == titleStart - 1 ? .codeEqual : .codePrefix
        }
        return SearchRank.isBoundary(text[position - 1]) ? .titleWord : nil
    }

    // MARK: - One word in all rows

    /// Finds the rows that hold `pattern` and ranks it as it is found.
    @inline(__always)
    private func scan(
        _ pattern: WordPattern, into matches: inout Matches, _ finish: (Int, SearchRank, inout Matches) -> Void
    ) {
        var row = 0
        var isPending = false
        pattern.scan(text, from: 0, to: Int(starts[count])) { position in
            if position >= Int(starts[row + 1]) {
                if isPending { finish(row, .substring, &matches) }
                isPending = false
                row = self.row(at: position, after: row)
            }
            guard let rank = rank(at: position, in: row, length: pattern.bytes.count) else {
                isPending = true
                return position + 1
            }
            isPending = false
            finish(row, rank, &matches)
            return Int(starts[row + 1])
        }
        if isPending { finish(row, .substring, &matches) }
    }

    /// The row that holds `position`, which lies beyond `row`: a few steps away for common words, found by halving for rare ones.
    @inline(__always)
    private func row(at position: Int, after row: Int) -> Int {
        var row = row + 1
        for _ in 0..<8 {
            if position < Int(starts[row + 1]) { return row }
            row += 1
        }
        var upper = count
        while row + 1 < upper {
            let middle = (row + upper) / 2
            if Int(starts[middle]) <= position { row = middle } else { upper = middle }
        }
        return row
    }
}
