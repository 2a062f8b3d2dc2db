/// The seats of a session at one moment (`domain.md`, "Seats").
public struct Seats: Equatable, Sendable {
    /// The limit; `nil` is unlimited.
    public let limit: Int?
    /// How many learners are enrolled; pending and waiting requests hold no seat.
    public let enrolled: Int

    /// `enrolled` taken of `limit`.
    public init(limit: Int?, enrolled: Int) {
        self.limit = limit
        self.enrolled = enrolled
    }

    /// The seats left, never negative; `nil` is unlimited.
    public var free: Int? { limit.map { max(0, $0 - enrolled) } }

    /// Whether there is no seat left.
    public var isFull: Bool { free == 0 }

    /// Whether a seat is left once those before it in the waiting list who lack nothing but a seat have theirs.
    ///
    /// Before the start nobody such waits while a seat is free, since every cause promotes at once. After it nobody is promoted
    /// without somebody's hand, and a newcomer must not overtake those who wait.
    public func isFree(behind ready: Int) -> Bool { free.map { $0 > ready } ?? true }

    /// Whether changing the limit from `former` to `limit` leaves fewer seats than there are learners: then somebody has to say what
    /// becomes of them (scenario 35).
    ///
    /// A limit below the number enrolled that was accepted before is not asked about again.
    public static func leavesTooFew(_ limit: Int?, former: Int?, enrolled: Int) -> Bool {
        guard let limit, enrolled > limit else { return false }
        return former.map { $0 > limit } ?? true
    }

    /// How many can be promoted.
    public func promotions(of ready: Int) -> Int { free.map { min($0, ready) } ?? ready }
}

/// Where a request goes.
public enum Placement {
    /// The state of a new request, or of one that has just come to lack no approval.
    ///
    /// A seat is looked for at these two moments only: a pending request that still lacks an approval stays so.
    ///
    /// - Parameters:
    ///   - lacksApproval: Whether some approval is still missing.
    ///   - hasWaited: Whether a seat has been lacking before: a request that waits never goes back to pending.
    ///   - seatIsFree: Whether a seat is free for it.
    public static func state(lacksApproval: Bool, hasWaited: Bool, seatIsFree: Bool) -> RegistrationState {
        if !lacksApproval && seatIsFree { return .enrolled }
        if hasWaited { return .waiting }
        return seatIsFree ? .pending : .waiting
    }
}

/// What becomes of those enrolled beyond a lowered limit; whoever lowers it says which (scenario 35).
public enum ExcessChoice: String, CaseIterable, Sendable {
    /// Everyone keeps their seat, and nobody new gets one until there is room.
    case keep
    /// The last ones enrolled move to the top of the waiting list.
    case moveLast = "move-last"
}
