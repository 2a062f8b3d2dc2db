import GRDB
import TrainingDomain

/// Keeps the seances of a session in step with its registrations, inside the transaction that changes them.
enum SeanceMembership {
    /// The registration has become enrolled: automatic seances list it, up to their limits, the rest wait (scenarios 23, 27 and 30).
    static func join(_ registration: Int64, session: Int64, in database: Database) throws {}

    /// The registration is no longer enrolled: it leaves every seance, and those who wait there take the places (scenario 24).
    static func leave(_ registration: Int64, session: Int64, in database: Database) throws {}
}
