import TerminalUI
import TrainingDomain

extension WizardScreen {
    func commands(_ facts: DeskFacts) -> [Command] {
        if step == .training { return pickerCommands }
        return focusCommands + stepCommands + formCommands
    }

    private var pickerCommands: [Command] {
        var commands = ListCommands.all(count: finder.list.total, homeAndEnd: false)
        commands.removeAll { $0.keys == [.pageUp] || $0.keys == [.pageDown] }
        if finder.current != nil {
            commands.insert(
                Command(
                    .wizard(.pick), .enter, label: Phrase("choisir cette formation", "pick this training"), weight: 9),
                at: 0)
            commands.append(Command(.wizard(.details), .function(3), label: Phrase("détails", "details"), weight: 3))
        }
        if form == nil {
            commands += [
                Command(.list(.pageUp), .pageUp, label: Phrase("page précédente", "previous page")),
                Command(.list(.pageDown), .pageDown, label: Phrase("page suivante", "next page")),
            ]
        } else {
            commands.append(
                Command(.wizard(.nextStep), .pageDown, label: Phrase("étape suivante", "next step"), weight: 3))
        }
        return commands + [leave]
    }

    private var leave: Command {
        Command(.wizard(.leave), .escape, label: Phrase("retour", "back"), weight: 5)
    }

    /// What the keys do to the focused field.
    private var focusCommands: [Command] {
        guard case .field = focus, let field = focused else {
            return [Command(.wizard(.save), .enter, label: Phrase("enregistrer", "save"), weight: 9)]
        }
        if step == .review {
            return [Command(.wizard(.enter), .enter, label: Phrase("modifier", "change"), weight: 9)]
        }
        switch field.editor {
        case .flag:
            return [Command(.wizard(.toggle), .character(" "), label: Phrase("oui / non", "yes / no"), weight: 8)]
                + [enter]
        case .choice:
            return [
                Command(.wizard(.nextChoice), .character(" "), .right, label: Phrase("changer", "change"), weight: 8),
                Command(.wizard(.previousChoice), .left, label: Phrase("choix précédent", "previous choice")), enter,
            ]
        case .lines:
            return [Command(.wizard(.openEditor), .enter, .character(" "), label: Phrase("écrire", "write"), weight: 8)]
        case .people, .curricula, .organisations:
            return [
                Command(.wizard(.openPicker), .character(" "), label: Phrase("choisir", "choose"), weight: 8), enter,
            ]
        case .moment:
            return [
                enter,
                Command(.wizard(.openCalendar), .function(4), label: Phrase("calendrier", "calendar"), weight: 7),
            ]
        case .text, .zone, .whole, .colour: return [enter]
        }
    }

    private var enter: Command {
        Command(.wizard(.enter), .enter, label: Phrase("suivant", "next"))
    }

    private var stepCommands: [Command] {
        if step == .review { return reviewCommands }
        return [
            Command(.wizard(.nextField), .tab, .down, label: Phrase("suivant", "next"), weight: 4),
            Command(.wizard(.previousField), .backTab, .up, label: Phrase("champ précédent", "previous field")),
            Command(.wizard(.nextStep), .pageDown, label: Phrase("étape", "step"), weight: 3),
            Command(.wizard(.previousStep), .pageUp, label: Phrase("étape précédente", "previous step")),
        ]
    }

    private var reviewCommands: [Command] {
        let up = Command(
            .wizard(.previousField), .up, .backTab, label: Phrase("choisir", "choose"), weight: 4, sign: "↑↓")
        let back = Command(.wizard(.previousStep), .pageUp, label: Phrase("étape précédente", "previous step"))
        if focus == .save { return [up, back] }
        return [up, Command(.wizard(.nextField), .down, .tab, label: Phrase("ligne suivante", "next row")), back]
    }

    private var formCommands: [Command] {
        var commands = [
            Command(
                .wizard(.save), .function(2), .control("s"), label: Phrase("enregistrer", "save"),
                weight: focus == .save ? 0 : 9)
        ]
        if let key = focused?.key, step != .review, canGiveBack(key) {
            commands.append(
                Command(.wizard(.giveBack), .control("r"), label: givenBackLabel(key), weight: 5))
        }
        if form?.canUndo == true {
            commands.append(Command(.wizard(.undo), .control("z"), label: Phrase("annuler", "undo"), weight: 1))
        }
        if form?.canRedo == true {
            commands.append(Command(.wizard(.redo), .control("y"), label: Phrase("rétablir", "redo"), weight: 1))
        }
        if resolution?.problems.isEmpty == false {
            commands.append(
                Command(.wizard(.errors), .function(8), label: Phrase("erreurs", "errors"), weight: errorsWeight))
        }
        commands.append(Command(.wizard(.abandon), label: Phrase("Abandonner la saisie", "Abandon this form")))
        return commands + [leave]
    }

    /// In the review errors come first; in a form just opened nothing is wrong yet, only to be filled.
    private var errorsWeight: Int {
        if step == .review { return 8 }
        return resolution?.problems.contains { checked.contains($0.field) } == true ? 3 : 0
    }

    /// What Ctrl-R brings back.
    private func givenBackLabel(_ key: FieldKey) -> Phrase {
        if SessionFields.field(key)?.inherited != nil { return Phrase("valeur héritée", "inherited value") }
        return [.start, .end].contains(key)
            ? Phrase("date proposée", "proposed date") : Phrase("valeur de départ", "initial value")
    }

    /// Whether Ctrl-R changes something: the field was typed in, or set by hand in the stored session.
    func canGiveBack(_ key: FieldKey) -> Bool {
        guard let draft else { return false }
        switch draft.provenance(of: key) {
        case .own: return true
        case .stored: return SessionFields.field(key)?.inherited != nil
        case .inherited, .proposed, .initial: return false
        }
    }
}
