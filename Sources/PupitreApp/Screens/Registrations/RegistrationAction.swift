import TrainingDomain

/// What is done about the rows of a list of registrations.
enum RegistrationAction: Equatable, Sendable {
    case details, tick, tickShown, sort, clear, seances
    /// A decision, on the ticked rows or else the current one.
    case decide(Decision)
    /// A decision that a dialogue asked about was confirmed.
    case confirmed(Decision)
    /// A reason was typed.
    case reasoned(ReasonScreen.Purpose, String)
    /// What was typed of a reason is kept for the next time.
    case keepReason(ReasonScreen.Purpose, String)
}

/// What can be decided about registrations.
enum Decision: Hashable, Sendable, CaseIterable {
    /// Give every approval that is mine to give.
    case approve
    /// Enrol by hand, or promote.
    case enrol
    /// Confirm in the learner's place.
    case confirmFor
    /// Seat beyond the limit, with a reason.
    case exceed
    /// Refuse, with a reason.
    case refuse
    /// Take an enrolled learner out.
    case remove
    /// Leave by oneself.
    case leave
    /// Withdraw a request.
    case withdraw
    /// Ask for a place for oneself.
    case request
}

extension RegistrationAccess {
    /// Whether `decision` can be taken about `row`.
    func can(_ decision: Decision, _ row: Registration) -> Bool {
        if isOver && decision.leadsToASeat { return false }
        return switch decision {
        case .approve: !gives(row).isEmpty
        case .enrol: row.state.isRequest && may(.enrol, row) && !(isFull && row.missing.isEmpty)
        case .confirmFor: confirms(row)
        case .exceed: may(.exceedCapacity, row)
        case .refuse: may(.refuse, row)
        case .remove: may(.remove, row)
        case .leave: leaves(row)
        case .withdraw: may(.withdraw, row)
        case .request: false
        }
    }
}

extension Decision {
    /// Whether it brings somebody into the session or nearer to it.
    var leadsToASeat: Bool {
        switch self {
        case .approve, .enrol, .confirmFor, .exceed, .request: true
        case .refuse, .remove, .leave, .withdraw: false
        }
    }
}
