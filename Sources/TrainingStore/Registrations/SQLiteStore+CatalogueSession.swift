import GRDB
import TrainingDomain

extension SQLiteStore {
    /// Session `number`, whole, as a learner may see it: open to registration by learners, or one that `actor` is or was registered in.
    public func catalogueSession(_ number: Int64, as actor: Actor) throws(Failure) -> StoredSession? {
        try read { database in
            guard let found = try SessionRecord.find(number, in: database)?.stored else { return nil }
            if found.session.publicRegistration && found.cancelled == nil { return found }
            if Visibility(actor).sees(found.training.organisations) { return found }
            return try Self.hasRegistration(of: actor.login, in: number, database) ? found : nil
        }
    }

    private static func hasRegistration(of login: String, in number: Int64, _ database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: """
                SELECT 1 FROM registration r JOIN person p ON p.id = r.person_id
                WHERE r.session_id = ? AND p.login_key = ? LIMIT 1
                """)
        return try Int.fetchOne(statement, arguments: [number, Folding.key(login)]) != nil
    }
}
