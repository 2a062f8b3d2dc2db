import TrainingDomain

/// The columns of a catalogue: those of a training, from the one list of fields, and what other catalogues call them.
enum CatalogueColumns {
    /// The schema of a catalogue.
    static let schema = TableSchema(
        names: names, identity: .code, required: [.code, .title], paragraphs: paragraphs, limits: limits,
        positional: { $0 == 3 ? [.code, .title, .description] : [.code, .title] })

    private static let names: ColumnNames = {
        var names = ColumnNames()
        for field in TrainingFields.all {
            let own = [field.key.rawValue, field.label.french, field.label.english, field.key.flagName]
            names.add(field.key, own + (synonyms[field.key] ?? []))
        }
        return names
    }()

    /// What else people and other programs call a column.
    ///
    /// The register of professional certifications (RNCP) says `CodeRNCP` and `intituleDiplome`, or `Numero_Fiche` and
    /// `Intitule`, according to the year.
    private static let synonyms: [FieldKey: [String]] = [
        .code: [
            "code formation", "code de la formation", "training code", "CodeRNCP", "Code_RNCP", "Numero_Fiche",
            "référence",
        ],
        .title: [
            "titre", "intitulé", "intitulé de la formation", "titre de la formation", "libellé", "nom", "name",
            "training title", "intituleDiplome", "intitulé du diplôme",
        ],
        .description: ["descriptif", "programme"],
        .organisations: ["organisation", "organization", "organizations", "organisme", "organismes"],
        .maxUsers: [
            "nombre maximum d'utilisateurs", "nombre maximal d'utilisateurs", "nombre max d'utilisateurs", "max users",
            "maximum users", "places", "seats", "capacité", "capacity",
        ],
        .validators: ["validateur", "validator"],
        .curricula: ["cursus", "curriculum"],
        "defaultDurationDays": [
            "durée par défaut", "durée (jours)", "durée en jours", "durée", "default duration", "duration",
            "duration days",
        ],
        "createsSeance": [
            "séance par défaut", "créer une séance par défaut", "default seance", "create default seance",
        ],
        "publicRegistration": ["inscription libre", "auto-inscription"],
        "publicUnregistration": ["désinscription libre", "auto-désinscription"],
        "userValidation": ["validation par l'utilisateur"],
        "organisationValidation": ["organization validation", "validation de l'organisation"],
        "registrationValidation": ["validation des inscriptions"],
        "displayOrder": ["ordre", "order"],
        "colour": ["color"],
    ]

    private static let paragraphs = Set(
        TrainingFields.all.compactMap { field -> FieldKey? in
            if case .lines = field.editor { field.key } else { nil }
        })

    private static let limits: [FieldKey: Int] = {
        var limits: [FieldKey: Int] = [:]
        for field in TrainingFields.all {
            switch field.editor {
            case .text(let limit), .lines(let limit): limits[field.key] = limit
            default: break
            }
        }
        return limits
    }()
}
