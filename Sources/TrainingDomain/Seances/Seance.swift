/// A learner's place in a seance.
public enum SeancePlace: String, CaseIterable, Sendable {
    /// Takes part.
    case registered
    /// Waits, in order, until a place is free.
    case waiting
}

/// Somebody in a seance.
public struct SeanceParticipant: Equatable, Sendable {
    /// Who.
    public let user: PersonReference
    /// Whether they take part or wait.
    public let place: SeancePlace
    /// From 1, among those who wait.
    public let position: Int?

    /// A participant.
    public init(user: PersonReference, place: SeancePlace, position: Int? = nil) {
        self.user = user
        self.place = place
        self.position = position
    }
}

/// A named group of a session's seances in which a learner may take at most so many (`domain.md`, "Seances").
public struct SeanceSet: Equatable, Sendable {
    /// Its name, unique in the session, compared without case.
    public var name: String
    /// How many of its seances a learner may take; at least 1.
    public var limit: Int

    /// A set of which each learner takes at most `limit`.
    public init(name: String, limit: Int) {
        self.name = name
        self.limit = limit
    }
}

/// What people set of a seance: every value valid, inside its session.
public struct Seance: Equatable, Sendable {
    /// Required; one line.
    public var title: String
    /// In the session's zone, not before the session's start.
    public var start: CivilDateTime
    /// In the session's zone, not after the session's end, not before `start`.
    public var end: CivilDateTime
    /// Plain text, several lines, possibly empty.
    public var description = ""
    /// Where it is, possibly empty.
    public var place = ""
    /// Logins of those who teach it.
    public var trainers: [String] = []
    /// How learners come to be registered in it.
    public var mode: SeanceRegistration
    /// Places; `nil` is unlimited.
    public var maxUsers: Int?
    /// The set it belongs to, if any.
    public var set: SeanceSet?

    /// A seance with its other settings at their initial values.
    public init(title: String, start: CivilDateTime, end: CivilDateTime, mode: SeanceRegistration) {
        self.title = title
        self.start = start
        self.end = end
        self.mode = mode
    }
}

/// When a seance comes again: on chosen weekdays, until a date or for some weeks, at the same wall-clock time.
public struct Repetition: Equatable, Sendable {
    /// When it stops.
    public enum End: Equatable, Sendable {
        /// The last day, included.
        case until(CivilDate)
        /// So many weeks, the first seance's week counted as the first.
        case weeks(Int)
    }

    /// On which weekdays; empty is the first seance's own.
    public var weekdays: Set<Weekday>
    /// When it stops.
    public var end: End

    /// A repetition.
    public init(weekdays: Set<Weekday>, end: End) {
        self.weekdays = weekdays
        self.end = end
    }
}

/// Why something about seances is refused.
public enum SeanceRefusal: Error, Equatable, Sendable {
    /// No seance with this number, or none that the actor may see.
    case unknown(Int64)
    /// It would begin before or end after its session.
    case outsideSession(start: CivilDateTime, end: CivilDateTime, session: SessionReference, sessionEnd: CivilDateTime)
    /// On these days the wall-clock time does not exist.
    case timesDoNotExist([CivilDateTime], zone: String)
    /// No weekday of the repetition falls within it.
    case noOccurrence
    /// More occurrences than a repetition may have.
    case tooManyOccurrences(Int, limit: Int)
    /// The person is not enrolled in the session.
    case notEnrolled(PersonReference, SessionReference)
    /// The person is in the seance already.
    case alreadyThere(PersonReference)
    /// The person is not in the seance.
    case notThere(PersonReference)
    /// Learners can't register themselves in a seance of this mode.
    case notPublic(SeanceRegistration)
    /// The set allows no further seance to the learner, who has these.
    case setIsFull(SeanceSet, taken: [String])
    /// The seance has ended.
    case ended
}
