import TrainingDomain

/// What a screen asks of the world; an effect carries it, an event brings its answer.
public enum Question: Equatable, Sendable {
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
    /// Delete a session.
    case deleteSession(Int64)
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
