import CByteMask
import Dispatch
import Synchronization
import TrainingDomain

/// One search over the texts of an index, on plain pointers: how it is answered while the words of the catalogue are not known yet.
struct IndexSearch {
    private let text: UnsafePointer<UInt8>
    private let starts: UnsafePointer<UInt32>
    private let titleStarts: UnsafePointer<UInt32>
    /// How many bytes there are, in all rows.
    private let size: Int

    /// The rows that answer `query`, by a look at the texts.
    ///
    /// - Parameters:
    ///   - former: The rows outside of which none answers, ascending; `nil` for all.
    ///   - parts: Into how many parts so many rows are divided, each looked at by a thread.
    ///   - none: Matches of nothing yet.
    static func matches(
        _ query: SearchQuery, in rows: IndexRows, _ frequencies: WordPattern.Frequencies, among former: [UInt32]?,
        parts: (Int) -> Int, _ none: Matches
    ) -> Matches {
        // A stored text holds no line feed; a word that does would match across texts.
        if rows.count == 0 || query.words.contains(where: { $0.contains(IndexRows.separator) }) { return none }
        guard !query.isEmpty else {
            var all = none
            all.addAll(rows.count)
            return all
        }
        return WordPattern.with(query.words, frequencies) { patterns in
            let count = former?.count ?? rows.count
            return divided(count, parts: parts(count), none) { range, matches in
                with(rows) { search in
                    if let former {
                        search.lookAt(former[range], for: patterns, query, &matches)
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
                    guard let text = text.baseAddress, let starts = starts.baseAddress,
                        let titleStarts = titleStarts.baseAddress
                    else { return }
                    body(IndexSearch(text: text, starts: starts, titleStarts: titleStarts, size: rows.end))
                }
            }
        }
    }

    // MARK: - Looking at rows

    private func lookAt(
        _ candidates: ArraySlice<UInt32>, for patterns: [WordPattern], _ query: SearchQuery, _ matches: inout Matches
    ) {
        candidates.withUnsafeBufferPointer { candidates in
            if patterns.count == 1 {
                lookAt(candidates, for: patterns[0], &matches)
            } else {
                for index in candidates.indices {
                    fetch(after: index, of: candidates)
                    look(at: Int(candidates[index]), for: patterns, query, &matches)
                }
            }
        }
    }

    /// Looks for one word in each of `candidates`.
    @inline(never)
    private func lookAt(_ candidates: UnsafeBufferPointer<UInt32>, for pattern: WordPattern, _ matches: inout Matches) {
        look(at: candidates.count, for: pattern, &matches) { index in
            fetch(after: index, of: candidates)
            return Int(candidates[index])
        }
    }

    /// How many rows ahead memory is asked for.
    private static let ahead = 16

    /// Asks for the texts of a later row of `candidates`: they lie too far apart for the processor to see which comes next.
    @inline(__always)
    private func fetch(after index: Int, of candidates: UnsafeBufferPointer<UInt32>) {
        guard index &+ Self.ahead < candidates.count else { return }
        let start = Int(starts[Int(candidates[index &+ Self.ahead])])
        pupitre_prefetch(text + start)
        pupitre_prefetch(text + start + 64)
    }

    private func lookAtAll(
        _ range: Range<Int>, for patterns: [WordPattern], _ query: SearchQuery, _ matches: inout Matches
    ) {
        // The word that occurs least is looked for first; the others only where it stands.
        let patterns = patterns.sorted { $0.expectation < $1.expectation }
        let first = patterns[0]
        // A word found in few rows is looked for over their borders; one found in many, row by row.
        if isRare(first, range) {
            eachRow(with: first, range) { look(at: $0, for: patterns, query, &matches) }
        } else if patterns.count > 1 {
            for row in range { look(at: row, for: patterns, query, &matches) }
        } else {
            lookAtAll(range, for: first, &matches)
        }
    }

    /// Looks for one word in each row of `range`.
    @inline(never)
    private func lookAtAll(_ range: Range<Int>, for pattern: WordPattern, _ matches: inout Matches) {
        look(at: range.count, for: pattern, &matches) { range.lowerBound &+ $0 }
    }

    /// Looks for one word in `count` rows, of which `row` says which they are.
    ///
    /// Its two loops stay small because each function that has them stands alone: together they would share their registers.
    @inline(__always)
    private func look(at count: Int, for pattern: WordPattern, _ matches: inout Matches, row: (Int) -> Int) {
        var index = 0
        while index < count, matches.keepsTitles {
            let row = row(index)
            if let rank = rank(pattern, in: row) { matches.add(row, rank) }
            index &+= 1
        }
        // Of the others only those are kept whose code begins with the word; where it stands in a title does not matter.
        while index < count {
            let row = row(index)
            if let rank = rank(pattern, in: row, exactly: false) {
                if rank == .substring { matches.count(row) } else { matches.add(row, rank) }
            }
            index &+= 1
        }
    }

    /// Whether fewer than one of four rows of `range` seem to hold `pattern`, by a look at some of them.
    @inline(never)
    private func isRare(_ pattern: WordPattern, _ range: Range<Int>) -> Bool {
        if pattern.expectation < size / 256 { return true }
        let (looks, rows) = (16, 16)
        guard range.count > looks * rows * 4 else { return false }
        var holding = 0
        for look in 0..<looks {
            let start = range.lowerBound + range.count / looks * look
            for row in start..<start + rows where rank(pattern, in: row, exactly: false) != nil { holding += 1 }
        }
        return holding * 4 < looks * rows
    }

    /// Adds `row` to `matches` if it holds all words.
    @inline(never)
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

    /// How `row` answers one word (`SearchRank`); where `exactly` is false, a title that holds it may be of any rank of titles.
    @inline(__always)
    private func rank(_ pattern: WordPattern, in row: Int, exactly: Bool = true) -> SearchRank? {
        let start = Int(starts[row])
        // Where the word may begin; the row ends with a line feed, which belongs to no word.
        var rest = Int(starts[row &+ 1]) &- start &- pattern.length
        var position = start
        var isAnywhere = false
        while rest > 0 {
            let found = pattern.occurrences(from: text + position) & UInt64.lowest(rest)
            if found & 1 != 0, position == start {
                return start &+ pattern.length &+ 1 == Int(titleStarts[row]) ? .codeEqual : .codePrefix
            }
            if found != 0 {
                if !exactly { return .substring }
                isAnywhere = true
                if beginsWord(found, position, inTitleFrom: Int(titleStarts[row])) { return .titleWord }
            }
            position &+= 64
            rest &-= 64
        }
        return isAnywhere ? .substring : nil
    }

    /// Whether one of the places `found` from `position` on begins a word of the title.
    @inline(__always)
    private func beginsWord(_ found: UInt64, _ position: Int, inTitleFrom title: Int) -> Bool {
        var found = found
        while found != 0 {
            let place = position &+ found.trailingZeroBitCount
            if place >= title, SearchRank.isBoundary(text[place &- 1]) { return true }
            found &= found &- 1
        }
        return false
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
                found &= ~UInt64.lowest(rest - position)
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
