import TrainingDomain

/// The sections of a session's page, in the order of its tabs.
enum SessionSection: Int, CaseIterable, Sendable {
    /// Dates, status, seats, settings.
    case overview
    /// Those who hold a seat.
    case learners
    /// Those who wait for one.
    case waiting
    /// Requests that lack a decision.
    case pending
    /// The meetings.
    case seances
    /// Who did what, and when.
    case history

    /// The section `offset` tabs further, around the end.
    func next(by offset: Int) -> SessionSection {
        let count = Self.allCases.count
        return SessionSection(rawValue: (rawValue + offset + count) % count) ?? .overview
    }

    /// Whether it is a list of registrations, with a search box.
    var isPeople: Bool { [.learners, .waiting, .pending].contains(self) }

    /// Rows between the title and the rule: the tabs, and the search box of a list of people.
    var head: Int { isPeople ? 2 : 1 }

    /// The words of the tab and of the palette.
    var label: Phrase {
        switch self {
        case .overview: Phrase("Aperçu", "Overview")
        case .learners: Phrase("Inscrits", "Learners")
        case .waiting: Phrase("Attente", "Waiting")
        case .pending: Phrase("À valider", "Pending")
        case .seances: Phrase("Séances", "Seances")
        case .history: Phrase("Historique", "History")
        }
    }
}
