import TrainingDomain

/// The rows that answer a search, by rank, each rank in title order: all are counted, and as many kept as the page needs.
struct Matches {
    private let visible: [Bool]?
    private let sets: [UInt32]
    private let needed: Int
    private var kept: [[UInt32]] = SearchRank.allCases.map { _ in [] }
    /// How many are kept of each rank.
    private var counts = InlineArray<5, Int>(repeating: 0)
    private(set) var total = 0
    /// All rows that answer, seen or not, up to one more than are remembered.
    private var found: [UInt32] = []
    /// Whether they were not even collected.
    private var areTooMany = false
    private let remembered: Int

    /// Nothing yet.
    ///
    /// - Parameters:
    ///   - visible: Which sets of organisations are seen; `nil` is all.
    ///   - sets: The set of each row.
    ///   - needed: How many rows of each rank are kept.
    ///   - remembered: How many rows a `Finding` may have.
    init(visible: [Bool]?, sets: [UInt32], needed: Int, remembered: Int) {
        self.remembered = remembered
        self.visible = visible
        self.sets = sets
        self.needed = needed
    }

    /// Whether a row of `rank` would be kept, not only counted.
    @inline(__always)
    func keeps(_ rank: SearchRank) -> Bool { counts[Int(rank.rawValue)] < needed }

    /// Whether a row that one word finds by its title would be.
    @inline(__always)
    var keepsTitles: Bool { keeps(.titleWord) || keeps(.substring) }

    @inline(__always)
    mutating func add(_ row: Int, _ rank: SearchRank) {
        if count(row) { keepSeen(row, rank) }
    }

    /// Whether a row is seen.
    @inline(__always)
    func sees(_ row: Int) -> Bool { visible?[Int(sets[row])] ?? true }

    /// Keeps a row that is seen and was counted apart.
    @inline(__always)
    mutating func keepSeen(_ row: Int, _ rank: SearchRank) {
        if keeps(rank) {
            let bucket = Int(rank.rawValue)
            counts[bucket] += 1
            kept[bucket].append(UInt32(truncatingIfNeeded: row))
        }
    }

    /// Counts all rows of `answers`, which are widened, and keeps the first of each rank; they are not remembered, since the next words
    /// are answered without them.
    ///
    /// - Parameter titles: The rows whose title starts with the first of several words.
    mutating func take(_ answers: RankedRows, startingTitles titles: Range<Int>) {
        areTooMany = true
        let all = answers.upTo(.substring)
        let every = 0..<sets.count
        if let visible {
            all.forEach(in: every) { row in
                if visible[Int(sets[row])] { total += 1 }
                return true
            }
        } else {
            total = all.count
        }
        keep(.codeEqual, of: answers.upTo(.codeEqual), in: every)
        keep(.codePrefix, of: answers.upTo(.codePrefix).subtracting(answers.upTo(.codeEqual)), in: every)
        let byTitle = answers.upTo(.titleWord).subtracting(answers.upTo(.codePrefix))
        keep(.titleStart, of: byTitle, in: titles)
        keep(.titleWord, of: byTitle, in: 0..<titles.lowerBound)
        keep(.titleWord, of: byTitle, in: titles.upperBound..<sets.count)
        keep(.substring, of: all.subtracting(answers.upTo(.titleWord)), in: every)
    }

    /// Keeps the first of `rows`, which have `rank` and are counted.
    private mutating func keep(_ rank: SearchRank, of rows: RowSet, in range: Range<Int>) {
        rows.forEach(in: range) { row in
            if !keeps(rank) { return false }
            if sees(row) { keepSeen(row, rank) }
            return true
        }
    }

    /// Counts a row of a rank of which no more are kept.
    ///
    /// - Returns: whether it is seen.
    @inline(__always) @discardableResult
    mutating func count(_ row: Int) -> Bool {
        if found.count <= remembered { found.append(UInt32(truncatingIfNeeded: row)) }
        guard sees(row) else { return false }
        total += 1
        return true
    }

    /// Adds `count` rows from the first on, all alike: what a search for nothing finds.
    mutating func addAll(_ count: Int) {
        guard visible == nil, needed < count else {
            for row in 0..<count { add(row, .codeEqual) }
            return
        }
        for row in 0..<needed { add(row, .codeEqual) }
        total = count
    }

    /// Adds what was found in later rows.
    mutating func append(_ later: Matches) {
        found += later.found.prefix(remembered + 1 - found.count)
        total += later.total
        for (bucket, rows) in later.kept.enumerated() {
            let more = rows.prefix(needed - counts[bucket])
            kept[bucket] += more
            counts[bucket] += more.count
        }
    }

    /// The rows that answered `words`; `nil` when they are too many to be worth it.
    func finding(_ words: [[UInt8]]) -> Finding? {
        !words.isEmpty && !areTooMany && found.count <= remembered ? Finding(words: words, rows: found) : nil
    }

    /// The rows kept, the best first.
    var byRank: [UInt32] { kept.flatMap { $0 } }
}
