import TerminalUI
import TrainingDomain

/// The form of a seance, or of a series of them.
enum SeanceForm: FormPurpose {
    /// A new one, in a session.
    case add(StoredSession)
    /// Changes to one, as it was seen.
    case edit(StoredSeance)
    /// A series like one, in the same session.
    case series(like: StoredSeance)

    func title(_ facts: DeskFacts) -> String { facts.words.seanceFormTitle(self) }

    func about(_ facts: DeskFacts) -> String? {
        if case .series = self { return facts.words.seriesNote }
        return nil
    }

    var verb: Phrase {
        if case .series = self { return Phrase("voir les dates", "see the dates") }
        return Phrase("enregistrer", "save")
    }

    private var session: Int64 {
        switch self {
        case .add(let session): session.number
        case .edit(let seen), .series(let seen): seen.session.number
        }
    }

    var fields: [FormField] {
        if case .series = self { return SeanceFields.when + SeanceFields.series + SeanceFields.rest }
        return SeanceFields.when + SeanceFields.rest
    }

    var initial: [FieldKey: Typed] {
        switch self {
        case .add(let stored):
            let session = stored.session
            // Within one day, as most seances are: from the session's first hour to its last.
            let end = min(session.end, CivilDateTime(session.start.date, max(session.start.time, session.end.time)))
            return SeanceFields.typed(
                Seance(title: "", start: session.start, end: end, mode: session.seanceRegistration))
        case .edit(let seen): return SeanceFields.typed(seen.seance)
        case .series(let seen):
            // The one that is repeated is there already: the series goes on a week later.
            var next = seen.seance
            next.start = seen.seance.start.adding(days: 7) ?? seen.seance.start
            next.end = seen.seance.end.adding(days: 7) ?? seen.seance.end
            var typed = SeanceFields.typed(next)
            typed["weekdays"] = .many([String(next.start.date.weekday.rawValue)])
            return typed
        }
    }

    /// The session's zone, in which the times are.
    private var zone: String {
        switch self {
        case .add(let session): session.session.timeZone
        case .edit(let seen), .series(let seen): seen.timeZone
        }
    }

    /// A time that the clocks of the session's zone jump over is refused, as in the form of a session (scenario 14).
    func problem(with value: FieldValue, in field: FieldKey, _ facts: DeskFacts) -> Reason? {
        guard field == .start || field == .end, let moment = value.textValue.flatMap({ CivilDateTime(iso: $0) }),
            case .gap(let next)? = facts.zones.provider.rules(named: zone)?.resolve(moment)
        else { return nil }
        return .timeDoesNotExist(moment, zone: zone, next: next)
    }

    func problems(_ values: FormValues, _ facts: DeskFacts) -> [Problem] {
        var problems: [Problem] = []
        if let start = values.moment(.start), let end = values.moment(.end), end < start {
            problems.append(Problem(.end, .endBeforeStart(start: start, end: end)))
        }
        if !values.text("set").isEmpty, values.whole("setLimit") == 0 {
            problems.append(Problem("setLimit", .missing))
        }
        if case .series = self, values.day("until") == nil, values.whole("weeks") == nil {
            problems.append(Problem("until", .missing))
        }
        return problems
    }

    func outcome(_ values: FormValues, _ facts: DeskFacts) -> FormOutcome {
        let seance = SeanceFields.seance(values, facts)
        switch self {
        case .add: return .ask(.arrange(.add(seance, session: session)))
        case .edit(let seen): return .ask(.arrange(.edit(seen, to: seance)))
        case .series:
            let screen = OccurrencesScreen(
                seance: seance, repetition: SeanceFields.repetition(values, from: seance.start.date), session: session)
            return .open(.occurrences(screen))
        }
    }

    func said(_ values: FormValues, _ answer: Answer, _ facts: DeskFacts) -> String {
        facts.words.seanceSaved(values.text(.title), values.moment(.start) ?? facts.now)
    }

    func after(_ values: FormValues, _ answer: Answer) -> Action? {
        if case .seance(let saved?) = answer { return .seances(.show(saved.id)) }
        return nil
    }

    func conflict(_ refusal: Refusal) -> FormConflict? {
        guard case .seance(.changed(let changes, let now)) = refusal else { return nil }
        return FormConflict(subject: .form, changes: changes, now: .seance(.edit(now)))
    }
}

/// The fields of a seance, between its values and a form.
enum SeanceFields {
    static let when: [FormField] = [
        FormField(
            .title, .editor(.text(maxLength: Limits.sessionTitle)), label: Phrase("Titre", "Title"),
            help: Phrase(
                "Le nom de la séance, tel que les apprenants le lisent.", "The name of the seance, as learners read it."
            ),
            isRequired: true),
        FormField(
            .start, .editor(.moment), label: Phrase("Début", "Start"),
            help: Phrase(
                "Quand elle commence, dans les dates de la session. Tapez «\u{A0}lundi 9h\u{A0}», «\u{A0}8 mai 14h\u{A0}», «\u{A0}+3j\u{A0}».",
                "When it starts, within the session's dates. Type “monday 9am”, “8 may 2pm”, “+3d”."), isRequired: true),
        FormField(
            .end, .editor(.moment), label: Phrase("Fin", "End"),
            help: Phrase(
                "Quand elle se termine. Une heure seule garde le jour\u{A0}: «\u{A0}12h30\u{A0}».",
                "When it ends. A time alone keeps the day: “12:30”."), isRequired: true),
    ]

    static let series: [FormField] = [
        FormField(
            "weekdays", .several(.words(weekdays)), label: Phrase("Jours", "Days"),
            help: Phrase(
                "Les jours de la semaine où elle revient. Rien\u{A0}: le jour du début.",
                "The days of the week on which it comes. Nothing: the day of the start.")),
        FormField(
            "until", .day, label: Phrase("Jusqu'au", "Until"),
            help: Phrase(
                "Le dernier jour possible, compris. Avec un nombre de semaines, le premier atteint arrête la série.",
                "The last possible day, included. With a number of weeks, whichever comes first ends the series.")),
        FormField(
            "weeks", .editor(.whole(emptyMeansUnlimited: false)),
            label: Phrase("Nombre de semaines", "Number of weeks"),
            help: Phrase(
                "Tant de semaines, celle du début comprise.", "So many weeks, that of the start included.")),
    ]

    static let rest: [FormField] = [
        FormField(
            "place", .editor(.text(maxLength: Limits.name)), label: Phrase("Lieu", "Place"),
            help: Phrase("La salle ou l'adresse.", "The room or the address.")),
        FormField(
            "trainers", .several(.people), label: Phrase("Formateurs", "Trainers"),
            help: Phrase("Qui anime cette séance.", "Who teaches this seance.")),
        FormField(
            "mode", .editor(mode), label: Phrase("Inscription", "Registration"),
            help: Phrase(
                "Automatique\u{A0}: tous les inscrits y sont. Manuelle\u{A0}: vous les ajoutez. Publique\u{A0}: ils la prennent eux-mêmes.",
                "Automatic: everyone enrolled is in it. Manual: you add them. Public: they take it themselves.")),
        FormField(
            .maxUsers, .editor(.whole(emptyMeansUnlimited: true)), label: Phrase("Places", "Places"),
            help: Phrase("Vide\u{A0}: illimité. Au-delà, on attend.", "Empty: unlimited. Beyond, people wait.")),
        FormField(
            "set", .editor(.text(maxLength: Limits.name)), label: Phrase("Ensemble", "Set"),
            help: Phrase(
                "Des séances au choix portent le même nom d'ensemble, par exemple «\u{A0}Ateliers\u{A0}»\u{A0}; un apprenant n'en prend que quelques-unes.",
                "Seances to choose among bear the same set name, for example “Workshops”; a learner takes only some of them."
            )),
        FormField(
            "setLimit", .editor(.whole(emptyMeansUnlimited: false)),
            label: Phrase("Séances par apprenant", "Seances per learner"),
            help: Phrase(
                "Combien de séances de l'ensemble un apprenant peut prendre\u{A0}; 1 si rien n'est écrit.",
                "How many seances of the set a learner may take; 1 where nothing is written.")),
        FormField(
            .description, .editor(.lines(maxLength: Limits.description)), label: Phrase("Description", "Description"),
            help: Phrase("Le programme de la séance.", "What the seance is about.")),
    ]

    /// The editor of the mode: the same words as the session's field.
    private static let mode =
        SessionFields.field("seanceRegistration")?.editor ?? Editor.choice([])

    private static let weekdays = Weekday.allCases.map { day in
        TrainingDomain.Choice(
            value: String(day.rawValue),
            label: Phrase(DateWords(.french).weekday(day), DateWords(.english).weekday(day)))
    }

    /// What somebody would type to get `seance`.
    static func typed(_ seance: Seance) -> [FieldKey: Typed] {
        [
            .title: .one(seance.title), .start: .one(MomentReading.text(seance.start)),
            .end: .one(MomentReading.text(seance.end)), "place": .one(seance.place),
            "trainers": .many(seance.trainers), "mode": .one(seance.mode.rawValue),
            .maxUsers: .one(seance.maxUsers.map(String.init) ?? ""), "set": .one(seance.set?.name ?? ""),
            "setLimit": .one(seance.set.map { String($0.limit) } ?? ""), .description: .one(seance.description),
        ]
    }

    /// The seance that `values` say.
    static func seance(_ values: FormValues, _ facts: DeskFacts) -> Seance {
        var seance = Seance(
            title: values.text(.title), start: values.moment(.start) ?? facts.now,
            end: values.moment(.end) ?? facts.now, mode: SeanceRegistration(rawValue: values.text("mode")) ?? .automatic
        )
        seance.place = values.text("place")
        seance.trainers = values.list("trainers")
        seance.maxUsers = values.whole(.maxUsers)
        seance.description = values.text(.description)
        let set = values.text("set")
        if !set.isEmpty { seance.set = SeanceSet(name: set, limit: values.whole("setLimit") ?? 1) }
        return seance
    }

    /// The repetition that `values` say, for a seance that begins on `first`; whichever end comes first counts.
    static func repetition(_ values: FormValues, from first: CivilDate) -> Repetition {
        let days = Set(values.list("weekdays").compactMap(Int.init).compactMap(Weekday.init(rawValue:)))
        guard let until = values.day("until") else {
            return Repetition(weekdays: days, end: .weeks(values.whole("weeks") ?? 1))
        }
        guard let weeks = values.whole("weeks"),
            let last = first.adding(days: 7 * weeks - first.weekday.rawValue), last < until
        else { return Repetition(weekdays: days, end: .until(until)) }
        return Repetition(weekdays: days, end: .weeks(weeks))
    }
}
