import TrainingDomain

/// A list of which only a part is in memory, with a cursor: millions of rows cost what the screen shows.
struct PagedList<Row: Equatable & Sendable>: Equatable, Sendable {
    /// The rows in memory.
    private(set) var page = Page<Row>(rows: [], total: 0)
    /// The position of the current row in the whole list.
    private(set) var cursor = 0
    /// The position of the row shown first.
    private(set) var top = 0
    /// How many rows are shown.
    private(set) var height = 1
    /// Whether an answer has come at least once: an empty list is not a list to come.
    private(set) var isLoaded = false

    /// The length of the whole list.
    var total: Int { page.total }

    /// The current row, when it is in memory.
    var current: Row? { row(at: cursor) }

    /// The row at a position of the whole list, when it is in memory.
    func row(at position: Int) -> Row? {
        let index = position - page.offset
        return page.rows.indices.contains(index) ? page.rows[index] : nil
    }

    /// The positions shown.
    var visible: Range<Int> { top..<min(top + height, max(top, total)) }

    /// The part to ask for, when the rows shown are not all in memory.
    var missing: Window? {
        let held = page.offset..<page.offset + page.rows.count
        if held.contains(visible) { return nil }
        return Window(offset: max(0, top - height), limit: height * 3)
    }

    /// The part to ask for when the question changes: the first rows, two screens of them.
    var first: Window { Window(offset: 0, limit: height > 0 ? height * 2 : 50) }

    /// The part to ask for when the same question is asked anew: what is shown.
    var present: Window { Window(offset: max(0, top - height), limit: max(50, height * 3)) }

    /// Takes rows; `restart` puts the cursor on the first one.
    mutating func accept(_ page: Page<Row>, restart: Bool) {
        self.page = page
        isLoaded = true
        if restart {
            cursor = 0
            top = 0
        }
        show(cursor)
    }

    /// Fits another height.
    mutating func resize(height: Int) {
        self.height = max(1, height)
        show(cursor)
    }

    /// Moves the cursor.
    mutating func move(_ action: ListAction) {
        switch action {
        case .up: show(cursor - 1)
        case .down: show(cursor + 1)
        case .pageUp: page(by: -height)
        case .pageDown: page(by: height)
        case .first: show(0)
        case .last: show(total - 1)
        case .row(let position): show(position)
        }
    }

    /// Moves the cursor to a position, and the part shown as little as possible.
    mutating func show(_ position: Int) {
        cursor = min(max(0, position), max(0, total - 1))
        top = min(max(top, cursor - height + 1), cursor)
        top = max(0, min(top, total - height))
    }

    private mutating func page(by rows: Int) {
        top = max(0, min(top + rows, total - height))
        show(cursor + rows)
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        other.isEmpty || (lowerBound <= other.lowerBound && other.upperBound <= upperBound)
    }
}
