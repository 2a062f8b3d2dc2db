import TrainingDomain

/// How rows answer a search: for each rank those that have it, and once widened those that have it or a better one.
struct RankedRows {
    /// In the order of `ranks`.
    private var sets: [RowSet]

    /// The ranks that one word can have.
    private static let ranks: [SearchRank] = [.codeEqual, .codePrefix, .titleWord, .substring]

    /// No row of so many.
    init(rows: Int) { sets = Self.ranks.map { _ in RowSet(rows: rows) } }

    /// The rows that have `rank` or a better one.
    func upTo(_ rank: SearchRank) -> RowSet { sets[Self.place(rank)] }

    /// Lets `body` insert rows one by one, on plain pointers: at a million rows a check at each would take longer than all the rest.
    @inline(__always)
    mutating func insert(_ body: ((_ row: Int, _ rank: SearchRank) -> Void) -> Void) {
        var (equal, prefix, title, rest) = (sets[0], sets[1], sets[2], sets[3])
        sets = []
        equal.withUnsafeMutableWords { equal in
            prefix.withUnsafeMutableWords { prefix in
                title.withUnsafeMutableWords { title in
                    rest.withUnsafeMutableWords { rest in
                        body { row, rank in
                            let bit: UInt64 = 1 &<< UInt64(row & 63)
                            switch Self.place(rank) {
                            case 0: equal[row &>> 6] |= bit
                            case 1: prefix[row &>> 6] |= bit
                            case 2: title[row &>> 6] |= bit
                            default: rest[row &>> 6] |= bit
                            }
                        }
                    }
                }
            }
        }
        sets = [equal, prefix, title, rest]
    }

    /// Lets `change` add rows of `rank`.
    @inline(__always)
    mutating func add(_ rank: SearchRank, _ change: (inout RowSet) -> Void) { change(&sets[Self.place(rank)]) }

    mutating func formUnion(_ other: RankedRows) {
        for place in sets.indices { sets[place].formUnion(other.sets[place]) }
    }

    /// Leaves the rows that also answer `other`, each with the worse of its two ranks; both are widened.
    mutating func formIntersection(_ other: RankedRows) {
        for place in sets.indices { sets[place].formIntersection(other.sets[place]) }
    }

    /// Puts the rows of each rank among those of the worse ones.
    mutating func widen() {
        for place in sets.indices.dropFirst() { sets[place].formUnion(sets[place - 1]) }
    }

    @inline(__always)
    private static func place(_ rank: SearchRank) -> Int {
        switch rank {
        case .codeEqual: 0
        case .codePrefix: 1
        case .titleStart, .titleWord: 2
        case .substring: 3
        }
    }
}
