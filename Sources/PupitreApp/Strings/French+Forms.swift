import TrainingDomain

extension French: FormSentences {
    var formHelp: String {
        "Tab et les flèches vont d'un champ à l'autre\u{A0}; F2 enregistre de partout. Ctrl-Z annule, Ctrl-Y rétablit. Échap demande avant de perdre ce que vous avez tapé."
    }

    func changedFields(_ count: Int) -> String { count == 0 ? "" : self.count(count, "champ changé", "champs changés") }

    func toCorrect(_ labels: [String]) -> String {
        let names = labels.joined(separator: ", ")
        return labels.count < 2
            ? "Rien n'est enregistré. À corriger\u{A0}: \(names)."
            : "Rien n'est enregistré. À corriger\u{A0}: \(names). F8 les montre."
    }

    var pickerOfOneHelp: String {
        "Tapez pour chercher. Entrée choisit la ligne\u{A0}; Échap revient sans rien changer."
    }

    func curriculumTitle(_ form: CurriculumForm) -> String {
        switch form {
        case .add: "Nouveau nœud de curriculum"
        case .edit(let node): "Nœud \(node.code)"
        }
    }

    func formSaved(_ name: String) -> String { "\(quoted(name)) est enregistré." }

    var newTraining: String { "Nouvelle formation" }
    func editTraining(_ code: String) -> String { "Formation \(code)" }

    var trainingEditNote: String {
        "Les nouvelles sessions partiront de ces réglages\u{A0}; celles qui existent ne changent pas."
    }

    func trainingSaved(_ code: String) -> String { "Formation \(code) enregistrée." }

    func seanceFormTitle(_ form: SeanceForm) -> String {
        switch form {
        case .add(let session): "Nouvelle séance · \(session.session.title)"
        case .edit(let seen): "Séance · \(seen.session.title)"
        case .series(let seen): "Répéter \(quoted(seen.seance.title))"
        }
    }

    var seriesNote: String {
        "La première commence aux date et heure ci-dessous\u{A0}; les suivantes reviennent à la même heure, les jours choisis. Rien n'est enregistré avant que vous ayez vu les dates."
    }

    func seanceSaved(_ title: String, _ start: CivilDateTime) -> String {
        "Séance \(quoted(title)) enregistrée, \(dateTime(start))."
    }
}
