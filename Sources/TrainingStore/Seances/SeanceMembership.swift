import GRDB
import TrainingDomain

/// Keeps the seances of a session in step with its registrations, inside the transaction that changes them.
///
/// The participants of a seance queue by number: the first ones are registered, as many as the limit allows, the others wait.
enum SeanceMembership {
    /// What the next participant of `seance` is: who comes when somebody waits already waits too, so that only a seance without a
    /// queue is counted.
    static let nextPlace = """
        CASE WHEN seance.max_users IS NULL THEN 'registered'
            WHEN EXISTS (SELECT 1 FROM seance_participant WHERE seance_id = seance.id AND place = 'waiting') THEN 'waiting'
            WHEN (SELECT count(*) FROM seance_participant WHERE seance_id = seance.id AND place = 'registered')
                < seance.max_users THEN 'registered'
            ELSE 'waiting' END
        """

    /// The registration has become enrolled: automatic seances list it, up to their limits, the rest wait (scenarios 23, 27 and 30).
    ///
    /// Past seances list it too: whoever joins in the middle is on every list of the session, where the trainer sees them.
    static func join(_ registration: Int64, session: Int64, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO seance_participant (seance_id, registration_id, place)
                SELECT seance.id, ?, \(nextPlace) FROM seance WHERE session_id = ? AND mode = 'automatic'
                ORDER BY seance.id ON CONFLICT DO NOTHING
                """
        ).execute(arguments: [registration, session])
    }

    /// The registration is no longer enrolled: it leaves every seance, and those who wait there take the places (scenario 24).
    static func leave(_ registration: Int64, session: Int64, in database: Database) throws {
        let freed = try Int64.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT seance_id FROM seance_participant own WHERE registration_id = ? AND place = 'registered'
                    AND EXISTS (SELECT 1 FROM seance_participant WHERE seance_id = own.seance_id AND place = 'waiting')
                    """), arguments: [registration])
        try database.cachedStatement(sql: "DELETE FROM seance_participant WHERE registration_id = ?")
            .execute(arguments: [registration])
        for seance in freed { try promoteFirst(in: seance, database) }
    }

    /// Gives the place that somebody left to the first who waits.
    private static func promoteFirst(in seance: Int64, _ database: Database) throws {
        try database.cachedStatement(
            sql: """
                UPDATE seance_participant SET place = 'registered' WHERE id = (
                    SELECT id FROM seance_participant WHERE seance_id = ? AND place = 'waiting' ORDER BY id LIMIT 1)
                """
        ).execute(arguments: [seance])
    }

    /// Puts everyone enrolled in the session who is not in the seance yet at the end of its queue, in the order of enrolment.
    ///
    /// Those who were in it before keep their places: making a seance automatic takes nothing from anybody.
    static func addEveryone(to seance: Int64, of session: Int64, in database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO seance_participant (seance_id, registration_id, place)
                SELECT ?1, id, 'waiting' FROM registration WHERE session_id = ?2 AND state = 'enrolled'
                AND id NOT IN (SELECT registration_id FROM seance_participant WHERE seance_id = ?1) ORDER BY seat
                """
        ).execute(arguments: [seance, session])
        _ = try settle(seance, in: database)
    }

    /// Who got a place, and who lost one.
    struct Settled {
        var promoted: [String] = []
        var movedBack: [String] = []
    }

    /// Gives the places to the first of the queue: those who wait get free ones; beyond a lowered limit the last registered move to
    /// the head of those who wait.
    static func settle(_ seance: Int64, in database: Database) throws -> Settled {
        let limit = try Int.fetchOne(
            database.cachedStatement(sql: "SELECT max_users FROM seance WHERE id = ?"), arguments: [seance])
        let registered = try count(.registered, in: seance, database)
        var settled = Settled()
        if let limit, registered > limit {
            settled.movedBack = try move(
                .registered, to: .waiting, last: true, atMost: registered - limit, in: seance, database)
        } else {
            let free = limit.map { $0 - registered } ?? -1
            settled.promoted = try move(.waiting, to: .registered, last: false, atMost: free, in: seance, database)
        }
        return settled
    }

    static func count(_ place: SeancePlace, in seance: Int64, _ database: Database) throws -> Int {
        let sql = "SELECT count(*) FROM seance_participant WHERE seance_id = ? AND place = ?"
        return try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [seance, place.rawValue]) ?? 0
    }

    /// Moves the first or the last ones of a place to the other; their logins.
    private static func move(
        _ place: SeancePlace, to other: SeancePlace, last: Bool, atMost most: Int, in seance: Int64,
        _ database: Database
    ) throws -> [String] {
        if most == 0 { return [] }
        let sql = """
            SELECT part.id, person.login FROM seance_participant part
            JOIN registration ON registration.id = part.registration_id
            JOIN person ON person.id = registration.person_id
            WHERE part.seance_id = ? AND part.place = ? ORDER BY part.id \(last ? "DESC" : "ASC") LIMIT ?
            """
        let rows = try Row.fetchAll(
            database.cachedStatement(sql: sql), arguments: [seance, place.rawValue, most])
        let change = try database.cachedStatement(sql: "UPDATE seance_participant SET place = ? WHERE id = ?")
        for row in rows { try change.execute(arguments: [other.rawValue, row[0] as Int64]) }
        let logins: [String] = rows.map { $0[1] }
        return last ? logins.reversed() : logins
    }
}
