import TrainingDomain

/// Trainings made up of a few words, the same ones at every run.
struct GeneratedCatalogue {
    /// Code and title of each.
    let rows: [(code: String, title: String)]

    /// `count` trainings with different codes.
    init(_ count: Int) {
        var random = FixedNumbers(seed: 2027)
        rows = (1...count).map { number in
            let subject = random.pick(Self.subjects)
            var title = random.pick(Self.forms) + subject + " " + random.pick(Self.people)
            if random.next() % 2 == 0 { title += " (" + random.pick(Self.places) + ")" }
            return ("F\(random.next() % 90 + 10)-\(number)", title)
        }
    }

    /// The trainings as the rows of a file.
    var entries: [CatalogueEntry] {
        rows.enumerated().map { CatalogueEntry(line: $0.offset + 1, code: $0.element.code, title: $0.element.title) }
    }

    /// Words as they are typed, letter by letter.
    static let queries = ["gestion", "écrit", "excel lyon", "conduite dé", "ia géné", "f42-9", "zzz"].flatMap { text in
        (1...text.count).map { SearchQuery(text.prefix($0)) }
    }

    private static let forms = ["", "", "", "Initiation : ", "Perfectionnement : ", "Atelier – ", "S'approprier : "]
    private static let subjects = [
        "Gestion de projet", "Écrits professionnels", "Excel et tableaux croisés", "Conduite de réunion",
        "Sécurité au travail",
        "Accueil du public", "Œuvrer en équipe", "Français langue étrangère", "Droit de la fonction publique",
        "Budget et comptabilité",
        "Prévention de l'épuisement", "Intelligence artificielle générative", "Gestes de premiers secours",
        "Anglais des échanges",
        "Évaluation des apprentissages", "Marchés publics", "Protection des données", "Conduite défensive",
        "Archives et mémoire",
        "Médiation et conflits",
    ]
    private static let people = [
        "pour les encadrants", "pour les enseignants", "pour débuter", "niveau 2", "à distance", "en équipe",
        "en une journée",
        "pour les agents d'accueil", "avancé", "pour les élus",
    ]
    private static let places = [
        "Lyon", "Brest", "Nîmes", "Créteil", "Besançon", "Mulhouse", "Orléans", "Saint-Étienne",
    ]
}

/// Numbers that look random and are the same at every run (SplitMix64, by Steele, Lea and Flood).
struct FixedNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func pick(_ choices: [String]) -> String { choices[Int(next() % UInt64(choices.count))] }
}
