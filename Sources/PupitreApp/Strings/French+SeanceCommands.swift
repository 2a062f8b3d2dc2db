import TrainingDomain

extension French: SeanceSentences {
    func say(_ fact: SeanceFact) -> String {
        switch fact {
        case .heading(let stored):
            "Séance n° \(stored.id)  \(stored.seance.title)  (session \(reference(stored.session)))"
        case .unsavedHeading(let title, let session): "\(title)  (session \(reference(session)))"
        case .people(let registered, let waiting):
            "\(count(registered, "participant", "participants")), \(number(waiting)) en attente"
        case .waits(let position): "attend, n° \(number(position))"
        case .deleted(let seance): "Séance \(reference(seance)) supprimée."
        case .detached(let count, let code):
            "\(self.count(count, "formation détachée", "formations détachées")) de \(code)."
        case .nodeDeleted(let code): "Curriculum \(code) supprimé."
        case .learners(let names, let node):
            names.isEmpty
                ? "Personne à inscrire depuis \(node.code)  \(node.title)."
                : "\(count(names.count, "personne", "personnes")) depuis \(node.code)  \(node.title)\u{A0}: \(list(names, "et"))"
        case .remarkHeading: "Remarque"
        case .remark(let target): remark(target)
        }
    }

    private func remark(_ target: CurriculumTarget) -> String {
        guard target.session != nil else {
            return target.choices.isEmpty
                ? "pas de session\u{A0}: créez-en une"
                : "à choisir\u{A0}: \(target.choices.map { "n° \($0.number)" }.joined(separator: ", "))"
        }
        var parts: [String] = []
        if !target.alreadyRegistered.isEmpty {
            parts.append("déjà inscrits\u{A0}: \(list(target.alreadyRegistered.map(\.name), "et"))")
        }
        if target.lacking > 0 {
            parts.append("il manque \(count(target.lacking, "place", "places"))")
        }
        return parts.joined(separator: "\u{A0}; ")
    }
}
