import CSQLiteOptions
import GRDB
import Glibc
import Synchronization
import TrainingDomain

/// How every connection is set up, before anything else is asked of it (`reliability.md`, "SQLite").
enum Connection {
    /// The number that marks a file as ours: "Pupi" in ASCII.
    static let applicationID = 0x5075_7069

    /// How long another program's transaction is waited for, in seconds, unless said otherwise.
    static let patience = 5.0

    static func configuration(path: String, patience: Double = patience) -> Configuration {
        var configuration = Configuration()
        configuration.label = "pupitre"
        let waiting = Waiting(patience: patience)
        configuration.busyMode = .callback(waiting.goesOn)
        configuration.foreignKeysEnabled = true
        configuration.acceptsDoubleQuotedStringLiterals = false
        configuration.prepareDatabase { database in try prepare(database, path: path) }
        return configuration
    }

    /// How a connection waits for another program to let go.
    ///
    /// SQLite's own way waits longer and longer, up to a tenth of a second, so that a program which comes back at once can keep
    /// others out for seconds. Short and uneven waits give everybody their turn.
    private final class Waiting: Sendable {
        private let patience: Duration
        /// Until when, by the clock: on a busy machine each wait takes longer than was asked for.
        private let deadline = Mutex<ContinuousClock.Instant?>(nil)

        init(patience: Double) { self.patience = .seconds(patience) }

        /// Waits a moment; `false` once the patience is over.
        @Sendable func goesOn(after tries: Int) -> Bool {
            let deadline = deadline.withLock { deadline in
                let known = tries == 0 ? nil : deadline
                let next = known ?? .now + patience
                deadline = next
                return next
            }
            guard ContinuousClock.now < deadline else { return false }
            usleep(UInt32.random(in: 500...3_500))
            return true
        }
    }

    private static func prepare(_ database: Database, path: String) throws {
        if let connection = database.sqliteConnection { sqlite_set_defensive(UnsafeMutableRawPointer(connection)) }
        try checkOwnership(database, path: path)
        try useJournal(JournalChoice.ofLinkedLibrary, in: database)
        // cache_spill: a big import would else lock readers out half way through.
        try database.execute(
            sql: """
                PRAGMA synchronous = FULL;
                PRAGMA cache_spill = OFF;
                PRAGMA trusted_schema = OFF;
                PRAGMA cell_size_check = ON;
                PRAGMA recursive_triggers = ON;
                """)
    }

    /// Refuses other programs' files and newer ones before anything is written to them.
    private static func checkOwnership(_ database: Database, path: String) throws {
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        if mark == applicationID {
            guard version <= Migrations.latest else {
                throw Failure.store(.newerSchema(path: path, version: version, supported: Migrations.latest))
            }
            guard version > 0 else { throw Failure.store(.notADatabase(path: path)) }
            return
        }
        let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
        guard mark == 0, version == 0, tables == 0 else { throw Failure.store(.notADatabase(path: path)) }
    }

    private static func useJournal(_ choice: JournalChoice, in database: Database) throws {
        let current = try String.fetchOne(database, sql: "PRAGMA journal_mode")?.lowercased()
        // A database in memory has a journal of its own kind, which can't be changed.
        guard current != choice.rawValue, current != "memory" else { return }
        try database.execute(sql: "PRAGMA journal_mode = \(choice.rawValue)")
    }
}
