/// Where a learner's registration in a session stands (`domain.md`, "Registration").
public enum RegistrationState: String, CaseIterable, Sendable {
    /// A decision is missing, and no seat has been lacking so far.
    case pending
    /// A seat has been lacking; decisions may be missing too. Never merged with `pending`.
    case waiting
    /// The learner holds a seat.
    case enrolled
    /// Somebody refused, with a reason.
    case refused
    /// The author withdrew the request.
    case withdrawn
    /// The learner left, or was taken out, after having been enrolled.
    case left

    /// Whether it still counts: a person has at most one live registration in a session.
    public var isLive: Bool { self == .enrolled || isRequest }

    /// Whether it is a request that is not decided yet.
    public var isRequest: Bool { self == .pending || self == .waiting }
}
