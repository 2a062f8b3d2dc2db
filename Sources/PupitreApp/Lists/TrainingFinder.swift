import TerminalUI
import TrainingDomain

/// The search box over the trainings and the list of its answers: in the home screen, the list of trainings and the picker of the form.
struct TrainingFinder: Equatable, Sendable {
    /// What is typed.
    var input = TextInput()
    /// The answers.
    var list = PagedList<TrainingRow>()
    /// The order of the rows.
    var order = TrainingOrder.relevance
    /// Whether the arrows were used last: the real cursor is then on the row, for those who follow it by ear or by touch.
    var isOnRow = false
    /// How many trainings there are in all, once it is known.
    private(set) var whole: Int?
    /// Whether what is shown is only the beginning of the answer, until the rest is there.
    private(set) var isProvisional = false
    private var query = SearchQuery("")
    private var awaited: RequestNumber?
    private var restarts = false
    /// The loading after which a provisional answer is asked for again.
    private var loading: RequestNumber?
    private var isHasty = true

    /// Whether something is typed.
    var isSearching: Bool { !query.isEmpty }

    /// Whether `key` acts on the list while its answer is under way: letters never wait, the others would act on the former list.
    func holds(_ key: Key) -> Bool {
        guard awaited != nil else { return false }
        switch key {
        case .character, .backspace, .delete, .paste, .left, .right, .home, .end: return false
        default: return true
        }
    }

    /// The current training.
    var current: TrainingRow? { list.current }

    /// Asks for the first rows.
    mutating func start(_ turn: inout Turn) {
        ask(list.first, restart: true, &turn)
    }

    /// Asks for the rows shown once more.
    mutating func refresh(_ turn: inout Turn) {
        ask(list.present, restart: false, &turn)
    }

    /// Types in the search box.
    mutating func type(_ key: Key, _ turn: inout Turn) {
        guard input.handle(key) != .ignored else { return }
        isOnRow = false
        let query = SearchQuery(input.text)
        guard query != self.query else { return }
        self.query = query
        ask(list.first, restart: true, &turn)
    }

    /// Empties the search box.
    mutating func clear(_ turn: inout Turn) {
        input = TextInput()
        isOnRow = false
        query = SearchQuery("")
        ask(list.first, restart: true, &turn)
    }

    /// Moves in the list, asking for rows that are not in memory.
    mutating func move(_ action: ListAction, _ turn: inout Turn) {
        list.move(action)
        isOnRow = true
        if let missing = list.missing { ask(missing, restart: false, &turn) }
    }

    /// Sorts another way.
    mutating func sort(_ order: TrainingOrder, _ turn: inout Turn) {
        self.order = order
        ask(list.first, restart: true, &turn)
    }

    /// Takes the answer that is awaited; any other is stale.
    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        if request == loading {
            loading = nil
            // What could not be loaded is waited for, this once.
            isHasty = answer == .indexLoaded
            if isProvisional { refresh(&turn) }
            return
        }
        guard request == awaited else { return }
        awaited = nil
        switch answer {
        case .trainings(let page):
            list.accept(page, restart: restarts)
            if query.isEmpty { whole = page.isProvisional ? nil : page.total }
            isProvisional = page.isProvisional
            if isProvisional, loading == nil { loading = turn.ask(.loadIndex) }
        case .failed(let failure): turn.say(failure)
        default: break
        }
    }

    private mutating func ask(_ window: Window, restart: Bool, _ turn: inout Turn) {
        restarts = restart || (awaited != nil && restarts)
        if let awaited { turn.run(.withdraw(awaited)) }
        awaited = turn.ask(.trainings(TrainingSearch(query, order: order, window: window, isHasty: isHasty)))
    }
}

// MARK: - Drawing

extension TrainingFinder {
    /// "3 / 17 729", or the whole count.
    func count(_ facts: DeskFacts) -> SafeText {
        guard list.isLoaded else { return .empty }
        if isProvisional { return SafeText(facts.words.count(atLeast: list.total)) }
        guard isSearching, let whole else { return SafeText(facts.words.count(list.total)) }
        return SafeText(facts.words.count(list.total, of: whole))
    }

    /// Draws the search box on row `y`.
    func drawBox(_ canvas: inout Canvas, _ facts: DeskFacts, y: Int, placeholder: String? = nil) {
        let label = canvas.text(SafeText(facts.words.search), x: Chrome.margin, y: y, role: .label)
        let x = Chrome.margin + label + 2
        input.draw(
            on: &canvas, x: x, y: y, width: facts.size.width - x - Chrome.margin, role: .text, isFocused: !isOnRow,
            placeholder: SafeText(placeholder ?? facts.words.searchPlaceholder))
    }

    /// Draws the rows in `body`; a pane beside them may say the organisations instead.
    func drawRows(_ canvas: inout Canvas, _ facts: DeskFacts, body: Rect, withOrganisations: Bool = true) {
        canvas.inside(body) { canvas in
            for (y, position) in list.visible.enumerated() {
                guard let row = list.row(at: position) else { continue }
                canvas.listRow(y, position, isCurrent: position == list.cursor)
                if position == list.cursor {
                    canvas.bar(y) { canvas in draw(row, &canvas, y: 0, withOrganisations) }
                    canvas.text("▌", x: 0, y: y, role: .borderFocus)
                    if isOnRow { canvas.setCursor(x: 2, y: y) }
                } else {
                    draw(row, &canvas, y: y, withOrganisations)
                }
            }
        }
    }

    private func draw(_ row: TrainingRow, _ canvas: inout Canvas, y: Int, _ withOrganisations: Bool) {
        let width = canvas.size.width
        let organisation = withOrganisations && width >= 72 ? min(26, width / 5) : 0
        let code = min(13, width / 4)
        canvas.line(
            Line(row.code, matches: SearchHighlight.ranges(of: query, in: row.code), role: .textMuted), x: 2, y: y,
            width: code)
        let titleX = 2 + code + 1
        let titleWidth = width - titleX - (organisation == 0 ? 1 : organisation + 2)
        canvas.line(
            Line(row.title, matches: SearchHighlight.ranges(of: query, in: row.title)), x: titleX, y: y,
            width: titleWidth)
        guard organisation > 0, let name = row.organisations.first else { return }
        canvas.text(SafeText(name), x: width - organisation - 1, y: y, role: .textMuted, width: organisation)
    }
}
