import TrainingDomain

extension French: ProblemSentences {
    func failure(_ failure: Failure) -> String {
        switch failure {
        case .refused(let refusal): self.refusal(refusal)
        case .store(let failure): storeFailure(failure)
        }
    }

    func reason(_ reason: Reason, field: Phrase) -> String {
        switch reason {
        case .missing: "Obligatoire\u{A0}: à remplir."
        case .tooLong(let count, let limit):
            "Trop long\u{A0}: \(self.count(count, "caractère", "caractères")), \(number(limit)) au plus. Raccourcissez le texte."
        case .controlCharacters:
            "Contient des caractères de contrôle (séquence d'échappement, inversion du sens d'écriture…). Retapez le texte sans eux."
        case .date(let problem, let typed): dateProblem(problem, typed: typed)
        case .timeDoesNotExist(let moment, let zone, let next):
            "\(moment.time.iso) n'existe pas le \(day(moment.date)) (\(zone))\u{A0}: on avance alors les montres. La première heure qui suit est \(next.time.iso)."
        case .notAWholeNumber(let typed): "\(quoted(typed)) n'est pas un nombre entier. Écrivez par exemple 12."
        case .negative(let typed): "\(quoted(typed)) est négatif. Écrivez 0 ou plus."
        case .tooSmall(let typed, let least): "\(quoted(typed)) est trop petit\u{A0}: \(number(least)) au moins."
        case .tooLarge(let typed, let limit):
            "\(quoted(typed)) est trop grand\u{A0}: \(number(limit)) au plus."
        case .notYesOrNo(let typed): "\(quoted(typed)) n'est ni oui ni non."
        case .notAChoice(let typed, let choices):
            "\(quoted(typed)) n'existe pas. Au choix\u{A0}: \(choices.joined(separator: ", "))."
        case .unknownColour(let typed):
            "\(quoted(typed)) n'est pas une couleur. Au choix\u{A0}: \(colours), ou #RRVVBB, ou rien."
        case .unknownTimeZone(let name):
            "Le système ne connaît pas le fuseau \(quoted(name)). Écrivez par exemple Europe/Paris\u{A0}; si tous manquent, installez le paquet tzdata."
        case .endBeforeStart(let start, let end):
            "La fin (\(dateTime(end))) est avant le début (\(dateTime(start))). Changez l'une ou l'autre."
        case .unknownPerson(let login):
            "Personne ne porte l'identifiant \(quoted(login)). «\u{A0}pupitre user list\u{A0}» montre ceux qui existent."
        case .cannotValidate(let login):
            "\(login) ne peut pas valider\u{A0}: le compte est inactif ou n'a pas d'adresse de courriel."
        case .unknownCurriculum(let code):
            "Aucun curriculum ne porte le code \(quoted(code)). «\u{A0}pupitre curriculum list\u{A0}» montre ceux qui existent."
        case .unknownOrganisation(let code):
            "Aucune organisation ne porte le code \(quoted(code)). «\u{A0}pupitre organisation list\u{A0}» montre celles qui existent."
        case .notYourOrganisation(let code):
            "\(quoted(code)) n'est pas une de vos organisations\u{A0}: ses gestionnaires ou un administrateur l'ajoutent et l'enlèvent."
        case .alreadyTaken(let code): "\(quoted(code)) est déjà pris. Choisissez-en un autre."
        case .notAMailAddress(let typed):
            "\(quoted(typed)) n'est pas une adresse de courriel. Écrivez-la comme lea@exemple.fr."
        }
    }

    func dateProblem(_ problem: DateProblem, typed: String) -> String {
        switch problem {
        case .notADate:
            "\(quoted(typed)) n'est pas une date. Écrivez par exemple «\u{A0}lundi 9h\u{A0}», «\u{A0}8 mai 14h\u{A0}», «\u{A0}+3j\u{A0}» ou «\u{A0}2027-05-08 09:00\u{A0}»."
        case .noSuchDay(_, let month, _) where !(1...12).contains(month):
            "\(quoted(typed))\u{A0}: il n'y a pas de mois \(month). Écrivez le jour d'abord, puis le mois, par exemple 15/8."
        case .noSuchDay(let day, let month, let year):
            "Il n'y a pas de \(day) \(DateWords(.french).month(month))\(year.map { " \($0)" } ?? ""). Vérifiez le jour et le mois (le jour vient d'abord)."
        case .noSuchTime(let time): "\(quoted(time)) n'est pas une heure. Écrivez de 0:00 à 23:59, par exemple 14h30."
        case .otherWeekday(let date, let typed):
            "Le \(date.iso) est un \(DateWords(.french).weekday(date.weekday)), pas un \(DateWords(.french).weekday(typed)). Corrigez l'un ou l'autre."
        case .outOfRange: "\(quoted(typed)) est hors du calendrier\u{A0}: de l'an 1 à l'an 9999."
        }
    }

    func notice(_ notice: Notice) -> String {
        switch notice {
        case .endEqualsStart: "La fin est égale au début\u{A0}: la session ne dure pas."
        case .weekend(let key, let date): "\(label(key))\u{A0}: le \(day(date)) est un jour de week-end."
        case .past(let key, let moment): "\(label(key))\u{A0}: le \(dateTime(moment)) est passé."
        case .ambiguousTime(let key, let moment):
            "\(label(key))\u{A0}: \(moment.time.iso) arrive deux fois le \(day(moment.date)), on recule les montres\u{A0}; c'est la première qui est retenue."
        case .duplicateTitle(let sessions):
            "Même titre dans cette formation\u{A0}: \(sessions.map(reference).joined(separator: "\u{A0}; "))."
        case .waitingListOnly: "0 place\u{A0}: toute demande ira en liste d'attente."
        case .replacedDefault(let session): "Ce n'est plus la session par défaut\u{A0}: \(reference(session))."
        case .seancesOutside(let seances):
            "Ces séances sortent maintenant de leur session, et restent où elles sont\u{A0}: \(seances.map(reference).joined(separator: "\u{A0}; ")). Changez leurs dates."
        case .noOrganisationAdministrator:
            "Aucun gestionnaire d'organisation ne peut approuver\u{A0}: l'administrateur de la plateforme le fera."
        }
    }

    /// How a seance is told apart from others: by number, title and start.
    func reference(_ seance: SeanceReference) -> String {
        "n° \(seance.id) \(quoted(seance.title)), \(dateTime(seance.start))"
    }

    func act(_ act: Act) -> String {
        switch act {
        case .browse: "voir cette formation"
        case .addTraining: "ajouter une formation à cette organisation"
        case .editTraining: "modifier cette formation"
        case .deleteTraining: "supprimer cette formation"
        case .createSession: "créer une session de cette formation"
        case .editSession: "modifier cette session"
        case .deleteSession: "supprimer cette session"
        case .editCurricula: "modifier les curriculums"
        case .editPeople: "ajouter ou modifier des personnes"
        case .editOrganisations: "ajouter ou modifier des organisations"
        case .importCatalogue: "importer un catalogue"
        case .editGroups: "modifier les groupes"
        case .registerByCurriculum: "inscrire par un curriculum à cette formation"
        case .editSeances: "modifier les séances de cette formation"
        case .handleMail: "gérer le courrier"
        case .deliverMail: "envoyer et recevoir le courrier"
        case .grantAccess: "donner accès aux personnes par leurs clés"
        case .maintain: "vérifier, sauvegarder ou lire le journal de la base"
        }
    }

    func label(_ key: FieldKey) -> String { FieldLabels.label(key).french }

    func value(_ value: FieldValue, of key: FieldKey) -> String {
        switch value {
        case .none: key == .maxUsers ? "illimité" : key == "colour" ? "aucune" : "rien"
        case .flag(let flag): flag ? "oui" : "non"
        case .whole(let number): self.number(number)
        case .list(let items):
            items.isEmpty ? (key == .organisations ? "aucune" : "aucun") : items.joined(separator: ", ")
        case .text(let text):
            FieldLabels.choice(text, of: key)?.french ?? CivilDateTime(iso: text).map(dateTime)
                ?? (key == "colour" ? Colour(text)?.name(in: .french) : nil) ?? text
        }
    }

    /// How a session is told apart from others: by number, title and start.
    func reference(_ session: SessionReference) -> String {
        "n°\u{A0}\(session.number) \(quoted(session.title)), \(dateTime(session.start))"
    }

    private var colours: String { Colour.names.map(\.french).joined(separator: ", ") }
}
