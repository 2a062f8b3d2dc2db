import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// The flags that every form of a seance takes.
struct SeanceOptions: ParsableArguments {
    @Option(help: help("Son titre.", "Its title.", valueName: "text")) var title: String?
    @Option(
        help: help(
            "Son début ; une heure seule est du premier jour de la session.",
            "Its start; a time alone is on the session's first day.", valueName: "date"))
    var start: String?
    @Option(
        help: help(
            "Sa fin ; une heure seule est du jour du début.", "Its end; a time alone is on the start's day.",
            valueName: "date"))
    var end: String?
    @Option(help: help("Sa description.", "Its description.", valueName: "text")) var description: String?
    @Option(help: help("Son lieu.", "Its place.", valueName: "text")) var place: String?
    @Option(
        name: .customLong("trainer"), parsing: .singleValue,
        help: help("Un de ses formateurs.", "One of its trainers.", valueName: "login"))
    var trainers: [String] = []
    @Flag(help: help("Retire les formateurs.", "Removes the trainers.")) var noTrainers = false
    @Option(
        help: help(
            "Comment on y entre : tout le monde, par un gestionnaire ou un formateur, ou par soi-même.",
            "How one gets in: everybody, by a manager or a trainer, or by oneself.",
            valueName: SeanceRegistration.allCases.map(\.rawValue).joined(separator: "|")))
    var mode: String?
    @Option(
        parsing: .unconditional,
        help: help("Ses places.", "Its places.", valueName: "n|unlimited"))
    var maxUsers: String?
    @Option(
        help: help(
            "L'ensemble dont elle fait partie ; vide, aucun.", "The set it belongs to; empty, none.", valueName: "name")
    )
    var set: String?
    @Option(
        parsing: .unconditional,
        help: help(
            "Combien de séances de l'ensemble un apprenant peut prendre ; 1 au départ.",
            "How many seances of the set a learner may take; 1 at first.", valueName: "n"))
    var setLimit: String?
    @Flag(
        help: help("Montre ce qui serait enregistré, sans le faire.", "Shows what would be saved, and saves nothing."))
    var dryRun = false

    /// What was said, typed into `draft`.
    func typed(in draft: SeanceDraft) -> SeanceDraft {
        var draft = draft
        let texts: [(FieldKey, String?)] = [
            (.title, title), (.start, start), (.end, end), (.description, description), ("place", place),
            (.mode, mode), (.maxUsers, maxUsers), (.set, set), (.setLimit, setLimit),
        ]
        for case (let key, let text?) in texts { draft.type(.one(text), in: key) }
        if !trainers.isEmpty || noTrainers { draft.type(.many(trainers), in: "trainers") }
        return draft
    }
}

/// `seance add SESSION …`.
struct AddSeance: Command {
    static var configuration: CommandConfiguration {
        command("add", "Ajoute une séance à une session.", "Adds a seance to a session.")
    }

    @Argument(help: help("Le numéro de la session.", "The session's number.")) var session: Int64
    @OptionGroup var form: SeanceOptions
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let form = try SeanceForm(session, context: context, bench: try context.open())
        let seance = try form.seance(self.form.typed(in: SeanceDraft()))
        if self.form.dryRun { return try form.review(seance) }
        let added = try form.bench.store.add(seance, to: session, as: form.bench.actor)
        try context.showSeance(added.id, form.bench)
    }
}

/// `seance repeat SESSION … --weekday D… --until D | --weeks N`.
struct RepeatSeance: Command {
    static var configuration: CommandConfiguration {
        command(
            "repeat",
            "Ajoute une séance les jours choisis, à la même heure, jusqu'à une date ou pour tant de semaines ; sinon, jusqu'à la fin de la session.",
            "Adds a seance on chosen weekdays, at the same time, until a date or for so many weeks; else until the session's end."
        )
    }

    @Argument(help: help("Le numéro de la session.", "The session's number.")) var session: Int64
    @OptionGroup var form: SeanceOptions
    @Option(
        name: .customLong("weekday"), parsing: .upToNextOption,
        help: help(
            "Les jours de la semaine ; sinon, celui du début.", "The weekdays; else that of the start.",
            valueName: HelpLanguage.say("lun mer…", "mon wed…")))
    var weekdays: [String] = []
    @Option(help: help("Le dernier jour.", "The last day.", valueName: "date")) var until: String?
    @Option(
        help: help(
            "Tant de semaines, celle du début comprise.", "So many weeks, that of the start included.", valueName: "n"))
    var weeks: Int?
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func validate() throws {
        if until != nil && weeks != nil {
            throw ValidationError(
                HelpLanguage.say("Donnez --until ou --weeks, pas les deux.", "Give --until or --weeks, not both."))
        }
    }

    func run(_ context: CommandContext) throws {
        let form = try SeanceForm(session, context: context, bench: try context.open())
        let repetition = Repetition(weekdays: try readWeekdays(), end: try end(form))
        let seance = try form.seance(self.form.typed(in: SeanceDraft()), isPattern: true)
        if self.form.dryRun { return try form.review(seance, repetition) }
        let added = try form.bench.store.repeat(seance, repetition, in: session, as: form.bench.actor)
        try context.show(Page(rows: added, total: added.count), form.bench)
    }

    private func end(_ form: SeanceForm) throws -> Repetition.End {
        if let weeks { return .weeks(weeks) }
        return .until(try form.date(until, option: "--until") ?? form.session.session.end.date)
    }

    private func readWeekdays() throws(Complaint) -> Set<Weekday> {
        var days: Set<Weekday> = []
        for word in weekdays.flatMap({ $0.split { $0 == "," || $0 == " " } }) {
            guard let day = Weekday(typed: String(word)) else {
                let names = Weekday.allCases.map { DateWords(HelpLanguage.current).weekday($0) }
                throw .usage(.badChoice(String(word), option: "--weekday", of: names))
            }
            days.insert(day)
        }
        return days
    }
}

/// `seance edit ID …`.
struct EditSeance: Command {
    static var configuration: CommandConfiguration { command("edit", "Modifie une séance.", "Changes a seance.") }

    @Argument(help: help("Son numéro.", "Its number.")) var id: Int64
    @OptionGroup var form: SeanceOptions
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        let stored = try bench.seance(id)
        guard try bench.store.session(stored.session.number, as: bench.actor) != nil else {
            throw Failure.refused(.notAllowed(.editSeances))
        }
        let form = try SeanceForm(stored.session.number, context: context, bench: bench)
        let seance = try form.seance(self.form.typed(in: SeanceDraft(of: stored.seance)))
        if self.form.dryRun { return try form.review(seance, of: stored) }
        _ = try bench.store.edit(stored, to: seance, as: bench.actor)
        try context.showSeance(id, bench)
    }
}

/// A seance filled by flags, in its session: the same draft, rules and words as on the screen.
struct SeanceForm {
    let session: StoredSession
    let context: CommandContext
    let bench: Workbench
    private let fields: FieldContext

    init(_ number: Int64, context: CommandContext, bench: Workbench) throws {
        session = try bench.session(number)
        self.context = context
        self.bench = bench
        var fields = bench.fields
        let now = bench.zones.rules(named: session.session.timeZone)?.civil(at: SystemClock.now())
        if let now { fields.now = now }
        self.fields = fields
    }

    func seance(_ draft: SeanceDraft, isPattern: Bool = false) throws -> Seance {
        let frame = SessionFrame(session, zones: bench.zones)
        let sets = try bench.store.seances(of: session.number, as: bench.actor).compactMap(\.seance.set)
        let resolved = draft.resolve(in: session, frame: frame, sets: sets, context: fields, isPattern: isPattern)
        guard let seance = resolved.seance else { throw Complaint.problems(resolved.problems) }
        return seance
    }

    /// The day that `text` says, the session's start being where "+3j" counts from.
    func date(_ text: String?, option: String) throws(Complaint) -> CivilDate? {
        guard let text else { return nil }
        var fields = fields
        fields.start = session.session.start
        do throws(Reason) {
            return try MomentReading.read(text, in: fields).date
        } catch {
            throw .usage(.badDate(error, option: option))
        }
    }

    /// Shows what would be stored, having checked it as the store does.
    func review(_ seance: Seance, _ repetition: Repetition) throws {
        let found = try bench.store.occurrences(of: seance, repetition, in: session.number, as: bench.actor)
        let page = Page(rows: found.map { unsaved($0) }, total: found.count)
        try context.answer(
            Documents.seances(page, zones: bench.zones, isDryRun: true),
            Lists(context: context).seances(page) + ["", context.words.command(.nothingStored)])
    }

    /// The same for one seance: it is its own only occurrence.
    func review(_ seance: Seance, of stored: StoredSeance? = nil) throws {
        let once = Repetition(weekdays: [], end: .until(seance.start.date))
        _ = try bench.store.occurrences(of: seance, once, in: session.number, as: bench.actor)
        let seance = unsaved(seance, of: stored)
        try context.answer(
            Documents.seance(seance, zones: bench.zones, isDryRun: true),
            Pages(context).seance(seance, participants: nil) + ["", context.words.command(.nothingStored)])
    }

    private func unsaved(_ seance: Seance, of stored: StoredSeance? = nil) -> StoredSeance {
        StoredSeance(
            id: stored?.id ?? 0, session: session.reference, timeZone: session.session.timeZone, seance: seance,
            registered: stored?.registered ?? 0, waiting: stored?.waiting ?? 0)
    }
}
