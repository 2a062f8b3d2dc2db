import TrainingDomain

/// The rows of each word of a list: where they are few by their distances, where they are many as a set.
struct Postings: Sendable {
    /// From row to row how far it is, in seven bits a byte, the lowest first; the first row of a word is counted from the one before all.
    private let distances: [UInt8]
    /// Where those of each word start in `distances`, and where the last ones end.
    private let starts: [UInt32]
    /// The sets of the words that stand in many rows.
    private let sets: [Int: RowSet]
    private let rows: Int

    /// The postings of the words that `counting` has seen; then `visit` is to name all of them again, in the same order.
    init(_ counting: Counting, rows: Int, _ visit: (_ name: (_ word: Int, _ row: Int) -> Void) -> Void) {
        let width = RowSet.width(rows)
        var sets: [Int: RowSet] = [:]
        var starts: [UInt32] = []
        starts.reserveCapacity(counting.sizes.count + 1)
        var end = 0
        for (word, size) in counting.sizes.enumerated() {
            starts.append(UInt32(end))
            // A set is no larger than that many distances, and is united with others much faster.
            if Int(size) >= width * 8 { sets[word] = RowSet(rows: rows) } else { end += Int(size) }
        }
        starts.append(UInt32(end))
        var places = starts
        var last = [Int32](repeating: -1, count: counting.sizes.count)
        distances = [UInt8](unsafeUninitializedCapacity: end) { distances, count in
            visit { word, row in
                if starts[word] == starts[word + 1] {
                    sets[word]?.insert(row)
                    return
                }
                var rest = row - Int(last[word])
                if rest == 0 { return }
                last[word] = Int32(row)
                var place = Int(places[word])
                while rest >= 0x80 {
                    distances.initializeElement(at: place, to: UInt8(rest & 0x7F | 0x80))
                    (place, rest) = (place + 1, rest >> 7)
                }
                distances.initializeElement(at: place, to: UInt8(rest))
                places[word] = UInt32(place + 1)
            }
            count = end
        }
        self.starts = starts
        self.sets = sets
        self.rows = rows
    }

    /// How much the postings of each word take, word by word as they are named, row after row.
    struct Counting {
        /// How many bytes the distances of each word take.
        private(set) var sizes: [UInt32] = []
        private var last: [Int32] = []

        mutating func name(_ word: Int, _ row: Int) {
            if word == sizes.count {
                sizes.append(0)
                last.append(-1)
            }
            let distance = row - Int(last[word])
            if distance == 0 { return }
            last[word] = Int32(row)
            sizes[word] += UInt32((Int.bitWidth - distance.leadingZeroBitCount + 6) / 7)
        }
    }

    /// How long it takes to add the rows of `word` to a set, in bytes that are read.
    func cost(of word: Int) -> Int {
        let size = Int(starts[word + 1] - starts[word])
        return size > 0 ? size : RowSet.width(rows)
    }

    /// Adds the rows of `word` to `set`.
    func add(_ word: Int, to set: inout RowSet) {
        let (start, end) = (Int(starts[word]), Int(starts[word + 1]))
        if start == end {
            if let many = sets[word] { set.formUnion(many) }
            return
        }
        set.withUnsafeMutableWords { bits in
            distances.withUnsafeBufferPointer { distances in
                var (at, row) = (start, -1)
                while at < end {
                    var distance = Int(distances[at])
                    at &+= 1
                    if distance >= 0x80 {
                        distance &= 0x7F
                        var shift = 7
                        while distances[at] >= 0x80 {
                            distance |= Int(distances[at] & 0x7F) &<< shift
                            (at, shift) = (at &+ 1, shift &+ 7)
                        }
                        distance |= Int(distances[at]) &<< shift
                        at &+= 1
                    }
                    row &+= distance
                    bits[row &>> 6] |= 1 &<< UInt64(row & 63)
                }
            }
        }
    }
}
