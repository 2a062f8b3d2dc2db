/// Why something about seances is refused.
public enum SeanceRefusal: Error, Equatable, Sendable {
    /// No seance with this number, or none that the actor may see.
    case unknown(Int64)
    /// It would begin before or end after its session.
    case outsideSession(start: CivilDateTime, end: CivilDateTime, session: SessionReference, sessionEnd: CivilDateTime)
    /// On these days the wall-clock time does not exist.
    case timesDoNotExist([CivilDateTime], zone: String)
    /// No weekday of the repetition falls within it.
    case noOccurrence
    /// More occurrences than a repetition may have.
    case tooManyOccurrences(Int, limit: Int)
    /// Somebody changed the seance since it was read; with the seance as it is now.
    case changed([FieldChange], now: StoredSeance)
    /// The person is not enrolled in the session.
    case notEnrolled(PersonReference, SessionReference)
    /// The person is in the seance already.
    case alreadyThere(PersonReference)
    /// The person is not in the seance.
    case notThere(PersonReference)
    /// Learners can't register themselves in a seance of this mode.
    case notPublic(SeanceRegistration)
    /// The set allows no further seance to the learner, who has these.
    case setIsFull(SeanceSet, taken: [String])
    /// The seance has ended.
    case ended
}
