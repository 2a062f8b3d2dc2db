import GRDB
import TrainingDomain

/// The end of a live registration whose learner goes.
enum LiveRegistration {
    /// Ends the registration: a seat is left and given on, a request is withdrawn.
    static func end(_ registration: Int64, audit: Audit, in database: Database) throws {
    }
}
