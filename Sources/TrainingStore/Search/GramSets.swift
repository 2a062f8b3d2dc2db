import TrainingDomain

/// For each gram, which is one folded byte or two that stand in many rows: which rows hold it.
///
/// A scan reads all texts, and at a million trainings memory gives them no faster than in ten milliseconds. One letter, or two that are
/// frequent, are answered from these sets alone; of longer words the sets name the few rows that are worth a look.
struct GramSets: Sendable {
    /// How many 64-bit words a set has.
    private let width: Int
    private let numbers: GramNumbers
    /// All sets, one after the other.
    private let bits: [UInt64]
    /// The rows with a code no longer than a gram: a gram may be all of it.
    private let shortCodes: [UInt32]

    /// The sets of the grams which at least one of `rarity` rows holds.
    init(_ rows: IndexRows, rarity: Int = 8) {
        let numbers = GramNumbers(rows, rarity: rarity)
        let width = (rows.count + 63) / 64
        self.width = width
        self.numbers = numbers
        shortCodes = (0..<rows.count).lazy.filter { rows.foldedCode($0).count <= 2 }.map { UInt32($0) }
        // The bits of 64 rows at a time, which stay close to the processor.
        var block = [UInt64](repeating: 0, count: numbers.count)
        bits = [UInt64](unsafeUninitializedCapacity: numbers.count * width) { bits, count in
            for word in 0..<width {
                for row in word * 64..<min(rows.count, word * 64 + 64) {
                    numbers.mark(row, of: rows, 1 << UInt64(row & 63), in: &block)
                }
                for set in block.indices {
                    bits.initializeElement(at: set * width + word, to: block[set])
                    block[set] = 0
                }
            }
            count = numbers.count * width
        }
    }

    // MARK: - Looking up

    /// The rows outside of which none holds all of `words`; `nil` where no gram of them has a set.
    func rows(holding words: [[UInt8]]) -> RowSet? {
        var rows: RowSet?
        for word in words {
            for (index, byte) in word.enumerated() {
                let sets = [numbers.letter(byte), index > 0 ? numbers.pair(word[index - 1], byte) : nil]
                for number in sets.compactMap({ $0 }) {
                    if rows == nil { rows = set(number) } else { rows?.formIntersection(bits[place(number)]) }
                }
            }
        }
        return rows
    }

    /// All that there is to know of a gram.
    struct Known {
        /// The rows that hold it.
        let rows: RowSet
        /// The rows with a word of the title that begins with its first byte, and those whose code does.
        let wordsBegin: RowSet
        let codeBegins: RowSet
        /// Rows whose code it may be.
        let shortCodes: [UInt32]
    }

    /// What is known of `word`; `nil` unless it is a gram with a set.
    func known(_ word: [UInt8]) -> Known? {
        guard let first = word.first, let letter = numbers.letter(first) else { return nil }
        let gram = word.count == 1 ? letter : word.count == 2 ? numbers.pair(first, word[1]) : nil
        guard let gram else { return nil }
        return Known(
            rows: set(gram), wordsBegin: set(letter + 1), codeBegins: set(letter + 2), shortCodes: shortCodes)
    }

    private func set(_ number: Int) -> RowSet {
        RowSet(words: Array(bits[place(number)]))
    }

    private func place(_ number: Int) -> Range<Int> { number * width..<(number + 1) * width }
}

/// The numbers of the sets that grams have.
///
/// A letter has three sets: the rows that hold it, those with a word of the title that begins with it, those whose code does.
private struct GramNumbers: Sendable {
    /// The set of a byte, the first of its three, and that of a pair of bytes; -1 for none.
    private var letters = [Int16](repeating: -1, count: 256)
    private var pairs = [Int16](repeating: -1, count: 65_536)
    private(set) var count = 0

    /// So many sets at most: at a million rows each takes 122 KiB.
    private static let most = 280
    /// So many rows are looked at to know what is frequent.
    private static let sample = 4_096

    init(_ rows: IndexRows, rarity: Int) {
        for gram in Self.frequent(rows, rarity: rarity) {
            let needed = gram < 256 ? 3 : 1
            if count + needed > Self.most { break }
            if gram < 256 { letters[gram] = Int16(count) } else { pairs[gram - 256] = Int16(count) }
            count += needed
        }
    }

    func letter(_ byte: UInt8) -> Int? { Self.number(letters[Int(byte)]) }

    func pair(_ first: UInt8, _ second: UInt8) -> Int? { Self.number(pairs[Self.place(first, second)]) }

    private static func number(_ stored: Int16) -> Int? { stored >= 0 ? Int(stored) : nil }

    /// The number of a byte among all grams, and that of a pair.
    private static func gram(_ byte: UInt8) -> Int { Int(byte) }
    private static func gram(_ first: UInt8, _ second: UInt8) -> Int { 256 + place(first, second) }
    private static func place(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }

    /// The grams that seem to stand in enough rows, the most frequent first; none holds white space, which no word does.
    private static func frequent(_ rows: IndexRows, rarity: Int) -> [Int] {
        let step = max(1, rows.count / sample)
        var tally = Tally()
        var looked = 0
        for row in stride(from: 0, to: rows.count, by: step) {
            looked += 1
            var previous: UInt8 = 0
            for byte in rows.folded[Int(rows.starts[row])..<Int(rows.starts[row + 1])] {
                if byte <= 0x20 {
                    previous = 0
                    continue
                }
                tally.add(gram(byte), in: row)
                if previous != 0 { tally.add(gram(previous, byte), in: row) }
                previous = byte
            }
        }
        let counts = tally.counts
        // A letter comes before its pairs also where they are as frequent.
        return counts.indices.filter { counts[$0] > 0 && Int(counts[$0]) * rarity >= looked }
            .sorted { (counts[$1], $0) < (counts[$0], $1) }
    }

    /// In how many rows each gram stands.
    private struct Tally {
        private(set) var counts = [Int32](repeating: 0, count: 256 + 65_536)
        private var lastRow = [Int32](repeating: -1, count: 256 + 65_536)

        @inline(__always)
        mutating func add(_ gram: Int, in row: Int) {
            if lastRow[gram] == row { return }
            lastRow[gram] = Int32(truncatingIfNeeded: row)
            counts[gram] &+= 1
        }
    }

    /// Puts `bit` into the sets that `row` belongs to.
    func mark(_ row: Int, of rows: IndexRows, _ bit: UInt64, in block: inout [UInt64]) {
        let (start, titleStart, end) = (Int(rows.starts[row]), Int(rows.titleStarts[row]), Int(rows.starts[row + 1]))
        rows.folded.withUnsafeBufferPointer { text in
            var previous = IndexRows.separator
            for position in start..<end {
                let byte = text[position]
                let letter = Int(letters[Int(byte)])
                if letter >= 0 {
                    block[letter] |= bit
                    if position >= titleStart, SearchRank.isBoundary(previous) { block[letter + 1] |= bit }
                    if position == start { block[letter + 2] |= bit }
                }
                let pair = Int(pairs[Self.place(previous, byte)])
                if pair >= 0 { block[pair] |= bit }
                previous = byte
            }
        }
    }
}
