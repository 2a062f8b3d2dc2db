/// One value that changed between what was seen and what is stored.
public struct FieldChange: Equatable, Sendable {
    /// The field.
    public let field: FieldKey
    /// What was seen.
    public let old: FieldValue
    /// What is stored now.
    public let new: FieldValue

    /// A change of `field`.
    public init(_ field: FieldKey, old: FieldValue, new: FieldValue) {
        self.field = field
        self.old = old
        self.new = new
    }
}

/// Why an act is refused by a rule; nothing was changed.
public enum Refusal: Error, Equatable, Sendable {
    /// The actor's roles do not allow it.
    case notAllowed(Act)
    /// The person who acts is no longer active, or has other roles or organisations than when the program opened.
    case rightsChanged
    /// No training with this code, or none that the actor may see.
    case unknownTraining(String)
    /// No session with this number.
    case unknownSession(Int64)
    /// Values that the store can't accept: unknown people, curricula, a code already taken.
    case problems([Problem])
    /// The training was deleted since the form was opened; the session was not created.
    case trainingDeleted(String)
    /// Values that the form still inherits were changed since; with the training as it is now.
    case trainingChanged([FieldChange], now: StoredTraining)
    /// Somebody saved the session since it was opened; with the session as it is now.
    case sessionChanged([FieldChange], now: StoredSession)
    /// The session was deleted since it was opened.
    case sessionDeleted(Int64)
    /// The training has sessions; deleting it needs their removal to be asked for.
    case trainingHasSessions(code: String, count: Int)
    /// A parent below itself.
    case curriculumLoop(String)
    /// No such person.
    case unknownPerson(String)
    /// Something about a registration.
    case registration(RegistrationRefusal)
    /// Something about a seance.
    case seance(SeanceRefusal)
    /// Something about curricula.
    case curriculum(CurriculumRefusal)
    /// Something about people, groups and organisations.
    case people(PeopleRefusal)
}

/// What is wrong with the database itself; what was asked was not done, unless `outcomeUnknown`.
public enum StoreFailure: Error, Equatable, Sendable {
    /// The file is not a database of Pupitre.
    case notADatabase(path: String)
    /// It was made by a newer program.
    case newerSchema(path: String, version: Int, supported: Int)
    /// It can't be written.
    case readOnly(path: String)
    /// Another program holds it; try again.
    case busy(path: String)
    /// No room left.
    case diskFull(path: String)
    /// The disk failed to read or to write.
    case diskFailed(path: String)
    /// The database is damaged inside.
    case damaged(path: String)
    /// The file can't be opened, made or read.
    case cannotOpen(path: String, reason: String)
    /// The file was moved, replaced or deleted since it was opened.
    case replaced(path: String)
    /// The commit failed in a way that leaves its outcome unknown.
    case outcomeUnknown(path: String)
    /// Anything else that SQLite or the system says.
    case other(path: String, reason: String)
}

/// Why a repository could not do what was asked.
public enum Failure: Error, Equatable, Sendable {
    /// A rule refuses it.
    case refused(Refusal)
    /// The database can't do it.
    case store(StoreFailure)
}
