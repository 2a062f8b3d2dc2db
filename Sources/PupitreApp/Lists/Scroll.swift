/// Where a page that may be longer than the screen stands.
struct Scroll: Equatable, Sendable {
    private var wanted = 0

    /// The first row shown of `rows`, in a window of `height` rows.
    func top(rows: Int, height: Int) -> Int { max(0, min(wanted, rows - height)) }

    /// Moves as little as possible to have `row` in sight.
    mutating func show(_ row: Int, rows: Int, height: Int) {
        let top = top(rows: rows, height: height)
        wanted = min(max(top, row - height + 2), row)
    }

    /// Moves as a list's keys say.
    mutating func move(_ action: ListAction, rows: Int, height: Int) {
        let page = max(1, height - 1)
        let top = top(rows: rows, height: height)
        let next =
            switch action {
            case .up: top - 1
            case .down: top + 1
            case .pageUp: top - page
            case .pageDown: top + page
            case .first: 0
            case .last: rows
            case .row(let row): row
            }
        wanted = max(0, min(next, rows - height))
    }
}
