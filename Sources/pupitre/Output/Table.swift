import TerminalUI

/// Rows of text in aligned columns, cut to a width: what lists print for people.
struct Table {
    /// How a column behaves when there is not enough room.
    struct Column {
        let heading: String
        var isNumber = false
        /// Whether it gives way; the others keep their width.
        var isFlexible = false
    }

    let columns: [Column]
    private(set) var rows: [[SafeText]] = []

    init(_ columns: [Column]) { self.columns = columns }

    mutating func add(_ cells: [String]) { rows.append(cells.map { SafeText($0) }) }

    /// The heading and the rows, none wider than `width`.
    func lines(width: Int) -> [String] {
        let headings = columns.map { SafeText($0.heading) }
        let widths = self.widths(headings, total: width)
        return ([headings] + rows).map { line($0, widths: widths) }
    }

    private static let gap = 2
    private static let least = 8

    private func widths(_ headings: [SafeText], total: Int) -> [Int] {
        var widths = columns.indices.map { column in
            ([headings] + rows).map { $0[column].width }.max() ?? 0
        }
        let flexible = columns.indices.filter { columns[$0].isFlexible }
        var excess = widths.reduce(0, +) + Self.gap * (columns.count - 1) - total
        while excess > 0, let widest = flexible.max(by: { widths[$0] < widths[$1] }), widths[widest] > Self.least {
            let next = flexible.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
            let cut = min(excess, max(1, widths[widest] - max(next, Self.least)))
            widths[widest] -= cut
            excess -= cut
        }
        return widths
    }

    private func line(_ cells: [SafeText], widths: [Int]) -> String {
        var line = ""
        for (index, cell) in cells.enumerated() {
            let text = Cut.text(cell, to: widths[index])
            let padding = String(repeating: " ", count: max(0, widths[index] - text.width))
            line += columns[index].isNumber ? padding + text.string : text.string + padding
            line += String(repeating: " ", count: Self.gap)
        }
        while line.last == " " { line.removeLast() }
        return line
    }
}

/// Cuts text to a number of columns.
enum Cut {
    /// `text`, or its beginning and "…" when it is wider than `width`.
    static func text(_ text: SafeText, to width: Int) -> SafeText {
        guard text.width > width else { return text }
        var kept = ""
        var used = 1
        for character in text.string {
            let size = SafeText(String(character)).width
            if used + size > width { break }
            kept.append(character)
            used += size
        }
        return SafeText(kept + "…")
    }
}
