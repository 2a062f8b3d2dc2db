import TerminalUI
import TrainingDomain

@testable import PupitreApp

extension Desk {
    /// The form, when it is open.
    var wizard: WizardScreen? {
        for case .wizard(let wizard) in app.screens.reversed() { return wizard }
        return nil
    }

    /// What the form comes to.
    var session: Session? { wizard?.resolution?.session }

    /// What a field shows, as it could be typed.
    func shown(_ key: FieldKey) -> Typed? { wizard?.draft?.shown(key, in: app.facts.fieldContext) }

    func provenance(_ key: FieldKey) -> Provenance? { wizard?.draft?.provenance(of: key) }

    /// Goes to a field with the keys that lead there.
    mutating func go(to key: FieldKey) {
        guard let field = SessionFields.field(key) else { return }
        while let step = wizard?.step, step > field.step { press(.pageUp) }
        while let step = wizard?.step, step < field.step { press(.pageDown) }
        while let wizard, let here = wizard.places.firstIndex(of: wizard.focus),
            let there = wizard.places.firstIndex(of: .field(key)), here != there
        {
            press(here < there ? .tab : .backTab)
        }
    }

    /// Types in a field in the place of what it holds.
    mutating func fill(_ key: FieldKey, _ text: String) {
        go(to: key)
        type(text)
    }

    /// Fills a form that can be saved.
    mutating func openValidForm(_ training: String = "acs", title: String = "Une nouvelle") {
        openForm(training)
        type(title)
    }
}

extension Desk {
    /// The small form, when it is open.
    var form: FormScreen? {
        for case .form(let form) in app.screens.reversed() { return form }
        return nil
    }

    /// Presses Esc; a small form asks before what was typed is lost, and is told yes.
    mutating func leave() {
        press(.escape)
        if case .confirm(let question) = app.front, question.subject == .abandon { press(.enter) }
    }

    /// Opens a screen over the present one, without the keys that lead to it.
    mutating func show(_ screen: Screen) {
        app.screens.append(screen)
        // Whoever comes to the front asks what it shows when it starts.
        send(.started)
    }
}
