import Glibc

/// A full screen as a value: what the view makes and the terminal paints.
///
/// Cells are contiguous, row by row. Clusters of several scalars live in a side table, so that a cell stays 8 bytes and
/// rows compare with memcmp (the compiler's own == on cells is 8 times slower).
public struct Frame: Sendable {
    /// The largest frame that is made; a terminal that claims more gets this one at its top left.
    public static let largest = Size(width: 500, height: 200)

    /// Columns and rows.
    public let size: Size
    /// Scalars of each cell that needs more than one: a base and the marks that combine with it.
    public internal(set) var clusters: [[Unicode.Scalar]] = []
    /// Where the real cursor stands (the focused field, so that screen readers follow), or nil when it has no place.
    public internal(set) var cursor: Position?
    /// Whether the cursor is shown; it may have a place, for screen readers, and yet be invisible.
    public internal(set) var isCursorVisible = false
    /// What answers the mouse, in the order in which it was drawn: what lies over other things comes later.
    public internal(set) var zones: [Zone] = []
    var cells: [Cell]

    /// An empty frame: spaces of role `text`.
    ///
    /// The size is clamped to `largest`.
    public init(size: Size) {
        self.size = Size(
            width: min(size.width, Self.largest.width), height: min(size.height, Self.largest.height))
        cells = Array(repeating: Cell(), count: self.size.width * self.size.height)
    }

    /// The cell at a column and a row, or nil outside of the frame.
    public subscript(x: Int, y: Int) -> Cell? {
        guard x >= 0, y >= 0, x < size.width, y < size.height else { return nil }
        return cells[y * size.width + x]
    }

    /// Calls `body` with the cells of row `y`: `size.width` of them, none when there is no such row.
    public func withRow<Result>(_ y: Int, _ body: (UnsafeBufferPointer<Cell>) -> Result) -> Result {
        guard y >= 0, y < size.height else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
        return cells.withUnsafeBufferPointer { all in
            body(UnsafeBufferPointer(rebasing: all[y * size.width..<(y + 1) * size.width]))
        }
    }

    /// The scalars that `cell` shows: one, or a base and its marks; none for the right half of a wide cell.
    public func scalars(of cell: Cell) -> [Unicode.Scalar] {
        guard cell.width > 0 else { return [] }
        guard cell.isCluster else { return [Unicode.Scalar(cell.glyph) ?? "\u{FFFD}"] }
        let index = Int(cell.glyph)
        return index < clusters.count ? clusters[index] : ["\u{FFFD}"]
    }

    /// Row `y` as text, for tests and for tools that read a screen.
    public func text(row y: Int) -> String {
        withRow(y) { row in
            var text = String.UnicodeScalarView()
            for cell in row { text.append(contentsOf: scalars(of: cell)) }
            return String(text)
        }
    }

    /// Whether row `y` shows the same in both frames.
    ///
    /// False when their widths differ.
    ///
    /// It may answer false for equal rows whose clusters were numbered otherwise: painting such a row once more is
    /// harmless.
    public func showsSameRow(_ y: Int, as other: Frame) -> Bool {
        guard size.width == other.size.width else { return false }
        return withRow(y) { mine in
            other.withRow(y) { theirs in
                guard Self.sameBytes(mine, theirs) else { return false }
                return !mine.contains(where: \.isCluster) || sameClusters(mine, other)
            }
        }
    }

    private func sameClusters(_ row: UnsafeBufferPointer<Cell>, _ other: Frame) -> Bool {
        clusters == other.clusters || row.allSatisfy { !$0.isCluster || scalars(of: $0) == other.scalars(of: $0) }
    }

    private static func sameBytes(_ one: UnsafeBufferPointer<Cell>, _ two: UnsafeBufferPointer<Cell>) -> Bool {
        guard one.count == two.count else { return false }
        guard let first = one.baseAddress, let second = two.baseAddress else { return true }
        return memcmp(first, second, one.count * MemoryLayout<Cell>.stride) == 0
    }
}

extension Frame: Equatable {
    /// Whether both frames show the same, cursor included.
    public static func == (one: Frame, two: Frame) -> Bool {
        guard one.size == two.size, one.cursor == two.cursor, one.isCursorVisible == two.isCursorVisible else {
            return false
        }
        let same = one.cells.withUnsafeBufferPointer { mine in
            two.cells.withUnsafeBufferPointer { sameBytes(mine, $0) }
        }
        return same && one.clusters == two.clusters
    }
}
