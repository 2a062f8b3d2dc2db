import GRDB
import TrainingDomain

@testable import TrainingStore

/// Enrolments put straight into the tables, as registrations leave them, for tests of what hangs on them.
extension Fixture {
    /// Adds learners `name1`, `name2`… of organisation A; their logins.
    @discardableResult
    func learners(_ count: Int, called name: String = "l") throws -> [String] {
        try (1...count).map { number in
            let person = Person(
                login: "\(name)\(number)", firstName: name.uppercased(), lastName: "\(number)", organisations: ["A"])
            return try store.add(person, as: Self.administrator).login
        }
    }

    /// Enrols `logins` in a session, in that order.
    func enrol(_ logins: [String], in session: Int64) throws {
        try store.write { database in
            for login in logins { try Self.enrol(login, in: session, database) }
        }
    }

    private static func enrol(_ login: String, in session: Int64, _ database: Database) throws {
        let next = "(SELECT coalesce(max(rank), 0) + 1 FROM registration WHERE session_id = ?)"
        try database.execute(
            sql: """
                INSERT INTO registration (session_id, person_id, state, rank, seat, lacking, validator_rule,
                    requested_at, requested_by)
                VALUES (?, (SELECT id FROM person WHERE login = ?), 'enrolled', \(next), \(next), 0, 'all', 0, 'test')
                """, arguments: [session, login, session, session])
        try SeanceMembership.join(database.lastInsertedRowID, session: session, in: database)
    }

    /// Ends the enrolment of `login`.
    func end(_ login: String, in session: Int64) throws {
        try store.write { database in
            let sql = """
                SELECT id FROM registration WHERE session_id = ? AND state = 'enrolled'
                AND person_id = (SELECT id FROM person WHERE login = ?)
                """
            guard let id = try Int64.fetchOne(database, sql: sql, arguments: [session, login]) else { return }
            try database.execute(
                sql: "UPDATE registration SET state = 'left', seat = NULL WHERE id = ?", arguments: [id])
            try SeanceMembership.leave(id, session: session, in: database)
        }
    }

    /// The logins in a seance that have a place, then those that wait.
    func people(in seance: Int64) throws -> [[String]] {
        let rows = try store.participants(of: seance, window: Window(limit: nil), as: Self.administrator).rows
        return [SeancePlace.registered, .waiting].map { place in
            rows.filter { $0.place == place }.map(\.user.login)
        }
    }
}

/// How many mails wait.
enum OutboxCount {
    static func all(_ database: Database) throws -> Int {
        try Int.fetchOne(database, sql: "SELECT count(*) FROM outbox") ?? 0
    }
}
