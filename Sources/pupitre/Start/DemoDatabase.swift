import PupitreApp
import TrainingDomain
import TrainingExchange

/// Makes the database of the demonstration, dated from today.
enum DemoDatabase {
    /// Makes the database at `path` with the demonstration's organisations, curricula, people, groups, trainings, sessions, and what
    /// happened to them.
    static func make(at path: String, zones: any TimeZoneProvider) throws -> any Repository {
        let clock = DemoClock()
        let store = try Database.open(path, clock: { clock.now })
        try fill(store, clock, zones: zones)
        clock.run()
        return store
    }

    private static func fill(_ store: any Repository, _ clock: DemoClock, zones: any TimeZoneProvider) throws {
        do {
            let catalogue = try DemoCatalogue.load()
            let actor = Actor.localAdministrator(login: SystemEnvironment.login())
            try setZone(in: store, zones: zones, as: actor)
            for organisation in catalogue.organisations {
                _ = try store.add(Organisation(code: organisation.code, name: organisation.name), as: actor)
            }
            for node in catalogue.curricula { _ = try store.add(CurriculumNode(node), as: actor) }
            try importPeople(catalogue.people, in: store, as: actor)
            try importTrainings(catalogue.trainings, in: store, as: actor)
            for group in DemoCatalogue.groups { _ = try store.add(Group(group), as: actor) }
            try addSessions(catalogue, in: store, clock, as: actor, zones: zones)
        } catch let error as DemoTableError {
            throw Complaint.fact(.unexpected("\(error)"), code: ExitCode.inputOutput)
        }
    }

    /// The demonstration's organisations are in France: its sessions are dated there, wherever it is shown.
    private static func setZone(in store: any Repository, zones: any TimeZoneProvider, as actor: Actor) throws(Failure)
    {
        var settings = try store.workSettings()
        settings.timeZone = "Europe/Paris"
        if zones.rules(named: settings.timeZone) != nil { try store.set(settings, as: actor) }
    }

    private static func importPeople(_ people: [DemoPerson], in store: any Repository, as actor: Actor) throws {
        let keys: Set<FieldKey> = ["login", "firstName", "lastName", "mail", "organisations", "roles"]
        let entries = people.enumerated().map {
            PersonEntry(line: $0.offset + 1, person: Person($0.element), keys: keys)
        }
        var batches = [entries]
        let report = try store.importPeople(options: ImportOptions(), as: actor) { _ in
            batches.popLast().map(ImportStep.batch) ?? .end
        }
        if let refused = report.refused.first { throw Failure.refused(refused.refusal) }
    }

    private static func importTrainings(_ trainings: [DemoTraining], in store: any Repository, as actor: Actor) throws {
        let entries = trainings.enumerated().map { index, demo in
            let training = Training(demo)
            let fields = TrainingFields.all.filter { $0.key != .code && $0.key != .title }
            let values = Dictionary(uniqueKeysWithValues: fields.map { ($0.key, $0.value(in: training)) })
            return CatalogueEntry(line: index + 1, code: training.code, title: training.title, values: values)
        }
        var batches = [entries]
        let report = try store.importCatalogue(options: ImportOptions(), as: actor) { _ in
            batches.popLast().map(ImportStep.batch) ?? .end
        }
        if let refused = report.refused.first { throw Failure.refused(refused.refusal) }
    }

    /// Sessions are made in the order of their creation, the coming ones in the last days, and what happened to each follows.
    private static func addSessions(
        _ catalogue: DemoCatalogue, in store: any Repository, _ clock: DemoClock, as actor: Actor,
        zones: any TimeZoneProvider
    ) throws {
        let settings = try store.workSettings()
        let real = SystemClock.now()
        let zone = zones.rules(named: settings.timeZone) ?? UniversalTime()
        guard let now = zone.civil(at: real) else { return }
        let context = FieldContext(language: .english, now: now, zones: zones, settings: settings)
        let people = Dictionary(uniqueKeysWithValues: catalogue.people.map { ($0.login, Person($0)) })
        let registrations = DemoRegistrations(store: store, people: people, clock: clock, administrator: actor)
        let seances = DemoSeances(store: store, registrations: registrations, administrator: actor)
        let sessions = catalogue.sessions.sorted { lead($0) < lead($1) }
        for (index, demo) in sessions.enumerated() {
            // Two days a working day of the past, and some hours apart: nothing is asked after a session began.
            let age = Int64(max(0, -lead(demo))) * 2 * 86_400 + Int64(sessions.count - index) * 7 * 3_600 + 2 * 86_400
            clock.stand(at: Instant(seconds: real.seconds - age))
            let saved = try save(demo, in: store, as: actor, context)
            try registrations.run(demo, saved)
            try seances.run(demo, saved)
            if demo.isCancelled {
                _ = try store.cancelSession(saved.number, reason: "Salle indisponible", as: actor)
            }
            try deliver(in: store, keepsSome: index == sessions.count - 1)
        }
    }

    /// Takes the mails for delivered; of the last ones some wait, one will be tried again and one was given up, to be looked at.
    ///
    /// Nothing is sent: the addresses of the demonstration reach nobody.
    private static func deliver(in store: any Repository, keepsSome: Bool) throws(Failure) {
        var due = try store.dueMails(limit: 1_000)
        if keepsSome, due.count > 6 {
            let last = due.suffix(6)
            due.removeLast(6)
            let reason = "mailbox unavailable"
            let next = Instant(seconds: SystemClock.now().seconds + 3_600)
            if let first = last.first { try store.mailWasRefused(first.id, reason: reason, retry: nil) }
            if let second = last.dropFirst().first { try store.mailWasRefused(second.id, reason: reason, retry: next) }
        }
        for mail in due { try store.mailWasAccepted(mail.id) }
    }

    /// The working day before which everything about a session was asked: its first, or today.
    private static func lead(_ demo: DemoSession) -> Int { min(0, demo.start.workingDay) }

    private static func save(
        _ demo: DemoSession, in store: any Repository, as actor: Actor, _ context: FieldContext
    ) throws -> StoredSession {
        guard let training = try store.training(code: demo.training, as: actor) else {
            throw Failure.refused(.unknownTraining(demo.training))
        }
        let draft = demo.draft(of: training, today: context.now.date)
        let resolution = Resolution(draft, in: context)
        guard let session = resolution.session else { throw Complaint.problems(resolution.problems) }
        return try store.save(SessionProposal(draft, session: session, trainers: demo.trainers), as: actor).session
    }
}

extension Group {
    fileprivate init(_ demo: DemoGroup) { self.init(code: demo.code, name: demo.name, members: demo.members) }
}

extension CurriculumNode {
    fileprivate init(_ demo: DemoCurriculum) {
        self.init(code: demo.code, title: demo.title, parent: demo.parent, isBlocking: demo.isBlocking)
    }
}

extension Person {
    fileprivate init(_ demo: DemoPerson) {
        self.init(
            login: demo.login, firstName: demo.firstName, lastName: demo.lastName, mail: demo.mail,
            organisations: demo.organisations, roles: Set(demo.roles.compactMap { PersonRole(rawValue: $0.rawValue) }),
            language: demo.organisations.contains { ["AVC", "HFE"].contains($0) } ? .english : nil)
    }
}

extension Training {
    fileprivate init(_ demo: DemoTraining) {
        self.init(code: demo.code, title: demo.title)
        description = demo.description
        organisations = demo.organisations
        defaultDurationDays = demo.durationDays
        maxUsers = demo.maxUsers
        publicRegistration = demo.flags.contains(.publicRegistration)
        publicUnregistration = demo.flags.contains(.publicUnregistration)
        createsSeance = demo.flags.contains(.createsSeance)
        userValidation = demo.flags.contains(.userValidation)
        organisationValidation = demo.flags.contains(.organisationValidation)
        registrationValidation = demo.flags.contains(.registrationValidation)
        validators = demo.validators
        validatorRule = ValidatorRule(rawValue: demo.validatorRule.rawValue) ?? .all
        displayOrder = demo.displayOrder
        colour = demo.colour.flatMap(Colour.init)
        curricula = demo.curricula
    }
}

extension DemoSession {
    /// The form that makes this session, when the demonstration starts on `today`.
    func draft(of training: StoredTraining, today: CivilDate) -> SessionDraft {
        var draft = SessionDraft(of: training)
        draft.type(.one(title), in: .title)
        draft.type(.one(Self.text(start, today: today)), in: .start)
        draft.type(.one(Self.text(end, today: today)), in: .end)
        if isDefault { draft.type(.one("true"), in: .defaultSession) }
        draft.type(.one(seanceMode.rawValue), in: "seanceRegistration")
        switch seats {
        case nil: break
        case .unlimited?: draft.type(.one(""), in: .maxUsers)
        case .limited(let count)?: draft.type(.one(String(count)), in: .maxUsers)
        }
        for flag in DemoFlag.allCases {
            guard let key = flag.key else { continue }
            if changes.turnedOn.contains(flag) { draft.type(.one("true"), in: key) }
            if changes.turnedOff.contains(flag) { draft.type(.one("false"), in: key) }
        }
        return draft
    }

    private static func text(_ moment: DemoMoment, today: CivilDate) -> String {
        let days = moment.calendarDays(fromWeekday: today.weekday.rawValue)
        guard let date = today.adding(days: days), let time = CivilTime(hour: moment.hour, minute: moment.minute) else {
            return ""
        }
        return MomentReading.text(CivilDateTime(date, time))
    }
}

extension DemoFlag {
    /// The session's field that the flag sets; sessions have none for "creates a seance".
    fileprivate var key: FieldKey? {
        switch self {
        case .publicRegistration: "publicRegistration"
        case .publicUnregistration: "publicUnregistration"
        case .userValidation: "userValidation"
        case .organisationValidation: "organisationValidation"
        case .registrationValidation: "registrationValidation"
        case .createsSeance: nil
        }
    }
}
