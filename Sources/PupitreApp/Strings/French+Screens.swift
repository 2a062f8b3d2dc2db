import TerminalUI
import TrainingDomain

extension French: ScreenSentences {
    func count(_ rows: Int) -> String { number(rows) }

    func tooSmall(_ width: Int, _ height: Int) -> String {
        "Agrandissez la fenêtre\u{A0}: \(width)×\(height) au moins."
    }

    var working: String { "Travail en cours… Ctrl-C quitte en gardant la saisie." }
    var search: String { "Rechercher" }
    var searchPlaceholder: String { "titre ou code d'une formation" }

    func noTraining(_ typed: String) -> [String] {
        [
            "Aucune formation ne contient «\u{A0}\(typed)\u{A0}».",
            "Tapez moins de mots ou moins de lettres, ou Échap pour tout revoir.",
        ]
    }

    var emptyDatabase: [String] {
        [
            "Il n'y a pas encore de formation.", "Importez un catalogue\u{A0}:   pupitre import FICHIER.csv",
            "Ajoutez une formation\u{A0}:   F2 dans «\u{A0}Formations\u{A0}»",
            "Ou voyez la démonstration\u{A0}:   pupitre demo",
        ]
    }

    var nobodyFound: String { "Rien ne correspond\u{A0}; effacez des lettres." }
    func yesNo(_ flag: Bool) -> String { flag ? "oui" : "non" }
    var unlimited: String { "illimité" }
    var none: String { "aucun" }
    var noColour: String { "aucune" }
    var done: String { "Terminé" }
    var homeTitle: String { "Accueil" }
    var newSession: String { "Nouvelle session" }
    func editSession(_ number: Int64) -> String { "Session \(number)" }
    func copySession(_ number: Int64) -> String { "Copie de la session \(number)" }
    var inherited: String { "hérité" }
    var proposed: String { "proposé" }
    var changed: String { "fixé ici" }
    func insteadOf(_ value: String) -> String {
        let elides = value != "oui" && ["a", "e", "é", "i", "o", "u"].contains(value.prefix(1))
        return elides ? "au lieu d'\(value)" : "au lieu de \(value)"
    }

    func days(from start: CivilDateTime, to end: CivilDateTime) -> String {
        DateWords(.french).days(end.date.days(since: start.date) + 1)
    }

    func difference(inherited: Int, changed: Int) -> String {
        "\(inherited) \(inherited < 2 ? "champ hérité" : "champs hérités"), \(changed) \(changed < 2 ? "changé" : "changés")"
    }

    var saveButton: String { "Enregistrer F2" }

    func refused(_ refusal: TextOutcome.Refusal) -> String {
        switch refusal {
        case .controlCharacters: "Les caractères de contrôle ne sont pas acceptés\u{A0}: ils ont été laissés de côté."
        case .tooLong(let limit): "\(number(limit)) caractères au plus\u{A0}: la suite a été laissée de côté."
        }
    }

    var pickTrainingFirst: String {
        "Choisissez d'abord une formation\u{A0}: tapez son titre ou son code, puis Entrée."
    }

    func problems(_ problems: [Problem]) -> String {
        let labels = problems.compactMap { SessionFields.field($0.field)?.label.french }
        let names = labels.joined(separator: ", ")
        return problems.count < 2
            ? "Rien n'est enregistré. À corriger\u{A0}: \(names)."
            : "Rien n'est enregistré. À corriger\u{A0}: \(names). F8 les montre."
    }

    func sessionSaved(_ session: SessionReference) -> String {
        "Session \(session.number) enregistrée, \(DateWords(.french).dateTime(session.start))"
    }

    var acceptedChanges: String {
        "Le formulaire reprend ces valeurs\u{A0}; votre saisie est intacte. F2 enregistre."
    }
    func draftKept(_ trainingCode: String) -> String {
        "Brouillon gardé (\(trainingCode))\u{A0}: «\u{A0}Brouillons\u{A0}» à l'accueil le reprend."
    }
    var draftNotKept: String {
        "Le brouillon ne peut pas être gardé\u{A0}: votre dossier de brouillons refuse l'écriture. Enregistrez avant de quitter."
    }
    var draftDropped: String { "Saisie abandonnée." }
    func draftWithoutTraining(_ code: String) -> String {
        "La formation \(code) n'existe plus\u{A0}: le brouillon est gardé, mais ne peut pas être repris."
    }
    func errorsTitle(_ count: Int) -> String { count < 2 ? "1 erreur" : "\(count) erreurs" }
    var errorsHelp: String { "Entrée va au champ. L'erreur disparaît dès que la valeur est bonne." }
    var editorHelp: String {
        "Entrée commence une ligne. Échap revient au formulaire en gardant le texte\u{A0}; Ctrl-Z annule, ici comme dans le formulaire."
    }
    var monthHelp: String {
        "Les flèches changent de jour et de semaine, Page de mois. Entrée choisit\u{A0}; l'heure ne change pas."
    }
    var pickerHelp: String {
        "Tapez pour chercher. Entrée coche ou décoche la ligne. Tab va à «\u{A0}Terminé\u{A0}»\u{A0}; Échap termine aussi."
    }
    var confirmTitle: String { "Confirmer" }

    /// A whole number with a thin space between thousands, one that does not break.
    func number(_ value: Int) -> String { grouped(value, separator: "\u{202F}") }
}

extension French: DeskSentences {
    func confirm(_ subject: ConfirmScreen.Subject) -> String {
        switch subject {
        case .abandon: "Abandonner cette saisie\u{A0}? Ce que vous avez tapé sera effacé."
        case .noSeats:
            "0 place\u{A0}: la session est fermée, toute demande ira en liste d'attente. Enregistrer quand même\u{A0}?"
        case .deleteSession(let session, let people, let seances):
            question(deleting: session, people, seances: seances)
        case .decision(let decision, let people, let session):
            question(decision, people: people, session: session)
        case .request(let session, let names): question(requesting: session, names: names)
        case .deleteTraining(let code, let sessions, let people):
            deleteTrainingQuestion(code, sessions: sessions, people: people)
        case .deleteNode(let node): deleteNodeQuestion(node)
        case .deleteSeance(_, let title, let start, let people, let others):
            deleteSeanceQuestion(title, start, people: people, others: others)
        case .takeOut(let name, let seance): takeOutQuestion(name, seance)
        case .retryMails: retryMailsQuestion
        case .dropDraft(let training):
            "Effacer ce brouillon d'une session de \(quoted(training))\u{A0}? Ce que vous aviez tapé sera perdu."
        case .replaceValidator(let person, let uses): replaceValidator(person, uses)
        case .deletePerson(let person, let ties, let replacement):
            deletePerson(person, ties, replacement: replacement)
        case .deleteGroup(let name, let members): deleteGroup(name, members: members)
        case .deleteOrganisation(let organisation): deleteOrganisation(organisation)
        }
    }

    func conflictTitle(_ subject: ConflictScreen.Subject) -> String {
        switch subject {
        case .training: "La formation a changé"
        case .session: "La session a changé"
        case .form: "Modifié entre-temps"
        }
    }

    func conflict(_ subject: ConflictScreen.Subject) -> String {
        switch subject {
        case .training:
            "Rien n'est enregistré\u{A0}: quelqu'un a changé des valeurs dont la session hérite. Entrée les accepte\u{A0}; votre saisie reste."
        case .session:
            "Rien n'est enregistré\u{A0}: quelqu'un a enregistré cette session avant vous. Entrée repart de ses valeurs\u{A0}; votre saisie reste."
        case .form:
            "Rien n'est enregistré\u{A0}: quelqu'un d'autre a modifié ceci depuis que vous l'avez ouvert. Entrée repart de ses valeurs\u{A0}; votre saisie reste."
        }
    }

    var homeHelp: HelpText {
        HelpText(
            title: "Accueil",
            paragraphs: [
                "Tapez le titre ou le code d'une formation\u{A0}: la liste se réduit à chaque lettre. Entrée crée une session de la formation choisie, remplie de ses réglages.",
                "Sans rien taper, les flèches choisissent une ligne du menu et Entrée l'ouvre.",
                "Rien de ce que vous tapez ne se perd\u{A0}: un formulaire quitté devient un brouillon.",
            ])
    }

    var learnerHomeHelp: HelpText {
        HelpText(
            title: "Accueil",
            paragraphs: [
                "Tapez le titre d'une session\u{A0}: le catalogue la cherche. Sinon, les flèches choisissent une ligne et Entrée l'ouvre.",
                "Le catalogue montre les sessions où vous pouvez demander une place\u{A0}; «\u{A0}Mes inscriptions\u{A0}» dit où en est chacune de vos demandes.",
            ])
    }

    func homeEntry(_ entry: HomeScreen.Entry, trainings: Int, drafts: Int, awaiting: Int) -> (
        name: String, about: String
    ) {
        switch entry {
        case .trainings:
            (
                "Formations",
                trainings == 0
                    ? "le catalogue" : "\(number(trainings)) \(trainings < 2 ? "formation" : "formations") au catalogue"
            )
        case .newSession: ("Nouvelle session", "choisir une formation, puis remplir le formulaire")
        case .sessions: ("Sessions", "voir, modifier, copier les sessions")
        case .awaiting:
            (
                "En attente de moi",
                awaiting == 0
                    ? "aucune demande ne vous attend"
                    : "\(count(awaiting, "demande vous attend", "demandes vous attendent"))"
            )
        case .catalogue: ("Catalogue", "les sessions où demander une place")
        case .mine: ("Mes inscriptions", "où en sont vos demandes")
        case .curricula: ("Curriculums", "arbres de formations\u{A0}; inscrire par un curriculum")
        case .mail: ("Courrier", "messages à envoyer, envoyés, échoués")
        case .people: ("Personnes", "personnes, rôles, groupes, organisations")
        case .groups: ("Groupes", "les personnes qu'on inscrit ensemble")
        case .drafts: ("Brouillons", drafts < 2 ? "1 formulaire à reprendre" : "\(drafts) formulaires à reprendre")
        case .themes: ("Thème", "changer les couleurs")
        case .language: ("Langue", "switch to English")
        case .help: ("Aide", "les touches et le fonctionnement")
        case .quit: ("Quitter", "")
        }
    }

    func wizardHelp(_ step: Step) -> String {
        switch step {
        case .training:
            "Tapez le titre ou le code de la formation, puis Entrée. Le formulaire s'ouvre avec ses réglages."
        case .session, .registration, .approvals:
            "Chaque champ dit d'où vient sa valeur\u{A0}: «\u{A0}hérité\u{A0}» de la formation, «\u{A0}proposé\u{A0}» d'après le calendrier, ou changé ici. "
                + "Ctrl-R rend un champ à la formation. F2 enregistre de partout."
        case .review:
            "La session comme elle sera enregistrée, face à la formation. Entrée sur une ligne va à son champ et revient."
        }
    }
}
