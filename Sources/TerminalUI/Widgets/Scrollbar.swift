/// The bar that shows which part of a list is in sight.
///
/// A list that fits has none.
public enum Scrollbar {
    /// Rows of the thumb within a bar of `height` rows: at least one, and at an end only when the list is.
    public static func thumb(height: Int, count: Int, visible: Range<Int>) -> Range<Int>? {
        guard height > 0, count > 0, visible.count < count else { return nil }
        let share = Double(height) * Double(visible.count) / Double(count)
        let size = min(max(Int(share.rounded()), 1), height)
        let room = height - size
        let hidden = count - visible.count
        var start = Int((Double(room) * Double(visible.lowerBound) / Double(hidden)).rounded())
        if visible.lowerBound > 0, start == 0, room > 0 { start = min(1, room) }
        if visible.upperBound < count, start >= room, room > 0 { start = max(room - 1, 0) }
        start = min(max(start, 0), room)
        return start..<start + size
    }

    /// Draws the bar in column `x`, from row `y`, `height` rows high.
    public static func draw(on canvas: inout Canvas, x: Int, y: Int, height: Int, count: Int, visible: Range<Int>) {
        guard let thumb = thumb(height: height, count: count, visible: visible) else { return }
        canvas.verticalRule(x: x, y: y, height: height)
        canvas.fill(Rect(x: x, y: y + thumb.lowerBound, width: 1, height: thumb.count), role: .scrollbar, with: "┃")
    }
}
