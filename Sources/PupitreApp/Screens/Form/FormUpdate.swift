import TerminalUI
import TrainingDomain

extension FormScreen {
    mutating func perform(_ action: Action, _ turn: inout Turn) {
        switch action {
        case .wizard(let action): perform(action, &turn)
        case .form(let now): accept(now, &turn)
        default: break
        }
    }

    private mutating func perform(_ action: WizardAction, _ turn: inout Turn) {
        switch action {
        case .nextField: moveFocus(by: 1, &turn)
        case .previousField: moveFocus(by: -1, &turn)
        case .enter: moveFocus(by: 1, &turn)
        case .toggle: toggle(&turn)
        case .nextChoice: choose(by: 1, &turn)
        case .previousChoice: choose(by: -1, &turn)
        case .openEditor: openEditor(&turn)
        case .openCalendar: openCalendar(&turn)
        case .openPicker: openPicker(&turn)
        case .giveBack: if let key = focused?.key { giveBack(key, &turn) }
        case .undo: travel(&turn) { $0.undo() }
        case .redo: travel(&turn) { $0.redo() }
        case .take(let key, let typed): take(typed, in: key, &turn)
        case .goTo(let key): setFocus(.field(key), &turn)
        case .errors: turn.go(.push(.errors(ErrorsScreen(problems + refused, labels: labels))))
        case .save: save(&turn)
        case .leave: leave(&turn)
        case .drop: turn.go(.pop)
        default: break
        }
    }

    /// Esc asks before what was typed is lost.
    private func leave(_ turn: inout Turn) {
        turn.go(isTouched ? .push(.confirm(ConfirmScreen(.abandon, yes: .wizard(.drop)))) : .pop)
    }

    private mutating func moveFocus(by offset: Int, _ turn: inout Turn) {
        let places = fields.map { Focus.field($0.key) } + [.save]
        let index = (places.firstIndex(of: focus) ?? 0) + offset
        if places.indices.contains(index) { setFocus(places[index], &turn) }
    }

    /// Takes what an editor over the form brings: one step of undo.
    private mutating func take(_ value: Typed, in key: FieldKey, _ turn: inout Turn) {
        var value = value
        if field(key)?.kind == .day { value = .one(String(value.text.prefix { $0 != " " })) }
        change(key, to: value, run: nil, &turn)
        if focus == .field(key) { loadInput() }
    }

    mutating func type(_ key: Key, _ turn: inout Turn) {
        guard let field = focused else { return }
        if field.picker != nil {
            if case .character = key { openPicker(&turn, typing: key) }
            return
        }
        switch field.editor {
        case .text, .moment, .zone, .whole, .colour: typeText(key, in: field, &turn)
        case .lines:
            switch key {
            case .character, .paste: openEditor(&turn, typing: key)
            default: break
            }
        case .flag: typeWord(key, FieldInput.yesOrNo, &turn)
        case .choice(let choices):
            typeWord(key, choices.map { ($0.label[turn.facts.language], $0.value) }, &turn)
        case .people, .curricula, .organisations: break
        }
    }

    private mutating func typeText(_ key: Key, in field: FormField, _ turn: inout Turn) {
        guard let stroke = typing.type(key) else { return }
        if let refusal = stroke.refusal { turn.say(turn.facts.words.refused(refusal), .warning) }
        guard stroke.hasChanged else { return }
        change(field.key, to: .one(typing.text), run: FieldInput.run(of: key, in: field.key), &turn)
        // In prose a word at a time is undone.
        if case .text = field.editor, key == .character(" ") { endRun() }
    }

    private mutating func typeWord(_ key: Key, _ words: [(word: String, value: String)], _ turn: inout Turn) {
        guard let field = focused?.key, let chosen = typing.word(key, among: words) else { return }
        take(.one(chosen.value), in: field, &turn)
        typing.begin(chosen.begun)
    }

    private mutating func toggle(_ turn: inout Turn) {
        guard let key = focused?.key else { return }
        take(.one(shown(key).text == "true" ? "false" : "true"), in: key, &turn)
    }

    private mutating func choose(by offset: Int, _ turn: inout Turn) {
        guard let field = focused, case .choice(let choices) = field.editor, !choices.isEmpty else { return }
        let index = choices.firstIndex { $0.value == shown(field.key).text } ?? 0
        take(.one(choices[(index + offset + choices.count) % choices.count].value), in: field.key, &turn)
    }

    // MARK: What opens over the form

    private func openEditor(_ turn: inout Turn, typing key: Key? = nil) {
        guard let field = focused, case .lines(let limit) = field.editor else { return }
        var editor = EditorScreen(
            field: field.key, label: field.label, text: shown(field.key).text, limit: limit)
        if let key { editor.take(key, turn.facts) }
        turn.go(.push(.editor(editor)))
    }

    private func openCalendar(_ turn: inout Turn) {
        guard let field = focused, field.editor == .moment else { return }
        let moment = moment(field.key, turn.facts) ?? turn.facts.now
        turn.go(.push(.month(MonthScreen(field: field.key, label: field.label, moment: moment))))
    }

    private func openPicker(_ turn: inout Turn, typing key: Key? = nil) {
        guard let field = focused, let picker = field.picker else { return }
        var screen = PickerScreen(
            field: field.key, label: field.label, source: picker.source, picksOne: picker.picksOne,
            chosen: shown(field.key).list, names: names)
        if let key, key != .character(" ") { screen.input.handle(key) }
        turn.go(.push(.picker(screen)))
    }
}

// MARK: - Commands

extension FormScreen {
    func commands(_ facts: DeskFacts) -> [Command] {
        fieldCommands
            + [
                Command(
                    .wizard(.nextField), .tab, .down, label: Phrase("suivant", "next"), weight: focus == .save ? 0 : 4),
                Command(.wizard(.previousField), .backTab, .up, label: Phrase("champ précédent", "previous field")),
            ].filter { focus != .save || $0.action != .wizard(.nextField) } + formCommands
    }

    /// What the keys do to the focused field.
    private var fieldCommands: [Command] {
        guard let field = focused else {
            return [Command(.wizard(.save), .enter, .function(2), .control("s"), label: verb, weight: 9)]
        }
        if field.picker != nil {
            return [
                Command(.wizard(.openPicker), .character(" "), label: Phrase("choisir", "choose"), weight: 8), enter,
            ]
        }
        switch field.editor {
        case .flag:
            return [
                Command(.wizard(.toggle), .character(" "), label: Phrase("oui / non", "yes / no"), weight: 8), enter,
            ]
        case .choice:
            return [
                Command(.wizard(.nextChoice), .character(" "), .right, label: Phrase("changer", "change"), weight: 8),
                Command(.wizard(.previousChoice), .left, label: Phrase("choix précédent", "previous choice")), enter,
            ]
        case .lines:
            return [Command(.wizard(.openEditor), .enter, .character(" "), label: Phrase("écrire", "write"), weight: 8)]
        case .moment:
            return [
                enter,
                Command(.wizard(.openCalendar), .function(4), label: Phrase("calendrier", "calendar"), weight: 7),
            ]
        default: return [enter]
        }
    }

    private var verb: Phrase { purpose.form.verb }

    private var enter: Command { Command(.wizard(.enter), .enter, label: Phrase("suivant", "next")) }

    private var formCommands: [Command] {
        var commands: [Command] = []
        if focus != .save {
            commands.append(Command(.wizard(.save), .function(2), .control("s"), label: verb, weight: 9))
        }
        if let key = focused?.key, typed.present[key] != nil, purpose.form.initial[key] != nil {
            commands.append(
                Command(
                    .wizard(.giveBack), .control("r"), label: Phrase("valeur de départ", "initial value"), weight: 2))
        }
        if typed.canUndo {
            commands.append(Command(.wizard(.undo), .control("z"), label: Phrase("annuler", "undo"), weight: 1))
        }
        if typed.canRedo {
            commands.append(Command(.wizard(.redo), .control("y"), label: Phrase("rétablir", "redo"), weight: 1))
        }
        let wrong = problems + refused
        if !wrong.isEmpty {
            let weight = wrong.contains { checked.contains($0.field) } ? 3 : 0
            commands.append(
                Command(.wizard(.errors), .function(8), label: Phrase("erreurs", "errors"), weight: weight))
        }
        return commands + [Command(.wizard(.leave), .escape, label: Phrase("retour", "back"), weight: 5)]
    }
}
