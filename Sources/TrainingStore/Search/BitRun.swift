/// A run of bits, kept 64 to a word.
struct BitRun: Sendable {
    /// The bits, the first of each word the lowest; a sealed run has a word more, for `bits(_:at:)` to read.
    private(set) var words: [UInt64] = []
    private(set) var count = 0

    mutating func reserve(_ bits: Int) { words.reserveCapacity(bits / 64 + 2) }

    /// Appends the lowest `count` of `bits`, from 1 to 64; the others are 0.
    mutating func append(_ bits: UInt64, count: Int) {
        let place = UInt64(self.count & 63)
        if place == 0 {
            words.append(bits)
        } else {
            words[words.count - 1] |= bits << place
            if Int(place) + count > 64 { words.append(bits >> (64 - place)) }
        }
        self.count += count
    }

    /// Appends the bits of `range` in `other`, which is sealed.
    mutating func append(_ other: BitRun, _ range: Range<Int>) {
        for position in stride(from: range.lowerBound, to: range.upperBound, by: 64) {
            let count = min(64, range.upperBound - position)
            append(Self.bits(other.words, at: position) & Self.lowest(count), count: count)
        }
    }

    /// Ends the run: no more is appended.
    mutating func seal() { words += [0, 0] }

    /// The 64 bits from `position` on, of a sealed run's words.
    @inline(__always)
    static func bits(_ words: UnsafePointer<UInt64>, at position: Int) -> UInt64 {
        let (word, place) = (position >> 6, UInt64(position & 63))
        // In two steps, since a shift by 64 would be none.
        return words[word] &>> place | (words[word + 1] &<< 1) &<< (63 &- place)
    }

    /// The lowest `count` bits; all from 64 on.
    @inline(__always)
    static func lowest(_ count: Int) -> UInt64 { count < 64 ? (1 &<< UInt64(count)) &- 1 : ~0 }
}
