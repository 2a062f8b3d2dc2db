import TerminalUI
import TrainingDomain

/// Lays a list of people out in columns: login, name, organisations, roles.
struct PeopleTable {
    let facts: DeskFacts
    private let slots: [Columns.Slot]

    init(facts: DeskFacts, width: Int) {
        self.facts = facts
        slots = Columns.layout(
            [
                .fixed(min(16, max(8, width / 6))), .flexible(minimum: 16, weight: 3),
                .flexible(minimum: 10, weight: 2), .flexible(minimum: 14, weight: 3),
            ], total: width - 3)
    }

    func drawHeadings(_ canvas: inout Canvas) {
        let keys: [FieldKey] = ["login", "name", .organisations, "roles"]
        for (key, slot) in zip(keys, slots) where slot.width > 0 {
            canvas.text(SafeText(facts.words.label(key)), x: slot.x + 2, y: 0, role: .textMuted, width: slot.width)
        }
    }

    func draw(_ person: Person, _ canvas: inout Canvas, y: Int, matching query: SearchQuery) {
        put(
            Line(
                person.login, matches: SearchHighlight.ranges(of: query, in: person.login), role: .textMuted), 0,
            &canvas, y)
        put(name(person, query), 1, &canvas, y)
        put(Line(SafeText(person.organisations.joined(separator: ", ")), .textMuted), 2, &canvas, y)
        put(Line(SafeText(facts.words.roles(person.roles))), 3, &canvas, y)
    }

    /// The name; whose account is not in use is told by a word, not by the colour alone.
    private func name(_ person: Person, _ query: SearchQuery) -> Line {
        var line = Line(
            person.name, matches: SearchHighlight.ranges(of: query, in: person.name),
            role: person.isActive ? .text : .textDisabled)
        if !person.isActive { line.append(SafeText(" (\(facts.words.inactive))"), .textMuted) }
        return line
    }

    private func put(_ line: Line, _ column: Int, _ canvas: inout Canvas, _ y: Int) {
        let slot = slots[column]
        guard slot.width > 0 else { return }
        canvas.line(line, x: slot.x + 2, y: y, width: slot.width)
    }
}
