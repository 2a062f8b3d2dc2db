import GRDB
import TrainingDomain

/// The places that the person stored under `id` holds as a validator, handed on or given up.
struct ValidatorPlaces {
    /// Who takes a validator's place.
    struct Heir {
        let id: Int64
        let person: Person
    }

    let id: Int64
    let audit: Audit
    let zones: any TimeZoneProvider
    let database: Database

    /// Hands the places in trainings, sessions and requests to `heir`.
    ///
    /// Without one, the person's name is taken off sessions that are over: in others there is none. With one it is the heir's there
    /// too, since copies are made of them.
    func hand(to heir: Heir?) throws {
        try hand(to: heir, of: .training, in: Link.ofTraining) { id in
            try TrainingRecord.find(id: id, in: database, lists: [])?.training.code ?? String(id)
        }
        try hand(to: heir, of: .session, in: Link.ofSession) { String($0) }
        if let heir { try handRequests(to: heir) }
    }

    private func hand(
        to heir: Heir?, of subject: Subject, in links: [Link], key: (Int64) throws -> String
    ) throws {
        guard let link = links.first(where: { $0.field == .validators }) else { return }
        let table = subject.rawValue
        let owners = try Int64.fetchAll(
            database, sql: "SELECT \(table)_id FROM \(table)_validator WHERE person_id = ? ORDER BY \(table)_id",
            arguments: [id])
        for owner in owners {
            let former = try link.names(of: owner, in: database)
            let ids = try link.targets(of: owner, in: database).compactMap { $0 == id ? heir?.id : $0 }
            var seen: Set<Int64> = []
            try link.replace(with: ids.filter { seen.insert($0).inserted }, of: owner, in: database)
            try database.execute(sql: "UPDATE \(table) SET version = version + 1 WHERE id = ?", arguments: [owner])
            let now = try link.names(of: owner, in: database)
            let change = FieldChange(.validators, old: .list(former), new: .list(now))
            try audit.write("edit", subject, try key(owner), [change], in: database)
        }
    }

    /// Has the heir asked for the approvals that requests still miss from the person.
    ///
    /// A request that asks both is left with one approval to give, not two by the same person; one to which the heir said yes
    /// already is asked once more, in the other's place.
    private func handRequests(to heir: Heir) throws {
        let lacked = Approval.validator(try Learner.find(id: id, in: database).login)
        let asked = Approval.validator(heir.person.login)
        for request in try TiesReading.requests(awaiting: id, in: database) {
            guard let record = try RegistrationRecord.find(request, in: database) else { continue }
            let missing = try ApprovalRecord.missing(of: request, in: database)
            if missing.contains(asked) {
                try database.execute(
                    sql: "DELETE FROM registration_approval WHERE \(Self.isMissing)", arguments: [request, id])
                try record.store(onlyLacking: missing.count - 1, in: database)
            } else {
                try database.execute(
                    sql: "UPDATE registration_approval SET validator_id = ?3 WHERE \(Self.isMissing)",
                    arguments: [request, id, heir.id])
            }
            try tell(record, heir, FieldChange("approval", old: .list([lacked.text]), new: .list([asked.text])))
        }
    }

    private static let isMissing = "registration_id = ?1 AND validator_id = ?2 AND given_by IS NULL AND waived = 0"

    /// Writes in the session's history who is asked now, and asks them once their turn has come.
    private func tell(_ record: RegistrationRecord, _ heir: Heir, _ change: FieldChange) throws {
        let learner = try Learner.find(id: record.personID, in: database)
        let user = FieldChange("user", old: .none, new: .text(learner.login))
        try audit.write("edit", .session, String(record.sessionID), [user, change], in: database)
        let missing = try ApprovalRecord.missing(of: record.id, in: database)
        guard !missing.contains(.user) else { return }
        let desk = try RegistrationDesk(record.sessionID, audit: audit, zones: zones, in: database)
        try desk.mails.ask([.validator(heir.person.login)], of: record, learner)
    }

    /// Forgets the approvals that nobody waits for any more: given, waived, or of requests that are decided.
    func forgetApprovals() throws {
        try database.execute(sql: "DELETE FROM registration_approval WHERE validator_id = ?", arguments: [id])
    }
}
