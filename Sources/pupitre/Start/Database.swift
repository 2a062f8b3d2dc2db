import TrainingDomain
import TrainingExchange
import TrainingStore

/// Opens databases.
enum Database {
    /// Opens the database at `path`, and makes it when there is none.
    static func open(_ path: String) throws(Failure) -> any Repository {
        try SQLiteStore(
            path: path, clock: { SystemClock.now() }, zones: SystemTimeZones(), systemZone: { SystemZone.name() })
    }
}
