/// What a request still lacks, and what giving an approval does to it (`domain.md`, "Registration").
public struct ApprovalSheet: Equatable, Sendable {
    /// The approvals still missing, in the order of the plan.
    public private(set) var missing: [Approval]
    /// Whether all the validators approve, or one.
    public let rule: ValidatorRule

    /// What a request made under `plan` lacks.
    public init(_ plan: ApprovalPlan) {
        missing = plan.required
        rule = plan.rule
    }

    /// What is still missing of a stored request.
    public init(missing: [Approval], rule: ValidatorRule) {
        self.missing = missing
        self.rule = rule
    }

    /// Whether nothing is missing.
    public var isComplete: Bool { missing.isEmpty }

    /// Gives `approval`; under the rule "one is enough" a validator's approval counts for all of them.
    public mutating func give(_ approval: Approval) {
        if case .validator = approval, rule == .one {
            missing.removeAll { if case .validator = $0 { true } else { false } }
        } else {
            missing.removeAll { $0 == approval }
        }
    }

    /// The missing approvals that `actor` may give now, acting in `capacities`.
    ///
    /// The learner's own confirmation comes first: until then only an administrator, or a manager who confirms for the learner,
    /// can do anything.
    public func mayGive(_ actor: Actor, in capacities: Set<Capacity>) -> [Approval] {
        missing.filter { refusal(of: $0, to: actor, in: capacities) == nil }
    }

    /// Why `actor`, acting in `capacities`, may not give `approval` now; `nil` when they may.
    public func refusal(of approval: Approval, to actor: Actor, in capacities: Set<Capacity>) -> RegistrationRefusal? {
        guard missing.contains(approval) else { return .notMissing(approval) }
        if capacities.contains(.administrator) { return nil }
        let act = RegistrationAct(giving: approval)
        guard capacities.contains(where: { RegistrationPermission.allows($0, act) }) else {
            return .mayNotApprove(approval)
        }
        if case .validator(let login) = approval, Folding.key(login) != Folding.key(actor.login) {
            return .mayNotApprove(approval)
        }
        if approval != .user, missing.contains(.user) { return .confirmationFirst }
        return nil
    }
}
