import GRDB
import TrainingDomain

extension SQLiteStore {
    /// Creates or edits a session in one transaction: session, default swap, curricula, validators, default seance, audit.
    public func save(_ proposal: SessionProposal, as actor: Actor) throws(Failure) -> SavedSession {
        let audit = audit(by: actor)
        return try write { database in
            try SessionSaving(proposal: proposal, actor: actor, audit: audit, zones: zones, database: database).run()
        }
    }
}

/// The saving of one form (`domain.md`, "Saving"), inside its transaction.
private struct SessionSaving {
    let proposal: SessionProposal
    let actor: Actor
    let audit: Audit
    let zones: any TimeZoneProvider
    let database: Database

    private var session: Session { proposal.session }

    func run() throws -> SavedSession {
        let before = try currentSession()
        let training = try currentTraining(before: before)
        try Rules.require(
            actor, before == nil ? .createSession : .editSession, organisations: training.training.organisations)
        let content = try checkedContent(training: training, before: before)
        let replaced = try unmakeDefault(of: training, except: before?.stored.number)
        let number = try store(content, training: training, before: before)
        let stored = try SQLiteStore.existing(number, in: database).stored
        try writeAudit(stored, before: before?.stored)
        let notices = try notices(stored, training: training, replaced: replaced)
        guard let former = before?.stored else { return SavedSession(session: stored, notices: notices) }
        try RegistrationDesk(stored, audit: audit, zones: zones, in: database)
            .follow(former, excess: proposal.excess, zones: zones)
        return SavedSession(session: try SQLiteStore.existing(number, in: database).stored, notices: notices)
    }

    // MARK: - What the form saw

    /// The session that is edited, as it is now; refused when it is not as the form saw it (scenario 40).
    private func currentSession() throws -> SessionRecord.Found? {
        guard let seen = proposal.edited else { return nil }
        guard let now = try SessionRecord.find(seen.number, in: database) else {
            throw Refusal.sessionDeleted(seen.number)
        }
        try Rules.require(actor, .editSession, organisations: now.stored.training.organisations)
        let changes = Changes.between(seen.session, now.stored.session)
        guard changes.isEmpty else { throw Refusal.sessionChanged(changes, now: now.stored) }
        return now
    }

    /// The training as it is now; refused when a value that the form takes from it is not as the form saw it (scenario 40).
    private func currentTraining(before: SessionRecord.Found?) throws -> StoredTraining {
        let seen = proposal.training
        guard let now = try TrainingRecord.find(id: seen.id, in: database) else {
            throw Refusal.trainingDeleted(seen.training.code)
        }
        guard now.version != seen.version else { return now }
        let changes = Changes.between(seen.training, now.training, only: takenFromTraining(before: before))
        guard changes.isEmpty else { throw Refusal.trainingChanged(changes, now: now) }
        return now
    }

    /// The keys whose values the form takes from the training: of a stored session, only those given back to it.
    private func takenFromTraining(before: SessionRecord.Found?) -> Set<FieldKey> {
        var keys = Set(SessionFields.inherited.map(\.key)).subtracting(proposal.own)
        if let before { keys.formIntersection(before.stored.own) }
        return keys
    }

    // MARK: - What is stored

    private func checkedContent(
        training: StoredTraining, before: SessionRecord.Found?
    ) throws -> SessionRecord.Content {
        var problems: [Problem] = []
        var lists: [FieldKey: [Int64]] = [:]
        for link in Link.ofSession {
            guard case .list(let names)? = SessionFields.field(link.field)?.value(in: session) else { continue }
            lists[link.field] = try link.ids(of: names, in: database, problems: &problems)
        }
        problems += try ValidatorRules.problems(
            session.validators, keeping: before?.stored.session.validators ?? [], in: database)
        let trainers = try proposal.trainers.map { names in
            try Link.sessionTrainers.ids(of: names, in: database, problems: &problems)
        }
        try Rules.require(problems)
        return SessionRecord.Content(
            session: session, trainingID: training.id, own: proposal.own, lists: lists, trainers: trainers)
    }

    /// Makes room for a new default session: the former one is unmade first, and told of (scenarios 17 and 18).
    private func unmakeDefault(of training: StoredTraining, except number: Int64?) throws -> SessionReference? {
        guard session.defaultSession else { return nil }
        let condition = "s.training_id = ? AND s.default_session = 1 AND s.id IS NOT ?"
        let former = try SessionRecord.references(where: condition, [training.id, number], in: database).first
        guard let former else { return nil }
        try database.execute(
            sql: "UPDATE session SET default_session = 0, version = version + 1 WHERE id = ?",
            arguments: [former.number])
        let change = FieldChange(.defaultSession, old: .flag(true), new: .flag(false))
        try audit.write("default", .session, String(former.number), [change], in: database)
        return former
    }

    private func store(
        _ content: SessionRecord.Content, training: StoredTraining, before: SessionRecord.Found?
    ) throws -> Int64 {
        if let number = before?.stored.number {
            try SessionRecord.update(number, to: content, in: database)
            try SeanceRecord.follow(session, of: number, formerTitle: before?.stored.session.title, in: database)
            return number
        }
        let number = try SessionRecord.insert(content, by: actor.login, at: audit.at, in: database)
        if training.training.createsSeance {
            try SeanceRecord.insertDefault(of: number, session, in: database)
        }
        return number
    }

    private func writeAudit(_ stored: StoredSession, before: StoredSession?) throws {
        var changes =
            before.map { Changes.between($0.session, stored.session) } ?? Changes.adding(stored.session)
        let former = before?.trainers ?? []
        if former != stored.trainers {
            changes.append(FieldChange(Link.trainers, old: .list(former), new: .list(stored.trainers)))
        }
        try audit.write(before == nil ? "create" : "edit", .session, String(stored.number), changes, in: database)
    }

    // MARK: - What is said

    private func notices(
        _ stored: StoredSession, training: StoredTraining, replaced: SessionReference?
    ) throws -> [Notice] {
        var notices = replaced.map { [Notice.replacedDefault($0)] } ?? []
        let twins = try SQLiteStore.sessions(
            titled: session.title, ofTraining: training.id, except: stored.number, in: database)
        if !twins.isEmpty { notices.append(.duplicateTitle(twins)) }
        if session.organisationValidation, try !hasOrganisationAdministrator(training) {
            notices.append(.noOrganisationAdministrator)
        }
        let outside = try SeanceRecord.outside(of: stored.number, in: database)
        if !outside.isEmpty { notices.append(.seancesOutside(outside)) }
        return notices
    }

    private func hasOrganisationAdministrator(_ training: StoredTraining) throws -> Bool {
        try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (
                    SELECT 1 FROM training_organisation link
                    JOIN person_organisation member ON member.organisation_id = link.organisation_id
                    JOIN person ON person.id = member.person_id AND person.is_active
                    JOIN person_role role ON role.person_id = person.id
                    WHERE link.training_id = ? AND role.role = ?)
                """, arguments: [training.id, PersonRole.organisationAdministrator.rawValue]) ?? false
    }
}
