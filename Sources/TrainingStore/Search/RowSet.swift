/// Some of the rows of an index: a bit for each, the first of each word the lowest.
struct RowSet: Equatable, Sendable {
    private(set) var words: [UInt64]

    init(words: [UInt64]) { self.words = words }

    /// How many rows are in it.
    var count: Int { words.reduce(0) { $0 &+ $1.nonzeroBitCount } }

    /// Takes out the rows that are not among those of `other`, as many words as its own.
    mutating func formIntersection(_ other: ArraySlice<UInt64>) {
        words.withUnsafeMutableBufferPointer { words in
            other.withUnsafeBufferPointer { other in
                for word in words.indices { words[word] &= other[word] }
            }
        }
    }

    /// The rows that are in both.
    func intersection(_ other: RowSet) -> RowSet {
        var result = self
        result.formIntersection(other.words[...])
        return result
    }

    /// The rows that are not in `other`.
    func subtracting(_ other: RowSet) -> RowSet {
        RowSet(words: zip(words, other.words).map { $0 & ~$1 })
    }

    /// Calls `visit` with each row, ascending, until it returns false.
    @inline(__always)
    func forEach(_ visit: (Int) -> Bool) {
        for (index, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                guard visit(index &* 64 &+ rest.trailingZeroBitCount) else { return }
                rest &= rest &- 1
            }
        }
    }

    /// Its rows, ascending.
    var rows: [UInt32] {
        var rows: [UInt32] = []
        rows.reserveCapacity(count)
        forEach { row in
            rows.append(UInt32(truncatingIfNeeded: row))
            return true
        }
        return rows
    }
}

extension UInt64 {
    /// The lowest `count` bits; all from 64 on.
    @inline(__always)
    static func lowest(_ count: Int) -> UInt64 { count < 64 ? (1 &<< UInt64(count)) &- 1 : ~0 }
}
