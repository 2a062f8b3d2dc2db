import GRDB
import TrainingDomain

extension SQLiteStore: RegistrationRepository {
    // MARK: - Reading

    /// The registrations that answer `search`, among those that `actor` may see.
    public func registrations(_ search: RegistrationSearch, as actor: Actor) throws(Failure) -> Page<Registration> {
        try read { database in
            let clocks = { try SessionClocks(now: self.clock(), zones: self.zones, in: database) }
            return try RegistrationList(search, as: actor, memory: lists, clocks: clocks).page(in: database)
        }
    }

    /// Everything about registration `id`; `nil` when there is none that `actor` may see.
    public func registration(_ id: Int64, as actor: Actor) throws(Failure) -> RegistrationDetail? {
        try read { database in
            guard let record = try RegistrationRecord.find(id, in: database),
                let registration = try RegistrationReading.one(id, in: database)
            else { return nil }
            let desk = try RegistrationDesk(record.sessionID, audit: audit(by: actor), zones: zones, in: database)
            let learner = try Learner.find(id: record.personID, in: database)
            let scope = try desk.scope(of: learner, record: record)
            let capacities = scope.capacities(of: actor)
            guard Self.sees(capacities) else { return nil }
            var givers: [Approval: [PersonReference]] = [:]
            for approval in registration.missing {
                givers[approval] = try Learner.givers(of: approval, to: learner, in: database).map(\.reference)
            }
            return RegistrationDetail(
                registration: registration, session: desk.session, organisations: scope.learnerOrganisations,
                given: try ApprovalRecord.given(of: id, in: database), givers: givers, capacities: capacities)
        }
    }

    private static func sees(_ capacities: Set<Capacity>) -> Bool {
        capacities.contains { RegistrationPermission.allows($0, .see) }
    }

    /// Sessions open to registration by learners, not ended and not cancelled, that answer the words of `search`.
    ///
    /// Those of every organisation: a session that its manager made public is offered to all learners.
    public func catalogue(_ search: SessionSearch, as actor: Actor) throws(Failure) -> Page<CatalogueSession> {
        try read { database in
            let list = SessionList(search, scope: .catalogue, now: clock(), zones: zones, memory: lists)
            let page = try list.page(in: database)
            let learner = try Learner.find(login: actor.login, in: database)
            let rows = try page.rows.map { row in
                let record = try learner.flatMap {
                    try RegistrationRecord.live(session: row.number, person: $0.id, in: database)
                }
                return CatalogueSession(
                    session: row, own: try record.flatMap { try RegistrationReading.one($0.id, in: database) },
                    mayLeave: try Self.letsLeave(row.number, in: database))
            }
            return Page(rows: rows, total: page.total, offset: page.offset)
        }
    }

    private static func letsLeave(_ session: Int64, in database: Database) throws -> Bool {
        let statement = try database.cachedStatement(sql: "SELECT public_unregistration FROM session WHERE id = ?")
        return try Bool.fetchOne(statement, arguments: [session]) ?? false
    }

    // MARK: - Entering and leaving

    /// Asks for a place for `login`: for oneself on a public session, for others by whoever may.
    public func request(session: Int64, login: String, as actor: Actor) throws(Failure) -> Registration {
        try change(session, as: actor) { desk in [try desk.request(for: login, as: actor)] }[0]
    }

    /// Enrols people by hand, all or none; also promotes those who wait.
    ///
    /// Those for whom no seat is left wait.
    public func enrol(session: Int64, logins: [String], as actor: Actor) throws(Failure) -> [Registration] {
        try change(session, as: actor) { desk in try desk.enrol(logins, as: actor) }
    }

    /// Ends an enrolment: the learner leaves, or somebody who may takes them out.
    public func leave(session: Int64, login: String, as actor: Actor) throws(Failure) -> Registration {
        try change(session, as: actor) { desk in [try desk.leave(login, as: actor)] }[0]
    }

    /// Changes registrations of one session in a transaction; answers those that `body` names, as they are then.
    private func change(
        _ session: Int64, as actor: Actor, _ body: (RegistrationDesk) throws -> [Int64]
    ) throws(Failure) -> [Registration] {
        let audit = audit(by: actor)
        return try write { database in
            let ids = try body(RegistrationDesk(session, audit: audit, zones: zones, in: database))
            return try RegistrationReading.several(ids, in: database)
        }
    }

    // MARK: - Decisions

    /// The learner's own confirmation; `sender` is the address that the reply came from, `nil` on the command line.
    public func confirm(token: String, sender: String?) throws(Failure) -> Registration {
        let now = clock()
        return try write { database in
            let id = try Tokens.registration(of: token, at: now, in: database)
            guard let record = try RegistrationRecord.find(id, in: database) else {
                throw Refusal.registration(.unknownToken)
            }
            let learner = try Learner.find(id: record.personID, in: database)
            if let sender, Folding.key(sender) != Folding.key(learner.mail) {
                throw Refusal.registration(.forgedSender(sender))
            }
            let audit = Audit(who: learner.login, at: now)
            let desk = try RegistrationDesk(record.sessionID, audit: audit, zones: zones, in: database)
            try desk.confirm(record, of: learner)
            try Tokens.use(token, at: now, in: database)
            return try RegistrationReading.several([id], in: database)[0]
        }
    }

    /// Gives approvals to each of `ids`, all or none; `overCapacity` is the reason for a seat beyond the limit.
    public func approve(
        _ ids: [Int64], _ choice: ApprovalChoice, overCapacity: String?, as actor: Actor
    ) throws(Failure) -> [Registration] {
        try decide(ids, as: actor) { desk, record in
            try desk.approve(record, choice, overCapacity: overCapacity, as: actor)
        }
    }

    /// Refuses each of `ids`, all or none.
    public func refuse(_ ids: [Int64], reason: String, as actor: Actor) throws(Failure) -> [Registration] {
        var problems: [Problem] = []
        let reason = Rules.line(reason, "reason", maxLength: Limits.trainingTitle, problems: &problems)
        try Rules.require(problems)
        return try decide(ids, as: actor) { desk, record in try desk.refuse(record, reason: reason, as: actor) }
    }

    /// Withdraws a request.
    public func withdraw(_ id: Int64, as actor: Actor) throws(Failure) -> Registration {
        try decide([id], as: actor) { desk, record in try desk.withdraw(record, as: actor) }[0]
    }

    /// Decides upon registrations one after the other in a transaction, all or none, each once.
    private func decide(
        _ ids: [Int64], as actor: Actor, _ body: (RegistrationDesk, RegistrationRecord) throws -> Void
    ) throws(Failure) -> [Registration] {
        let audit = audit(by: actor)
        return try write { database in
            var desks: [Int64: RegistrationDesk] = [:]
            var done: [Int64] = []
            for id in ids where !done.contains(id) {
                guard let record = try RegistrationRecord.find(id, in: database) else {
                    throw Refusal.registration(.unknown(id))
                }
                let desk =
                    try desks[record.sessionID]
                    ?? RegistrationDesk(record.sessionID, audit: audit, zones: zones, in: database)
                desks[record.sessionID] = desk
                let learner = try Learner.find(id: record.personID, in: database)
                guard Self.sees(try desk.scope(of: learner, record: record).capacities(of: actor)) else {
                    throw Refusal.registration(.unknown(id))
                }
                try body(desk, record)
                done.append(id)
            }
            return try RegistrationReading.several(done, in: database)
        }
    }
}
