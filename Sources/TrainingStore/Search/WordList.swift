import CByteMask
import TrainingDomain

/// Words one after the other, which are searched as one text: where letters stand in it says in which words they do.
struct WordList: Sendable {
    /// Each word between two line feeds, which belong to none; then the padding that lets a scan read past the end.
    private var bytes: [UInt8] = [IndexRows.separator]
    /// Where each word of a round number starts, so that a scan can begin there.
    private var marks: [Int] = []
    private(set) var count = 0

    /// How many words there are from one mark to the next; a whole number of the words of a `RowSet`.
    private static let stride = 4_096

    /// How many bytes the words have, with one line feed each.
    var size: Int { bytes.count - 1 }

    mutating func reserve(_ size: Int) { bytes.reserveCapacity(size + 1 + IndexRows.padding) }

    /// Adds `word`, which holds no line feed, and says where it starts.
    @discardableResult
    mutating func append(_ word: UnsafeBufferPointer<UInt8>) -> Int {
        let start = bytes.count
        if count % Self.stride == 0 { marks.append(start) }
        bytes.append(contentsOf: word)
        bytes.append(IndexRows.separator)
        count += 1
        return start
    }

    /// Ends the list: no more is appended.
    mutating func seal() {
        bytes += [UInt8](repeating: 0, count: IndexRows.padding)
    }

    /// Whether `word` is the one that starts at `start`.
    @inline(__always)
    func holds(_ word: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            while index < word.count {
                // The line feed after a shorter one differs from all that a word can hold.
                if bytes[start &+ index] != word[index] { return false }
                index &+= 1
            }
            return bytes[start &+ index] == IndexRows.separator
        }
    }

    /// Calls `body` with the word that starts at `start`.
    func withWord<Result>(at start: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        bytes.withUnsafeBufferPointer { bytes in
            let end = bytes[start...].firstIndex(of: IndexRows.separator) ?? bytes.endIndex
            return body(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        }
    }

    /// How letters stand in a word.
    enum Place: Comparable {
        /// A letter or digit stands before them.
        case inside
        case afterBoundary
        /// The word begins with them; it is nothing else.
        case beginning, whole
    }

    /// Calls `visit` with words of one of `parts` parts of the list that hold `pattern`, ascending; the list is sealed.
    ///
    /// - Parameter everywhere: Whether each place in a word counts; else its first one, and any others that cost nothing to find.
    @inline(__always)
    func forEachWord(
        holding pattern: WordPattern, part: Int, of parts: Int, everywhere: Bool, _ visit: (_ word: Int, Place) -> Void
    ) {
        let (lower, upper) = (marks.count * part / parts, marks.count * (part + 1) / parts)
        guard lower < upper else { return }
        let end = upper < marks.count ? marks[upper] : bytes.count - IndexRows.padding
        bytes.withUnsafeBufferPointer { bytes in
            guard let text = bytes.baseAddress else { return }
            var (position, word) = (marks[lower], lower * Self.stride)
            // Where the letters may begin: the last line feed belongs to no word.
            var rest = end - position - pattern.length
            while rest > 0 {
                let borders = pupitre_places(text + position, IndexRows.separator)
                var found = pattern.occurrences(from: text + position) & UInt64.lowest(rest)
                while found != 0 {
                    let bit = found.trailingZeroBitCount
                    let place = text + position + bit
                    visit(
                        word &+ (borders & UInt64.lowest(bit)).nonzeroBitCount,
                        place[-1] == IndexRows.separator
                            ? place[pattern.length] == IndexRows.separator ? .whole : .beginning
                            : SearchRank.isBoundary(place[-1]) ? .afterBoundary : .inside)
                    found &= found &- 1
                    if !everywhere {
                        let border = (borders & ~UInt64.lowest(bit)).trailingZeroBitCount
                        found &= ~UInt64.lowest(border)
                    }
                }
                word &+= borders.nonzeroBitCount
                position &+= 64
                rest &-= 64
            }
        }
    }

    /// How `pattern` stands in one `word`, which may be followed by anything that can be read; `nil` where it does not.
    static func place(of pattern: WordPattern, in word: UnsafeBufferPointer<UInt8>) -> Place? {
        guard let text = word.baseAddress else { return nil }
        var (position, rest) = (0, word.count - pattern.length + 1)
        while rest > 0 {
            let found = pattern.occurrences(from: text + position) & UInt64.lowest(rest)
            if found != 0 {
                let first = position + found.trailingZeroBitCount
                if first == 0 { return word.count == pattern.length ? .whole : .beginning }
                return SearchRank.isBoundary(text[first - 1]) ? .afterBoundary : .inside
            }
            position += 64
            rest -= 64
        }
        return nil
    }
}
