import TerminalUI
import TrainingDomain

/// What happens to the desk.
public enum Event: Equatable, Sendable {
    /// The desk opens: screens ask for what they show.
    case started
    /// A key, or a paste.
    case key(Key)
    /// The terminal has a new size.
    case resized(Size)
    /// The minute changed, or the desk woke up; the wall clock in the zone of the database.
    case clock(CivilDateTime)
    /// A question was answered.
    case answered(RequestNumber, Answer)
    /// An answer has been awaited for a while.
    case stillWaiting
    /// Another program changed the database.
    case changedElsewhere
    /// What was typed in a form could not be kept as a draft: no room, no folder, no permission.
    case draftNotKept(DraftName)
    /// The terminal is gone, or the system asks the program to end.
    case endRequested
}

/// The number of a question, so that a stale answer is recognised and dropped.
public struct RequestNumber: Hashable, Sendable {
    /// Grows with every question.
    public let rawValue: Int

    /// The question numbered `rawValue`.
    public init(rawValue: Int) { self.rawValue = rawValue }
}
