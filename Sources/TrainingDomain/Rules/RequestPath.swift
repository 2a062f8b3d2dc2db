/// The way of a learner's request through a session's settings, from asking to a seat: facts that each language puts in plain words.
public struct RequestPath: Equatable, Sendable {
    /// Who makes the request.
    public enum Entry: Equatable, Sendable {
        /// The learner, from the catalogue.
        case catalogue
        /// A manager only: public registration is off.
        case manager
    }

    /// One stage that a request passes; the stages after the learner's confirmation may come in any order.
    public enum Stage: Equatable, Sendable {
        /// The learner replies to the mail.
        case learnerConfirms
        /// The learner's organisation approves.
        case organisationApproves
        /// A registrar approves.
        case registrarApproves
        /// The named validators approve: all of them, or one.
        case validatorsApprove([String], ValidatorRule)
    }

    /// What happens once every approval is given.
    public enum Seats: Equatable, Sendable {
        /// A seat, always.
        case unlimited
        /// A seat, or the waiting list once so many are taken.
        case limited(Int)
        /// The waiting list only.
        case none
    }

    /// Who asks.
    public let entry: Entry
    /// What is passed, in the order told.
    public let stages: [Stage]
    /// What is at the end.
    public let seats: Seats
    /// Whether an enrolled learner may leave alone.
    public let mayLeave: Bool
    /// What happens in the session's seances.
    public let seances: SeanceRegistration

    /// The path that requests to `session` follow.
    public init(_ session: Session) {
        let plan = ApprovalPlan(session)
        entry = session.publicRegistration ? .catalogue : .manager
        var stages: [Stage] = []
        if plan.needsUser { stages.append(.learnerConfirms) }
        if plan.needsOrganisation { stages.append(.organisationApproves) }
        if plan.needsRegistration { stages.append(.registrarApproves) }
        if !plan.validators.isEmpty { stages.append(.validatorsApprove(plan.validators, plan.rule)) }
        self.stages = stages
        switch session.maxUsers {
        case nil: seats = .unlimited
        case 0?: seats = .none
        case let limit?: seats = .limited(limit)
        }
        mayLeave = session.publicUnregistration
        seances = session.seanceRegistration
    }
}
