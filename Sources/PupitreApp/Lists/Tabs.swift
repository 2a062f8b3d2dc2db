import TerminalUI
import TrainingDomain

/// The sections of a page on one row, like the form's rail; the current one is marked.
struct Tabs {
    /// One section: its name, and how much is in it.
    struct Tab: Equatable {
        var name: String
        var count = ""
        var isCurrent: Bool
    }

    let tabs: [Tab]

    /// Draws the widest way that fits: with counts, without, or the current section alone with its place.
    func draw(_ canvas: inout Canvas, y: Int, width: Int) {
        let ways = [line(gap: "   ", counted: true), line(gap: "  ", counted: true), line(gap: "  ", counted: false)]
        let way = ways.first { $0.width <= width }
        canvas.line(way ?? alone, x: Chrome.margin, y: y, width: width)
        guard let way else { return }
        // Each name begins a part of the line, which lasts until the next one does.
        var (x, index) = (Chrome.margin, -1)
        for span in way.spans {
            if index + 1 < tabs.count, span.text == SafeText(tabs[index + 1].name) { index += 1 }
            if index >= 0 { canvas.zone(Rect(x: x, y: y, width: span.text.width, height: 1), .tab(index)) }
            x += span.text.width
        }
    }

    private func line(gap: SafeText, counted: Bool) -> Line {
        var line = Line()
        for (index, tab) in tabs.enumerated() {
            if index > 0 { line.append(gap) }
            line.append(word(tab, counted: counted || tab.isCurrent))
        }
        return line
    }

    private var alone: Line {
        guard let index = tabs.firstIndex(where: \.isCurrent) else { return Line() }
        var line = Line(SafeText("\(index + 1)/\(tabs.count)  "), .textMuted)
        line.append(word(tabs[index], counted: true))
        return line
    }

    /// Meaning never depends on colour alone: the current one has a mark.
    private func word(_ tab: Tab, counted: Bool) -> Line {
        let role: Role = tab.isCurrent ? .stepCurrent : .stepTodo
        var line = Line(SafeText(tab.name), role)
        if counted && !tab.count.isEmpty { line.append(SafeText(" " + tab.count), tab.isCurrent ? role : .text) }
        if tab.isCurrent { line.append(" ●", role) }
        return line
    }
}
