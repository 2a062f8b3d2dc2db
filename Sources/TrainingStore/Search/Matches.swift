import TrainingDomain

/// The rows that answer a search, by rank, each rank in title order: all are counted, and as many kept as the page needs.
struct Matches {
    private let visible: [Bool]?
    private let sets: [UInt32]
    private let needed: Int
    private var kept: [[UInt32]] = SearchRank.allCases.map { _ in [] }
    /// How many are kept of each rank: there are fewer ranks than lanes.
    private var counts = SIMD8<Int>(repeating: 0)
    private(set) var total = 0
    /// All rows that answer, seen or not, up to one more than are remembered.
    private var found: [UInt32] = []
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

    @inline(__always)
    mutating func add(_ row: Int, _ rank: SearchRank) {
        if found.count <= remembered { found.append(UInt32(truncatingIfNeeded: row)) }
        if let visible, !visible[Int(sets[row])] { return }
        total += 1
        let bucket = Int(rank.rawValue)
        if counts[bucket] < needed {
            counts[bucket] += 1
            kept[bucket].append(UInt32(truncatingIfNeeded: row))
        }
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
        !words.isEmpty && found.count <= remembered ? Finding(words: words, rows: found) : nil
    }

    /// The rows kept, the best first.
    var byRank: [UInt32] { kept.flatMap { $0 } }
}
