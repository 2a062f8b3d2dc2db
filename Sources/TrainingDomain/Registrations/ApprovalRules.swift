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
        guard Self.permits(approval, to: actor, in: capacities) else { return .mayNotApprove(approval) }
        if capacities.contains(.administrator) { return nil }
        return approval != .user && missing.contains(.user) ? .confirmationFirst : nil
    }

    /// Whether `approval` is theirs to give at all, whatever is missing.
    public static func permits(_ approval: Approval, to actor: Actor, in capacities: Set<Capacity>) -> Bool {
        if capacities.contains(.administrator) { return true }
        let act = RegistrationAct(giving: approval)
        guard capacities.contains(where: { RegistrationPermission.allows($0, act) }) else { return false }
        guard case .validator(let login) = approval else { return true }
        return Folding.key(login) == Folding.key(actor.login)
    }

    // MARK: - A choice of several

    /// Why `choice` is not theirs to make, whatever is missing and wherever the request stands; `nil` when it is.
    public func permissionRefusal(
        of choice: ApprovalChoice, to actor: Actor, in capacities: Set<Capacity>
    ) -> RegistrationRefusal? {
        let mayApprove = RegistrationAct.approving.contains { act in
            capacities.contains { RegistrationPermission.allows($0, act) }
        }
        let asked: [Approval]
        switch choice {
        case .mine: asked = []
        case .all: asked = missing
        case .these(let these): asked = these
        }
        if let refused = asked.first(where: { !Self.permits($0, to: actor, in: capacities) }) {
            return .mayNotApprove(refused)
        }
        if mayApprove { return nil }
        return missing.first.map(RegistrationRefusal.mayNotApprove) ?? .notAllowed(.approveRegistration)
    }

    /// The approvals that `choice` gives, one after the other, so that who confirms for the learner can go on with their own.
    ///
    /// - Throws: `notMissing`, `mayNotApprove`, `confirmationFirst`, or `nothingToGive` when none comes of it.
    public func given(
        by choice: ApprovalChoice, of actor: Actor, in capacities: Set<Capacity>
    ) throws(RegistrationRefusal) -> [Approval] {
        var sheet = self
        var given: [Approval] = []
        var refused: RegistrationRefusal?
        for approval in try asked(by: choice) where sheet.missing.contains(approval) {
            if let refusal = sheet.refusal(of: approval, to: actor, in: capacities) {
                guard choice == .mine else { throw refusal }
                if refusal == .confirmationFirst { refused = refusal }
                continue
            }
            sheet.give(approval)
            given.append(approval)
        }
        if given.isEmpty { throw refused ?? .nothingToGive }
        return given
    }

    /// The missing approvals that `choice` means, in order; logins are compared without case.
    private func asked(by choice: ApprovalChoice) throws(RegistrationRefusal) -> [Approval] {
        guard case .these(let these) = choice else { return missing }
        var asked: [Approval] = []
        for approval in these {
            guard let found = missing.first(where: { Folding.key($0.text) == Folding.key(approval.text) }) else {
                throw .notMissing(approval)
            }
            asked.append(found)
        }
        return missing.filter(asked.contains)
    }
}
