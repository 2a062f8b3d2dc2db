/// The sessions that are attached to a curriculum by themselves (scenario 31).
enum AttachedSessions {
    /// A condition on the row `link` of `session_curriculum` and its session `s`: that the training is not attached to the node too.
    ///
    /// A session of such a training follows it (`domain.md`, "Fields and rules"): it is reached through the training.
    static let byThemselves = """
        NOT EXISTS (
            SELECT 1 FROM training_curriculum whole
            WHERE whole.training_id = s.training_id AND whole.curriculum_id = link.curriculum_id)
        """
}
