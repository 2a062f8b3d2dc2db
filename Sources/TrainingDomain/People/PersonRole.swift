/// What a person may be in the platform (`domain.md`, "Words"; the spelling is the command line's).
public enum PersonRole: String, CaseIterable, Sendable {
    /// The platform administrator, who may do everything.
    case administrator
    /// Creates trainings and sessions of their organisations.
    case manager
    /// Has access to registration management.
    case registrar
    /// Gives the organisation's approval for its learners.
    case organisationAdministrator = "organisation-administrator"
    /// Teaches sessions.
    case trainer
    /// Registers in sessions.
    case learner

    /// What people call the role.
    public var label: Phrase {
        switch self {
        case .administrator: Phrase("administrateur plateforme", "administrator")
        case .manager: Phrase("gestionnaire", "manager")
        case .registrar: Phrase("gestionnaire des inscriptions", "registrar")
        case .organisationAdministrator: Phrase("gestionnaire de l'organisation", "organisation administrator")
        case .trainer: Phrase("formateur", "trainer")
        case .learner: Phrase("apprenant", "learner")
        }
    }
}
