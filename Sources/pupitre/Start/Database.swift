import TrainingDomain
import TrainingExchange
import TrainingStore

/// Opens databases.
enum Database {
    /// Opens the database at `path`, and makes it when there is none and `createsFile` says so; `clock` dates what is done.
    static func open(
        _ path: String, createsFile: Bool = true, clock: @escaping @Sendable () -> Instant = { SystemClock.now() }
    ) throws(Failure) -> any Repository {
        try SQLiteStore(
            path: path, clock: clock, zones: SystemTimeZones(), systemZone: { SystemZone.name() },
            createsFile: createsFile)
    }
}
