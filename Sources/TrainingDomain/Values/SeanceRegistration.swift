/// How learners of a session come to be registered in its seances (`domain.md`, "Fields and rules").
public enum SeanceRegistration: String, CaseIterable, Sendable {
    /// Learners of the session are registered in the seance without anybody's action.
    case automatic
    /// The manager or the trainer adds them.
    case manual
    /// Learners register themselves.
    case `public`
}
