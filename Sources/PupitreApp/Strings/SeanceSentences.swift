import TrainingDomain

/// What there is to say of seances and of curriculum registrations.
public enum SeanceFact: Equatable, Sendable {
    /// The first line of a seance's page.
    case heading(StoredSeance)
    /// The first line of a seance that is not stored.
    case unsavedHeading(String, SessionReference)
    /// How many take part and wait.
    case people(registered: Int, waiting: Int)
    /// Somebody waits, at this position.
    case waits(Int)
    /// A seance was deleted.
    case deleted(SeanceReference)
    /// So many trainings were detached from a curriculum.
    case detached(Int, from: String)
    /// A curriculum node was deleted.
    case nodeDeleted(String)
    /// Whom a curriculum registration registers, and where.
    case learners([String], node: CurriculumNode)
    /// The heading of what there is to say of each training.
    case remarkHeading
    /// What stands in the way of registering into a training, or that nothing does.
    case remark(CurriculumTarget)
}

/// Seances and curriculum registrations in words.
public protocol SeanceSentences {
    /// `fact` in words.
    func say(_ fact: SeanceFact) -> String
}
