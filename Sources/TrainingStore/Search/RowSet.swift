/// Some of the rows of an index: a bit for each, the first of each word the lowest.
struct RowSet: Equatable, Sendable {
    private var words: [UInt64]

    /// None of so many rows.
    init(rows: Int) { words = [UInt64](repeating: 0, count: Self.width(rows)) }

    /// How many words the set of so many rows has.
    static func width(_ rows: Int) -> Int { (rows + 63) / 64 }

    /// How many rows are in it.
    var count: Int { words.reduce(0) { $0 &+ $1.nonzeroBitCount } }

    @inline(__always)
    mutating func insert(_ row: Int) { words[row &>> 6] |= 1 &<< UInt64(row & 63) }

    /// Lets `change` work on the words themselves.
    @inline(__always)
    mutating func withUnsafeMutableWords(_ change: (UnsafeMutableBufferPointer<UInt64>) -> Void) {
        words.withUnsafeMutableBufferPointer { change($0) }
    }

    /// Takes out the rows that are not among those of `other`, which is as large.
    mutating func formIntersection(_ other: RowSet) { combine(other) { $0 & $1 } }

    /// Puts in the rows of `other`, which is as large.
    mutating func formUnion(_ other: RowSet) { combine(other) { $0 | $1 } }

    /// Takes out the rows of `other`, which is as large.
    mutating func subtract(_ other: RowSet) { combine(other) { $0 & ~$1 } }

    @inline(__always)
    private mutating func combine(_ other: RowSet, _ operation: (UInt64, UInt64) -> UInt64) {
        words.withUnsafeMutableBufferPointer { words in
            other.words.withUnsafeBufferPointer { other in
                for word in words.indices { words[word] = operation(words[word], other[word]) }
            }
        }
    }

    /// The rows that are not in `other`.
    func subtracting(_ other: RowSet) -> RowSet {
        var result = self
        result.subtract(other)
        return result
    }

    /// Calls `visit` with each row of `range`, ascending, until it returns false.
    @inline(__always)
    func forEach(in range: Range<Int>, _ visit: (Int) -> Bool) {
        guard !range.isEmpty else { return }
        for index in range.lowerBound / 64...(range.upperBound - 1) / 64 {
            var rest = words[index]
            while rest != 0 {
                let row = index &* 64 &+ rest.trailingZeroBitCount
                rest &= rest &- 1
                if row < range.lowerBound { continue }
                guard row < range.upperBound, visit(row) else { return }
            }
        }
    }
}

extension UInt64 {
    /// The lowest `count` bits; all from 64 on.
    @inline(__always)
    static func lowest(_ count: Int) -> UInt64 { count < 64 ? (1 &<< UInt64(count)) &- 1 : ~0 }
}
