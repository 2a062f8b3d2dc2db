import TerminalUI
import TrainingDomain

/// Picks people, curricula and the like from a searched list: several, where Enter ticks and Tab reaches "Terminé", or one, where
/// Enter chooses.
struct PickerScreen: ScreenState {
    /// A line of the list, whatever it is about.
    struct Item: Equatable, Sendable {
        let code: String
        let name: String
        let detail: String
    }

    let field: FieldKey
    let label: Phrase
    let source: PickerSource
    /// Whether one is chosen and not several.
    let picksOne: Bool
    /// What is done with the codes chosen, on the screen below; a field of the form takes them unless told otherwise.
    let outcome: Outcome
    private let original: [String]
    private(set) var chosen: [String]
    private(set) var names: [String: String]
    var input = TextInput()
    private var list = PagedList<Item>()
    private var isOnDone = false
    /// Whether the arrows were used last: the real cursor is then on the row.
    private var isOnRow = false
    private var awaited: RequestNumber?
    private var restarts = true

    /// Who takes what was chosen.
    enum Outcome: Equatable, Sendable {
        /// The field of the form.
        case field
        /// The screen of seances or curricula below, which has no field for it.
        case chosen
        /// The trainers of the session below.
        case trainers
        /// Enrolment by hand in the session below, which has so many seats left; `nil` is unlimited.
        case enrol(free: Int?)
    }

    init(
        field: FieldKey, label: Phrase, source: PickerSource, picksOne: Bool = false, chosen: [String],
        names: [String: String] = [:], outcome: Outcome = .field
    ) {
        self.field = field
        self.label = label
        self.source = source
        self.picksOne = picksOne
        self.outcome = outcome
        original = chosen
        self.chosen = chosen
        self.names = names
    }

    /// A picker of people for a session's page.
    init(_ outcome: Outcome, chosen: [String], names: [String: String]) {
        let label =
            outcome == .trainers ? Phrase("Formateurs", "Trainers") : Phrase("Inscrire des personnes", "Enrol people")
        self.init(field: "trainers", label: label, source: .people, chosen: chosen, names: names, outcome: outcome)
    }

    /// Enrolling can't be undone by leaving, so leaving keeps the ticks and enrols nobody.
    private var isDeed: Bool { if case .enrol = outcome { true } else { false } }

    var isOverlay: Bool { true }

    mutating func start(_ turn: inout Turn) {
        list.resize(height: listHeight(turn.facts))
        ask(list.first, restart: true, &turn)
    }

    mutating func resized(_ facts: DeskFacts) { list.resize(height: listHeight(facts)) }

    /// What ends the picker with `codes`.
    private func end(_ codes: [String]) -> Action {
        switch outcome {
        case .field: .wizard(.take(field, .many(codes)))
        case .chosen: .picked(field, codes)
        case .trainers: .session(.trainersPicked(codes))
        case .enrol: .session(.peoplePicked(codes))
        }
    }

    func commands(_ facts: DeskFacts) -> [Command] {
        if picksOne { return commandsForOne }
        if isDeed { return commandsForDeed }
        let done = Command(
            end(chosen), .function(2), .escape, label: Phrase("terminer", "done"), weight: 8)
        if isOnDone {
            return [
                Command(done.action, .enter, .function(2), .escape, label: done.label, weight: 9),
                Command(
                    .list(.first), .tab, .backTab, .up, label: Phrase("revenir à la liste", "back to the list"),
                    weight: 4),
            ]
        }
        let tick =
            list.current == nil
            ? [] : [Command(.wizard(.toggle), .enter, label: Phrase("cocher", "tick"), weight: 9)]
        return tick + ListCommands.all(count: list.total, homeAndEnd: false) + [
            Command(.wizard(.nextField), .tab, label: Phrase("Terminé", "Done"), weight: 4), done,
        ]
    }

    /// People are enrolled by F2 or by the button; Esc enrols nobody.
    private var commandsForDeed: [Command] {
        let back = Command(.session(.keepPicked(chosen)), .escape, label: Phrase("revenir", "go back"), weight: 7)
        let enrol = Command(
            end(chosen), .function(2), label: Phrase("inscrire (\(chosen.count))", "enrol (\(chosen.count))"), weight: 8
        )
        if isOnDone {
            return [
                Command(end(chosen), .enter, .function(2), label: Phrase("inscrire", "enrol"), weight: 9),
                Command(
                    .list(.first), .tab, .backTab, .up, label: Phrase("revenir à la liste", "back to the list"),
                    weight: 4), back,
            ]
        }
        let tick =
            list.current == nil
            ? [] : [Command(.wizard(.toggle), .enter, label: Phrase("cocher", "tick"), weight: 9)]
        return tick + ListCommands.all(count: list.total, homeAndEnd: false) + [
            Command(.wizard(.nextField), .tab, label: Phrase("Inscrire", "Enrol"), weight: 4)
        ] + (chosen.isEmpty ? [back] : [enrol, back])
    }

    /// One is chosen by Enter; Esc leaves what was there.
    private var commandsForOne: [Command] {
        var commands = ListCommands.all(count: list.total, homeAndEnd: false)
        if let item = list.current {
            commands.insert(Command(end([item.code]), .enter, label: Phrase("choisir", "choose"), weight: 9), at: 0)
        }
        if !original.isEmpty {
            commands.append(Command(end([]), .function(8), label: Phrase("aucun", "none"), weight: 6))
        }
        return commands
    }

    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(.first) where isOnDone: isOnDone = false
        case .list(let action):
            list.move(action)
            isOnRow = true
            isOnDone = false
            if let missing = list.missing { ask(missing, restart: false, &turn) }
        case .wizard(.toggle): tick()
        case .wizard(.nextField): isOnDone = true
        case .wizard(.take(_, let typed)): end(with: typed.list, action, &turn)
        case .picked(_, let codes), .session(.trainersPicked(let codes)): end(with: codes, action, &turn)
        case .session(.peoplePicked(let codes)) where codes.isEmpty:
            turn.say(turn.facts.words.nobodyPicked, .warning)
        case .session(.peoplePicked), .session(.keepPicked):
            turn.go(.pop)
            turn.go(.perform(action))
        default: break
        }
    }

    /// Looking changes nothing: an inherited list stays inherited.
    private func end(with codes: [String], _ action: Action, _ turn: inout Turn) {
        turn.go(.pop)
        if codes != original { turn.go(.perform(action)) }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) {
        guard !isOnDone, input.handle(key) != .ignored else { return }
        isOnRow = false
        ask(list.first, restart: true, &turn)
    }

    mutating func answered(_ request: RequestNumber, _ answer: Answer, _ turn: inout Turn) {
        guard request == awaited else { return }
        awaited = nil
        if case .failed(let failure) = answer { turn.say(failure) }
        if let page = source.items(answer) { accept(page) }
    }

    /// Enter ticks a row of the list that the letters before it ask for.
    func holds(_ key: Key) -> Bool { key == .enter && awaited != nil && !isOnDone }

    func help(_ facts: DeskFacts) -> HelpText {
        HelpText(
            title: label[facts.language],
            paragraphs: [helpSentence(facts)])
    }

    private func helpSentence(_ facts: DeskFacts) -> String {
        if isDeed { return facts.words.enrolHelp }
        return picksOne ? facts.words.pickerOfOneHelp : facts.words.pickerHelp
    }

    private mutating func accept(_ page: Page<Item>) {
        for item in page.rows { names[item.code] = item.name }
        list.accept(page, restart: restarts)
    }

    private mutating func tick() {
        guard let item = list.current else { return }
        if let index = chosen.firstIndex(of: item.code) {
            chosen.remove(at: index)
        } else {
            chosen.append(item.code)
        }
    }

    private mutating func ask(_ window: Window, restart: Bool, _ turn: inout Turn) {
        restarts = restart
        let query = SearchQuery(input.text)
        if let question = source.question(query, window) {
            awaited = turn.ask(question)
        } else if let items = source.words(query, turn.facts.language) {
            accept(Page(rows: items, total: items.count))
        }
    }

    private func listHeight(_ facts: DeskFacts) -> Int { max(1, Dialog.height(facts, at: 16) - 5) }
}

// MARK: - Drawing

extension PickerScreen {
    func draw(_ canvas: inout Canvas, _ facts: DeskFacts) {
        let size = Size(width: Dialog.width(facts, at: 70), height: Dialog.height(facts, at: 16))
        Dialog.draw(&canvas, facts, title: label[facts.language], size: size) { canvas in
            let label = canvas.text(SafeText(facts.words.search), x: 0, y: 0, role: .label)
            input.draw(
                on: &canvas, x: label + 2, y: 0, width: canvas.size.width - label - 2, isFocused: !isOnDone && !isOnRow)
            drawRows(&canvas, facts, Rect(x: 0, y: 2, width: canvas.size.width, height: listHeight(facts)))
            if picksOne { return }
            drawChosen(&canvas, facts, y: canvas.size.height - 2)
            let done = Button.line(
                SafeText(isDeed ? facts.words.enrolButton : facts.words.done), isFocused: isOnDone)
            let x = canvas.size.width - done.width
            canvas.line(done, x: x, y: canvas.size.height - 1)
            canvas.zone(Rect(x: x, y: canvas.size.height - 1, width: done.width, height: 1), .key(.function(2)))
            if isOnDone { canvas.setCursor(x: x + 2, y: canvas.size.height - 1) }
        }
    }

    private func drawRows(_ canvas: inout Canvas, _ facts: DeskFacts, _ room: Rect) {
        if list.isLoaded && list.total == 0 {
            canvas.text(SafeText(facts.words.nobodyFound), x: 0, y: room.y, role: .textMuted)
        }
        canvas.inside(room) { canvas in
            for (y, position) in list.visible.enumerated() {
                guard let item = list.row(at: position) else { continue }
                canvas.listRow(y, position, isCurrent: position == list.cursor && !isOnDone)
                if position == list.cursor && !isOnDone {
                    canvas.bar(y) { canvas in draw(item, &canvas, y: 0) }
                    if isOnRow { canvas.setCursor(x: 4, y: y) }
                } else {
                    draw(item, &canvas, y: y)
                }
            }
        }
    }

    private func draw(_ item: Item, _ canvas: inout Canvas, y: Int) {
        let query = SearchQuery(input.text)
        let isChosen = chosen.contains(item.code)
        canvas.line(picksOne ? Line(isChosen ? "●" : " ", .field) : Toggle.line(isChosen), x: 0, y: y)
        let nameWidth = item.detail.isEmpty ? canvas.size.width - 4 : canvas.size.width / 2 - 2
        canvas.line(
            Line(item.name, matches: SearchHighlight.ranges(of: query, in: item.name)), x: 4, y: y, width: nameWidth)
        canvas.text(
            SafeText(item.detail), x: canvas.size.width / 2 + 3, y: y, role: .textMuted,
            width: canvas.size.width / 2 - 3)
    }

    private func drawChosen(_ canvas: inout Canvas, _ facts: DeskFacts, y: Int) {
        if case .enrol(let free) = outcome, chosen.isEmpty {
            canvas.text(SafeText(facts.words.enrolNote(free: free)), x: 0, y: y, role: .textMuted)
            return
        }
        let text = chosen.isEmpty ? facts.words.none : chosen.map { names[$0] ?? $0 }.joined(separator: ", ")
        canvas.text(SafeText(text), x: 0, y: y, role: .fieldChanged)
    }
}
