import TrainingDomain

/// The rows of a catalogue in memory, in title order: folded title, then folded code, then number.
///
/// Folded bytes of all rows lie in one run, each row as its code, a line feed, its title, a line feed: no word that is searched
/// holds a line feed, so that no match crosses from one text to the next, and a word boundary precedes every title.
struct IndexRows: Sendable {
    /// The folded texts, followed by `padding` zeros that let a scan read past the end.
    private(set) var folded: [UInt8] = []
    /// Where each row starts in `folded`, and where the last one ends.
    private(set) var starts: [UInt32] = [0]
    /// Where each title starts in `folded`.
    private(set) var titleStarts: [UInt32] = []
    /// The texts as they are shown, code then title, as differences to the folded ones (`CompactText`); in no order.
    private(set) var texts: [UInt8] = []
    /// Where the texts of each row start in `texts`.
    private(set) var textStarts: [UInt32] = []
    /// The number of each training.
    private(set) var ids: [Int64] = []
    /// Which set of organisations each training has.
    private(set) var sets: [UInt32] = []
    private(set) var displayOrders: [Int32] = []

    static let separator: UInt8 = 0x0A
    static let padding = 128

    var count: Int { ids.count }

    /// Where the folded texts end, before the padding.
    var end: Int { Int(starts[count]) }

    /// One training on its way into the rows.
    struct Entry {
        var id: Int64
        var code: [UInt8]
        var title: [UInt8]
        var foldedCode: [UInt8]
        var foldedTitle: [UInt8]
        var displayOrder: Int
        var set: UInt32
    }

    mutating func reserve(_ count: Int, folded bytes: Int) {
        folded.reserveCapacity(bytes + Self.padding)
        // As much as usual titles take; more is made room for when it comes.
        texts.reserveCapacity(count * 24)
        for path in [\IndexRows.starts, \.titleStarts, \.textStarts, \.sets] {
            self[keyPath: path].reserveCapacity(count + 1)
        }
        ids.reserveCapacity(count)
        displayOrders.reserveCapacity(count)
    }

    /// Adds a row after the others; its texts as they are shown come later.
    mutating func append(id: Int64, foldedCode: UnsafeBufferPointer<UInt8>, foldedTitle: UnsafeBufferPointer<UInt8>) {
        let titleStart = folded.count + foldedCode.count + 1
        folded += foldedCode
        folded.append(Self.separator)
        folded += foldedTitle
        folded.append(Self.separator)
        titleStarts.append(UInt32(titleStart))
        starts.append(UInt32(folded.count))
        ids.append(id)
        textStarts.append(0)
        sets.append(0)
        displayOrders.append(0)
    }

    /// Puts what is shown of a row that is there.
    mutating func complete(
        _ row: Int, code: UnsafeBufferPointer<UInt8>, title: UnsafeBufferPointer<UInt8>, displayOrder: Int, set: UInt32
    ) {
        textStarts[row] = UInt32(texts.count)
        sets[row] = set
        displayOrders[row] = Int32(clamping: displayOrder)
        let (start, middle, end) = (Int(starts[row]), Int(titleStarts[row]), Int(starts[row + 1]))
        folded.withUnsafeBufferPointer { folded in
            CompactText.append(code, folded: UnsafeBufferPointer(rebasing: folded[start..<middle - 1]), to: &texts)
            CompactText.append(title, folded: UnsafeBufferPointer(rebasing: folded[middle..<end - 1]), to: &texts)
        }
    }

    /// Adds a whole row after the others.
    mutating func append(_ entry: Entry) {
        entry.foldedCode.withUnsafeBufferPointer { code in
            entry.foldedTitle.withUnsafeBufferPointer { title in
                append(id: entry.id, foldedCode: code, foldedTitle: title)
            }
        }
        entry.code.withUnsafeBufferPointer { code in
            entry.title.withUnsafeBufferPointer { title in
                complete(count - 1, code: code, title: title, displayOrder: entry.displayOrder, set: entry.set)
            }
        }
    }

    /// Adds a row of other rows after these.
    mutating func append(row: Int, of other: IndexRows) {
        let start = Int(other.starts[row])
        titleStarts.append(UInt32(folded.count + Int(other.titleStarts[row]) - start))
        folded += other.folded[start..<Int(other.starts[row + 1])]
        starts.append(UInt32(folded.count))
        textStarts.append(UInt32(texts.count))
        texts += CompactText.pair(other.texts, at: Int(other.textStarts[row]))
        ids.append(other.ids[row])
        sets.append(other.sets[row])
        displayOrders.append(other.displayOrders[row])
    }

    /// Ends the rows: no more is appended.
    mutating func seal() {
        folded += [UInt8](repeating: 0, count: Self.padding)
    }

    // MARK: - Reading

    /// The code and the title of a row, as they are shown.
    func shown(_ row: Int) -> (code: String, title: String) {
        let (code, next) = CompactText.read(texts, at: Int(textStarts[row]), folded: foldedCode(row))
        let (title, _) = CompactText.read(texts, at: next, folded: foldedTitle(row))
        return (String(decoding: code, as: UTF8.self), String(decoding: title, as: UTF8.self))
    }

    func foldedCode(_ row: Int) -> ArraySlice<UInt8> { folded[Int(starts[row])..<Int(titleStarts[row]) - 1] }

    func foldedTitle(_ row: Int) -> ArraySlice<UInt8> { folded[Int(titleStarts[row])..<Int(starts[row + 1]) - 1] }

    /// Whether `entry` comes before `row` in title order.
    func comes(_ entry: Entry, before row: Int) -> Bool {
        let title = foldedTitle(row)
        if !entry.foldedTitle.elementsEqual(title) { return entry.foldedTitle.lexicographicallyPrecedes(title) }
        let code = foldedCode(row)
        if !entry.foldedCode.elementsEqual(code) { return entry.foldedCode.lexicographicallyPrecedes(code) }
        return entry.id < ids[row]
    }

    // MARK: - Words

    /// Calls `body` with the folded code of a row.
    @inline(__always)
    func withFoldedCode<Result>(_ row: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        folded.withUnsafeBufferPointer { folded in
            body(UnsafeBufferPointer(rebasing: folded[Int(starts[row])..<Int(titleStarts[row]) - 1]))
        }
    }

    /// Calls `visit` with each word of a folded title, which spaces part.
    @inline(__always)
    func forEachTitleWord(_ row: Int, _ visit: (UnsafeBufferPointer<UInt8>) -> Void) {
        folded.withUnsafeBufferPointer { folded in
            let end = Int(starts[row + 1]) - 1
            var start = Int(titleStarts[row])
            for position in start...end where position == end || folded[position] == 0x20 {
                if position > start { visit(UnsafeBufferPointer(rebasing: folded[start..<position])) }
                start = position + 1
            }
        }
    }

    /// The rows whose folded title starts with `word`: they follow each other.
    func titles(startingWith word: [UInt8]) -> Range<Int> {
        let lower = firstRow { !foldedTitle($0).lexicographicallyPrecedes(word) }
        let upper = firstRow { row in
            let title = foldedTitle(row)
            return !title.starts(with: word) && !title.lexicographicallyPrecedes(word)
        }
        return lower..<upper
    }

    /// The first row of which `holds` is true, as it is of all later ones.
    private func firstRow(_ holds: (Int) -> Bool) -> Int {
        var (lower, upper) = (0, count)
        while lower < upper {
            let middle = (lower + upper) / 2
            if holds(middle) { upper = middle } else { lower = middle + 1 }
        }
        return lower
    }
}
