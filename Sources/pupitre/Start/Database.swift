import TrainingDomain
import TrainingExchange
import TrainingStore

/// Opens databases.
enum Database {
    /// Opens the database at `path`, and makes it when there is none; `clock` dates what is done.
    static func open(
        _ path: String, clock: @escaping @Sendable () -> Instant = { SystemClock.now() }
    ) throws(Failure) -> any Repository {
        try SQLiteStore(
            path: path, clock: clock, zones: SystemTimeZones(), systemZone: { SystemZone.name() })
    }
}
