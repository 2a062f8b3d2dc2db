import TerminalUI
import TrainingDomain

/// Asks for a reason, for what may not be done without one.
enum ReasonForm: FormPurpose {
    /// Refusing requests, with the names of those who asked.
    case refuse([Int64], names: [String])
    /// Giving approvals beyond the limit of seats.
    case exceedCapacity([Int64], ApprovalChoice, names: [String])
    /// Cancelling a session.
    case cancel(SessionReference)

    func title(_ facts: DeskFacts) -> String { facts.words.reasonTitle(self) }

    func about(_ facts: DeskFacts) -> String? { facts.words.reasonAbout(self) }

    var verb: Phrase {
        switch self {
        case .refuse: Phrase("refuser", "refuse")
        case .exceedCapacity: Phrase("inscrire", "enrol")
        case .cancel: Phrase("annuler la session", "cancel the session")
        }
    }

    var fields: [FormField] {
        [
            FormField(
                "reason", .editor(.text(maxLength: 1_000)), label: Phrase("Motif", "Reason"),
                help: Phrase(
                    "Les personnes concernées le lisent dans leur message.",
                    "The people concerned read it in their message."), isRequired: true)
        ]
    }

    func outcome(_ values: FormValues, _ facts: DeskFacts) -> FormOutcome {
        let reason = values.text("reason")
        return switch self {
        case .refuse(let ids, _): .ask(.register(.refuse(ids, reason: reason)))
        case .exceedCapacity(let ids, let choice, _):
            .ask(.register(.approve(ids, choice, overCapacity: reason)))
        case .cancel(let session): .ask(.cancelSession(session.number, reason: reason))
        }
    }

    func said(_ values: FormValues, _ answer: Answer, _ facts: DeskFacts) -> String {
        facts.words.reasonDone(self)
    }
}
