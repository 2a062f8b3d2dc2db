import TrainingDomain

extension French: ArrangingSentences {
    var outboxTitle: String { "Courrier" }
    var outboxPlaceholder: String { "destinataire ou titre d'une session" }

    var outboxHelp: HelpText {
        HelpText(
            title: "Courrier",
            paragraphs: [
                "Les messages aux apprenants, aux validateurs et aux gestionnaires. Un message est écrit avec ce qui le cause, puis envoyé\u{A0}; un envoi qui échoue est réessayé, de plus en plus tard, puis abandonné.",
                "○ à envoyer, ! sera réessayé, ✓ envoyé, ✗ échoué. F7 ne garde qu'un état. F5 réessaie ce message tout de suite, F9 tous ceux qui ne sont pas partis.",
            ])
    }

    var anyMailState: String { "tous les états" }

    func mailState(_ state: OutboxState) -> String {
        switch state {
        case .queued: "à envoyer"
        case .retried: "à réessayer"
        case .sent: "envoyé"
        case .failed: "échoué"
        }
    }

    func mailKind(_ kind: MailKind) -> String {
        switch kind {
        case .requestReceived: "Demande reçue"
        case .confirmationAsked: "Confirmation demandée"
        case .approvalAwaited: "Validation attendue"
        case .waitingListed: "Mise en liste d'attente"
        case .promoted: "Place obtenue après attente"
        case .enrolled: "Inscription"
        case .movedBack: "Retour en liste d'attente"
        case .refused: "Refus"
        case .withdrawn: "Demande retirée"
        case .left: "Désinscription"
        case .datesChanged: "Dates changées"
        case .sessionCancelled: "Session annulée"
        case .creatorOfWaiting: "Avis\u{A0}: une personne attend une place"
        case .creatorOfNoAdministrator: "Avis\u{A0}: aucun gestionnaire de l'organisation"
        }
    }

    var mailHeadings: [String] { ["État", "Le", "À", "Sujet", "Session"] }

    var noMail: [String] {
        [
            "Il n'y a pas encore de message.",
            "Les demandes, les inscriptions et les changements de dates en écrivent\u{A0}; ils paraissent ici.",
        ]
    }

    var noMailFound: [String] {
        ["Aucun message ne correspond.", "Effacez des lettres, changez d'état par F7, ou Échap pour tout revoir."]
    }

    func mailSent(_ moment: String, to address: String) -> String { "Envoyé le \(moment) à \(address)." }

    func mailWaits(_ moment: String, attempts: Int, to address: String) -> String {
        attempts == 0
            ? "À envoyer à \(address) à partir du \(moment)."
            : "\(count(attempts, "essai", "essais")) sans succès\u{A0}; prochain le \(moment), à \(address)."
    }

    func mailGivenUp(attempts: Int, to address: String) -> String {
        "Abandonné après \(count(attempts, "essai", "essais")), à \(address). F5 réessaie."
    }

    func mailSession(_ facts: MailFacts) -> String {
        let start = CivilDateTime(iso: facts.start).map(dateTime) ?? facts.start
        return "Session n°\u{A0}\(facts.session) \(quoted(facts.sessionTitle)), \(start)"
    }

    func mailLearner(_ name: String) -> String { "À propos de \(name)" }
    func mailReason(_ reason: String) -> String { "Motif\u{A0}: \(reason)" }
    func mailCreated(_ moment: String) -> String { "Écrit le \(moment)" }
    func mailTitle(_ id: Int64) -> String { "Message \(id)" }

    func mailsRetried(_ count: Int) -> String {
        count == 0
            ? "Aucun message à réessayer."
            : "\(self.count(count, "message repart", "messages repartent")) au prochain envoi."
    }
}
