import TerminalUI
import TrainingDomain

/// Lays things with a code and a name out in columns, perhaps with a number at the right.
struct CodeTable {
    let facts: DeskFacts
    private let lastHeading: FieldKey?
    private let slots: [Columns.Slot]

    init(facts: DeskFacts, width: Int, lastHeading: FieldKey? = nil) {
        self.facts = facts
        self.lastHeading = lastHeading
        let last: [Columns.Width] = lastHeading == nil ? [] : [.fixed(9)]
        slots = Columns.layout(
            [.fixed(min(16, max(8, width / 4))), .flexible(minimum: 12)] + last, total: min(width, 100) - 4)
    }

    func drawHeadings(_ canvas: inout Canvas) {
        put(Line(SafeText(facts.words.label(.code)), .textMuted), 0, &canvas, 0)
        put(Line(SafeText(facts.words.label("name")), .textMuted), 1, &canvas, 0)
        if let lastHeading { put(Line(SafeText(facts.words.label(lastHeading)), .textMuted), 2, &canvas, 0) }
    }

    func draw(
        _ code: String, _ name: String, _ last: String, _ canvas: inout Canvas, y: Int,
        matching query: SearchQuery
    ) {
        put(Line(code, matches: SearchHighlight.ranges(of: query, in: code), role: .textMuted), 0, &canvas, y)
        put(Line(name, matches: SearchHighlight.ranges(of: query, in: name)), 1, &canvas, y)
        if lastHeading != nil { put(Line(SafeText(last), .textMuted), 2, &canvas, y) }
    }

    private func put(_ line: Line, _ column: Int, _ canvas: inout Canvas, _ y: Int) {
        let slot = slots[column]
        guard slot.width > 0 else { return }
        canvas.line(line, x: slot.x + 2, y: y, width: slot.width, align: column == 2 ? .trailing : .leading)
    }
}
