import TrainingDomain

extension French: PeopleDeskSentences {
    var peopleTitle: String { "Personnes" }
    var peoplePlaceholder: String { "nom ou identifiant" }
    var peopleHelp: HelpText {
        HelpText(
            title: "Personnes",
            paragraphs: [
                "Tapez un morceau du nom ou de l'identifiant. Entrée montre tout d'une personne, F4 la modifie, F2 en ajoute une.",
                "Supprimer une personne retire ses demandes et libère ses places, que les premiers de la liste d'attente reprennent. Un compte inactif ne peut plus rien faire mais garde son histoire\u{A0}: c'est souvent ce qu'il faut.",
            ])
    }
    var noPeople: [String] {
        [
            "Il n'y a encore personne.", "F2 ajoute une personne.",
            "Une liste s'importe d'un fichier\u{A0}:   pupitre user import FICHIER.csv",
        ]
    }
    var noPersonFound: [String] {
        ["Personne ne répond à cette recherche.", "Tapez moins de lettres, ou Échap pour revoir tout le monde."]
    }
    var personHelp: HelpText {
        HelpText(
            title: "Une personne",
            paragraphs: [
                "Son profil, les groupes où elle est, les sessions qu'elle forme, ce qu'elle valide et ses inscriptions. Entrée ou F4 modifie le profil."
            ])
    }
    var profileHeading: String { "Profil" }
    var tiesHeading: String { "Dans la plateforme" }
    var noAddress: String { "aucune, la personne ne reçoit rien" }

    func roles(_ roles: Set<PersonRole>) -> String {
        PersonRole.allCases.filter(roles.contains).map(\.label.french).joined(separator: ", ")
    }

    func personTitle(_ form: PersonForm) -> String {
        switch form {
        case .add: "Nouvelle personne"
        case .edit(let person): person.name
        }
    }

    func personSaved(_ name: String) -> String { "\(name)\u{A0}: profil enregistré." }

    var groupsTitle: String { "Groupes" }
    var groupsHelp: HelpText {
        HelpText(
            title: "Groupes",
            paragraphs: [
                "Un groupe réunit des personnes qu'on inscrit ensemble, par exemple à un cursus. Entrée montre ses membres, F2 en fait un, F4 change son nom ou son code.",
                "Supprimer un groupe ne touche ni ses membres ni leurs inscriptions.",
            ])
    }
    var groupHelp: HelpText {
        HelpText(
            title: "Membres du groupe",
            paragraphs: [
                "F2 ajoute des personnes, F8 ôte celle de la ligne. Leurs inscriptions ne changent pas."
            ])
    }
    var noGroups: [String] { ["Il n'y a pas encore de groupe.", "F2 en fait un\u{A0}: un code, un nom, des membres."] }
    var noMembers: [String] { ["Ce groupe n'a pas encore de membre.", "F2 en ajoute."] }
    func members(_ count: Int) -> String { self.count(count, "membre", "membres") }

    func groupTitle(_ form: GroupForm) -> String {
        switch form {
        case .add: "Nouveau groupe"
        case .edit(let group): "Groupe \(group.code)"
        }
    }

    func groupSaved(_ name: String) -> String { "Groupe \(quoted(name)) enregistré." }

    var organisationsTitle: String { "Organisations" }
    var organisationsHelp: HelpText {
        HelpText(
            title: "Organisations",
            paragraphs: [
                "Les organisations offrent des formations, et les personnes en font partie. Entrée change le nom, F2 en ajoute une.",
                "Seule une organisation sans formation ni personne peut être supprimée.",
            ])
    }

    func organisationTitle(_ form: OrganisationForm) -> String {
        switch form {
        case .add: "Nouvelle organisation"
        case .edit(let organisation): "Organisation \(organisation.code)"
        }
    }

    func organisationSaved(_ name: String) -> String { "Organisation \(quoted(name)) enregistrée." }

    var codeOrName: String { "code ou nom" }
    var nothingFound: [String] {
        ["Rien ne répond à cette recherche.", "Tapez moins de lettres, ou Échap pour tout revoir."]
    }

    func replaceValidator(_ person: PersonReference, _ uses: ValidatorUses) -> String {
        "\(person.name) valide encore\u{A0}: \(shortly(uses)).\nAvant de supprimer, choisissez qui valide à sa place\u{A0}: cette personne prendra toutes ces places."
    }

    func deletePerson(_ person: PersonReference, _ ties: PersonTies, replacement: PersonReference?) -> String {
        var lines = ["Supprimer \(person.name) (\(person.login))\u{A0}?"]
        if ties.enrolments > 0 {
            let freed = count(ties.enrolments, "place libérée", "places libérées")
            lines.append("• \(freed), pour les premiers de la liste d'attente")
        }
        if ties.requests > 0 { lines.append("• \(count(ties.requests, "demande retirée", "demandes retirées"))") }
        if ties.pastRegistrations > 0 {
            let past = count(
                ties.pastRegistrations, "ancienne inscription effacée", "anciennes inscriptions effacées")
            lines.append("• \(past)")
        }
        if !ties.groups.isEmpty { lines.append("• n'est plus dans\u{A0}: \(list(ties.groups, "et"))") }
        if !ties.trains.isEmpty {
            lines.append("• ne forme plus\u{A0}: \(count(ties.trains.count, "session", "sessions"))")
        }
        if let replacement {
            lines.append("• \(replacement.name) valide à sa place\u{A0}: \(shortly(ties.validates))")
        }
        lines.append("L'historique garde ce qui a été fait. On ne peut pas revenir en arrière.")
        return lines.joined(separator: "\n")
    }

    private func shortly(_ uses: ValidatorUses) -> String {
        let parts = [
            uses.trainings.isEmpty ? nil : count(uses.trainings.count, "formation", "formations"),
            uses.sessions.isEmpty ? nil : count(uses.sessions.count, "session", "sessions"),
            uses.requests.isEmpty ? nil : count(uses.requests.count, "demande en cours", "demandes en cours"),
        ]
        return list(parts.compactMap { $0 }, "et")
    }

    func deleteGroup(_ name: String, members: Int) -> String {
        members == 0
            ? "Supprimer le groupe \(quoted(name))\u{A0}?"
            : "Supprimer le groupe \(quoted(name))\u{A0}? \(members == 1 ? "Son membre reste dans la base, avec ses inscriptions." : "Ses \(number(members)) membres restent dans la base, avec leurs inscriptions.")"
    }

    func deleteOrganisation(_ organisation: Organisation) -> String {
        "Supprimer l'organisation \(quoted(organisation.name)) (\(organisation.code))\u{A0}?"
    }
}
