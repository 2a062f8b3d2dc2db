import PupitreApp
import TrainingDomain

// The sample data: a catalogue of a few dozen trainings, eight sessions, some people.
extension FakeWorld {
    /// A database at work.
    static let sample: FakeWorld = {
        var world = FakeWorld()
        world.organisations = [
            Organisation(code: "clar", name: "Formations Claroline"), Organisation(code: "cci", name: "CCI Wallonie"),
            Organisation(code: "imt", name: "Institut Mines-Télécom"),
        ]
        world.people = samplePeople
        world.curricula = [
            CurriculumNode(code: "NUM", title: "Parcours numérique"),
            CurriculumNode(code: "NUM-1", title: "Premiers pas", parent: "NUM"),
            CurriculumNode(code: "PREV", title: "Prévention des risques"),
        ]
        world.trainings = sampleTrainings
        world.sessions = sampleSessions(world)
        world.audit = [42: sampleAudit]
        world.requests = sampleRequests(world.sessions)
        world.seances = sampleSeances(world.sessions)
        return world
    }()

    /// The same with a draft left behind.
    static let withDrafts: FakeWorld = {
        var world = sample
        guard let now = CivilDateTime(2027, 5, 6, 17, 42), let before = CivilDateTime(2027, 4, 28, 9, 5) else {
            return world
        }
        world.drafts = [
            DraftSummary(
                document: DraftDocument(
                    name: DraftName(rawValue: "a"), purpose: .create, trainingCode: "Acs3",
                    trainingTitle: "Accompagner la transition numérique",
                    typed: [.title: .one("Transition – juin"), .maxUsers: .one("8")], givenBack: []), keptAt: now),
            DraftSummary(
                document: DraftDocument(
                    name: DraftName(rawValue: "b"), purpose: .edit(number: 42), trainingCode: "SST",
                    trainingTitle: "Sauveteur secouriste du travail", typed: ["colour": .one("vert")], givenBack: []),
                keptAt: before),
        ]
        return world
    }()

    private static let samplePeople: [Person] = [
        Person(login: "alice", firstName: "Alice", lastName: "Martin", mail: "alice@exemple.fr"),
        Person(login: "bob", firstName: "Bob", lastName: "Leroy", mail: "bob@exemple.fr"),
        Person(login: "chloe", firstName: "Chloé", lastName: "N'Guyen", mail: "chloe@exemple.fr"),
        Person(login: "dimitri", firstName: "Dimitri", lastName: "Papadopoulos", mail: "d.papadopoulos@exemple.fr"),
        Person(login: "admin", firstName: "Anne", lastName: "Dupont", mail: "anne@exemple.fr"),
        Person(login: "muette", firstName: "Sans", lastName: "Adresse"),
    ]

    private static let sampleTrainings: [StoredTraining] = {
        var full = Training(code: "Acs3", title: "Accompagner la transition numérique")
        full.description =
            "Programme : importance des TIC dans l'entreprise, choix d'outils, conduite du changement.\nPublic : dirigeants et cadres de PME."
        full.organisations = ["clar", "cci"]
        full.publicRegistration = true
        full.defaultDurationDays = 3
        full.maxUsers = 12
        full.userValidation = true
        full.organisationValidation = true
        full.registrationValidation = true
        full.validators = ["alice", "bob"]
        var free = Training(code: "SST", title: "Sauveteur secouriste du travail")
        free.organisations = ["imt"]
        free.curricula = ["PREV"]
        let others = [
            ("TN-02", "Transition numérique des PME"), ("RNCP34126", "Chef de projet transition numérique"),
            ("ACC1", "Accueil"), ("ECO", "Écoute active"), ("EXC-1", "Excel : tableaux croisés dynamiques"),
            ("ANG-B1", "Anglais professionnel, niveau B1"), ("OEUV", "Œuvres d'art : conservation préventive"),
            ("MGT-7", "Manager une équipe à distance"), ("PRO-LONG-CODE-2027", "Prendre la parole en public"),
            ("HACCP", "Hygiène alimentaire et méthode HACCP"), ("HAB-B1V", "Habilitation électrique B1V"),
            ("CAC-R489", "Conduite de chariots élévateurs (CACES R489)"),
            ("RGPD", "Protection des données personnelles"),
            ("FEU", "Équipier de première intervention"), ("COM-3", "Rédiger des écrits professionnels clairs"),
            ("GES-1", "Gestes et postures"), ("PAY", "Techniques de paie"), ("DRO-2", "Droit du travail : l'essentiel"),
        ].map { code, title in
            var training = Training(code: code, title: title)
            training.organisations = ["clar"]
            return training
        }
        return ([full, free] + others).enumerated().map {
            StoredTraining(id: Int64($0.offset + 1), version: 1, training: $0.element)
        }
    }()

    private static func sampleSessions(_ world: FakeWorld) -> [StoredSession] {
        sampleRows.compactMap { row in
            let typed = row.typed.merging(
                [.title: .one(row.title), .start: .one(row.start), .end: .one(row.end)]) { own, _ in own }
            return world.session(
                row.number, of: row.code, typed, attendance: row.people,
                trainers: row.number == 42 ? ["chloe"] : [], cancelled: row.cancelled)
        }
    }

    private struct SampleRow {
        let number: Int64
        let code, title, start, end: String
        var typed: [FieldKey: Typed] = [:]
        var people = Attendance()
        var cancelled: String?
    }

    private static let sampleRows = [
        SampleRow(
            number: 42, code: "Acs3", title: "Transition numérique – mai", start: "2027-05-10 09:00",
            end: "2027-05-12 17:00",
            typed: [.maxUsers: .one("8"), .defaultSession: .one("true"), "colour": .one("bleu")],
            people: Attendance(enrolled: 8, waiting: 2, pending: 1)),
        SampleRow(
            number: 43, code: "Acs3", title: "Transition numérique – juin", start: "2027-06-07 09:00",
            end: "2027-06-09 17:00", people: Attendance(enrolled: 3, pending: 4)),
        SampleRow(
            number: 7, code: "SST", title: "SST janvier, salle des fêtes de Gembloux", start: "2027-01-11 08:30",
            end: "2027-01-12 16:30", people: Attendance(enrolled: 10)),
        SampleRow(
            number: 39, code: "SST", title: "SST mai", start: "2027-05-06 08:30", end: "2027-05-07 16:30",
            typed: [.maxUsers: .one("10")], people: Attendance(enrolled: 10)),
        SampleRow(
            number: 31, code: "EXC-1", title: "Excel en intersaison", start: "2027-04-01 09:00",
            end: "2027-04-01 12:30", typed: [.maxUsers: .one("6")], people: Attendance(enrolled: 5)),
        SampleRow(
            number: 45, code: "HACCP", title: "HACCP été", start: "2027-07-01 09:00", end: "2027-07-02 17:00",
            typed: [.maxUsers: .one("0")], people: Attendance(waiting: 3)),
        SampleRow(
            number: 40, code: "MGT-7", title: "Équipes à distance", start: "2027-05-20 13:30",
            end: "2027-05-20 17:00", typed: [.maxUsers: .one("12")], cancelled: "formatrice indisponible"),
        SampleRow(
            number: 1044, code: "RGPD", title: "RGPD : réveillon des registres", start: "2027-12-30 09:00",
            end: "2028-01-04 17:00", typed: [.maxUsers: .one("120")], people: Attendance(enrolled: 101)),
    ]

    /// A stored session of the training `code` in which these values were typed.
    func session(
        _ number: Int64, of code: String, _ typed: [FieldKey: Typed], attendance: Attendance = Attendance(),
        trainers: [String] = [], cancelled: String? = nil
    ) -> StoredSession? {
        guard let training = training(code) else { return nil }
        let draft = SessionDraft(purpose: .create, training: training, typed: typed)
        let context = FieldContext(
            language: .french, now: Desk.now, zones: ParisZones(), settings: Desk.settings)
        guard let session = Resolution(draft, in: context).session else { return nil }
        return StoredSession(
            number: number, version: 1,
            training: TrainingReference(
                code: code, title: training.training.title, organisations: training.training.organisations),
            session: session, own: draft.own, creator: "admin", trainers: trainers, cancelled: cancelled,
            attendance: attendance)
    }

    private static let sampleAudit: [AuditEntry] = [
        AuditEntry(
            id: 5, at: Instant(seconds: 1_809_520_000), who: "bob", act: "refuse", subject: "session",
            subjectKey: "42",
            changes: [
                FieldChange("user", old: .none, new: .text("muette")),
                FieldChange("state", old: .text("pending"), new: .text("refused")),
                FieldChange("reason", old: .none, new: .text("doublon")),
            ]),
        AuditEntry(
            id: 4, at: Instant(seconds: 1_809_500_000), who: "dimitri", act: "approve", subject: "session",
            subjectKey: "42",
            changes: [
                FieldChange("user", old: .none, new: .text("chloe")),
                FieldChange("state", old: .text("pending"), new: .text("enrolled")),
                FieldChange("approval", old: .none, new: .list(["registration", "validator:alice"])),
            ]),
        AuditEntry(
            id: 3, at: Instant(seconds: 1_809_432_000), who: "bob", act: "edit", subject: "session", subjectKey: "42",
            changes: [
                FieldChange(.maxUsers, old: .whole(10), new: .whole(8)),
                FieldChange("colour", old: .none, new: .text("blue")),
            ]),
        AuditEntry(
            id: 1, at: Instant(seconds: 1_809_000_000), who: "admin", act: "create", subject: "session",
            subjectKey: "42", changes: [FieldChange(.maxUsers, old: .none, new: .whole(10))]),
    ]
}
