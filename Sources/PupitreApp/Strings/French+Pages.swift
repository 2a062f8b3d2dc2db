import TrainingDomain

extension French: PageSentences {
    func count(_ rows: Int, of whole: Int) -> String { "\(number(rows)) / \(number(whole))" }

    func count(atLeast rows: Int) -> String { "\(number(rows))…" }

    func sorted(by order: TrainingOrder, searching: Bool) -> String {
        switch order {
        case .relevance: searching ? "tri\u{A0}: pertinence" : "tri\u{A0}: titre"
        case .title: "tri\u{A0}: titre"
        case .code: "tri\u{A0}: code"
        case .displayOrder: "tri\u{A0}: ordre d'affichage"
        }
    }

    func sorted(by order: SessionOrder) -> String {
        switch order {
        case .start: "tri\u{A0}: début"
        case .title: "tri\u{A0}: titre"
        case .training: "tri\u{A0}: formation"
        case .number: "tri\u{A0}: numéro"
        }
    }

    var trainingsTitle: String { "Formations" }
    var settingsHeading: String { "Réglages" }
    var inheritsHeading: String { "Une nouvelle session hérite de" }
    var sessionsHeading: String { "Sessions" }
    var noSessionYet: String { "Aucune session. Entrée crée la première." }
    func moreSessions(_ count: Int) -> String { "… et \(self.count(count, "autre", "autres"))" }
    func trainingDeleted(_ code: String) -> String { "Formation \(code) supprimée." }

    var sessionsTitle: String { "Sessions" }
    var sessionsPlaceholder: String { "titre, formation ou code" }

    func heading(_ column: SessionColumn) -> String {
        switch column {
        case .number: "N°"
        case .title: "Titre"
        case .training: "Code"
        case .start: "Début"
        case .end: "Fin"
        case .seats: "Places"
        case .status: "État"
        }
    }

    func status(_ status: SessionStatus) -> String {
        switch status {
        case .notStarted: "à venir"
        case .open: "en cours"
        case .ended: "terminée"
        case .cancelled: "annulée"
        }
    }

    var anyStatus: String { "tous les états" }
    var from: String { "Du" }
    var to: String { "Au" }
    var dayPlaceholder: String { "une date" }
    var noSessions: [String] {
        [
            "Il n'y a pas encore de session.",
            "F2 en crée une\u{A0}: choisissez une formation, puis remplissez le formulaire.",
        ]
    }
    var noSessionFound: [String] {
        ["Aucune session ne répond à ces critères.", "Échap les efface et montre tout de nouveau."]
    }
    func sessionDeleted(_ number: Int64) -> String { "Session \(number) supprimée." }

    func sessionTitle(_ number: Int64) -> String { "Session \(number)" }

    func attendance(_ attendance: Attendance, maxUsers: Int?) -> String {
        var parts = [count(attendance.enrolled, "inscrit", "inscrits")]
        if let maxUsers { parts[0] += " pour \(count(maxUsers, "place", "places"))" }
        if attendance.waiting > 0 { parts.append("\(number(attendance.waiting)) en liste d'attente") }
        if attendance.pending > 0 { parts.append("\(number(attendance.pending)) en attente de validation") }
        return parts.joined(separator: ", ")
    }

    func created(by name: String) -> String { "créée par \(name)" }
    func trainers(_ names: [String]) -> String {
        names.isEmpty
            ? "pas encore de formateur"
            : "\(names.count < 2 ? "formateur" : "formateurs")\u{A0}: \(list(names, "et"))"
    }
    func cancelled(_ reason: String) -> String { reason.isEmpty ? "Annulée." : "Annulée\u{A0}: \(reason)" }
    var isDefault: String { "session par défaut" }
    var requestHeading: String { "Une demande" }
    var ownHeading: String { "Propre à cette session" }
    var inheritedHeading: String { "Hérité de la formation" }
    var noHistory: String { "Rien n'est noté." }
    var setHere: String { "fixé ici" }
    func trainingSays(_ value: String) -> String { "formation\u{A0}: \(value)" }
    var nothing: String { "rien" }
    func offered(by organisations: [String]) -> String { list(organisations, "et") }

    func act(_ act: String) -> String {
        switch act {
        case "create": "création"
        case "edit": "modification"
        case "delete": "suppression"
        case "default": "session par défaut"
        case "import": "import"
        case "cancel": "annulation"
        case "request": "demande"
        case "confirm": "confirmation"
        case "approve": "validation"
        case "enrol": "inscription"
        case "promote": "place obtenue"
        case "refuse": "refus"
        case "withdraw": "retrait"
        case "leave": "départ"
        case "remove": "désinscription"
        case "waiting": "retour en liste d'attente"
        case "seance-add": "séance ajoutée"
        case "seance-edit": "séance modifiée"
        case "seance-delete": "séance supprimée"
        case "seance-join": "mise en séance"
        case "seance-leave": "sortie de séance"
        case "register": "inscription par curriculum"
        case "retry": "nouvel essai"
        default: act
        }
    }

    var draftsTitle: String { "Brouillons" }
    var noDrafts: [String] {
        [
            "Il n'y a pas de brouillon.",
            "Un formulaire quitté sans enregistrer, ou coupé par une panne, se retrouve ici.",
        ]
    }

    func draft(_ purpose: DraftDocument.Purpose) -> String {
        switch purpose {
        case .create: "nouvelle session"
        case .copy(let number): "copie de la session \(number)"
        case .edit(let number): "session \(number)"
        }
    }

    var untitled: String { "sans titre" }
    var keysHeading: String { "Touches" }
    var mouseLine: String { "Souris\u{A0}: clic choisit, molette défile, Maj sélectionne du texte." }
    var commandsTitle: String { "Commandes" }
    var commandsPlaceholder: String { "tapez un mot" }
    var noCommand: String { "Aucune commande\u{A0}; effacez des lettres." }
    var themesTitle: String { "Thème" }
    func themeKept(_ name: String) -> String { "Thème \(name) gardé." }
    var themeSample: ThemeSample {
        ThemeSample(
            title: "Titre d'une page", strong: "Texte fort", text: "Texte courant", muted: "texte discret",
            match: "trouvé", field: "valeur changée", inherited: "valeur héritée", success: "✓ bonne nouvelle",
            warning: "! à regarder", error: "✗ à corriger")
    }
}

// MARK: - Help

extension French {
    var trainingsHelp: HelpText {
        HelpText(
            title: "Formations",
            paragraphs: [
                "Tapez des mots du titre ou du code, sans souci des accents ni des majuscules\u{A0}: la liste se réduit à chaque lettre.",
                "Entrée crée une session de la formation choisie. F3 montre ses réglages, F7 ses sessions.",
            ])
    }

    var trainingPageHelp: HelpText {
        HelpText(
            title: "Formation",
            paragraphs: [
                "Les réglages dont partent ses nouvelles sessions. Les changer ne modifie jamais une session déjà créée.",
                "Entrée crée une session\u{A0}; F7 montre celles qu'elle a.",
            ])
    }

    var sessionsHelp: HelpText {
        HelpText(
            title: "Sessions",
            paragraphs: [
                "Tapez des mots du titre, de la formation ou de son code. Tab va aux dates\u{A0}: «\u{A0}Du\u{A0}» garde les sessions qui finissent ce jour-là ou après, «\u{A0}Au\u{A0}» celles qui commencent ce jour-là ou avant. Écrivez-les comme vous les dites\u{A0}: «\u{A0}demain\u{A0}», «\u{A0}8 mai\u{A0}», «\u{A0}+3j\u{A0}».",
                "Devant l'état\u{A0}: ○ à venir, ● en cours, ✓ terminée, ✗ annulée. ★ marque la session par défaut de sa formation. Places\u{A0}: inscrits / maximum.",
            ])
    }

    var draftsHelp: HelpText {
        HelpText(
            title: "Brouillons",
            paragraphs: [
                "Chaque formulaire quitté sans enregistrer est gardé ici. Entrée le reprend où vous en étiez\u{A0}; Suppr l'efface, après avoir demandé."
            ])
    }

    var helpHelp: HelpText { HelpText(title: "Aide", paragraphs: []) }

    var commandsHelp: HelpText {
        HelpText(title: "Commandes", paragraphs: ["Tapez un mot de la commande\u{A0}; Entrée l'exécute."])
    }

    var themesHelp: HelpText {
        HelpText(
            title: "Thème",
            paragraphs: ["Les flèches montrent chaque thème. Entrée garde celui-ci\u{A0}; Échap rend le précédent."])
    }
}
