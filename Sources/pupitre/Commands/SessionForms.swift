import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// The flags that every form of a session takes.
struct FormOptions: ParsableArguments {
    @OptionGroup var fields: FieldOptions<SessionFlags>
    @Option(
        name: .customLong("trainer"), parsing: .singleValue,
        help: help("Un formateur de la session.", "A trainer of the session.", valueName: "login"))
    var trainers: [String] = []
    @Flag(help: help("Retire les formateurs.", "Removes the trainers.")) var noTrainers = false
    @Flag(
        help: help("Montre ce qui serait enregistré, sans le faire.", "Shows what would be saved, and saves nothing."))
    var dryRun = false

    /// The trainers to attach; nil leaves them.
    var saidTrainers: [String]? { trainers.isEmpty && !noTrainers ? nil : trainers }
}

/// `session create --training CODE …`.
struct CreateSession: Command {
    static var configuration: CommandConfiguration {
        command(
            "create", "Crée une session ; ce qui n'est pas dit vient de la formation, comme dans le formulaire.",
            "Creates a session; what is not said comes from the training, as in the form.")
    }

    @Option(help: help("Le code de la formation.", "The training's code.", valueName: "code")) var training: String
    @OptionGroup var form: FormOptions
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        let draft = SessionDraft(of: try bench.training(training))
        try SessionForm(context: context, bench: bench, options: form).finish(draft)
    }
}

/// `session edit ID …`.
struct EditSession: Command {
    static var configuration: CommandConfiguration { command("edit", "Modifie une session.", "Changes a session.") }

    @Argument(help: help("Son numéro.", "Its number.")) var id: Int64
    @Option(
        parsing: .singleValue,
        help: help("Rend ce champ à la formation.", "Gives this field back to the training.", valueName: "field"))
    var inherit: [String] = []
    @Option(
        help: help(
            "Ce que deviennent les inscrits au-delà des places : keep les garde tous et n'accepte personne, move-last met les derniers en tête de la liste d'attente.",
            "What becomes of those enrolled beyond the seats: keep keeps them all and accepts no one, move-last moves the last ones to the top of the waiting list.",
            valueName: ExcessChoice.allCases.map(\.rawValue).joined(separator: "|")))
    var excess: String?
    @OptionGroup var form: FormOptions
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        let stored = try bench.session(id)
        var draft = SessionDraft(purpose: .edit(stored), training: try bench.training(stored.training.code))
        try SessionForm.giveBack(inherit, in: &draft)
        try SessionForm(context: context, bench: bench, options: form).finish(draft, excess: try excessChoice())
    }

    /// What becomes of those enrolled beyond a lowered limit.
    private func excessChoice() throws(Complaint) -> ExcessChoice? {
        guard let excess else { return nil }
        guard let choice = ExcessChoice(rawValue: excess) else {
            throw .usage(.badChoice(excess, option: "--excess", of: ExcessChoice.allCases.map(\.rawValue)))
        }
        return choice
    }
}

/// `session copy ID …`.
struct CopySession: Command {
    static var configuration: CommandConfiguration {
        command(
            "copy", "Copie une session, sans ses dates, sa place de session par défaut ni ses inscriptions.",
            "Copies a session, without its dates, default flag and registrations.")
    }

    @Argument(help: help("Son numéro.", "Its number.")) var id: Int64
    @Option(help: help("Pour une autre formation.", "For another training.", valueName: "code")) var training: String?
    @Option(
        parsing: .singleValue,
        help: help("Rend ce champ à la formation.", "Gives this field back to the training.", valueName: "field"))
    var inherit: [String] = []
    @OptionGroup var form: FormOptions
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        let bench = try context.open()
        let stored = try bench.session(id)
        var draft = SessionDraft(purpose: .copy(stored), training: try bench.training(training ?? stored.training.code))
        try SessionForm.giveBack(inherit, in: &draft)
        let trainers = form.saidTrainers ?? stored.trainers
        try SessionForm(context: context, bench: bench, options: form).finish(draft, trainers: trainers)
    }
}

/// The form of a session filled by flags: the same draft, rules and proposal as on the screen.
struct SessionForm {
    let context: CommandContext
    let bench: Workbench
    let options: FormOptions

    /// Gives the fields named by their flags back to the training.
    static func giveBack(_ names: [String], in draft: inout SessionDraft) throws(Complaint) {
        for name in names {
            guard
                let field = SessionFields.inherited.first(where: { $0.key.flagName == name || $0.key.rawValue == name })
            else {
                throw .usage(
                    .badChoice(name, option: "--inherit", of: SessionFields.inherited.map(\.key.flagName)))
            }
            draft.giveBack(field.key)
        }
    }

    /// Types the flags in `draft`, resolves and saves it; a dry run stops before.
    func finish(_ draft: SessionDraft, trainers: [String]? = nil, excess: ExcessChoice? = nil) throws {
        var draft = draft
        for (key, value) in options.fields.typed { draft.type(value, in: key) }
        let resolution = Resolution(draft, in: bench.fields)
        guard let session = resolution.session else { throw Complaint.problems(resolution.problems) }
        let proposal = SessionProposal(
            draft, session: session, trainers: trainers ?? options.saidTrainers, excess: excess)
        if options.dryRun { return try review(proposal, notices: resolution.notices) }
        let saved = try bench.store.save(proposal, as: bench.actor)
        try context.show(saved.session, bench)
        context.warn(resolution.notices + saved.notices.filter { !resolution.notices.contains($0) })
    }

    private func review(_ proposal: SessionProposal, notices: [Notice]) throws {
        let names = try checkedNames(proposal.session.validators)
        try context.answer(
            Documents.proposal(proposal, now: SystemClock.now(), zones: bench.zones),
            Pages(context).review(proposal, names: names))
        let code = proposal.training.training.code
        let titled = try bench.store.sessions(
            titled: proposal.session.title, of: code, except: proposal.edited?.number)
        context.warn(notices + (titled.isEmpty ? [] : [.duplicateTitle(titled)]))
    }

    /// The validators' names; what saving would refuse, a dry run refuses too.
    private func checkedNames(_ logins: [String]) throws -> [String: String] {
        var names: [String: String] = [:]
        var problems: [Problem] = []
        for login in logins {
            if let person = try bench.store.person(login: login) {
                names[login] = person.name
                if !person.canValidate { problems.append(Problem(.validators, .cannotValidate(login))) }
            } else {
                problems.append(Problem(.validators, .unknownPerson(login)))
            }
        }
        if !problems.isEmpty { throw Complaint.problems(problems) }
        return names
    }
}
