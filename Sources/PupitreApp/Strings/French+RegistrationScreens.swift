import TrainingDomain

// What becomes of registrations, in French.
extension French {
    func standing(_ row: Registration) -> String {
        guard row.state == .waiting, let position = row.position else { return state(row.state) }
        return "\(state(.waiting)), position \(number(position))"
    }

    func shortStanding(_ row: Registration) -> String {
        switch row.state {
        case .pending: "à valider"
        case .waiting: row.position.map { "attente \(number($0))" } ?? "attente"
        default: state(row.state)
        }
    }

    func short(_ approval: Approval, names: [String: String]) -> String {
        switch approval {
        case .user: "confirmation"
        case .organisation: "organisation"
        case .registration: "inscriptions"
        case .validator(let login): names[login] ?? login
        }
    }

    func oneOf(_ people: [String]) -> String { list(people, "ou") }

    func several(_ people: [String]) -> String {
        people.count > 3
            ? "\(people.prefix(2).joined(separator: ", ")) et \(people.count - 2)\u{A0}autres"
            : people.isEmpty ? "personne pour l'instant" : list(people, "ou")
    }

    var onlySeat: String { "une place" }

    func lacks(_ missing: [Approval], names: [String: String]) -> String {
        missing.isEmpty
            ? "Il ne manque qu'une place."
            : "Il manque\u{A0}: " + missing.map { approval($0, names: names) }.joined(separator: ", ") + "."
    }

    func decided(_ decision: Decision, _ rows: [Registration], own: String, names: [String: String]) -> String {
        guard rows.count == 1, let row = rows.first else {
            return "\(count(rows.count, "personne", "personnes"))\u{A0}: \(tally(rows))."
        }
        let isOwn = Folding.key(row.user.login) == Folding.key(own)
        let outcome = outcome(row, isOwn: isOwn, names: names)
        return isOwn ? outcome.firstUppercased : "\(row.user.name)\u{A0}: \(outcome)"
    }

    private func tally(_ rows: [Registration]) -> String {
        RegistrationState.allCases.compactMap { state in
            let count = rows.count { $0.state == state }
            guard count > 0 else { return nil }
            return switch state {
            case .enrolled: self.count(count, "inscription faite", "inscriptions faites")
            case .waiting: "\(number(count)) en liste d'attente"
            case .pending: "\(number(count)) en attente de validation"
            case .refused: self.count(count, "demande refusée", "demandes refusées")
            case .withdrawn: self.count(count, "demande retirée", "demandes retirées")
            case .left: self.count(count, "désinscription faite", "désinscriptions faites")
            }
        }.joined(separator: ", ")
    }

    private func outcome(_ row: Registration, isOwn: Bool, names: [String: String]) -> String {
        let missing = row.missing.isEmpty ? "" : " " + lacks(row.missing, names: names)
        let mail = isOwn && row.missing.contains(.user) ? " Répondez au courriel qui vous est envoyé." : ""
        switch row.state {
        case .enrolled: return "inscription faite."
        case .waiting: return standing(row) + "." + missing + mail
        case .pending: return (isOwn ? "demande faite." : "demande en cours.") + missing + mail
        case .refused: return "demande refusée."
        case .withdrawn: return "demande retirée."
        case .left: return "désinscription faite."
        }
    }

    func question(_ decision: Decision, people: [String], session: String) -> String {
        let who = several(people)
        switch decision {
        case .enrol:
            return
                "Inscrire \(all(people)) sans attendre\u{A0}? Les validations qui manquent seront notées comme données par vous. Sans place libre, on reste en liste d'attente."
        case .remove:
            return
                "Désinscrire \(all(people)) de \(quoted(session))\u{A0}? La place revient à la première personne prête de la liste d'attente\u{A0}; un courriel l'annonce à chacun."
        case .leave: return "Quitter \(quoted(session))\u{A0}? Votre place revient à qui attend."
        case .withdraw where people.isEmpty:
            return "Retirer votre demande pour \(quoted(session))\u{A0}? Vous perdez votre rang."
        case .withdraw: return "Retirer la demande de \(all(people)) pour \(quoted(session))\u{A0}? Son rang est perdu."
        default: return who
        }
    }

    /// Everybody, or the first ones and how many more.
    private func all(_ people: [String]) -> String {
        people.count > 3
            ? "\(people.prefix(2).joined(separator: ", ")) et \(people.count - 2)\u{A0}autres personnes"
            : list(people, "et")
    }

    func question(requesting session: StoredSession, names: [String: String]) -> String {
        let seats = Seats(limit: session.session.maxUsers, enrolled: session.attendance.enrolled)
        let now =
            seats.isFull
            ? "Aucune place libre\u{A0}: vous entrerez en liste d'attente, \(session.attendance.waiting == 0 ? "en tête" : "derrière \(count(session.attendance.waiting, "personne", "personnes"))")."
            : self.seats(free: seats.free, waiting: 0).firstUppercased + "."
        return "Demander une place dans \(quoted(session.session.title))\u{A0}?\n\(now)\n"
            + ownPath(RequestPath(session.session), names: names)
    }

    func question(deleting session: SessionReference, _ people: Attendance, seances: Int?) -> String {
        let requests = people.waiting + people.pending
        var lost: [String] = []
        if people.enrolled > 0 { lost.append(count(people.enrolled, "inscription", "inscriptions")) }
        if requests > 0 { lost.append(count(requests, "demande", "demandes")) }
        if let seances, seances > 0 { lost.append(count(seances, "séance", "séances")) }
        let title =
            "Supprimer la session \(session.number) \(quoted(session.title)) du \(dateTime(session.start))\u{A0}?"
        if lost.isEmpty { return title + (seances == nil ? " Ses séances partent avec elle." : "") }
        let told = people.enrolled + requests > 0 ? " Un courriel le dit à chacun." : ""
        return "\(title) Avec elle\u{A0}: \(list(lost, "et")).\(told)"
    }

    func ownPath(_ path: RequestPath, names: [String: String]) -> String {
        let entry = path.entry == .catalogue ? "Vous demandez" : "Un gestionnaire demande pour vous"
        let stages = path.stages.map { stage in
            switch stage {
            case .learnerConfirms: "vous confirmez par mail"
            case .organisationApproves: "votre organisation approuve"
            case .registrarApproves, .validatorsApprove: self.stage(of: stage, names: names)
            }
        }
        let chain = ([entry] + stages + [seats(path.seats)]).joined(separator: " → ") + "."
        return path.mayLeave ? chain + " Une fois inscrit, vous pouvez quitter la session." : chain
    }
}

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
                ? "Inscrire \(all(people)) même s'il n'y a plus de place\u{A0}? Toutes les validations seront notées comme données par vous."
                : "Refuser la demande de \(all(people))\u{A0}? Un courriel le dira avec votre motif."
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

// MARK: - Help

extension French {
    var awaitingHelp: HelpText {
        HelpText(
            title: "En attente de moi",
            paragraphs: [
                "Les demandes de toutes les sessions que vous pouvez décider. F2 donne les validations qui sont les vôtres\u{A0}; F8, où vous y avez droit, refuse avec un motif que l'apprenant lit.",
                "F5 coche une ligne et passe à la suivante\u{A0}: F2 et F8 valent alors pour toutes les lignes cochées, toutes ou aucune. En bas\u{A0}: qui peut donner ce qui manque.",
            ])
    }

    var mineHelp: HelpText {
        HelpText(
            title: "Mes inscriptions",
            paragraphs: [
                "Tout ce que vous avez demandé, le plus récent d'abord, avec ce qui manque ou votre rang.",
                "Une demande se retire toujours\u{A0}; une session ne se quitte que si elle le permet.",
            ])
    }

    var registrationHelp: HelpText {
        HelpText(
            title: "Inscription",
            paragraphs: [
                "Chaque validation demandée\u{A0}: ✓ donnée, par qui et quand\u{A0}; ○ qui manque, et qui peut la donner. Celles qu'on demande sont fixées au moment de la demande.",
                "Où plusieurs sont à vous, Espace coche celles que vous donnez\u{A0}; F2 donne celles qui sont cochées, ou toutes.",
            ])
    }

    func sessionPageHelp(_ section: SessionSection) -> HelpText {
        let tabs = "Tab et les flèches ← → passent d'une section à l'autre."
        let paragraphs: [String] =
            switch section {
            case .overview:
                [
                    "Ce qui a été fixé pour cette session, puis ce qu'elle a hérité de sa formation. Où la formation dit autre chose aujourd'hui, c'est écrit à droite.",
                    tabs,
                ]
            case .learners:
                [
                    "Qui a une place, dans l'ordre des inscriptions. F7 inscrit des personnes\u{A0}; F8 en désinscrit une, et la première prête de la liste d'attente prend sa place.",
                    tabs,
                ]
            case .waiting:
                [
                    "Qui attend une place, dans l'ordre des demandes. Une place libre va d'elle-même à la première personne à qui il ne manque plus rien\u{A0}; après le début de la session, c'est à vous de l'inscrire.",
                    tabs,
                ]
            case .pending:
                ["Les demandes à qui il manque une validation. En bas\u{A0}: qui peut la donner.", tabs]
            case .seances: ["Les rencontres de la session\u{A0}: inscrits / places, +n en attente.", tabs]
            case .history: ["Qui a changé quoi, et quand\u{A0}: avant → après. Le plus récent d'abord.", tabs]
            }
        return HelpText(title: "Session", paragraphs: paragraphs)
    }

    var enrolHelp: String {
        "Tapez pour chercher, Entrée coche. F2 inscrit toutes les personnes cochées\u{A0}: les validations sont notées comme données par vous. S'il n'y a plus de place, elles entrent en liste d'attente. Échap revient en gardant les coches."
    }

    var catalogueHelp: HelpText {
        HelpText(
            title: "Catalogue",
            paragraphs: [
                "Les sessions où vous pouvez demander une place. F2 demande\u{A0}: ce qui se passera vous est dit d'abord.",
                "Quand c'est complet, vous entrez en liste d'attente\u{A0}; une place qui se libère vous revient à votre tour, et un courriel vous le dit.",
            ])
    }

    var cataloguePageHelp: HelpText {
        HelpText(
            title: "Session",
            paragraphs: ["Quand, quoi, et ce que devient une demande. F2 demande une place."])
    }
}
