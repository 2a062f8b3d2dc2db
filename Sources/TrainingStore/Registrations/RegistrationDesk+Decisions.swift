import GRDB
import TrainingDomain

/// Approving, confirming, refusing, withdrawing.
extension RegistrationDesk {
    /// Gives approvals; when none is missing any more, the request takes a seat if one is free, else waits.
    ///
    /// - Parameter overCapacity: The reason for a seat beyond the limit, or past those who wait; only used when there is no other.
    func approve(_ record: RegistrationRecord, _ choice: ApprovalChoice, overCapacity: String?, as actor: Actor) throws
    {
        let learner = try Learner.find(id: record.personID, in: database)
        let facts = try facts(of: learner, record: record, for: actor)
        let sheet = ApprovalSheet(
            missing: try ApprovalRecord.missing(of: record.id, in: database), rule: record.rule)
        if overCapacity != nil { try Self.require(facts.permissionRefusal(of: .exceedCapacity)) }
        try Self.require(sheet.permissionRefusal(of: choice, to: actor, in: facts.capacities))
        let act = RegistrationAct.approveRegistration
        try Self.require(facts.stateRefusal(of: act) ?? facts.statusRefusal(of: act))
        let reason = try overCapacity.map(Self.reason(ofExceeding:))
        let seatIsFree = try seatIsFree(at: record.rank)
        if sheet.isComplete && reason != nil {
            return try give([], to: record, of: learner, act: "approve", seatIsFree: seatIsFree, beyond: reason)
        }
        let given: [Approval]
        do {
            given = try sheet.given(by: choice, of: actor, in: facts.capacities)
        } catch {
            throw Refusal.registration(error)
        }
        try give(
            given, to: record, of: learner, act: given == [.user] ? "confirm" : "approve", seatIsFree: seatIsFree,
            beyond: reason)
    }

    private static func reason(ofExceeding text: String) throws -> String {
        var problems: [Problem] = []
        let reason = Rules.line(text, "reason", maxLength: Limits.trainingTitle, required: false, problems: &problems)
        try Rules.require(problems)
        if reason.isEmpty { throw Refusal.registration(.reasonNeeded) }
        return reason
    }

    /// The learner's own confirmation, by the token of their mail.
    func confirm(_ record: RegistrationRecord, of learner: Learner) throws {
        let facts = facts(of: learner.reference, state: record.state, capacities: [.learner])
        try Self.require(facts.stateRefusal(of: .confirmFor) ?? facts.statusRefusal(of: .confirmFor))
        guard try ApprovalRecord.missing(of: record.id, in: database).contains(.user) else {
            throw Refusal.registration(.notMissing(.user))
        }
        try give([.user], to: record, of: learner, act: "confirm", seatIsFree: try seatIsFree(at: record.rank))
    }

    /// Records `approvals`, places the request once it lacks none, and tells whom it concerns; `beyond` seats it where no seat is free.
    func give(
        _ approvals: [Approval], to given: RegistrationRecord, of learner: Learner, act: String, seatIsFree: Bool,
        beyond reason: String? = nil
    ) throws {
        var record = given
        let former = record.state
        let before = try ApprovalRecord.missing(of: record.id, in: database)
        var sheet = ApprovalSheet(missing: before, rule: record.rule)
        for approval in approvals { sheet.give(approval) }
        try noteGiven(approvals, on: record)
        let isBeyond = sheet.isComplete && !seatIsFree && reason != nil
        let state = Placement.state(
            lacksApproval: false, hasWaited: former == .waiting, seatIsFree: seatIsFree || isBeyond)
        if sheet.isComplete && state != former {
            try move(&record, to: state, reason: isBeyond ? reason : nil)
        } else {
            try record.store(onlyLacking: sheet.missing.count, in: database)
        }
        try write(
            act, learner, from: former, to: record.state, approvals: approvals, reason: isBeyond ? reason : nil)
        try tell(record, learner, from: former, missing: sheet.missing, confirmed: before.first == .user)
    }

    /// Tells the learner of a new state, and those whose turn it is once the learner's confirmation is there.
    private func tell(
        _ record: RegistrationRecord, _ learner: Learner, from former: RegistrationState, missing: [Approval],
        confirmed: Bool
    ) throws {
        switch record.state {
        case .enrolled:
            try mails.write(former == .waiting ? .promoted : .enrolled, to: learner, registration: record.id)
        case .waiting where former != .waiting: try mails.hasToWait(record, learner)
        default: break
        }
        if confirmed && !missing.contains(.user) { try mails.ask(missing, of: record, learner) }
    }

    /// Refuses a request, with a reason that the learner is told.
    func refuse(_ record: RegistrationRecord, reason: String, as actor: Actor) throws {
        var record = record
        let former = record.state
        let learner = try Learner.find(id: record.personID, in: database)
        try Self.require(try facts(of: learner, record: record, for: actor).refusal(of: .refuse))
        try move(&record, to: .refused, reason: reason)
        try write("refuse", learner, from: former, to: .refused, reason: reason)
        try mails.write(.refused, to: learner, registration: record.id) { $0.reason = reason }
    }

    /// Withdraws a request.
    func withdraw(_ record: RegistrationRecord, as actor: Actor) throws {
        var record = record
        let learner = try Learner.find(id: record.personID, in: database)
        try Self.require(try facts(of: learner, record: record, for: actor).refusal(of: .withdraw))
        try end(&record, of: learner, act: "withdraw")
    }
}
