import TerminalUI

/// What a list without rows shows: that there is nothing, and what to do next.
enum EmptyList {
    static func draw(_ canvas: inout Canvas, body: Rect, lines: [String]) {
        canvas.inside(body) { canvas in
            var y = 1
            for (index, text) in lines.enumerated() {
                for line in Wrap.paragraphs(text, width: canvas.size.width - 3) {
                    canvas.text(line, x: 2, y: y, role: index == 0 ? .text : .textMuted)
                    y += 1
                }
            }
        }
    }
}
