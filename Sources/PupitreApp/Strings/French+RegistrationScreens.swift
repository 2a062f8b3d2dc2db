import TrainingDomain

extension French: RegistrationScreenSentences {
    func heading(_ column: RegistrationColumn, of kind: RegistrationList.Kind) -> String {
        switch column {
        case .tick: ""
        case .place: if case .waiting = kind { "Rang" } else { "N°" }
        case .name: "Nom"
        case .login: "Identifiant"
        case .session: "Session"
        case .start: "Début"
        case .state: "État"
        case .lacking: "Il manque"
        case .asked: "Demandé le"
        }
    }

    func sorted(by order: RegistrationOrder) -> String {
        switch order {
        case .rank: "tri\u{A0}: rang"
        case .name: "tri\u{A0}: nom"
        case .newest: "tri\u{A0}: date"
        }
    }

    func ticked(_ count: Int) -> String { self.count(count, "cochée", "cochées") }
    var noRegistrationFound: [String] {
        ["Personne ne répond à ces mots.", "Effacez des lettres, ou Échap pour tout revoir."]
    }
    var learnersPlaceholder: String { "nom ou identifiant" }
    var registrationsPlaceholder: String { "nom, identifiant ou session" }
    var minePlaceholder: String { "titre d'une session" }
    var awaitingTitle: String { "En attente de moi" }
    var nothingAwaits: [String] {
        [
            "Rien n'attend de décision de votre part.",
            "Dès qu'une demande vous attend, elle vient ici et un courriel vous le dit.",
        ]
    }
    var mineTitle: String { "Mes inscriptions" }
    var noneMine: [String] {
        [
            "Vous n'avez encore rien demandé.",
            "Le catalogue montre les sessions ouvertes à l'inscription\u{A0}: Échap, puis Catalogue.",
        ]
    }

    var registrationTitle: String { "Inscription" }
    func asked(_ moment: String) -> String { "demandée le \(moment)" }
    func reasonGiven(_ reason: String) -> String { "Motif\u{A0}: \(reason)" }
    var approvalsHeading: String { "Validations" }
    var noApproval: String { "Aucune n'est demandée." }
    func givers(_ people: [String]) -> String {
        people.isEmpty ? "personne ne peut la donner pour l'instant" : "peut la donner\u{A0}: \(list(people, "ou"))"
    }
    func given(by name: String, at moment: String) -> String { "\(name), le \(moment)" }
    var oneIsEnough: String { "Un seul des validateurs suffit." }

    func nobody(in section: SessionSection, _ session: StoredSession, mayEnrol: Bool) -> [String] {
        let enrol = mayEnrol ? ["F7 inscrit des personnes."] : []
        switch section {
        case .learners:
            return ["Personne n'est encore inscrit."] + enrol
                + (session.session.publicRegistration
                    ? ["Les apprenants demandent une place depuis le catalogue."]
                    : ["L'inscription publique est fermée\u{A0}: un gestionnaire inscrit."])
        case .waiting:
            return [
                "Personne n'attend de place.",
                session.session.maxUsers.map {
                    "Au-delà de \(count($0, "inscrit", "inscrits")), les demandes viennent ici, dans leur ordre."
                } ?? "Le nombre de places est illimité\u{A0}: personne n'attendra.",
            ]
        default: return ["Aucune demande n'attend de validation."] + enrol
        }
    }

    var hiddenPeople: [String] { ["Ils sont d'autres organisations\u{A0}: vous ne les voyez pas."] }

    func sessionCancelled(_ number: Int64) -> String { "Session \(number) annulée." }
    func trainersSaved(_ names: [String]) -> String { trainers(names).firstUppercased + "." }
    func olderHistory(_ count: Int) -> String {
        "… et \(self.count(count, "entrée plus ancienne", "entrées plus anciennes"))"
    }
    var noSeances: [String] { ["Il n'y a pas de séance."] }

    func heading(_ column: SeanceColumn) -> String {
        switch column {
        case .title: "Titre"
        case .when: "Quand"
        case .seats: "Places"
        case .place: "Lieu"
        case .mode: "Inscription"
        }
    }

    func mode(_ mode: SeanceRegistration) -> String {
        switch mode {
        case .automatic: "automatique"
        case .manual: "manuelle"
        case .public: "publique"
        }
    }

    var enrolButton: String { "Inscrire F2" }
    func enrolNote(free: Int?) -> String {
        guard let free else { return "Places illimitées." }
        return free == 0
            ? "Aucune place libre\u{A0}: qui est inscrit attend."
            : "\(count(free, "place libre", "places libres")), les suivants attendent."
    }
    var nobodyPicked: String { "Cochez au moins une personne\u{A0}: tapez son nom, puis Entrée." }

    var catalogueTitle: String { "Catalogue" }
    var cataloguePlaceholder: String { "titre d'une session ou d'une formation" }
    var emptyCatalogue: [String] {
        [
            "Aucune session n'est ouverte à l'inscription pour l'instant.",
            "Revenez plus tard, ou demandez à un gestionnaire de formation.",
        ]
    }

    func heading(_ column: CatalogueColumn) -> String {
        switch column {
        case .title: "Session"
        case .start: "Début"
        case .seats: "Places"
        case .own: "Mon état"
        }
    }

    func seats(free: Int?, waiting: Int) -> String {
        guard let free else { return "places illimitées" }
        if free > 0 { return count(free, "place libre", "places libres") }
        return waiting == 0 ? "complet" : "complet, \(number(waiting)) en attente"
    }

    func shortSeats(free: Int?, waiting: Int) -> String {
        guard let free else { return "illimitées" }
        if free > 0 { return "\(number(free)) \(free < 2 ? "libre" : "libres")" }
        return waiting == 0 ? "complet" : "complet, attente \(number(waiting))"
    }

    var mineHeading: String { "Mon inscription" }
    var noLongerInCatalogue: String { "Cette session n'est plus au catalogue. Choisissez-en une autre." }

    func reasonTitle(_ purpose: ReasonScreen.Purpose) -> String {
        switch purpose {
        case .refuse: "Refuser"
        case .exceed: "Dépasser le nombre de places"
        case .cancelSession: "Annuler la session"
        }
    }

    func reasonQuestion(_ purpose: ReasonScreen.Purpose, _ subject: ReasonScreen.Subject) -> String {
        switch subject {
        case .session(let session, let people):
            let count = people.enrolled + people.waiting + people.pending
            let told =
                count == 0
                ? "" : " Un courriel le dira avec votre motif à \(self.count(count, "personne", "personnes"))."
            return
                "Annuler la session \(session.number) \(quoted(session.title)) du \(dateTime(session.start))\u{A0}? Plus personne n'y entrera.\(told)"
        case .people(let people):
            return purpose == .exceed
                ? "Inscrire \(everybody(people)) même s'il n'y a plus de place\u{A0}? Toutes les validations seront notées comme données par vous."
                : "Refuser la demande de \(everybody(people))\u{A0}? Un courriel le dira avec votre motif."
        }
    }

    func reasonHelp(_ purpose: ReasonScreen.Purpose) -> String {
        switch purpose {
        case .refuse:
            "Le motif est obligatoire\u{A0}: l'apprenant le lit dans son courriel. Échap revient en gardant ce que vous avez tapé."
        case .exceed:
            "Le motif est obligatoire\u{A0}: il reste dans l'historique. Échap revient en gardant ce que vous avez tapé."
        case .cancelSession:
            "Le motif est obligatoire\u{A0}: il est montré sur la page de la session et envoyé à tous. Échap revient en gardant ce que vous avez tapé."
        }
    }

    var reasonLabel: String { "Motif" }
    var reasonMissing: String { "Écrivez un motif." }
    var excessTitle: String { "Moins de places que d'inscrits" }
    var excessHelp: String {
        "Personne n'est jamais désinscrit en silence\u{A0}: choisissez avec ↑↓, puis Entrée. Échap revient au formulaire sans rien enregistrer."
    }
    func excess(limit: Int, enrolled: Int) -> String {
        "\(count(enrolled, "personne est inscrite", "personnes sont inscrites")) et vous mettez \(count(limit, "place", "places")). Que faire\u{A0}?"
    }
    func excess(_ choice: ExcessChoice, limit: Int, enrolled: Int) -> String {
        let last = enrolled - limit
        return switch choice {
        case .keep: "garder les \(number(enrolled)) et n'accepter personne"
        case .moveLast:
            last < 2
                ? "mettre la dernière inscrite en tête de la liste d'attente"
                : "mettre les \(number(last)) dernières en tête de la liste d'attente"
        }
    }
}
