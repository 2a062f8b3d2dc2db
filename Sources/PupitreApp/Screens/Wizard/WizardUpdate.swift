import TerminalUI
import TrainingDomain

extension WizardScreen {
    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .list(let action): finder.move(action, &turn)
        case .wizard(let action): perform(action, &turn)
        default: break
        }
    }

    private mutating func perform(_ action: WizardAction, _ turn: inout Turn) {
        switch action {
        case .pick: pick(&turn)
        case .details:
            if let row = finder.current { turn.go(.push(.training(TrainingPage(code: row.code, mayCreate: false)))) }
        case .nextField: moveFocus(by: 1, &turn)
        case .previousField: moveFocus(by: -1, &turn)
        case .nextStep: go(toStep: Step(rawValue: step.rawValue + 1), &turn)
        case .previousStep: go(toStep: Step(rawValue: step.rawValue - 1), &turn)
        case .step(let step): go(toStep: step, &turn)
        case .enter: enter(&turn)
        case .toggle: toggle(&turn)
        case .nextChoice: choose(by: 1, &turn)
        case .previousChoice: choose(by: -1, &turn)
        case .openEditor: openEditor(&turn)
        case .openCalendar: openCalendar(&turn)
        case .openPicker: openPicker(&turn)
        case .giveBack: giveBack(&turn)
        case .undo: travel(&turn) { $0.undo() }
        case .redo: travel(&turn) { $0.redo() }
        case .take(let key, let typed): set(key, typed, &turn)
        case .goTo(let key): go(to: key, &turn)
        case .errors, .save, .abandon, .leave, .saveWithoutSeats, .saveWithExcess, .acceptTraining, .acceptSession,
            .drop:
            close(action, &turn)
        }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) {
        if step == .training {
            finder.type(key, &turn)
            return
        }
        guard step != .review, let field = focused else { return }
        switch field.editor {
        case .text, .moment, .zone, .whole, .colour: typeText(key, in: field, &turn)
        case .lines:
            if case .character = key { openEditor(&turn, typing: key) }
            if case .paste = key { openEditor(&turn, typing: key) }
        case .people, .curricula, .organisations:
            if case .character = key { openPicker(&turn, typing: key) }
        case .flag: typeWord(key, FieldInput.yesOrNo, &turn)
        case .choice(let choices):
            typeWord(key, choices.map { ($0.label[turn.facts.language], $0.value) }, &turn)
        }
    }

    private mutating func typeText(_ key: Key, in field: any SessionField, _ turn: inout Turn) {
        guard let stroke = typing.type(key) else { return }
        if let refusal = stroke.refusal { turn.say(turn.facts.words.refused(refusal), .warning) }
        guard stroke.hasChanged else { return }
        change(field.key, to: .one(typing.text), run: FieldInput.run(of: key, in: field.key), &turn)
        // In prose a word at a time is undone.
        if field.isProse, key == .character(" ") { form?.endRun() }
    }

    private mutating func typeWord(_ key: Key, _ words: [(word: String, value: String)], _ turn: inout Turn) {
        guard let field = focused?.key, let chosen = typing.word(key, among: words) else { return }
        set(field, .one(chosen.value), &turn)
        typing.begin(chosen.begun)
    }

    private mutating func toggle(_ turn: inout Turn) {
        guard let key = focused?.key, let draft else { return }
        let isOn = draft.shown(key, in: turn.facts.fieldContext) == .one("true")
        set(key, .one(isOn ? "false" : "true"), &turn)
    }

    private mutating func choose(by offset: Int, _ turn: inout Turn) {
        guard let field = focused, case .choice(let choices) = field.editor, let draft, !choices.isEmpty else { return }
        let shown = draft.shown(field.key, in: turn.facts.fieldContext).text
        let index = choices.firstIndex { $0.value == shown } ?? 0
        set(field.key, .one(choices[(index + offset + choices.count) % choices.count].value), &turn)
    }

    private mutating func giveBack(_ turn: inout Turn) {
        guard let key = focused?.key, var draft else { return }
        draft.giveBack(key)
        form?.change(to: draft)
        settle(&turn)
        loadInput(turn.facts)
    }

    private mutating func travel(_ turn: inout Turn, _ step: (inout History<SessionDraft>) -> Bool) {
        guard var history = form, step(&history) else { return }
        form = history
        settle(&turn)
        loadInput(turn.facts)
    }
}

// MARK: - What every change does

extension WizardScreen {
    /// Types a whole value at once: a toggle, a choice, what an editor brings; one undo step.
    mutating func set(_ key: FieldKey, _ typed: Typed, _ turn: inout Turn) {
        change(key, to: typed, run: nil, &turn)
        if focus == .field(key) { loadInput(turn.facts) }
    }

    mutating func change(_ key: FieldKey, to typed: Typed, run: String?, _ turn: inout Turn) {
        guard var draft else { return }
        draft.type(typed, in: key)
        form?.change(to: draft, run: run)
        settle(&turn)
    }

    /// After any change: what the form comes to, and the draft on disk.
    mutating func settle(_ turn: inout Turn) {
        guard let draft else { return }
        resolution = Resolution(draft, in: turn.facts.fieldContext)
        keepDraft(&turn)
        askNames(&turn)
    }

    /// Keeps what was typed; a form in which nothing is typed leaves no draft.
    func keepDraft(_ turn: inout Turn) {
        guard let draft, let draftName else { return }
        turn.run(draft.isTouched ? .keepDraft(DraftDocument(draftName, draft)) : .dropDraft(draftName))
    }

    /// The text of the focused field, as it can be typed, ready to give way.
    mutating func loadInput(_ facts: DeskFacts) {
        guard let field = focused, let draft else { return }
        typing.load(draft.shown(field.key, in: facts.fieldContext).text, field.editor)
    }

    /// Asks for the names of validators that are only known by login.
    private mutating func askNames(_ turn: inout Turn) {
        let logins = draft?.shown(.validators, in: turn.facts.fieldContext).list ?? []
        let unknown = logins.filter { names[$0] == nil }
        if !unknown.isEmpty, awaited.names == nil { awaited.names = turn.ask(.persons(logins: unknown)) }
    }
}
