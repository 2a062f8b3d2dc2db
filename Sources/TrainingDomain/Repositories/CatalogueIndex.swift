/// The catalogue in memory, as it was at one moment: answers without the disk, on any thread, the painting one included.
public protocol CatalogueIndex: Sendable {
    /// The same answer as `TrainingRepository.trainings(_:as:)`.
    func trainings(_ search: TrainingSearch, as actor: Actor) -> Page<TrainingRow>
}

/// A store that can hold its catalogue in memory.
public protocol IndexRepository: Sendable {
    /// The catalogue in memory, once loaded; takes no time.
    var catalogueIndex: (any CatalogueIndex)? { get }
    /// Loads the catalogue, or catches up with what changed since, also in other programs; call it in the background.
    ///
    /// - Returns: Whether `catalogueIndex` is another one than before.
    @discardableResult
    func loadIndex() throws(Failure) -> Bool
}
