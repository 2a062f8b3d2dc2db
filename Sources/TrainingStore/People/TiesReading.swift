import GRDB
import TrainingDomain

/// Finds what hangs on the person stored under `id`.
struct TiesReading {
    let id: Int64
    let now: Instant
    let zones: any TimeZoneProvider
    let database: Database

    func ties() throws -> PersonTies {
        let registrations = try registrations()
        return PersonTies(
            validates: try validates(),
            trains: try going(
                """
                s.id IN (SELECT session_id FROM session_trainer WHERE person_id = ?1 UNION
                SELECT session_id FROM seance_trainer JOIN seance ON seance.id = seance_id WHERE person_id = ?1)
                """),
            enrolments: registrations.count { $0.isGoing && $0.state == .enrolled },
            requests: registrations.count { $0.isGoing && $0.state.isRequest },
            pastRegistrations: registrations.count { !$0.isGoing || !$0.state.isLive },
            groups: try String.fetchAll(
                database,
                sql: """
                    SELECT code FROM people_group JOIN people_group_person ON people_group_id = people_group.id
                    WHERE person_id = ? ORDER BY name_folded, people_group.id
                    """, arguments: [id]))
    }

    /// Where they are named as a validator, in what is not over.
    ///
    /// A request is over once it is decided; a session once it has ended or is cancelled.
    func validates() throws -> ValidatorUses {
        let trainings = try String.fetchAll(
            database,
            sql: """
                SELECT training.code FROM training JOIN training_validator ON training_id = training.id
                WHERE person_id = ? ORDER BY training.title_folded, training.id
                """, arguments: [id])
        return ValidatorUses(
            trainings: trainings,
            sessions: try going("s.id IN (SELECT session_id FROM session_validator WHERE person_id = ?1)"),
            requests: try Self.requests(awaiting: id, in: database))
    }

    /// The requests that still miss the approval of the person stored under `id`.
    static func requests(awaiting id: Int64, in database: Database) throws -> [Int64] {
        let sql = """
            SELECT DISTINCT registration.id FROM registration_approval approval
            JOIN registration ON registration.id = approval.registration_id
            WHERE approval.validator_id = ? AND approval.given_by IS NULL AND approval.waived = 0
                AND registration.state IN ('pending', 'waiting')
            ORDER BY registration.id
            """
        return try Int64.fetchAll(database, sql: sql, arguments: [id])
    }

    /// The states of their registrations, each with whether its session is not over.
    private func registrations() throws -> [(state: RegistrationState, isGoing: Bool)] {
        let sql = """
            SELECT s.id, s.title, s.start, s."end", s.time_zone, registration.state, s.cancelled IS NOT NULL
            FROM registration JOIN session s ON s.id = registration.session_id WHERE person_id = ?
            """
        return try Row.fetchAll(database, sql: sql, arguments: [id]).map { row in
            (try RegistrationRecord.state(row[5]), try status(row, isCancelled: row[6]) != .ended && !row[6])
        }
    }

    /// Those of the sessions that `condition` finds which have neither ended nor been cancelled, by start.
    private func going(_ condition: String) throws -> [SessionReference] {
        let sql = """
            SELECT s.id, s.title, s.start, s."end", s.time_zone FROM session s
            WHERE s.cancelled IS NULL AND \(condition) ORDER BY s.start, s.id
            """
        return try Row.fetchAll(database, sql: sql, arguments: [id]).compactMap { row in
            guard try status(row, isCancelled: false) != .ended else { return nil }
            return SessionReference(number: row[0], title: row[1], start: try SessionRecord.moment(row, 2))
        }
    }

    /// Where the session of a row stands: its start, end and zone are in the columns from 2 on.
    private func status(_ row: Row, isCancelled: Bool) throws -> SessionStatus {
        let (start, end) = (try SessionRecord.moment(row, 2), try SessionRecord.moment(row, 3))
        let clock = zones.rules(named: row[4])?.civil(at: now) ?? start
        return SessionStatus(start: start, end: end, cancelled: isCancelled, now: clock)
    }
}
