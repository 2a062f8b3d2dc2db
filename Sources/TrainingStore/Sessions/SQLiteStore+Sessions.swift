import GRDB
import TrainingDomain

extension SQLiteStore: SessionRepository {
    /// The sessions that answer `search`, of trainings that `actor` may see.
    public func sessions(_ search: SessionSearch, as actor: Actor) throws(Failure) -> Page<SessionRow> {
        try read { database in
            let scope = SessionList.Scope.visible(Visibility(actor))
            return try SessionList(search, scope: scope, now: clock(), zones: zones, memory: lists).page(in: database)
        }
    }

    /// The sessions that answer `search`, whole, all read at one moment.
    public func wholeSessions(_ search: SessionSearch, as actor: Actor) throws(Failure) -> Page<StoredSession> {
        try read { database in
            let list = SessionList(search, scope: .visible(Visibility(actor)), now: clock(), zones: zones)
            let page = try list.page(in: database)
            let sessions = try page.rows.compactMap { try SessionRecord.find($0.number, in: database)?.stored }
            return Page(rows: sessions, total: page.total, offset: page.offset)
        }
    }

    /// Session `number`, or `nil` when there is none that `actor` may see.
    ///
    /// Besides those of their organisations people see what learners are offered, what they train or validate, and the sessions of
    /// registrations that they see: their own, and those that they may decide upon.
    public func session(_ number: Int64, as actor: Actor) throws(Failure) -> StoredSession? {
        try read { database in
            guard let found = try SessionRecord.find(number, in: database)?.stored else { return nil }
            if Visibility(actor).sees(found.training.organisations) || found.session.publicRegistration { return found }
            let login = Folding.key(actor.login)
            if (found.trainers + found.session.validators).contains(where: { Folding.key($0) == login }) {
                return found
            }
            let (sql, arguments) = RegistrationVisibility(actor, found: .byOthers).sees
            let statement = try database.cachedStatement(
                sql: "SELECT EXISTS (SELECT 1 FROM registration r WHERE r.session_id = ? AND \(sql))")
            return try Bool.fetchOne(statement, arguments: [number] + arguments) == true ? found : nil
        }
    }

    /// The sessions of the training that bear `title` (case and accents aside), other than `number`.
    public func sessions(
        titled title: String, of trainingCode: String, except number: Int64?
    ) throws(Failure) -> [SessionReference] {
        try read { database in
            guard let id = try Self.trainingID(trainingCode, in: database) else { return [] }
            return try Self.sessions(titled: title, ofTraining: id, except: number, in: database)
        }
    }

    /// The training's default session, if any.
    public func defaultSession(of trainingCode: String) throws(Failure) -> SessionReference? {
        try read { database in
            guard let id = try Self.trainingID(trainingCode, in: database) else { return nil }
            return try SessionRecord.references(
                where: "s.training_id = ? AND s.default_session = 1", [id], in: database
            ).first
        }
    }

    /// Cancels a session, for a reason that its page shows; cancelling it again changes the reason.
    public func cancelSession(_ number: Int64, reason: String, as actor: Actor) throws(Failure) -> StoredSession {
        var problems: [Problem] = []
        let reason = Rules.line(reason, "reason", maxLength: Limits.trainingTitle, problems: &problems)
        try Rules.require(problems)
        return try write { database in
            let found = try Self.existing(number, in: database)
            try Rules.require(actor, .editSession, organisations: found.stored.training.organisations)
            try database.execute(
                sql: "UPDATE session SET cancelled = ?, version = version + 1 WHERE id = ?",
                arguments: [reason, number])
            let before = found.stored.cancelled.map(FieldValue.text) ?? .none
            try audit(by: actor).write(
                "cancel", .session, String(number), [FieldChange("cancelled", old: before, new: .text(reason))],
                in: database)
            let cancelled = try Self.existing(number, in: database).stored
            if found.stored.cancelled == nil {
                try RegistrationMails(session: cancelled, audit: audit(by: actor), database: database)
                    .sessionIsCancelled(reason: reason)
            }
            return cancelled
        }
    }

    /// Deletes a session and what goes with it.
    public func deleteSession(_ number: Int64, as actor: Actor) throws(Failure) {
        try write { database in try deleteSession(number, by: actor, in: database) }
    }

    func deleteSession(_ number: Int64, by actor: Actor, in database: Database) throws {
        let found = try Self.existing(number, in: database).stored
        try Rules.require(actor, .deleteSession, organisations: found.training.organisations)
        try RegistrationDesk(found, audit: audit(by: actor), zones: zones, in: database).sessionWillGo()
        try database.execute(sql: "DELETE FROM session WHERE id = ?", arguments: [number])
        try audit(by: actor).write(
            "delete", .session, String(number), Changes.deleting(found.session), in: database)
    }

    static func existing(_ number: Int64, in database: Database) throws -> SessionRecord.Found {
        guard let found = try SessionRecord.find(number, in: database) else { throw Refusal.unknownSession(number) }
        return found
    }

    static func trainingID(_ code: String, in database: Database) throws -> Int64? {
        try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM training WHERE code_key = ?"), arguments: [Folding.key(code)])
    }

    static func sessions(
        titled title: String, ofTraining id: Int64, except number: Int64?, in database: Database
    ) throws -> [SessionReference] {
        try SessionRecord.references(
            where: "s.training_id = ? AND s.title_folded = ? AND s.id IS NOT ?", [id, FoldedBytes(title).sql, number],
            in: database)
    }
}
