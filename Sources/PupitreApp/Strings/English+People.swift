import TrainingDomain

extension English: PeopleSentences {
    var inactive: String { "inactive" }

    func mailLanguage(_ language: Language?) -> String {
        switch language {
        case nil: "the database's"
        case .french: "French"
        case .english: "English"
        }
    }

    func registrations(_ ties: PersonTies) -> String {
        let parts = [
            ties.enrolments > 0 ? count(ties.enrolments, "registration", "registrations") : nil,
            ties.requests > 0 ? count(ties.requests, "open request", "open requests") : nil,
        ].compactMap { $0 }
        return parts.isEmpty ? "none" : parts.joined(separator: ", ")
    }

    func validates(_ uses: ValidatorUses) -> String {
        var parts: [String] = []
        if !uses.trainings.isEmpty { parts.append("trainings \(uses.trainings.joined(separator: ", "))") }
        if !uses.sessions.isEmpty { parts.append("sessions \(uses.sessions.map(reference).joined(separator: ", "))") }
        if !uses.requests.isEmpty { parts.append("requests \(uses.requests.map(String.init).joined(separator: ", "))") }
        return parts.joined(separator: "; ")
    }

    func session(_ session: SessionReference) -> String { reference(session) }

    func personDeleted(_ person: PersonReference) -> String { "\(person.name) (\(person.login)) is deleted." }

    func groupDeleted(_ code: String) -> String { "Group \(code) is deleted." }

    func organisationDeleted(_ code: String) -> String { "Organisation \(code) is deleted." }
}
