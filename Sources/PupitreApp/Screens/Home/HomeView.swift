import TerminalUI
import TrainingDomain

extension HomeScreen {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        Chrome.drawHead(
            &canvas, facts, title: facts.words.homeTitle,
            right: finder.isSearching ? finder.count(facts) : SafeText(facts.actor.login), head: 1)
        let placeholder =
            Self.browses(facts.actor) ? facts.words.searchPlaceholder : facts.words.cataloguePlaceholder
        finder.drawBox(&canvas, facts, y: 1, placeholder: placeholder)
        let body = Chrome.body(facts, head: 1)
        if finder.isSearching {
            drawAnswers(&canvas, facts, body)
        } else {
            drawMenu(&canvas, facts, body)
        }
    }

    private func drawAnswers(_ canvas: inout Canvas, _ facts: DeskFacts, _ body: Rect) {
        if finder.list.total == 0 && finder.list.isLoaded {
            EmptyList.draw(&canvas, body: body, lines: facts.words.noTraining(finder.input.text))
        } else {
            finder.drawRows(&canvas, facts, body: body)
        }
    }

    /// The menu, from the line on that keeps the selected one in sight.
    private func drawMenu(_ canvas: inout Canvas, _ facts: DeskFacts, _ body: Rect) {
        let isEmpty = Self.browses(facts.actor) && finder.list.isLoaded && finder.list.total == 0
        let entries = entries(facts)
        canvas.inside(body) { canvas in
            var y = body.height > entries.count + 5 ? 1 : 0
            let first = max(0, min(selected, entries.count - 1) + 1 - body.height)
            for (index, entry) in entries.enumerated().dropFirst(first) {
                let words = facts.words.homeEntry(
                    entry, trainings: finder.list.total, drafts: draftCount, awaiting: awaitingCount)
                canvas.listRow(y, index, isCurrent: index == selected)
                if index == selected {
                    canvas.bar(y) { canvas in drawEntry(words, &canvas, y: 0) }
                    canvas.text("▌", x: 0, y: y, role: .borderFocus)
                    if finder.isOnRow { canvas.setCursor(x: 2, y: y) }
                } else {
                    drawEntry(words, &canvas, y: y)
                }
                y += 1
            }
            guard isEmpty else { return }
            for line in facts.words.emptyDatabase {
                y += 1
                canvas.text(SafeText(line), x: 2, y: y, role: .textMuted)
            }
        }
    }

    private func drawEntry(_ words: (name: String, about: String), _ canvas: inout Canvas, y: Int) {
        canvas.text(SafeText(words.name), x: 2, y: y, role: .textStrong, width: 24)
        canvas.text(SafeText(words.about), x: 28, y: y, role: .textMuted)
    }
}
