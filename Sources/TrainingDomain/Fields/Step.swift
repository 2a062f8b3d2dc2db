/// The steps of the wizard, in order (`interface.md`, "The wizard").
public enum Step: Int, CaseIterable, Comparable, Sendable {
    /// Which training.
    case training
    /// What and when.
    case session
    /// Who may register and how.
    case registration
    /// Seats and approvals.
    case approvals
    /// Everything once more, before saving.
    case review

    /// Steps by their order in the wizard.
    public static func < (left: Step, right: Step) -> Bool { left.rawValue < right.rawValue }

    /// The word on the rail.
    public var label: Phrase {
        switch self {
        case .training: Phrase("Formation", "Training")
        case .session: Phrase("Session", "Session")
        case .registration: Phrase("Inscription", "Registration")
        case .approvals: Phrase("Validations", "Approvals")
        case .review: Phrase("Vérifier", "Review")
        }
    }
}
