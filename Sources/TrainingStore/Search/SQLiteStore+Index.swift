import GRDB
import TrainingDomain

/// The catalogue in memory.
final class TrainingIndex: Sendable {
    func trainings(_ search: TrainingSearch, as actor: Actor) -> Page<TrainingRow> { Page(rows: [], total: 0) }
}

extension SQLiteStore {
    /// The catalogue in memory, once loaded; taking it waits for nothing.
    var index: TrainingIndex? { loaded.withLock { $0 } }

    /// Whether a search is answered from memory now.
    public var isIndexLoaded: Bool { index != nil }

    /// Loads the catalogue, or catches up with what changed since.
    public func loadIndex() throws(Failure) {}

    func refreshIndex() throws(Failure) {}
}
