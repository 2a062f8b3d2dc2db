/// A number of columns and rows, never negative.
public struct Size: Equatable, Hashable, Sendable {
    /// Columns.
    public let width: Int
    /// Rows.
    public let height: Int

    /// A size; negative numbers become 0, and absurd ones `Rect.limit`.
    public init(width: Int, height: Int) {
        self.width = min(max(width, 0), Rect.limit)
        self.height = min(max(height, 0), Rect.limit)
    }

    /// No room at all.
    public static let zero = Size(width: 0, height: 0)
}

/// A column and a row, counted from 0 at the top left; may lie outside of what is drawn on.
public struct Position: Equatable, Hashable, Sendable {
    /// Column.
    public let x: Int
    /// Row.
    public let y: Int

    /// A position, brought within ±`Rect.limit` so that sums of positions cannot overflow.
    public init(x: Int, y: Int) {
        self.x = min(max(x, -Rect.limit), Rect.limit)
        self.y = min(max(y, -Rect.limit), Rect.limit)
    }
}

/// A rectangle of cells.
///
/// Its numbers are clamped, so that no arithmetic on them can trap whatever a terminal says.
public struct Rect: Equatable, Hashable, Sendable {
    /// The largest coordinate and extent kept.
    public static let limit = 65_535

    /// Leftmost column.
    public let x: Int
    /// Topmost row.
    public let y: Int
    /// Columns.
    public let width: Int
    /// Rows.
    public let height: Int

    /// A rectangle; a negative extent becomes 0.
    public init(x: Int, y: Int, width: Int, height: Int) {
        let origin = Position(x: x, y: y)
        let size = Size(width: width, height: height)
        self.x = origin.x
        self.y = origin.y
        self.width = size.width
        self.height = size.height
    }

    /// The rectangle of `size` at the top left.
    public init(_ size: Size) {
        self.init(x: 0, y: 0, width: size.width, height: size.height)
    }

    /// First column to the right of it.
    public var maxX: Int { x + width }
    /// First row below it.
    public var maxY: Int { y + height }
    /// Its columns and rows.
    public var size: Size { Size(width: width, height: height) }
    /// Whether it holds no cell.
    public var isEmpty: Bool { width == 0 || height == 0 }

    /// The part in common with `other`; empty when they do not meet.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(x, other.x)
        let top = max(y, other.y)
        return Rect(
            x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
    }

    /// The rectangle without `left`, `top`, `right` and `bottom` columns and rows.
    public func inset(left: Int = 0, top: Int = 0, right: Int = 0, bottom: Int = 0) -> Rect {
        let from = Position(x: left, y: top)
        let to = Position(x: right, y: bottom)
        return Rect(
            x: x + from.x, y: y + from.y, width: width - from.x - to.x, height: height - from.y - to.y)
    }

    /// A rectangle of `size` in the middle of this one, no larger than it.
    public func centred(_ size: Size) -> Rect {
        let width = min(size.width, self.width)
        let height = min(size.height, self.height)
        return Rect(
            x: x + (self.width - width) / 2, y: y + (self.height - height) / 2, width: width, height: height)
    }
}
