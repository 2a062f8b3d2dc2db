import TerminalUI
import TrainingDomain

// What opens over the form to fill one field.
extension WizardScreen {
    mutating func openEditor(_ turn: inout Turn, typing key: Key? = nil) {
        guard let field = focused, case .lines(let limit) = field.editor, let draft else { return }
        let text = draft.shown(field.key, in: turn.facts.fieldContext).text
        var editor = EditorScreen(field: field.key, label: field.label, text: text, limit: limit)
        if let key { editor.take(key, turn.facts) }
        turn.go(.push(.editor(editor)))
    }

    mutating func openCalendar(_ turn: inout Turn) {
        guard let field = focused, field.editor == .moment else { return }
        let moment = resolvedMoment(field.key, turn.facts) ?? turn.facts.now
        turn.go(.push(.month(MonthScreen(field: field.key, label: field.label, moment: moment))))
    }

    mutating func openPicker(_ turn: inout Turn, typing key: Key? = nil) {
        guard let field = focused, let draft else { return }
        let chosen = draft.shown(field.key, in: turn.facts.fieldContext).list
        var picker = PickerScreen(
            field: field.key, label: field.label, source: PickerSource(field.editor), chosen: chosen, names: names)
        if let key { picker.input.handle(key) }
        turn.go(.push(.picker(picker)))
    }
}
