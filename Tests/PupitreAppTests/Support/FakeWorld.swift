import PupitreApp
import TrainingDomain

/// A world in memory that answers the desk's questions from sample data.
struct FakeWorld {
    var trainings: [StoredTraining] = []
    var sessions: [StoredSession] = []
    var people: [Person] = []
    var curricula: [CurriculumNode] = []
    var organisations: [Organisation] = []
    var groups: [Group] = []
    /// What hangs on people, by login.
    var ties: [String: PersonTies] = [:]
    /// Everything that was done to people, groups and organisations.
    var kept: [PeopleDeed] = []
    var audit: [Int64: [AuditEntry]] = [:]
    var drafts: [DraftSummary] = []
    var themes = ["ardoise", "contraste", "encre", "papier", "seize"]
    /// Registrations, from the request to their end.
    var requests: [FakeRequest] = []
    /// Seances of the sessions.
    var seances: [StoredSeance] = []
    /// Who asks.
    var actor = Actor.localAdministrator(login: "admin")
    /// Everything that was done about registrations.
    var deeds: [RegistrationDeed] = []
    /// What the next save is refused with.
    var refusal: Failure?
    /// Everything that was saved.
    var saved: [SessionProposal] = []
    /// Who is in each seance.
    var participants: [Int64: [SeanceParticipant]] = [:]
    var outbox: [OutboxMail] = []
    /// Logins of those enrolled in each session.
    var enrolled: [Int64: Set<String>] = [:]
    /// The curriculum registrations that were made.
    var registeredThrough: [CurriculumRequest] = []

    /// Whether hasty searches of trainings are answered in part, until the index is loaded.
    var isLarge = false

    /// An empty database.
    static let empty = FakeWorld()

    mutating func answer(_ question: Question) -> Answer {
        switch question {
        case .trainings(let search): .trainings(found(search))
        case .training(let code): .training(training(code))
        case .sessions(let search): .sessions(page(find(search), search.window))
        case .session(let number), .catalogueSession(let number):
            .session(sessions.first { $0.number == number }.map(withPeople))
        case .history(let number): .history(page(audit[number] ?? [], Window()))
        case .people(let search):
            .people(
                page(
                    people.filter {
                        matches(search.query, $0.name, $0.login) && ($0.canValidate || !search.onlyValidators)
                    }, search.window))
        case .persons(let logins): .people(page(people.filter { logins.contains($0.login) }, Window()))
        case .curricula(let search):
            .curricula(page(curricula.filter { matches(search.query, $0.title, $0.code) }, search.window))
        case .organisations(let search):
            .organisations(page(organisations.filter { matches(search.query, $0.name, $0.code) }, search.window))
        case .directory(let search): .people(directory(search))
        case .ties(let login): .ties(ties[login] ?? PersonTies())
        case .keepPeople(let deed): keep(deed)
        case .neighbours(let title, let code, let except): neighbours(title, code, except)
        case .save(let proposal): save(proposal)
        case .cancelSession(let number, let reason): cancel(number, reason)
        case .registrations(let search): .registrations(page(find(search), search.window))
        case .registration(let id): .registration(detail(id))
        case .catalogue(let search): .catalogue(page(catalogue(search), search.window))
        case .register(let deed): register(deed)
        case .deleteSession(let number): deleteSession(number)
        case .deleteTraining(let code, _): deleteTraining(code)
        case .drafts: .drafts(drafts)
        case .openDraft(let name, let own): open(name, as: own)
        case .themes: .themes(themes)
        case .loadIndex: loaded()
        default: arranging(question)
        }
    }

    private func found(_ search: TrainingSearch) -> Page<TrainingRow> {
        var found = page(find(search), search.window)
        if isLarge, search.isHasty {
            found.rows = Array(found.rows.prefix(1))
            found.total = 1
            found.isProvisional = true
        }
        return found
    }

    private mutating func loaded() -> Answer {
        isLarge = false
        return .indexLoaded
    }

    /// Keeps and drops drafts, as the real one does.
    mutating func run(_ effect: Effect) {
        switch effect {
        case .keepDraft(let document):
            drafts.removeAll { $0.document.name == document.name }
            drafts.insert(DraftSummary(document: document, keptAt: Desk.now), at: 0)
        case .dropDraft(let name): drafts.removeAll { $0.document.name == name }
        default: break
        }
    }

    func training(_ code: String) -> StoredTraining? { trainings.first { $0.training.code == code } }

    // MARK: Searching

    func matches(_ query: SearchQuery, _ texts: String...) -> Bool {
        let folded = texts.map(Folding.bytes)
        return query.words.allSatisfy { word in folded.contains { contains($0, word) } }
    }

    private func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
        text.count >= word.count
            && (0...text.count - word.count).contains { text[$0..<$0 + word.count].elementsEqual(word) }
    }

    func page<Row>(_ rows: [Row], _ window: Window) -> Page<Row> {
        let part = rows.dropFirst(window.offset).prefix(window.limit ?? rows.count)
        return Page(rows: Array(part), total: rows.count, offset: window.offset)
    }

    private func find(_ search: TrainingSearch) -> [TrainingRow] {
        let found = trainings.map(\.training).filter { matches(search.query, $0.title, $0.code) }
        let sorted = found.sorted { one, two in
            search.order == .code ? one.code < two.code : Folding.text(one.title) < Folding.text(two.title)
        }
        return sorted.map { training in
            let names = training.organisations.map { code in organisations.first { $0.code == code }?.name ?? code }
            return TrainingRow(code: training.code, title: training.title, organisations: names)
        }
    }

    func find(_ search: SessionSearch) -> [SessionRow] {
        let rows = sessions.filter { stored in
            matches(search.query, stored.session.title, stored.training.title, stored.training.code)
                && (search.training == nil || search.training == stored.training.code)
                && (search.from.map { stored.session.end.date >= $0 } ?? true)
                && (search.to.map { stored.session.start.date <= $0 } ?? true)
        }.map(row).filter { search.status == nil || $0.status == search.status }
        switch search.order {
        case .number: return rows.sorted { $0.number > $1.number }
        case .title: return rows.sorted { Folding.text($0.title) < Folding.text($1.title) }
        case .training: return rows.sorted { ($0.trainingCode, $0.start) < ($1.trainingCode, $1.start) }
        case .start: return rows.sorted { $0.start < $1.start }
        }
    }

    func row(_ stored: StoredSession) -> SessionRow {
        let session = stored.session
        return SessionRow(
            number: stored.number, title: session.title, trainingCode: stored.training.code,
            trainingTitle: stored.training.title, start: session.start, end: session.end,
            status: SessionStatus(
                start: session.start, end: session.end, cancelled: stored.cancelled != nil, now: Desk.now),
            isDefault: session.defaultSession, maxUsers: session.maxUsers, attendance: withPeople(stored).attendance)
    }

    // MARK: Changing

    private func neighbours(_ title: String, _ code: String, _ except: Int64?) -> Answer {
        let others = sessions.filter { $0.training.code == code && $0.number != except }
        return .neighbours(
            sameTitle: others.filter { $0.session.title == title }.map(\.reference),
            defaultSession: others.first { $0.session.defaultSession }?.reference)
    }

    private mutating func save(_ proposal: SessionProposal) -> Answer {
        if let refusal {
            self.refusal = nil
            return .failed(refusal)
        }
        saved.append(proposal)
        let training = proposal.training.training
        let number = proposal.edited?.number ?? (sessions.map(\.number).max() ?? 0) + 1
        let stored = StoredSession(
            number: number, version: 1,
            training: TrainingReference(
                code: training.code, title: training.title, organisations: training.organisations),
            session: proposal.session, own: proposal.own, creator: "admin",
            trainers: proposal.trainers ?? proposal.edited?.trainers ?? [])
        let twins = sessions.filter {
            $0.number != number && $0.training.code == training.code && $0.session.title == proposal.session.title
        }
        sessions.removeAll { $0.number == number }
        sessions.append(stored)
        let notices: [Notice] = twins.isEmpty ? [] : [.duplicateTitle(twins.map(\.reference))]
        return .saved(SavedSession(session: stored, notices: notices))
    }

    private mutating func deleteSession(_ number: Int64) -> Answer {
        sessions.removeAll { $0.number == number }
        return .deleted
    }

    private mutating func deleteTraining(_ code: String) -> Answer {
        sessions.removeAll { $0.training.code == code }
        trainings.removeAll { $0.training.code == code }
        return .deleted
    }

    /// Takes a draft up under another name, so that two programs never hold the same one.
    private mutating func open(_ name: DraftName, as own: DraftName) -> Answer {
        guard let index = drafts.firstIndex(where: { $0.document.name == name }) else {
            return .failed(.refused(.unknownTraining(name.rawValue)))
        }
        let found = drafts.remove(at: index).document
        let document = DraftDocument(
            name: own, purpose: found.purpose, trainingCode: found.trainingCode, trainingTitle: found.trainingTitle,
            typed: found.typed, givenBack: found.givenBack)
        let draft = training(document.trainingCode).map {
            SessionDraft(purpose: .create, training: $0, typed: document.typed, givenBack: document.givenBack)
        }
        drafts.insert(DraftSummary(document: document, keptAt: Desk.now), at: 0)
        return .draft(document, draft)
    }
}
