import TrainingDomain

extension English: SeanceSentences {
    func say(_ fact: SeanceFact) -> String {
        switch fact {
        case .heading(let stored):
            "Seance no. \(stored.id)  \(stored.seance.title)  (session \(reference(stored.session)))"
        case .unsavedHeading(let title, let session): "\(title)  (session \(reference(session)))"
        case .people(let registered, let waiting):
            "\(count(registered, "participant", "participants")), \(number(waiting)) waiting"
        case .waits(let position): "waits, no. \(number(position))"
        case .deleted(let seance): "Seance \(reference(seance)) deleted."
        case .detached(let count, let code): "\(self.count(count, "training", "trainings")) detached from \(code)."
        case .nodeDeleted(let code): "Curriculum \(code) deleted."
        case .learners(let names, let node):
            names.isEmpty
                ? "Nobody to register from \(node.code)  \(node.title)."
                : "\(count(names.count, "person", "people")) from \(node.code)  \(node.title): \(list(names, "and"))"
        case .remarkHeading: "Remark"
        case .remark(let target): remark(target)
        }
    }

    private func remark(_ target: CurriculumTarget) -> String {
        guard target.session != nil else {
            return target.choices.isEmpty
                ? "no session: create one"
                : "to choose: \(target.choices.map { "no. \($0.number)" }.joined(separator: ", "))"
        }
        var parts: [String] = []
        if !target.alreadyRegistered.isEmpty {
            parts.append("registered already: \(list(target.alreadyRegistered.map(\.name), "and"))")
        }
        if target.lacking > 0 { parts.append("lacks \(count(target.lacking, "seat", "seats"))") }
        return parts.joined(separator: "; ")
    }
}
