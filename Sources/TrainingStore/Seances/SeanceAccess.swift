import GRDB
import TrainingDomain

/// A session's seances as an actor meets them: whether they see them, and what they may do there.
struct SeanceAccess {
    let session: StoredSession
    /// Managers of the training's organisations, the session's trainers, everybody with a live registration in it, and those who
    /// may see every session of the training.
    let sees: Bool
    /// Creates, repeats, changes and deletes seances.
    let arranges: Bool
    /// Puts learners into seances and takes them out: who arranges, and the session's trainers (`domain.md`, "Registration").
    let placesOthers: Bool

    /// What `actor` may do in the seances of session `number`; `nil` where there is no such session.
    init?(session number: Int64, actor: Actor, in database: Database) throws {
        guard let found = try SessionRecord.find(number, in: database) else { return nil }
        session = found.stored
        let organisations = session.training.organisations
        let login = Folding.key(actor.login)
        let isTrainer =
            actor.roles.contains(.trainer) && session.trainers.contains { Folding.key($0) == login }
        arranges = Permission.allows(actor, .editSeances, organisations: organisations)
        placesOthers = arranges || isTrainer
        sees =
            try placesOthers || Visibility(actor).sees(organisations)
            || Self.hasRegistration(actor.login, in: number, database)
    }

    private static func hasRegistration(_ login: String, in session: Int64, _ database: Database) throws -> Bool {
        let sql = """
            SELECT EXISTS (SELECT 1 FROM registration WHERE session_id = ?
                AND person_id = (SELECT id FROM person WHERE login_key = ?)
                AND state IN ('pending', 'waiting', 'enrolled'))
            """
        return try Bool.fetchOne(
            database.cachedStatement(sql: sql), arguments: [session, Folding.key(login)]) ?? false
    }

    /// The seance `id`, and what `actor` may do there.
    ///
    /// - Throws: `SeanceRefusal.unknown` where there is none that they see.
    static func seance(_ id: Int64, actor: Actor, in database: Database) throws -> (StoredSeance, SeanceAccess) {
        guard let stored = try SeanceRecord.find(id, in: database),
            let access = try SeanceAccess(session: stored.session.number, actor: actor, in: database), access.sees
        else { throw Refusal.seance(.unknown(id)) }
        return (stored, access)
    }

    /// The session `number`, for somebody who arranges seances in it.
    ///
    /// - Throws: `unknownSession`, `notAllowed`.
    static func toArrange(session number: Int64, actor: Actor, in database: Database) throws -> SeanceAccess {
        guard let access = try SeanceAccess(session: number, actor: actor, in: database), access.sees else {
            throw Refusal.unknownSession(number)
        }
        try access.requireArranging()
        return access
    }

    func requireArranging() throws {
        guard arranges else { throw Refusal.notAllowed(.editSeances) }
    }
}
