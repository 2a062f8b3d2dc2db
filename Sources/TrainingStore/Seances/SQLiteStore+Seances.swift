import GRDB
import TrainingDomain

extension SQLiteStore: SeanceRepository {
    /// The session's seances, by start.
    ///
    /// - Throws: `unknownSession` where there is none whose seances `actor` may see.
    public func seances(of number: Int64, as actor: Actor) throws(Failure) -> [StoredSeance] {
        try read { database in
            guard let access = try SeanceAccess(session: number, actor: actor, in: database), access.sees else {
                throw Refusal.unknownSession(number)
            }
            return try SeanceRecord.all(of: number, in: database)
        }
    }

    /// Seance `id`, or `nil` when there is none that `actor` may see.
    public func seance(_ id: Int64, as actor: Actor) throws(Failure) -> StoredSeance? {
        do {
            return try read { try SeanceAccess.seance(id, actor: actor, in: $0).0 }
        } catch .refused(.seance(.unknown)) {
            return nil
        }
    }

    /// Who is in it: those who take part in order, then those who wait.
    public func participants(of id: Int64, window: Window, as actor: Actor) throws(Failure) -> Page<SeanceParticipant> {
        try read { database in
            let (seance, _) = try SeanceAccess.seance(id, actor: actor, in: database)
            return try SeanceParticipants.page(of: seance, window: window, in: database)
        }
    }

    /// Adds a seance; with automatic mode everyone enrolled is registered in it (scenario 30).
    public func add(_ seance: Seance, to session: Int64, as actor: Actor) throws(Failure) -> StoredSeance {
        let audit = audit(by: actor)
        return try write { database in
            let arranging = try arranging(session, by: actor, audit: audit, in: database)
            guard let added = try arranging.add([try arranging.checked(seance)]).first else {
                throw UnreadableRow(column: "seance")
            }
            return added
        }
    }

    /// The seances that a repetition of `seance` gives: nothing is stored.
    ///
    /// What a repetition refuses is refused here too, the people and the permission included.
    public func occurrences(
        of seance: Seance, _ repetition: Repetition, in session: Int64, as actor: Actor
    ) throws(Failure) -> [Seance] {
        let audit = audit(by: actor)
        return try read { database in
            let arranging = try arranging(session, by: actor, audit: audit, in: database)
            return try Self.occurrences(of: seance, repetition, arranging)
        }
    }

    /// Adds a seance on every date of a repetition, all or none (scenario 15).
    public func `repeat`(
        _ seance: Seance, _ repetition: Repetition, in session: Int64, as actor: Actor
    ) throws(Failure) -> [StoredSeance] {
        let audit = audit(by: actor)
        return try write { database in
            let arranging = try arranging(session, by: actor, audit: audit, in: database)
            return try arranging.add(try Self.occurrences(of: seance, repetition, arranging))
        }
    }

    private static func occurrences(
        of seance: Seance, _ repetition: Repetition, _ arranging: SeanceArranging
    ) throws -> [Seance] {
        let pattern = try arranging.checked(seance, isPattern: true)
        do throws(SeanceRefusal) {
            return try repetition.occurrences(of: pattern, in: arranging.frame)
        } catch {
            throw Refusal.seance(error)
        }
    }

    /// Changes a seance that was seen as `seen`.
    ///
    /// The default seance of a session follows it no more once its dates are its own. Raising the limit promotes; lowering it moves
    /// the last registered to the head of those who wait; making the seance automatic registers everyone enrolled.
    ///
    /// - Throws: `SeanceRefusal.changed` when somebody changed it since.
    public func edit(_ seen: StoredSeance, to seance: Seance, as actor: Actor) throws(Failure) -> StoredSeance {
        let audit = audit(by: actor)
        return try write { database in
            let (now, access) = try SeanceAccess.seance(seen.id, actor: actor, in: database)
            try access.requireArranging()
            let others = seen.seance.changes(to: now.seance)
            guard others.isEmpty else { throw Refusal.seance(.changed(others, now: now)) }
            let arranging = arranging(access, audit: audit, in: database)
            return try arranging.edit(now, to: try arranging.checked(seance))
        }
    }

    /// Deletes a seance and who was in it.
    public func deleteSeance(_ id: Int64, as actor: Actor) throws(Failure) {
        let audit = audit(by: actor)
        try write { database in
            let (seance, access) = try SeanceAccess.seance(id, actor: actor, in: database)
            try access.requireArranging()
            try arranging(access, audit: audit, in: database).delete(seance)
        }
    }

    /// Puts learners of the session into a seance, all or none: themselves in public ones, others by the manager or a trainer.
    ///
    /// Whoever places others may also do so once the seance has ended: lists are put right afterwards.
    public func register(_ logins: [String], in id: Int64, as actor: Actor) throws(Failure) -> [SeanceParticipant] {
        try write { database in try participants(of: id, actor: actor, in: database).register(logins) }
    }

    /// Takes somebody out of a seance; the first who waits takes the place.
    public func unregister(_ login: String, from id: Int64, as actor: Actor) throws(Failure) {
        try write { database in try participants(of: id, actor: actor, in: database).unregister(login) }
    }

    private func participants(of id: Int64, actor: Actor, in database: Database) throws -> SeanceParticipants {
        let (seance, access) = try SeanceAccess.seance(id, actor: actor, in: database)
        return SeanceParticipants(
            seance: seance, access: access, actor: actor, audit: audit(by: actor), zones: zones, database: database)
    }

    private func arranging(
        _ session: Int64, by actor: Actor, audit: Audit, in database: Database
    ) throws -> SeanceArranging {
        arranging(
            try SeanceAccess.toArrange(session: session, actor: actor, in: database), audit: audit, in: database)
    }

    private func arranging(_ access: SeanceAccess, audit: Audit, in database: Database) -> SeanceArranging {
        SeanceArranging(
            session: access.session, frame: SessionFrame(access.session, zones: zones), audit: audit,
            database: database)
    }
}
