import TrainingDomain

/// Problems in words: what, where and what to do.
public protocol ProblemSentences {
    /// Why something could not be done.
    func failure(_ failure: Failure) -> String
    /// Why the value of the field labelled `field` is refused, for a line under or after that label.
    func reason(_ reason: Reason, field: Phrase) -> String
    /// Why a text is not a date.
    func dateProblem(_ problem: DateProblem, typed: String) -> String
    /// Something worth saying that stops nothing.
    func notice(_ notice: Notice) -> String
    /// What was asked, in the infinitive: "delete a training".
    func act(_ act: Act) -> String
    /// What people call the field `key`.
    func label(_ key: FieldKey) -> String
    /// A value as people read it.
    func value(_ value: FieldValue, of key: FieldKey) -> String
}

/// The labels of fields, wherever they are listed.
enum FieldLabels {
    /// Labels of the columns of people, organisations and nodes, which have no list of fields.
    private static let others: [FieldKey: Phrase] = [
        "login": Phrase("Identifiant", "Login"), "firstName": Phrase("Prénom", "First name"),
        "lastName": Phrase("Nom", "Last name"), "mail": Phrase("Adresse de courriel", "Mail address"),
        "roles": Phrase("Rôles", "Roles"), "name": Phrase("Nom", "Name"),
        "parent": Phrase("Nœud parent", "Parent node"),
        "from": Phrase("Depuis", "From"), "to": Phrase("Jusqu'au", "To"), "reason": Phrase("Motif", "Reason"),
        "trainers": Phrase("Formateurs", "Trainers"), "training": Phrase("Formation", "Training"),
        "cancelled": Phrase("Motif d'annulation", "Reason of the cancellation"),
        "user": Phrase("Apprenant", "Learner"), "session": Phrase("Session", "Session"),
        "state": Phrase("État", "State"), "missing": Phrase("Manque", "Missing"),
        "position": Phrase("Position", "Position"), "approval": Phrase("Validation", "Approval"),
        "language": Phrase("Langue des courriels", "Language of mails"), "members": Phrase("Membres", "Members"),
        "groups": Phrase("Groupes", "Groups"), "registrations": Phrase("Inscriptions", "Registrations"),
        "trains": Phrase("Forme", "Trains"), "validates": Phrase("Valide", "Validates"),
        "isActive": Phrase("Compte actif", "Active account"), "isBlocking": Phrase("Nœud bloquant", "Blocking node"),
    ]

    /// Labels of what seances have beside what sessions have, and of what the audit tells of them.
    private static let ofSeances: [FieldKey: Phrase] = [
        "place": Phrase("Lieu", "Place"), .mode: Phrase("Inscription", "Registration"), .set: Phrase("Ensemble", "Set"),
        .setLimit: Phrase("Maximum par apprenant", "Most per learner"),
        "seance": Phrase("Séance", "Seance"), "seances": Phrase("Séances", "Seances"),
        "learners": Phrase("Apprenants", "Learners"),
        "sessions": Phrase("Sessions", "Sessions"),
        "promoted": Phrase("Sortis de l'attente", "No longer waiting"),
        "movedBack": Phrase("Mis en attente", "Made to wait"),
        "weekday": Phrase("Jour de la semaine", "Weekday"), "until": Phrase("Jusqu'au", "Until"),
        "weeks": Phrase("Semaines", "Weeks"),
    ]

    static func label(_ key: FieldKey) -> Phrase {
        SessionFields.field(key)?.label ?? TrainingFields.field(key)?.label ?? others[key] ?? ofSeances[key]
            ?? Phrase(key.rawValue, key.rawValue)
    }

    /// The label of a choice's value, if `key` is a choice.
    static func choice(_ value: String, of key: FieldKey) -> Phrase? {
        let key = key == .mode ? "seanceRegistration" : key
        guard case .choice(let choices)? = SessionFields.field(key)?.editor else { return nil }
        return choices.first { $0.value == value }?.label
    }
}
