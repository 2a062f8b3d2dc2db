/// The one list of a training's fields: its own ones, then those that its sessions inherit.
public enum TrainingFields {
    /// Every field of a training, once.
    public static let all: [any RecordField<Training>] = own + SessionFields.all.compactMap(\.inherited)

    /// The field named `key`.
    public static func field(_ key: FieldKey) -> (any RecordField<Training>)? { byKey[key] }

    private static let byKey = Dictionary(all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })

    private static let own: [any RecordField<Training>] = [
        TrainingField(
            .code, \.code, .line(maxLength: Limits.code, required: true),
            label: Phrase("Code", "Code"),
            help: Phrase("Le code unique de la formation.", "The training's unique code.")),
        TrainingField(
            .title, \.title, .line(maxLength: Limits.trainingTitle, required: true),
            label: Phrase("Titre", "Title"),
            help: Phrase("Le nom de la formation dans le catalogue.", "The training's name in the catalogue.")),
        TrainingField(
            .organisations, \.organisations, .references(.organisations),
            label: Phrase("Organisations", "Organisations"),
            help: Phrase(
                "Les organisations qui proposent la formation ; leurs gestionnaires la voient.",
                "The organisations that offer the training; their managers see it.")),
        TrainingField(
            "defaultDurationDays", \.defaultDurationDays, .whole,
            label: Phrase("Durée par défaut (jours)", "Default duration (days)"),
            help: Phrase(
                "Les jours d'une session : 1, le même jour ; 0 laisse la fin vide.",
                "The days of a session: 1 is the same day; 0 leaves the end empty.")),
        TrainingField(
            "createsSeance", \.createsSeance, .flag,
            label: Phrase("Crée une séance", "Creates a seance"),
            help: Phrase(
                "Enregistrer une session crée une séance aux mêmes dates.",
                "Saving a session creates a seance of the same dates.")),
    ]
}
