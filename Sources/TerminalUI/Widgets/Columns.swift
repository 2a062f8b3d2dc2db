/// Shares a width among columns.
public enum Columns {
    /// What a column asks for.
    public enum Width: Equatable, Sendable {
        /// Exactly this number of columns.
        case fixed(Int)
        /// At least `minimum`, and a share of what is left in proportion to `weight`.
        case flexible(minimum: Int, weight: Int = 1)
    }

    /// Where a column stands; a width of 0 means that it is not shown.
    public struct Slot: Equatable, Sendable {
        /// First column.
        public let x: Int
        /// Columns.
        public let width: Int

        /// A place.
        public init(x: Int, width: Int) {
            self.x = x
            self.width = width
        }
    }

    /// One slot per asked width, from the left, with `gap` columns between them.
    ///
    /// What does not fit goes from the right.
    public static func layout(_ widths: [Width], total: Int, gap: Int = 2) -> [Slot] {
        let total = min(max(total, 0), Rect.limit)
        let gap = min(max(gap, 0), Rect.limit)
        let minimums = widths.map { min(max($0.minimum, 0), Rect.limit) }
        var shown = 0
        var used = 0
        while shown < widths.count, used + minimums[shown] + (shown > 0 ? gap : 0) <= total {
            used += minimums[shown] + (shown > 0 ? gap : 0)
            shown += 1
        }
        let extras = shares(widths.prefix(shown).map(\.weight), of: total - used)
        var x = 0
        return widths.indices.map { index in
            guard index < shown else { return firstAlone(index, shown, total) }
            let width = minimums[index] + extras[index]
            defer { x += width + gap }
            return Slot(x: x, width: width)
        }
    }

    /// When not even the first column fits it takes what there is.
    private static func firstAlone(_ index: Int, _ shown: Int, _ total: Int) -> Slot {
        Slot(x: 0, width: index == 0 && shown == 0 ? total : 0)
    }

    /// Parts of `amount` in proportion to `weights`, whole numbers that add up.
    private static func shares(_ weights: [Int], of amount: Int) -> [Int] {
        var rest = amount
        var weightLeft = weights.reduce(0, +)
        return weights.map { weight in
            guard weightLeft > 0 else { return 0 }
            let share = rest * weight / weightLeft
            rest -= share
            weightLeft -= weight
            return share
        }
    }
}

extension Columns.Width {
    fileprivate var minimum: Int {
        switch self {
        case .fixed(let width): width
        case .flexible(let minimum, _): minimum
        }
    }

    fileprivate var weight: Int {
        switch self {
        case .fixed: 0
        case .flexible(_, let weight): min(max(weight, 0), Rect.limit)
        }
    }
}
