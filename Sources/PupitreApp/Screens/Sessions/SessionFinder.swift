import TerminalUI
import TrainingDomain

/// The search over the sessions: words, a first and a last day, a status and an order.
struct SessionFinder: Equatable, Sendable {
    /// The boxes that take text.
    enum Box: Int, CaseIterable, Sendable { case words, from, to }

    /// The answers.
    var list = PagedList<SessionRow>()
    /// The box that takes what is typed.
    private(set) var box = Box.words
    /// Whether the arrows were used last: the real cursor is then on the row.
    private(set) var isOnRow = false
    /// Only the sessions with this status.
    private(set) var status: SessionStatus?
    private(set) var order = SessionOrder.start
    private var inputs = Array(repeating: TextInput("", maximumLength: 80), count: Box.allCases.count)
    private let training: String?
    private var asked: SessionSearch?
    private var awaited: RequestNumber?
    private var restarts = false

    init(training: String?) { self.training = training }

    /// The text of a box.
    func input(_ box: Box) -> TextInput { inputs[box.rawValue] }

    /// The box that takes what is typed.
    var focused: TextInput { input(box) }

    /// Whether anything narrows the list.
    var isFiltering: Bool { inputs.contains { !$0.text.isEmpty } || status != nil || box != .words }

    /// Whether anything but a training narrows the rows shown.
    var isNarrowed: Bool { inputs.contains { !$0.text.isEmpty } || status != nil }

    mutating func start(_ turn: inout Turn) { ask(&turn) }

    /// Asks for the rows shown once more.
    mutating func refresh(_ turn: inout Turn) { ask(window: list.present, restart: false, &turn) }

    /// Types in the box that has the focus.
    mutating func type(_ key: Key, _ turn: inout Turn) {
        guard inputs[box.rawValue].handle(key) != .ignored else { return }
        isOnRow = false
        if search(turn.facts) != asked { ask(&turn) }
    }

    /// Goes to another box.
    mutating func focus(by offset: Int) {
        let count = Box.allCases.count
        isOnRow = false
        box = Box(rawValue: (box.rawValue + offset + count) % count) ?? .words
    }

    /// Empties every box and shows everything.
    mutating func clear(_ turn: inout Turn) {
        for index in inputs.indices { inputs[index].text = "" }
        status = nil
        box = .words
        isOnRow = false
        ask(&turn)
    }

    /// The next status: every one, then each.
    mutating func nextStatus(_ turn: inout Turn) {
        let all = SessionStatus.allCases
        let next = status.flatMap(all.firstIndex).map { $0 + 1 } ?? 0
        status = all.indices.contains(next) ? all[next] : nil
        ask(&turn)
    }

    /// The next order.
    mutating func sort(_ turn: inout Turn) {
        let all = SessionOrder.allCases
        order = all[((all.firstIndex(of: order) ?? 0) + 1) % all.count]
        ask(&turn)
    }

    mutating func move(_ action: ListAction, _ turn: inout Turn) {
        list.move(action)
        isOnRow = true
        if let missing = list.missing { ask(window: missing, restart: false, &turn) }
    }

    /// Takes the answer that is awaited; any other is stale.
    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        guard request == awaited else { return }
        awaited = nil
        switch answer {
        case .sessions(let page): list.accept(page, restart: restarts)
        case .failed(let failure): turn.say(failure)
        default: break
        }
    }

    /// Whether `key` acts on a row that the answer under way may replace.
    func holds(_ key: Key) -> Bool {
        guard awaited != nil, restarts else { return false }
        switch key {
        case .enter, .function, .delete: return true
        default: return false
        }
    }

    /// What is asked, but for the part of the list.
    private func search(_ facts: DeskFacts) -> SessionSearch {
        var search = SessionSearch()
        search.query = SearchQuery(input(.words).text)
        search.training = training
        search.from = day(.from, facts)
        search.to = day(.to, facts)
        search.status = status
        search.order = order
        return search
    }

    private mutating func ask(_ turn: inout Turn) { ask(window: list.first, restart: true, &turn) }

    private mutating func ask(window: Window, restart: Bool, _ turn: inout Turn) {
        restarts = restart || (awaited != nil && restarts)
        var search = search(turn.facts)
        asked = search
        search.window = window
        awaited = turn.ask(.sessions(search))
    }
}

// MARK: - Days

extension SessionFinder {
    /// The day that a box says, when it says one.
    func day(_ box: Box, _ facts: DeskFacts) -> CivilDate? {
        guard case .success(let moment)? = reading(box, facts) else { return nil }
        return moment.date
    }

    /// Why the box with the focus says no day.
    func problem(_ facts: DeskFacts) -> Reason? {
        for box in [Box.from, .to] {
            if case .failure(let problem)? = reading(box, facts) {
                return .date(problem, typed: String(input(box).text.prefix(60)))
            }
        }
        return nil
    }

    private func reading(_ box: Box, _ facts: DeskFacts) -> Result<CivilDateTime, DateProblem>? {
        guard box != .words, SingleLine.trimmed(input(box).text) != "" else { return nil }
        let origin = box == .to ? day(.from, facts) : nil
        return DateReader(
            language: facts.language, today: facts.now.date, current: nil, origin: origin, defaultTime: .midnight
        ).read(input(box).text)
    }
}
