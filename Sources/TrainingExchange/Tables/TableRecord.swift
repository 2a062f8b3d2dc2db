/// One record of a table: the bytes of its cells, quotes undone, and the line on which it starts.
///
/// Used again for each record, so that reading a large file allocates nothing per row.
public struct TableRecord: Sendable {
    /// What is wrong with the quotes of a record.
    public struct StrayQuote: Equatable, Sendable {
        /// The number of the cell, from 1.
        public let column: Int
        /// The line on which its quote opened, from 1.
        public let line: Int
    }

    /// The line on which the record starts, from 1.
    ///
    /// CR, LF and CRLF each end a line, in quoted cells too.
    public internal(set) var line = 1
    /// Set when text follows a closing quote and it cannot be told where the cell ends.
    public internal(set) var problem: StrayQuote?
    var bytes: [UInt8] = []
    private(set) var ends: [Int] = []

    /// An empty record, to be filled by `TableReader.next(into:)`.
    public init() {}

    /// How many cells the record has.
    public var count: Int { ends.count }

    /// The bytes of the cell number `index`, from 0; empty beyond the last cell.
    public subscript(index: Int) -> ArraySlice<UInt8> {
        guard index >= 0, index < ends.count else { return [] }
        return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
    }

    /// The cells as text; bytes that are not valid UTF-8 become U+FFFD.
    public var texts: [String] {
        (0..<count).map { String(decoding: self[$0], as: UTF8.self) }
    }

    /// Whether every cell is empty or holds spaces only: what a spreadsheet writes for an empty row.
    var isBlank: Bool { !bytes.contains { $0 != 0x20 } }

    /// The number of cells, without the empty ones that end the record beyond the first `width`.
    func width(beyond width: Int) -> Int {
        var result = count
        while result > width, self[result - 1].allSatisfy({ $0 == 0x20 }) { result -= 1 }
        return result
    }

    mutating func start(at line: Int) {
        self.line = line
        problem = nil
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    /// Where the cell being read starts in `bytes`.
    var cellStart: Int { ends.last ?? 0 }

    mutating func endCell() { ends.append(bytes.count) }
}
