import GRDB
import Synchronization
import TrainingDomain

extension SQLiteStore {
    /// The catalogue in memory, once loaded; taking it waits for nothing.
    var index: TrainingIndex? { loaded.withLock { $0 } }

    /// Whether a search is answered from memory now.
    public var isIndexLoaded: Bool { index != nil }

    /// Loads the catalogue, or catches up with what changed since.
    public func loadIndex() throws(Failure) {
        let isFirst = index == nil
        var current = try bringUpIndex()
        // What changed while it was being read was told to an index that was not there yet.
        if isFirst { current = try bringUpIndex() }
        current.learnWords()
    }

    private func bringUpIndex() throws(Failure) -> TrainingIndex {
        let former = index
        let current = try readAside { database in
            let loading = IndexLoading(database: database)
            return try former.map(loading.catchUp) ?? loading.load()
        }
        return loaded.withLock { index in
            // Another thread may have been faster with newer rows.
            if let newer = index, newer.lastChange > current.lastChange { return newer }
            index = current
            return current
        }
    }

    /// Reads on a connection of its own where there can be one, so that a long reading keeps no other question waiting.
    private func readAside<Value>(_ body: (Database) throws -> Value) throws(Failure) -> Value {
        guard file.path != DatabaseFile.inMemory, index == nil else { return try read(body) }
        var configuration = Connection.configuration(path: file.path)
        configuration.readonly = true
        guard let aside = try? DatabaseQueue(path: file.path, configuration: configuration) else {
            return try read(body)
        }
        defer { try? aside.close() }
        do {
            return try aside.read(body)
        } catch {
            throw SQLiteErrors.failure(error, path: file.path)
        }
    }

    /// Brings a loaded index up to date after a change; when that fails, searches go to the disk again.
    ///
    /// Whoever saves does not wait for more than that: `loadIndex` learns the rest when a screen next asks for it.
    func refreshIndex() {
        guard isIndexLoaded else { return }
        do {
            _ = try bringUpIndex()
        } catch {
            loaded.withLock { $0 = nil }
        }
    }
}
