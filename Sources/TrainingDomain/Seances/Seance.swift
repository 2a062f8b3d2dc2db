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

/// How audit and notices name a seance.
public struct SeanceReference: Hashable, Sendable {
    /// Its number.
    public let id: Int64
    /// Its title.
    public let title: String
    /// Its start, in the session's zone.
    public let start: CivilDateTime

    /// A reference to seance `id`.
    public init(id: Int64, title: String, start: CivilDateTime) {
        self.id = id
        self.title = title
        self.start = start
    }
}

extension Seance {
    /// What is set, by key, in the order of pages and of the audit.
    public var values: [(key: FieldKey, value: FieldValue)] {
        [
            (.title, .text(title)), (.start, .text(MomentReading.text(start))),
            (.end, .text(MomentReading.text(end))), ("place", place.isEmpty ? .none : .text(place)),
            ("trainers", .list(trainers)), (.mode, .text(mode.rawValue)),
            (.maxUsers, maxUsers.map(FieldValue.whole) ?? .none), (.set, set.map { .text($0.name) } ?? .none),
            (.setLimit, set.map { .whole($0.limit) } ?? .none),
            (.description, description.isEmpty ? .none : .text(description)),
        ]
    }

    /// How `new` differs from it.
    public func changes(to new: Seance) -> [FieldChange] {
        zip(values, new.values).compactMap { before, after in
            before.value == after.value ? nil : FieldChange(before.key, old: before.value, new: after.value)
        }
    }
}

extension FieldKey {
    /// The mode of a seance.
    public static let mode: FieldKey = "mode"
    /// The set of a seance.
    public static let set: FieldKey = "set"
    /// How many seances of its set a learner may take.
    public static let setLimit: FieldKey = "setLimit"
}
