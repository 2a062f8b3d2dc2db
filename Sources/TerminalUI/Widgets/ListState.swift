/// Where a list stands: how many rows it has, which one is chosen and which one is shown first.
///
/// Millions are fine.
public struct ListState: Equatable, Sendable {
    /// Rows in all.
    public private(set) var count: Int
    /// The chosen row, from 0; 0 in an empty list.
    public private(set) var cursor: Int
    /// First row shown, as far as was known when the last key came.
    public private(set) var offset = 0

    /// A list of `count` rows with the cursor on `cursor`.
    public init(count: Int = 0, cursor: Int = 0) {
        self.count = max(count, 0)
        self.cursor = min(max(cursor, 0), max(count - 1, 0))
    }

    /// The chosen row, or nil in an empty list.
    public var selected: Int? { count == 0 ? nil : cursor }

    /// Moves as `key` says in a list of `height` visible rows: ↑ ↓, pages, Home, End.
    ///
    /// - Returns: whether the key is one of a list's.
    @discardableResult
    public mutating func handle(_ key: Key, height: Int) -> Bool {
        let page = max(height - 1, 1)
        switch key {
        case .up: move(to: cursor - 1, height: height)
        case .down: move(to: cursor + 1, height: height)
        case .pageUp: move(to: cursor - page, height: height)
        case .pageDown: move(to: cursor &+ page, height: height)
        case .home: move(to: 0, height: height)
        case .end: move(to: count - 1, height: height)
        case .mouse(let mouse) where mouse.action == .wheelUp: move(to: cursor - 3, height: height)
        case .mouse(let mouse) where mouse.action == .wheelDown: move(to: cursor + 3, height: height)
        default: return false
        }
        return true
    }

    /// Puts the cursor on a row, clamped, and keeps it in sight.
    public mutating func move(to row: Int, height: Int) {
        cursor = min(max(row, 0), max(count - 1, 0))
        offset = visible(height: height).lowerBound
    }

    /// The list has other rows now: the cursor stays where it is if it can.
    public mutating func setCount(_ newCount: Int) {
        count = max(newCount, 0)
        cursor = min(cursor, max(count - 1, 0))
        offset = min(offset, cursor)
    }

    /// Another list altogether (a new search): back to the top.
    public mutating func reset(count: Int) {
        self = ListState(count: count)
    }

    /// The rows shown in `height` rows: the cursor is always among them, whatever the size was before.
    public func visible(height: Int) -> Range<Int> {
        let height = max(height, 0)
        guard height > 0, count > 0 else { return offset..<offset }
        let highest = max(count - height, 0)
        let first = min(max(min(offset, cursor), cursor - height + 1), highest)
        return first..<min(first + height, count)
    }
}
