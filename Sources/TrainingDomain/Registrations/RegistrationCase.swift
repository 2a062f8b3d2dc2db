/// One person's registration in one session as the rules see it when somebody is about to act: facts only.
///
/// Every act is checked in the same order: the actor's permission, the state of the registration, the status of the session
/// (`domain.md`, "Registration"). That there is such a session, and that the actor may see the registration, is known before.
public struct RegistrationCase: Equatable, Sendable {
    /// The session.
    public let session: SessionReference
    /// Where the session stands.
    public let status: SessionStatus
    /// Whether learners may register themselves.
    public let isPublic: Bool
    /// Whether learners may leave by themselves.
    public let letsLeave: Bool
    /// The learner.
    public let user: PersonReference
    /// In what capacities the actor acts.
    public let capacities: Set<Capacity>
    /// The state of the registration; `nil` when the learner has none that is live.
    public let state: RegistrationState?

    /// The case of `user` in `session`, whose settings are those given.
    public init(
        session: SessionReference, status: SessionStatus, isPublic: Bool, letsLeave: Bool, user: PersonReference,
        capacities: Set<Capacity>, state: RegistrationState?
    ) {
        self.session = session
        self.status = status
        self.isPublic = isPublic
        self.letsLeave = letsLeave
        self.user = user
        self.capacities = capacities
        self.state = state
    }

    /// The act by which the actor asks for a place for the learner.
    ///
    /// For oneself on a public session it is `request`; whoever may ask for others may ask for themselves on any other session too.
    public var requestAct: RegistrationAct {
        let isOwn = capacities.contains(.learner)
        if isOwn && (isPublic || !permits(.requestFor)) { return .request }
        return .requestFor
    }

    /// The act by which the actor ends the learner's enrolment.
    ///
    /// It is `leave` for oneself where learners may; whoever may take others out may take themselves out of any session.
    public var leavingAct: RegistrationAct {
        let isOwn = capacities.contains(.learner)
        if isOwn && (letsLeave || !permits(.remove)) { return .leave }
        return .remove
    }

    /// Why `act` is refused now; `nil` when it is not.
    public func refusal(of act: RegistrationAct) -> RegistrationRefusal? {
        permissionRefusal(of: act) ?? stateRefusal(of: act) ?? statusRefusal(of: act)
    }

    private func permits(_ act: RegistrationAct) -> Bool {
        capacities.contains { RegistrationPermission.allows($0, act) }
    }

    /// Why the actor may not do `act` whatever the state; `nil` when they may.
    ///
    /// Scenarios 22 and 25: what the session's settings keep from learners is a matter of permission too.
    public func permissionRefusal(of act: RegistrationAct) -> RegistrationRefusal? {
        guard permits(act) else { return .notAllowed(act) }
        if act == .request && !isPublic { return .notPublic(session) }
        if act == .leave && !letsLeave { return .mayNotLeave(session) }
        return nil
    }

    /// Why the state of the registration does not let `act` be done; `nil` when it does.
    public func stateRefusal(of act: RegistrationAct) -> RegistrationRefusal? {
        if RegistrationPermission.applies(act, to: state) { return nil }
        guard let state else { return .notRegistered(user, session) }
        switch act {
        case .request, .requestFor, .enrol: return .alreadyRegistered([user], session, state)
        default: return .wrongState(state)
        }
    }

    /// Nobody enters a session that is cancelled or has ended, in any way; leaving, withdrawing and refusing are always possible
    /// (scenario 26).
    public func statusRefusal(of act: RegistrationAct) -> RegistrationRefusal? {
        guard act.leadsToASeat else { return nil }
        switch status {
        case .cancelled: return .sessionCancelled(session)
        case .ended: return .sessionEnded(session)
        case .notStarted, .open: return nil
        }
    }
}

extension RegistrationAct {
    /// Whether it brings somebody into the session or nearer to it.
    public var leadsToASeat: Bool {
        switch self {
        case .request, .requestFor, .enrol, .confirmFor, .approveOrganisation, .approveRegistration, .approveValidator,
            .exceedCapacity:
            true
        case .refuse, .withdraw, .leave, .remove, .see: false
        }
    }

    /// The acts that give an approval.
    public static let approving: [RegistrationAct] = [
        .confirmFor, .approveOrganisation, .approveRegistration, .approveValidator,
    ]
}
