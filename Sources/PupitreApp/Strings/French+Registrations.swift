import TrainingDomain

extension French: RegistrationSentences {
    func refusal(_ refusal: RegistrationRefusal) -> String {
        switch refusal {
        case .unknown(let id):
            "Il n'y a pas d'inscription n° \(id) que vous puissiez voir. «\u{A0}pupitre registration list\u{A0}» montre celles qui existent."
        case .notAllowed(let act):
            "Vous n'avez pas le droit \(Self.of(self.act(act))). Demandez à qui l'a, ou à un administrateur de la plateforme."
        case .mayNotApprove(let approval):
            "Cette validation n'est pas la vôtre\u{A0}: \(self.approval(approval, names: [:])). Laissez-la à qui peut la donner."
        case .confirmationFirst:
            "L'apprenant n'a pas encore confirmé sa demande\u{A0}: les autres validations viennent après. Attendez sa réponse au courriel, ou demandez à un administrateur."
        case .notMissing(let approval):
            "Cette validation ne manque pas\u{A0}: \(self.approval(approval, names: [:])). Elle est donnée, ou n'était pas demandée."
        case .nothingToGive: "Aucune validation que vous puissiez donner ne manque à cette demande."
        case .sessionEnded(let session):
            "\(reference(session)) est terminée\u{A0}: plus personne n'y entre. Choisissez une session à venir."
        case .sessionCancelled(let session):
            "\(reference(session)) est annulée\u{A0}: plus personne n'y entre. Choisissez une autre session."
        case .notPublic(let session):
            "\(reference(session)) n'est pas ouverte à l'inscription publique. Demandez à un gestionnaire de vous inscrire."
        case .mayNotLeave(let session):
            "On ne quitte pas \(reference(session)) par soi-même\u{A0}: la désinscription publique est fermée. Demandez à un gestionnaire."
        case .alreadyRegistered(let people, let session, let state):
            "\(list(people.map(\.name), "et"))\u{A0}: déjà \(self.state(state)) dans \(reference(session)). Ôtez ces personnes de la liste."
        case .notRegistered(let person, let session):
            "\(person.name) n'a pas d'inscription en cours dans \(reference(session))."
        case .wrongState(let state):
            "Cette inscription est dans l'état «\u{A0}\(self.state(state))\u{A0}»\u{A0}: on ne peut plus faire cela. Relisez la liste."
        case .inactive(let login): "Le compte \(login) n'est pas actif. Réactivez-le d'abord."
        case .noMailAddress(let person):
            "\(person.name) n'a pas d'adresse de courriel, et doit confirmer par courriel. Ajoutez l'adresse à son profil."
        case .reasonNeeded: "Dépasser le nombre de places demande un motif. Ajoutez-le."
        case .unknownToken:
            "Ce code de confirmation n'existe pas. Recopiez-le du courriel, ou demandez à un gestionnaire de confirmer pour vous."
        case .usedToken: "Ce code de confirmation a déjà servi\u{A0}: la demande est confirmée."
        case .expiredToken:
            "Ce code de confirmation a expiré. Demandez à un gestionnaire de confirmer pour vous, ou retirez la demande et refaites-la."
        case .forgedSender(let address):
            "La réponse vient de \(address), qui n'est pas l'adresse de l'apprenant. Répondez depuis l'adresse du profil."
        case .automaticReply:
            "Ce message est une réponse automatique\u{A0}: il ne confirme rien. Répondez vous-même au courriel."
        case .noToken:
            "Ce message ne contient aucun code de confirmation. Répondez au courriel sans effacer le code de l'objet."
        case .belowEnrolled(let limit, let enrolled):
            "\(count(enrolled, "inscrit", "inscrits")) pour \(count(limit, "place", "places")). Choisissez\u{A0}: tous les garder et n'accepter personne (--excess keep), ou mettre les derniers inscrits en tête de la liste d'attente (--excess move-last)."
        }
    }

    func refusal(_ refusal: SeanceRefusal) -> String {
        switch refusal {
        case .unknown(let id):
            "Il n'y a pas de séance n° \(id) que vous puissiez voir. «\u{A0}pupitre seance list SESSION\u{A0}» montre celles d'une session."
        case .outsideSession(let start, let end, let session, let sessionEnd):
            "La séance (\(dateTime(start)) → \(dateTime(end))) sort de sa session (\(dateTime(session.start)) → \(dateTime(sessionEnd))). Changez ses dates, ou celles de la session."
        case .timesDoNotExist(let moments, let zone):
            "Cette heure n'existe pas (\(zone), on avance alors les montres)\u{A0}: \(moments.map(dateTime).joined(separator: ", ")). Choisissez une autre heure."
        case .noOccurrence:
            "Aucun des jours choisis ne tombe dans la répétition. Choisissez d'autres jours, ou une fin plus tardive."
        case .tooManyOccurrences(let count, let limit):
            "\(number(count)) séances, \(number(limit)) au plus. Raccourcissez la répétition."
        case .changed(let changes, let now):
            "Quelqu'un d'autre a modifié la séance \(reference(now.reference)), rien n'est enregistré. \(differences(changes)) Relisez, puis recommencez."
        case .notEnrolled(let person, let session):
            "\(person.name) n'est pas inscrit dans \(reference(session)). Inscrivez d'abord cette personne à la session."
        case .alreadyThere(let person): "\(person.name) est déjà dans cette séance."
        case .notThere(let person): "\(person.name) n'est pas dans cette séance."
        case .notPublic(.automatic):
            "Cette séance inscrit d'elle-même tous les apprenants de la session\u{A0}: il n'y a rien à faire."
        case .notPublic: "On ne s'inscrit pas soi-même à cette séance. Demandez au formateur ou à un gestionnaire."
        case .setIsFull(let set, let taken):
            "\(set.name)\u{A0}: \(count(set.limit, "séance", "séances")) au plus par apprenant (déjà\u{A0}: \(taken.joined(separator: ", "))). Quittez-en une d'abord."
        case .ended: "Cette séance est terminée."
        }
    }

    func refusal(_ refusal: CurriculumRefusal) -> String {
        switch refusal {
        case .unknownNode(let code):
            "Aucun curriculum ne porte le code \(quoted(code)). «\u{A0}pupitre curriculum list\u{A0}» montre ceux qui existent."
        case .loop(let code, let parent):
            "\(code) ne peut pas aller sous \(parent)\u{A0}: il serait sous lui-même. Choisissez un autre parent."
        case .nothingReached(let code):
            "Aucune formation n'est atteinte depuis \(code). Attachez-en une\u{A0}: pupitre curriculum attach \(code) FORMATION"
        case .nobody: "Personne à inscrire. Nommez des apprenants, ou un groupe qui a des membres."
        case .sessionMissing(let trainings):
            "Pas de session où inscrire\u{A0}: \(trainings.map { "\($0.code) \($0.title)" }.joined(separator: ", ")). Choisissez-en une (--session FORMATION=NUMÉRO), ou créez-la."
        case .sessionUnusable(let number, let training):
            "La session n° \(number) ne convient pas pour \(training)\u{A0}: d'une autre formation, terminée ou annulée. Choisissez-en une autre."
        case .seatsLacking(let sessions):
            "Rien n'est enregistré, des places manquent\u{A0}: "
                + sessions.map {
                    "\($0.training), \(reference($0.session)) (\(count($0.free, "place libre", "places libres")) pour \(number($0.needed)))"
                }.joined(separator: "\u{A0}; ") + ". Augmentez-les, ou choisissez d'autres sessions."
        case .alreadyRegistered(let overlaps):
            "Rien n'est enregistré, déjà inscrits\u{A0}: "
                + overlaps.map { "\(list($0.people.map(\.name), "et")) (\(reference($0.session)))" }
                .joined(separator: "\u{A0}; ")
                + ". Ôtez ces personnes, ou ajoutez --skip-registered pour les laisser de côté."
        case .nodeInUse(let code, let children, let trainings, let sessions):
            "\(code) n'est pas vide (\(count(children, "nœud", "nœuds")), \(count(trainings, "formation", "formations")), \(count(sessions, "session", "sessions"))). Videz-le d'abord."
        case .notAttached(let training, let node): "\(training) n'est pas attachée à \(node)."
        case .notReached(let training, let node):
            "\(training) n'est pas atteinte depuis \(node)\u{A0}: n'y choisissez pas de session."
        }
    }

    func refusal(_ refusal: PeopleRefusal) -> String {
        switch refusal {
        case .unknownGroup(let code):
            "Aucun groupe ne porte le code \(quoted(code)). «\u{A0}pupitre group list\u{A0}» montre ceux qui existent."
        case .unknownOrganisation(let code):
            "Aucune organisation ne porte le code \(quoted(code)). «\u{A0}pupitre organisation list\u{A0}» montre celles qui existent."
        case .personChanged(let person, let changes):
            "Quelqu'un d'autre a modifié \(person.name), rien n'est enregistré. \(differences(changes)) Relisez, puis recommencez."
        case .isValidator(let person, let uses):
            "\(person.name) valide encore\u{A0}: \(validates(uses)). Nommez qui valide à sa place (--replace-by IDENTIFIANT)."
        case .cannotReplace(let login):
            "\(quoted(login)) ne peut pas valider à sa place\u{A0}: inconnu, inactif, sans adresse, ou la même personne."
        case .organisationInUse(let code, let trainings, let people):
            "\(code) sert encore (\(count(trainings, "formation", "formations")), \(count(people, "personne", "personnes"))). Donnez-leur d'abord une autre organisation."
        case .defaultOrganisation(let code):
            "L'organisation \(code) est celle des formations qui n'en nomment aucune\u{A0}: elle reste, sous ce code. Son nom peut changer."
        case .lastAdministrator(let login):
            "\(login) est le dernier administrateur actif. Donnez d'abord ce rôle à quelqu'un d'autre."
        }
    }

    func state(_ state: RegistrationState) -> String {
        switch state {
        case .pending: "en attente de validation"
        case .waiting: "en liste d'attente"
        case .enrolled: "inscrit"
        case .refused: "refusée"
        case .withdrawn: "retirée"
        case .left: "parti"
        }
    }

    func approval(_ approval: Approval, names: [String: String]) -> String {
        switch approval {
        case .user: "confirmation de l'apprenant"
        case .organisation: "validation par l'organisation"
        case .registration: "validation de l'inscription"
        case .validator(let login): "validation \(of(names[login] ?? login))"
        }
    }

    /// "de Bob", "d'Alice".
    private func of(_ name: String) -> String {
        let first = Folding.text(String(name.prefix(1)))
        return ["a", "e", "i", "o", "u", "y"].contains(first) ? "d'\(name)" : "de \(name)"
    }

    func act(_ act: RegistrationAct) -> String {
        switch act {
        case .request: "demander une place pour quelqu'un d'autre"
        case .requestFor: "demander une place pour quelqu'un"
        case .enrol: "inscrire quelqu'un"
        case .confirmFor: "confirmer à la place de l'apprenant"
        case .approveOrganisation: "donner la validation de l'organisation"
        case .approveRegistration: "valider l'inscription"
        case .approveValidator: "valider à la place d'un validateur"
        case .exceedCapacity: "dépasser le nombre de places"
        case .refuse: "refuser une demande"
        case .withdraw: "retirer la demande de quelqu'un"
        case .leave: "quitter une session pour quelqu'un"
        case .remove: "désinscrire quelqu'un"
        case .see: "voir cette inscription"
        }
    }
}
