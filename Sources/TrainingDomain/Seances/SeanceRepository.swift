/// Seances, and who takes part in them.
public protocol SeanceRepository: Sendable {
    /// The session's seances, by start.
    func seances(of number: Int64, as actor: Actor) throws(Failure) -> [StoredSeance]
    /// Seance `id`.
    func seance(_ id: Int64, as actor: Actor) throws(Failure) -> StoredSeance?
    /// Who is in it: those who take part in order, then those who wait.
    func participants(of id: Int64, window: Window, as actor: Actor) throws(Failure) -> Page<SeanceParticipant>
    /// Adds a seance; with automatic mode everyone enrolled is registered in it.
    func add(_ seance: Seance, to session: Int64, as actor: Actor) throws(Failure) -> StoredSeance
    /// The dates that a repetition of `seance` gives: nothing is stored.
    func occurrences(of seance: Seance, _ repetition: Repetition, in session: Int64, as actor: Actor) throws(Failure)
        -> [Seance]
    /// Adds a seance on every date of a repetition, all or none.
    func `repeat`(_ seance: Seance, _ repetition: Repetition, in session: Int64, as actor: Actor) throws(Failure)
        -> [StoredSeance]
    /// Changes a seance, which was seen as `seen`.
    func edit(_ seen: StoredSeance, to seance: Seance, as actor: Actor) throws(Failure) -> StoredSeance
    /// Deletes a seance and who was in it.
    func deleteSeance(_ id: Int64, as actor: Actor) throws(Failure)
    /// Puts learners of the session into a seance, all or none: themselves in public ones, others by the manager or a trainer.
    func register(_ logins: [String], in id: Int64, as actor: Actor) throws(Failure) -> [SeanceParticipant]
    /// Takes somebody out of a seance; the first who waits takes the place.
    func unregister(_ login: String, from id: Int64, as actor: Actor) throws(Failure)
}
