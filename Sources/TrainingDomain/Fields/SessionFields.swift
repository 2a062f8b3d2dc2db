/// The one list of a session's fields, in the order of the form.
public enum SessionFields {
    /// Every field of a session, once.
    public static let all: [any SessionField] = sessionStep + registrationStep + approvalsStep

    /// The fields that start from the training's own settings.
    public static let inherited: [any SessionField] = all.filter { $0.inherited != nil }

    /// The field named `key`.
    public static func field(_ key: FieldKey) -> (any SessionField)? { byKey[key] }

    private static let byKey = Dictionary(all.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })

    private static let sessionStep: [any SessionField] = [
        Field(
            .title, .session, \.title, .line(maxLength: Limits.sessionTitle, required: true),
            label: Phrase("Titre", "Title"),
            help: Phrase(
                "Le nom de cette session, tel que les apprenants le lisent dans le catalogue et dans leurs messages.",
                "The name of this session, as learners read it in the catalogue and in their messages.")),
        Field(
            .start, .session, \.start, .moment,
            label: Phrase("Date de début", "Start date"),
            help: Phrase(
                "Quand la session commence. Tapez-la comme vous la dites : « lundi 9h », « 8 mai 14h », « +3j ». La fin suit.",
                "When the session starts. Type it as you say it: “monday 9am”, “8 may 2pm”, “+3d”. The end follows.")),
        Field(
            .end, .session, \.end, .moment,
            label: Phrase("Date de fin", "End date"),
            help: Phrase(
                "Quand la session se termine. « +2j » compte depuis le début.",
                "When the session ends. “+2d” counts from the start.")),
        Field(
            .timeZone, .session, \.timeZone, .zone,
            label: Phrase("Fuseau horaire", "Time zone"),
            help: Phrase(
                "Le fuseau dans lequel se lisent le début et la fin.",
                "The zone in which start and end are read.")),
        Field(
            .description, .session, \.description, .lines,
            label: Phrase("Description", "Description"),
            help: Phrase(
                "Ce que les apprenants lisent sous le titre : objectifs, public, programme.",
                "What learners read under the title: aims, audience, programme."),
            inherits: \Training.description),
        Field(
            "displayOrder", .session, \.displayOrder, .whole,
            label: Phrase("Ordre d'affichage", "Display order"),
            help: Phrase(
                "La place dans le catalogue : les plus petits nombres viennent d'abord.",
                "The place in the catalogue: smaller numbers come first."),
            inherits: \Training.displayOrder),
        Field(
            "colour", .session, \.colour, .colour,
            label: Phrase("Couleur", "Colour"),
            help: Phrase(
                "La couleur dans les calendriers : un nom ou #RRVVBB, ou rien.",
                "The colour in calendars: a name or #RRGGBB, or nothing."),
            inherits: \Training.colour),
    ]

    private static let registrationStep: [any SessionField] = [
        Field(
            .defaultSession, .registration, \.defaultSession, .flag,
            label: Phrase("Session par défaut", "Default session"),
            help: Phrase(
                "L'inscription à un curriculum utilise cette session. Il y en a au plus une par formation : l'ancienne cède sa place.",
                "Curriculum registration uses this session. A training has at most one: the former one gives way.")),
        Field(
            "publicRegistration", .registration, \.publicRegistration, .flag,
            label: Phrase("Inscription publique", "Public registration"),
            help: Phrase(
                "Les apprenants peuvent demander eux-mêmes leur inscription depuis le catalogue.",
                "Learners may ask for their registration themselves from the catalogue."),
            inherits: \Training.publicRegistration),
        Field(
            "publicUnregistration", .registration, \.publicUnregistration, .flag,
            label: Phrase("Désinscription publique", "Public unregistration"),
            help: Phrase(
                "Les inscrits peuvent quitter la session eux-mêmes. Une demande en attente peut toujours être retirée.",
                "Enrolled learners may leave the session by themselves. A pending request can always be withdrawn."),
            inherits: \Training.publicUnregistration),
        Field(
            "seanceRegistration", .registration, \.seanceRegistration,
            .choice {
                switch $0 {
                case .automatic: Phrase("automatique", "automatic")
                case .manual: Phrase("manuelle", "manual")
                case .public: Phrase("publique", "public")
                }
            },
            label: Phrase("Inscription aux séances", "Seance registration"),
            help: Phrase(
                "Automatique : les inscrits sont dans chaque séance. Manuelle : vous les ajoutez. Publique : ils choisissent leurs séances.",
                "Automatic: learners are in every seance. Manual: you add them. Public: they choose their seances.")),
        Field(
            .curricula, .registration, \.curricula, .references(.curricula),
            label: Phrase("Curriculum", "Curriculum"),
            help: Phrase(
                "Les cursus sous lesquels la session apparaît. Quand la formation y est déjà, la session la suit.",
                "The curricula under which the session appears. Where the training is in one already, the session follows it."
            ),
            inherits: \Training.curricula),
    ]

    private static let approvalsStep: [any SessionField] = [
        Field(
            .maxUsers, .approvals, \.maxUsers, .limit,
            label: Phrase("Nombre maximum d'utilisateurs", "Maximum number of users"),
            help: Phrase(
                "Le nombre de places. Vide : illimité. Au-delà, les demandes vont en liste d'attente ; 0 les y met toutes.",
                "The number of seats. Empty: unlimited. Beyond it requests go to the waiting list; 0 sends them all there."
            ),
            inherits: \Training.maxUsers),
        Field(
            "userValidation", .approvals, \.userValidation, .flag,
            label: Phrase("Validation de l'utilisateur", "User validation"),
            help: Phrase(
                "L'apprenant confirme sa demande en répondant au message envoyé à son adresse, avant toute autre validation.",
                "The learner confirms the request by replying to the message sent to their address, before any other approval."
            ),
            inherits: \Training.userValidation),
        Field(
            "organisationValidation", .approvals, \.organisationValidation, .flag,
            label: Phrase("Validation par l'organisation", "Organisation validation"),
            help: Phrase(
                "Un gestionnaire de l'organisation de l'apprenant approuve la demande.",
                "An administrator of the learner's organisation approves the request."),
            inherits: \Training.organisationValidation),
        Field(
            "registrationValidation", .approvals, \.registrationValidation, .flag,
            label: Phrase("Validation de l'inscription", "Registration validation"),
            help: Phrase(
                "Un gestionnaire des inscriptions approuve la demande.",
                "A registrar approves the request."),
            inherits: \Training.registrationValidation),
        Field(
            .validators, .approvals, \.validators, .references(.people),
            label: Phrase("Validateurs", "Validators"),
            help: Phrase(
                "Des personnes nommées qui approuvent chaque demande. Elles reçoivent un message quand une demande les attend.",
                "Named people who approve each request. They get a message when one awaits them."),
            inherits: \Training.validators),
        Field(
            "validatorRule", .approvals, \.validatorRule,
            .choice {
                switch $0 {
                case .all: Phrase("tous", "all")
                case .one: Phrase("un seul suffit", "one is enough")
                }
            },
            label: Phrase("Accord des validateurs", "Validators' approval"),
            help: Phrase(
                "Tous les validateurs doivent approuver, ou l'accord d'un seul suffit.",
                "All the validators have to approve, or the approval of one is enough."),
            inherits: \Training.validatorRule),
    ]
}
