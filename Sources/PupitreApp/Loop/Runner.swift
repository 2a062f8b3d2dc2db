import TerminalUI
import TrainingDomain

/// Answers questions: the one place where the desk meets the world, through the domain's protocols.
///
/// Every call may block on a disk; whoever runs it chooses the thread.
public struct Runner: Sendable {
    let repository: any Repository
    private let drafts: any DraftKeeper
    private let themes: ThemeLibrary
    let actor: Actor

    /// A runner for the person `actor`; `themes` are those that can be chosen.
    public init(repository: any Repository, drafts: any DraftKeeper, themes: ThemeLibrary, actor: Actor) {
        self.repository = repository
        self.drafts = drafts
        self.themes = themes
        self.actor = actor
    }

    /// Whether `question` is answered from memory, so that the loop may wait for it.
    public func isImmediate(_ question: Question) -> Bool {
        switch question {
        case .trainings: repository.isIndexLoaded
        case .themes: true
        default: false
        }
    }

    /// The answer to `question`; what goes wrong is an answer too.
    public func answer(_ question: Question) -> Answer {
        do throws(Failure) {
            return try find(question)
        } catch {
            return .failed(error)
        }
    }

    private func find(_ question: Question) throws(Failure) -> Answer {
        switch question {
        case .trainings(let search): return .trainings(try repository.trainings(search, as: actor))
        case .training(let code): return .training(try repository.training(code: code, as: actor))
        case .sessions(let search): return .sessions(try repository.sessions(search, as: actor))
        case .session(let number): return .session(try repository.session(number, as: actor))
        case .history(let number):
            return .history(try repository.audit(session: number, as: actor, window: Window(limit: 200)))
        case .people(let search): return .people(try repository.people(search))
        case .persons(let logins): return .people(try persons(logins))
        case .curricula(let search): return .curricula(try repository.curricula(search))
        case .organisations(let search): return .organisations(try repository.organisations(search))
        case .neighbours(let title, let code, let number):
            return .neighbours(
                sameTitle: try repository.sessions(titled: title, of: code, except: number),
                defaultSession: try repository.defaultSession(of: code))
        case .save(let proposal): return .saved(try repository.save(proposal, as: actor))
        case .cancelSession(let number, let reason):
            return .session(try repository.cancelSession(number, reason: reason, as: actor))
        case .registrations, .registration, .catalogue, .catalogueSession, .register, .seances, .seance, .participants,
            .occurrences,
            .arrange, .curriculumTree, .curriculumPlan, .registerByCurriculum, .plant, .directory, .ties,
            .groups, .keepPeople, .outbox, .retryMails:
            return try manage(question)
        case .deleteSession(let number):
            try repository.deleteSession(number, as: actor)
            return .deleted
        case .keepTraining(.add(let training)): return .training(try repository.add(training, as: actor))
        case .keepTraining(.edit(let seen, let training)):
            return .training(try repository.edit(seen, to: training, as: actor))
        case .deleteTraining(let code, let withSessions):
            try repository.deleteTraining(code: code, withSessions: withSessions, as: actor)
            return .deleted
        case .drafts: return .drafts(drafts.orphans())
        case .openDraft(let name, let own): return try open(name, as: own)
        case .themes: return .themes(themes.names())
        case .loadIndex:
            try repository.loadIndex()
            return .indexLoaded
        }
    }

    private func persons(_ logins: [String]) throws(Failure) -> Page<Person> {
        var found: [Person] = []
        for login in logins {
            if let person = try repository.person(login: login) { found.append(person) }
        }
        return Page(rows: found, total: found.count)
    }

    /// Takes over a draft and builds its form on the training and the session as they are now.
    private func open(_ name: DraftName, as own: DraftName) throws(Failure) -> Answer {
        guard let document = drafts.adopt(name, as: own) else {
            return .draft(DraftDocument(missing: name), nil)
        }
        var code = document.trainingCode
        var purpose = SessionDraft.Purpose.create
        switch document.purpose {
        case .create: break
        case .copy(let number):
            if let session = try repository.session(number, as: actor) { purpose = .copy(session) }
        case .edit(let number):
            guard let session = try repository.session(number, as: actor) else { return .draft(document, nil) }
            purpose = .edit(session)
            code = session.training.code
        }
        guard let training = try repository.training(code: code, as: actor) else { return .draft(document, nil) }
        return .draft(
            document,
            SessionDraft(purpose: purpose, training: training, typed: document.typed, givenBack: document.givenBack))
    }
}

extension DraftDocument {
    /// Stands for a draft that is no longer there.
    fileprivate init(missing name: DraftName) {
        self.init(name: name, purpose: .create, trainingCode: "", trainingTitle: "", typed: [:], givenBack: [])
    }
}
