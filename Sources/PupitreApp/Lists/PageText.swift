import TerminalUI

/// A page that is read: headings, labels with their values, paragraphs, broken into rows of a width.
struct PageText: Equatable, Sendable {
    /// One row: a text, perhaps a value in the second column and something at the right.
    struct Row: Equatable, Sendable {
        var x: Int
        var text = Line()
        var value: Line?
        var right = Line()
    }

    /// The widest page: longer lines are hard to follow.
    static let measure = 100

    /// The columns that the rows may take.
    let width: Int
    /// The columns left free at the left.
    let margin: Int
    /// The rows so far.
    private(set) var rows: [Row] = []

    /// An empty page of `width` columns.
    init(width: Int, margin: Int = 3) {
        self.width = max(10, width)
        self.margin = margin
    }

    /// Where values stand.
    var valueX: Int { min(margin + 31, width * 9 / 20) }

    /// An empty row.
    mutating func blank() { rows.append(Row(x: margin)) }

    /// A heading, apart from what is above.
    mutating func heading(_ text: String, right: String = "") {
        if !rows.isEmpty { blank() }
        rows.append(Row(x: margin, text: Line(SafeText(text), .title), right: Line(SafeText(right), .textMuted)))
    }

    /// One row as it is.
    mutating func line(_ line: Line, indent: Int = 0) { rows.append(Row(x: margin + indent, text: line)) }

    /// A text of one or several paragraphs.
    mutating func paragraph(_ text: String, _ role: Role = .text, indent: Int = 0) {
        for line in Wrap.paragraphs(text, width: max(8, width - margin - indent - 2)) {
            rows.append(Row(x: margin + indent, text: Line(line, role)))
        }
    }

    /// A label and its value, which goes on below where it is long; `right` says where the value comes from.
    mutating func pair(
        _ label: String, _ value: String, _ role: Role = .text, right: Line = Line(), labelRole: Role = .label
    ) {
        let room = width - valueX - 2 - (right.width == 0 ? 0 : right.width + 2)
        let lines = Wrap.paragraphs(value, width: max(8, room))
        for (index, line) in lines.enumerated() {
            rows.append(
                Row(
                    x: margin, text: index == 0 ? Line(SafeText(label), labelRole) : Line(), value: Line(line, role),
                    right: index == 0 ? right : Line()))
        }
    }

    /// A label at the left and its value at the right edge: for a pane; a long value goes below.
    mutating func facing(_ label: String, _ value: String, _ role: Role = .text) {
        let (label, value) = (SafeText(label), value)
        let short = SafeText(value)
        if label.width + 2 + short.width <= width - margin {
            rows.append(Row(x: margin, text: Line(label, .label), right: Line(short, role)))
        } else {
            rows.append(Row(x: margin, text: Line(label, .label)))
            paragraph(value, role, indent: 2)
        }
    }

    /// Draws the rows that fit in `body`, from `scroll` on.
    func draw(_ canvas: inout Canvas, body: Rect, scroll: Scroll = Scroll()) {
        let top = scroll.top(rows: rows.count, height: body.height)
        canvas.inside(body) { canvas in
            for (y, row) in rows.dropFirst(top).prefix(body.height).enumerated() { draw(row, &canvas, y: y) }
            Scrollbar.draw(
                on: &canvas, x: canvas.size.width - 1, y: 0, height: body.height, count: rows.count,
                visible: top..<min(top + body.height, rows.count))
        }
    }

    private func draw(_ row: Row, _ canvas: inout Canvas, y: Int) {
        let edge = margin == 0 ? width : width - 2
        let right = row.right.width == 0 ? edge : edge - row.right.width - 2
        let end = row.value == nil ? right : valueX - 2
        canvas.line(row.text, x: row.x, y: y, width: end - row.x)
        if let value = row.value { canvas.line(value, x: valueX, y: y, width: right - valueX) }
        canvas.line(row.right, x: edge - row.right.width, y: y)
    }
}
