import TrainingDomain

/// What a screen asks of the world; an effect carries it, an event brings its answer.
///
/// What it carries is kept apart: a proposal is large, and most questions are not.
public indirect enum Question: Equatable, Sendable {
    /// Trainings that answer a search.
    case trainings(TrainingSearch)
    /// One training, by code.
    case training(code: String)
    /// Sessions that answer a search.
    case sessions(SessionSearch)
    /// One session, by number.
    case session(Int64)
    /// The entries of the audit about a session.
    case history(session: Int64)
    /// People that answer a search.
    case people(DirectorySearch)
    /// The people with these logins.
    case persons(logins: [String])
    /// Curriculum nodes that answer a search.
    case curricula(DirectorySearch)
    /// Organisations that answer a search.
    case organisations(DirectorySearch)
    /// What the form should know before it saves: sessions of the same title, the present default.
    case neighbours(title: String, trainingCode: String, except: Int64?)
    /// Save a form.
    case save(SessionProposal)
    /// Cancel a session, for a reason.
    case cancelSession(Int64, reason: String)
    /// Registrations that answer a search.
    case registrations(RegistrationSearch)
    /// Everything about one registration.
    case registration(Int64)
    /// The learners' catalogue.
    case catalogue(SessionSearch)
    /// A session as a learner may see it; answered like `session`.
    case catalogueSession(Int64)
    /// Do something about registrations.
    case register(RegistrationDeed)
    /// The seances of a session.
    case seances(session: Int64)
    /// One seance.
    case seance(Int64)
    /// Who is in a seance.
    case participants(seance: Int64, Window)
    /// The dates that a repetition gives.
    case occurrences(Seance, Repetition, session: Int64)
    /// Do something about seances.
    case arrange(SeanceDeed)
    /// The curriculum tree with its trainings.
    case curriculumTree
    /// What a curriculum registration would do.
    case curriculumPlan(CurriculumRequest)
    /// Register through a curriculum.
    case registerByCurriculum(CurriculumRequest)
    /// Change the curriculum tree.
    case plant(CurriculumDeed)
    /// All people that answer a search, whether they can validate or not.
    case directory(DirectorySearch)
    /// What hangs on a person.
    case ties(login: String)
    /// Groups that answer a search.
    case groups(DirectorySearch)
    /// Change people, groups and organisations.
    case keepPeople(PeopleDeed)
    /// Mails that answer a search.
    case outbox(OutboxSearch)
    /// Have mails tried again.
    case retryMails([Int64]?)
    /// Delete a session.
    case deleteSession(Int64)
    /// Add or change a training.
    case keepTraining(TrainingDeed)
    /// Delete a training, with its sessions or only when it has none.
    case deleteTraining(code: String, withSessions: Bool)
    /// The drafts left by programs that ended.
    case drafts
    /// The form of a draft, with its training and session as they are now.
    case openDraft(DraftName, as: DraftName)
    /// The themes that can be chosen.
    case themes
    /// Load what makes every search instant; asked after the first frame.
    case loadIndex
}

extension Question {
    /// Whether the first frame does without its answer: what may take long in a large database.
    public var mayComeAfterTheFirstFrame: Bool {
        switch self {
        case .loadIndex, .registrations: true
        default: false
        }
    }
}

/// The answer to a `Question`.
public enum Answer: Equatable, Sendable {
    /// Rows of trainings.
    case trainings(Page<TrainingRow>)
    /// A training, or none.
    case training(StoredTraining?)
    /// Rows of sessions.
    case sessions(Page<SessionRow>)
    /// A session, or none.
    case session(StoredSession?)
    /// Entries of the audit.
    case history(Page<AuditEntry>)
    /// People.
    case people(Page<Person>)
    /// Curriculum nodes.
    case curricula(Page<CurriculumNode>)
    /// Organisations.
    case organisations(Page<Organisation>)
    /// Sessions of the same title, and the training's default session.
    case neighbours(sameTitle: [SessionReference], defaultSession: SessionReference?)
    /// A saved session.
    case saved(SavedSession)
    /// Something was deleted.
    case deleted
    /// Rows of registrations: a list, or those that a deed changed.
    case registrations(Page<Registration>)
    /// A registration, or none.
    case registration(RegistrationDetail?)
    /// Rows of the catalogue.
    case catalogue(Page<CatalogueSession>)
    /// Seances: a list, or those that a deed made.
    case seances([StoredSeance])
    /// A seance, or none.
    case seance(StoredSeance?)
    /// Who is in a seance.
    case participants(Page<SeanceParticipant>)
    /// The dates of a repetition.
    case occurrences([Seance])
    /// The curriculum tree.
    case curriculumTree([CurriculumBranch])
    /// What a curriculum registration would do.
    case curriculumPlan(CurriculumPlan)
    /// What hangs on a person.
    case ties(PersonTies)
    /// Groups.
    case groups(Page<Group>)
    /// Mails.
    case outbox(Page<OutboxMail>)
    /// Done, so many times.
    case done(Int)
    /// The drafts that can be taken up again.
    case drafts([DraftSummary])
    /// A draft's form; `nil` when its training or session is gone.
    case draft(DraftDocument, SessionDraft?)
    /// The names of the themes, and those that have mistakes.
    case themes([String])
    /// The index is loaded.
    case indexLoaded
    /// It could not be done.
    case failed(Failure)
}
