import TrainingDomain

// Seances, and who is in them.
extension French {
    var seancesTitle: String { "Séances" }
    var seancesPlaceholder: String { "titre ou lieu d'une séance" }

    func seancesHelp(learner: Bool) -> HelpText {
        let modes =
            "Automatique\u{A0}: tous les inscrits de la session y sont, dans la limite des places. Manuelle\u{A0}: le gestionnaire ou le formateur les ajoute. Publique\u{A0}: les inscrits la prennent eux-mêmes."
        return HelpText(
            title: "Séances",
            paragraphs: learner
                ? [
                    modes,
                    "F5 prend une séance publique, ou la quitte. Devant\u{A0}: ● vous y êtes, ○ vous attendez une place. Quand des séances forment un ensemble, on n'en prend que quelques-unes.",
                ]
                : [
                    modes,
                    "F2 en crée une, F6 répète celle-ci certains jours de la semaine\u{A0}; les dates sont montrées avant d'être enregistrées. Entrée montre qui y participe. Places\u{A0}: participants / maximum, +n en attente.",
                ])
    }

    var seancePageHelp: HelpText {
        HelpText(
            title: "Séance",
            paragraphs: [
                "● participe, ○ attend une place, dans l'ordre. Quand quelqu'un est retiré, le premier qui attend prend sa place.",
                "On n'ajoute que des inscrits de la session.",
            ])
    }

    func seanceCount(_ count: Int) -> String { self.count(count, "séance", "séances") }
    var seriesTitle: String { "Dates de la série" }

    var occurrencesHelp: String {
        "Les séances qui seront créées, toutes ou aucune. Échap revient au formulaire pour changer les jours ou la fin."
    }

    func seancesMade(_ count: Int) -> String { "\(self.count(count, "séance créée", "séances créées"))." }
    var seanceHeadings: [String] { ["Quand", "Titre", "Places", "Inscription", "Lieu"] }

    func seanceMode(_ mode: SeanceRegistration) -> String {
        switch mode {
        case .automatic: "inscription automatique"
        case .manual: "inscription manuelle"
        case .public: "inscription publique"
        }
    }

    func seanceModeShort(_ mode: SeanceRegistration) -> String {
        switch mode {
        case .automatic: "automatique"
        case .manual: "manuelle"
        case .public: "publique"
        }
    }

    func setRule(_ set: SeanceSet) -> String {
        "\(set.name)\u{A0}: \(count(set.limit, "séance", "séances")) au plus par apprenant"
    }

    func ownPlace(_ place: SeancePlace) -> String {
        switch place {
        case .registered: "Vous y êtes"
        case .waiting: "Vous attendez une place"
        }
    }

    func noSeance(mayAdd: Bool) -> [String] {
        ["Cette session n'a pas encore de séance."]
            + [mayAdd ? "F2 en crée une\u{A0}; ensuite, F6 la répète." : "Un gestionnaire peut en créer."]
    }

    func noSeanceFound(_ typed: String) -> [String] {
        ["Aucune séance ne contient \(quoted(typed)).", "Effacez des lettres, ou Échap pour tout revoir."]
    }

    func seanceAttendance(_ row: StoredSeance) -> String {
        let taken =
            row.seance.maxUsers.map { "\(number(row.registered)) / \(count($0, "place", "places"))" }
            ?? count(row.registered, "participant", "participants")
        return row.waiting == 0 ? taken : "\(taken), \(number(row.waiting)) en attente"
    }

    var seanceDeleted: String { "Séance supprimée." }
    func seanceTaken(_ title: String) -> String { "Vous êtes inscrit à \(quoted(title))." }
    func seanceLeft(_ title: String) -> String { "Vous n'êtes plus dans \(quoted(title))." }

    func waitsForSeance(_ position: Int?) -> String {
        "Plus de place\u{A0}: en attente\(position.map { ", \(number($0))\($0 == 1 ? "er" : "e") dans l'ordre" } ?? "")."
    }

    func waitsAt(_ position: Int?) -> String { position.map { "attend (\(number($0)))" } ?? "attend" }

    func someWait(_ count: Int, of all: Int) -> String {
        "\(self.count(all, "personne ajoutée", "personnes ajoutées")), dont \(number(count)) en attente d'une place."
    }

    func addedToSeance(_ count: Int) -> String {
        "\(self.count(count, "personne ajoutée", "personnes ajoutées"))."
    }

    func takenOut(_ name: String) -> String { "\(name) n'est plus dans la séance." }

    func nobodyInSeance(mayAdd: Bool) -> [String] {
        ["Personne n'est dans cette séance."] + (mayAdd ? ["F2 ajoute des inscrits de la session."] : [])
    }
}

// Questions before what can't be undone.
extension French {
    func deleteNodeQuestion(_ node: CurriculumNode) -> String {
        "Supprimer le nœud \(node.code) \(quoted(node.title))\u{A0}? Il doit être vide\u{A0}: sans nœud dessous, sans formation."
    }

    func deleteSeanceQuestion(_ title: String, _ start: CivilDateTime, people: [String], others: Int) -> String {
        let question = "Supprimer la séance \(quoted(title)) du \(dateTime(start))\u{A0}? "
        if people.isEmpty { return question + "Personne n'y est." }
        let names =
            others > 0
            ? people.joined(separator: ", ") + " et \(count(others, "autre personne", "autres personnes"))"
            : list(people, "et")
        return question + "\(names) n'y \(people.count + others < 2 ? "sera" : "seront") plus."
    }

    func takeOutQuestion(_ name: String, _ seance: String) -> String {
        "Retirer \(name) de la séance \(quoted(seance))\u{A0}? Le premier qui attend prend sa place."
    }

    var retryMailsQuestion: String {
        "Réessayer tout de suite tous les messages qui ont échoué ou attendent un nouvel essai\u{A0}?"
    }

    func deleteTrainingQuestion(_ code: String, sessions: Int, people: Attendance) -> String {
        guard sessions > 0 else { return "Supprimer la formation \(code)\u{A0}?" }
        var lost: [String] = []
        if people.enrolled > 0 { lost.append(count(people.enrolled, "inscription", "inscriptions")) }
        let requests = people.waiting + people.pending
        if requests > 0 { lost.append(count(requests, "demande", "demandes")) }
        let what = sessions < 2 ? "Sa session part avec elle" : "Ses \(number(sessions)) sessions partent avec elle"
        return "Supprimer la formation \(code)\u{A0}? \(what), séances comprises"
            + (lost.isEmpty
                ? "."
                : "\u{A0}: \(list(lost, "et")) \(people.enrolled + requests < 2 ? "disparaît" : "disparaissent").")
    }
}
