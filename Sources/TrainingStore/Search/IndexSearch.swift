import Dispatch
import Synchronization
import TrainingDomain

/// One search over the rows of an index, on plain pointers: this is where the time of a key goes.
struct IndexSearch {
    private let text: UnsafePointer<UInt8>
    private let starts: UnsafePointer<UInt32>
    private let titleStarts: UnsafePointer<UInt32>
    private let wordStarts: UnsafePointer<UInt64>
    /// How many bytes there are, in all rows.
    private let size: Int

    /// The rows that answer `query`.
    ///
    /// - Parameters:
    ///   - candidates: The rows to look at, ascending; `nil` for all.
    ///   - parts: Into how many parts all rows are divided, each looked at by a thread.
    ///   - none: Matches of nothing yet.
    static func matches(
        _ query: SearchQuery, in rows: IndexRows, _ frequencies: WordPattern.Frequencies, among candidates: [UInt32]?,
        parts: Int, _ none: Matches
    ) -> Matches {
        // A stored text holds no line feed; a word that does would match across texts.
        if rows.count == 0 || query.words.contains(where: { $0.contains(IndexRows.separator) }) { return none }
        guard !query.isEmpty else {
            var all = none
            all.addAll(rows.count)
            return all
        }
        let count = candidates?.count ?? rows.count
        return WordPattern.with(query.words, frequencies) { patterns in
            divided(count, parts: parts, none) { range, matches in
                with(rows) { search in
                    if let candidates {
                        for row in candidates[range] { search.look(at: Int(row), for: patterns, query, &matches) }
                    } else {
                        search.lookAtAll(range, for: patterns, query, &matches)
                    }
                }
            }
        }
    }

    /// What `look` finds in each part of `count` rows, all parts being looked at at once.
    private static func divided(
        _ count: Int, parts: Int, _ none: Matches, _ look: @Sendable (Range<Int>, inout Matches) -> Void
    ) -> Matches {
        var matches = none
        if parts <= 1 {
            look(0..<count, &matches)
            return matches
        }
        let found = Mutex([Matches](repeating: none, count: parts))
        DispatchQueue.concurrentPerform(iterations: parts) { part in
            var mine = none
            look(count * part / parts..<count * (part + 1) / parts, &mine)
            found.withLock { $0[part] = mine }
        }
        for part in found.withLock({ $0 }) { matches.append(part) }
        return matches
    }

    private static func with(_ rows: IndexRows, _ body: (IndexSearch) -> Void) {
        rows.folded.withUnsafeBufferPointer { text in
            rows.starts.withUnsafeBufferPointer { starts in
                rows.titleStarts.withUnsafeBufferPointer { titleStarts in
                    rows.wordStarts.words.withUnsafeBufferPointer { wordStarts in
                        guard let text = text.baseAddress, let starts = starts.baseAddress,
                            let titleStarts = titleStarts.baseAddress, let wordStarts = wordStarts.baseAddress
                        else { return }
                        body(
                            IndexSearch(
                                text: text, starts: starts, titleStarts: titleStarts, wordStarts: wordStarts,
                                size: rows.end))
                    }
                }
            }
        }
    }

    private func lookAtAll(
        _ range: Range<Int>, for patterns: [WordPattern], _ query: SearchQuery, _ matches: inout Matches
    ) {
        // The word that occurs least is looked for first; the others only where it stands.
        let patterns = patterns.sorted { $0.expectation < $1.expectation }
        let first = patterns[0]
        // A word found in few rows is looked for over their borders; one found in many, row by row.
        if first.expectation < size / 256 {
            eachRow(with: first, range) { look(at: $0, for: patterns, query, &matches) }
        } else if patterns.count > 1 {
            for row in range { look(at: row, for: patterns, query, &matches) }
        } else {
            for row in range {
                if let rank = rank(first, in: row) { matches.add(row, rank) }
            }
        }
    }

    /// Adds `row` to `matches` if it holds all words.
    private func look(at row: Int, for patterns: [WordPattern], _ query: SearchQuery, _ matches: inout Matches) {
        var worst = SearchRank.codeEqual
        for pattern in patterns {
            guard let rank = rank(pattern, in: row) else { return }
            worst = max(worst, rank)
        }
        if worst == .titleWord, patterns.count > 1 {
            let title = UnsafeBufferPointer(
                start: text + Int(titleStarts[row]), count: Int(starts[row + 1]) - Int(titleStarts[row]) - 1)
            worst = worst.refined(query, title: title)
        }
        matches.add(row, worst)
    }

    /// How `row` answers one word (`SearchRank`).
    @inline(__always)
    private func rank(_ pattern: WordPattern, in row: Int) -> SearchRank? {
        let start = Int(starts[row])
        // Where the word may begin; the row ends with a line feed, which belongs to no word.
        var rest = Int(starts[row &+ 1]) &- start &- pattern.length
        var position = start
        var (anywhere, atWords): (UInt64, UInt64) = (0, 0)
        while rest > 0 {
            let found = pattern.occurrences(from: text + position) & BitRun.lowest(rest)
            if found & 1 != 0, position == start {
                return start &+ pattern.length &+ 1 == Int(titleStarts[row]) ? .codeEqual : .codePrefix
            }
            anywhere |= found
            atWords |= found & BitRun.bits(wordStarts, at: position)
            position &+= 64
            rest &-= 64
        }
        if atWords != 0 { return .titleWord }
        return anywhere != 0 ? .substring : nil
    }

    /// Calls `visit` with each row of `range` that holds `pattern`.
    @inline(__always)
    private func eachRow(with pattern: WordPattern, _ range: Range<Int>, _ visit: (Int) -> Void) {
        let end = Int(starts[range.upperBound])
        var (position, row) = (Int(starts[range.lowerBound]), range.lowerBound)
        while position + pattern.length < end {
            var found = pattern.occurrences(from: text + position)
            var next = position + 64
            while found != 0 {
                let place = position + found.trailingZeroBitCount
                guard place < end else { return }
                row = self.row(at: place, from: row, range.upperBound)
                visit(row)
                let rest = Int(starts[row + 1])
                next = max(next, rest)
                found &= ~BitRun.lowest(rest - position)
            }
            position = next
        }
    }

    /// The row that holds `position`, from `row` on: a few steps away for common words, found by halving for rare ones.
    @inline(__always)
    private func row(at position: Int, from row: Int, _ upper: Int) -> Int {
        var (row, upper) = (row, upper)
        for _ in 0..<8 {
            if position < Int(starts[row + 1]) { return row }
            row += 1
        }
        while row + 1 < upper {
            let middle = (row + upper) / 2
            if Int(starts[middle]) <= position { row = middle } else { upper = middle }
        }
        return row
    }
}
