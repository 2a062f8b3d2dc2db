import TerminalUI
import TrainingDomain

/// A search box over a list that is read in parts: what is typed, the rows, and which answer is awaited.
struct SearchedList<Row: Equatable & Sendable>: Equatable, Sendable {
    /// What is typed.
    private(set) var input = TextInput("", maximumLength: 80)
    /// The answers.
    var list = PagedList<Row>()
    /// Whether the arrows were used last: the real cursor is then on the row.
    private(set) var isOnRow = false
    private var awaited: RequestNumber?
    private var restarts = false

    /// The words typed.
    var query: SearchQuery { SearchQuery(input.text) }

    /// Whether something is typed.
    var isSearching: Bool { !input.text.isEmpty }

    /// Whether the list is known to be empty.
    var isEmpty: Bool { list.isLoaded && list.total == 0 }

    /// Asks anew from the first row on: another question.
    mutating func restart(_ turn: inout Turn, _ question: (SearchQuery, Window) -> Question) {
        ask(list.first, restart: true, &turn, question)
    }

    /// Asks the same question anew: what is shown may have changed.
    mutating func refresh(_ turn: inout Turn, _ question: (SearchQuery, Window) -> Question) {
        ask(list.present, restart: !list.isLoaded, &turn, question)
    }

    /// Takes a key that is text, and asks when the words are others now.
    mutating func type(_ key: Key, _ turn: inout Turn, _ question: (SearchQuery, Window) -> Question) {
        let before = query
        guard input.handle(key) != .ignored else { return }
        isOnRow = false
        if query != before { restart(&turn, question) }
    }

    /// Empties the box.
    mutating func clear(_ turn: inout Turn, _ question: (SearchQuery, Window) -> Question) {
        input.text = ""
        isOnRow = false
        restart(&turn, question)
    }

    /// Moves in the list, asking for rows that are not in memory.
    mutating func move(_ action: ListAction, _ turn: inout Turn, _ question: (SearchQuery, Window) -> Question) {
        list.move(action)
        isOnRow = true
        if let missing = list.missing { ask(missing, restart: false, &turn, question) }
    }

    /// Whether `request` is the one awaited, which it then no longer is; any other answer is stale.
    mutating func takes(_ request: RequestNumber) -> Bool {
        guard request == awaited else { return false }
        awaited = nil
        return true
    }

    /// Takes rows that were awaited.
    mutating func accept(_ page: Page<Row>) { list.accept(page, restart: restarts) }

    /// Whether `key` acts on a row that the answer under way may replace.
    func holds(_ key: Key) -> Bool {
        guard awaited != nil, restarts else { return false }
        switch key {
        case .enter, .function, .delete, .insert: return true
        default: return false
        }
    }

    /// Draws the box on row `y`, with its label.
    func drawBox(_ canvas: inout Canvas, _ facts: DeskFacts, y: Int, placeholder: String) {
        let label = canvas.text(SafeText(facts.words.search), x: Chrome.margin, y: y, role: .label)
        let x = Chrome.margin + label + 2
        input.draw(
            on: &canvas, x: x, y: y, width: facts.size.width - x - Chrome.margin, role: .text, isFocused: !isOnRow,
            placeholder: SafeText(placeholder))
    }

    /// Draws the rows shown under the headings of a table, the current one as a bar.
    func drawRows(_ canvas: inout Canvas, _ draw: (Row, Int, inout Canvas, Int) -> Void) {
        for (index, position) in list.visible.enumerated() {
            guard let row = list.row(at: position) else { continue }
            let y = index + 1
            canvas.listRow(y, position, isCurrent: position == list.cursor)
            if position == list.cursor {
                canvas.bar(y) { canvas in draw(row, position, &canvas, 0) }
                canvas.text("▌", x: 0, y: y, role: .borderFocus)
                if isOnRow { canvas.setCursor(x: 2, y: y) }
            } else {
                draw(row, position, &canvas, y)
            }
        }
    }

    private mutating func ask(
        _ window: Window, restart: Bool, _ turn: inout Turn, _ question: (SearchQuery, Window) -> Question
    ) {
        restarts = restart || (awaited != nil && restarts)
        awaited = turn.ask(question(query, window))
    }
}
