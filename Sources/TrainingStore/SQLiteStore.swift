import GRDB
import Synchronization
import TrainingDomain

/// The repository in one SQLite file, shared by the programs that open it.
///
/// Every use case is one transaction; those that change something run in BEGIN IMMEDIATE and write the audit. All methods may
/// be called from any thread, wait for each other, and may block on the disk; only `catalogueIndex` never does.
public final class SQLiteStore: Sendable {
    let queue: DatabaseQueue
    let file: DatabaseFile
    let clock: @Sendable () -> Instant
    let zones: any TimeZoneProvider
    /// The catalogue in memory, once `loadIndex()` has run.
    let loaded = Mutex<TrainingIndex?>(nil)
    /// Whose rights are looked at anew whenever the database has changed.
    let followed = Mutex<FollowedActor?>(nil)
    /// What is known of the lists that were looked at last.
    let lists = ListMemory()
    /// SQLite's number of the last change by others that `changedElsewhere()` told of.
    let lastSeenVersion = Mutex<Int64?>(nil)

    /// Opens the database at `path`, and makes it, with its folders, when there is none.
    ///
    /// - Parameters:
    ///   - path: The file; the folders made for it have mode 0700, and the file 0600.
    ///   - clock: What the audit and the status of sessions are dated by.
    ///   - zones: The zones in which sessions are read.
    ///   - systemZone: The zone of a new database; asked only when one is made.
    ///   - createsFile: Whether a missing file is made, else it is `cannotOpen`.
    ///   - patience: How many seconds another program's transaction is waited for before it is `busy`.
    public init(
        path: String, clock: @escaping @Sendable () -> Instant, zones: any TimeZoneProvider,
        systemZone: @Sendable () -> String = { "UTC" }, createsFile: Bool = true, patience: Double = 5
    ) throws(Failure) {
        self.clock = clock
        self.zones = zones
        do {
            let (file, queue) = try DatabaseFile.open(path, createsFile: createsFile, patience: patience)
            self.file = file
            self.queue = queue
        } catch {
            throw SQLiteErrors.failure(error, path: path)
        }
        try migrate(systemZone: systemZone)
        _ = changedElsewhere()
    }

    /// Closes the file; whatever is asked afterwards fails.
    public func close() { try? queue.close() }
}
