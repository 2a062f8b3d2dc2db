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
        let requests = try TiesReading.requests(awaiting: id, in: database)
        for request in requests {
            let isAsked = try Bool.fetchOne(
                database.cachedStatement(
                    sql: """
                        SELECT EXISTS (SELECT 1 FROM registration_approval
                        WHERE registration_id = ? AND validator_id = ? AND given_by IS NULL AND waived = 0)
                        """), arguments: [request, heir.id])
            if isAsked == true {
                try database.execute(
                    sql: """
                        DELETE FROM registration_approval
                        WHERE registration_id = ? AND validator_id = ? AND given_by IS NULL AND waived = 0
                        """, arguments: [request, id])
                try database.execute(
                    sql: "UPDATE registration SET lacking = lacking - ? WHERE id = ?",
                    arguments: [database.changesCount, request])
            } else {
                try database.execute(
                    sql: """
                        UPDATE registration_approval SET validator_id = ?
                        WHERE registration_id = ? AND validator_id = ? AND given_by IS NULL AND waived = 0
                        """, arguments: [heir.id, request, id])
            }
        }
    }

    /// Forgets the approvals that nobody waits for any more: given, waived, or of requests that are decided.
    func forgetApprovals() throws {
        try database.execute(sql: "DELETE FROM registration_approval WHERE validator_id = ?", arguments: [id])
    }
}
