import TrainingDomain

extension French: PeopleSentences {
    var inactive: String { "inactif" }

    func mailLanguage(_ language: Language?) -> String {
        switch language {
        case nil: "celle de la base"
        case .french: "français"
        case .english: "anglais"
        }
    }

    func registrations(_ ties: PersonTies) -> String {
        let parts = [
            ties.enrolments > 0 ? count(ties.enrolments, "inscription", "inscriptions") : nil,
            ties.requests > 0 ? count(ties.requests, "demande en cours", "demandes en cours") : nil,
        ].compactMap { $0 }
        return parts.isEmpty ? "aucune" : parts.joined(separator: ", ")
    }

    func validates(_ uses: ValidatorUses) -> String {
        var parts: [String] = []
        if !uses.trainings.isEmpty { parts.append("formations \(uses.trainings.joined(separator: ", "))") }
        if !uses.sessions.isEmpty { parts.append("sessions \(uses.sessions.map(reference).joined(separator: ", "))") }
        if !uses.requests.isEmpty {
            parts.append("demandes \(uses.requests.map { "n°\u{A0}\($0)" }.joined(separator: ", "))")
        }
        return parts.joined(separator: "\u{A0}; ")
    }

    func session(_ session: SessionReference) -> String { reference(session) }

    func personDeleted(_ person: PersonReference) -> String {
        "\(person.name) (\(person.login)) n'est plus dans la base."
    }

    func groupDeleted(_ code: String) -> String { "Groupe \(code) supprimé." }

    func organisationDeleted(_ code: String) -> String { "Organisation \(code) supprimée." }
}
