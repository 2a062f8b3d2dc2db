import TrainingDomain

extension English: FormSentences {
    var formHelp: String {
        "Tab and the arrows go from field to field; F2 saves from anywhere. Ctrl-Z undoes, Ctrl-Y redoes. Esc asks before what you typed is lost."
    }

    func changedFields(_ count: Int) -> String {
        count == 0 ? "" : self.count(count, "field changed", "fields changed")
    }

    func toCorrect(_ labels: [String]) -> String {
        let names = labels.joined(separator: ", ")
        return labels.count == 1
            ? "Nothing is saved. To correct: \(names)." : "Nothing is saved. To correct: \(names). F8 shows them."
    }

    var pickerOfOneHelp: String { "Type to search. Enter chooses the row; Esc goes back and changes nothing." }

    func curriculumTitle(_ form: CurriculumForm) -> String {
        switch form {
        case .add: "New curriculum node"
        case .edit(let node): "Node \(node.code)"
        }
    }

    func formSaved(_ name: String) -> String { "\(quoted(name)) saved." }

    var newTraining: String { "New training" }
    func editTraining(_ code: String) -> String { "Training \(code)" }

    var trainingEditNote: String { "New sessions will start from these settings; those that exist do not change." }

    func trainingSaved(_ code: String) -> String { "Training \(code) saved." }

    func seanceFormTitle(_ form: SeanceForm) -> String {
        switch form {
        case .add(let session): "New seance · \(session.session.title)"
        case .edit(let seen): "Seance · \(seen.session.title)"
        case .series(let seen): "Repeat \(quoted(seen.seance.title))"
        }
    }

    var seriesNote: String {
        "The first begins at the date and time below; the others come at the same time, on the chosen days. Nothing is stored before you have seen the dates."
    }

    func seanceSaved(_ title: String, _ start: CivilDateTime) -> String {
        "Seance \(quoted(title)) saved, \(dateTime(start))."
    }
}
