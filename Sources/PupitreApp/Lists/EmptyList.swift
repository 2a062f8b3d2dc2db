import TerminalUI

/// What a list without rows shows: that there is nothing, and what to do next.
enum EmptyList {
    static func draw(_ canvas: inout Canvas, body: Rect, lines: [String]) {
        canvas.inside(body) { canvas in
            for (index, line) in lines.enumerated() {
                canvas.text(SafeText(line), x: 2, y: 1 + index, role: index == 0 ? .text : .textMuted)
            }
        }
    }
}
