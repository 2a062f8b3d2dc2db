import PupitreApp
import TrainingDomain

/// Stands for the store, which is not built for fuzzing: commands are parsed and never run.
enum Database {
    static func open(
        _ path: String, createsFile: Bool = true, clock: @escaping @Sendable () -> Instant = { Instant(seconds: 0) }
    ) throws(Failure) -> any Repository {
        throw .store(.cannotOpen(path: path, reason: "fuzzing"))
    }
}
