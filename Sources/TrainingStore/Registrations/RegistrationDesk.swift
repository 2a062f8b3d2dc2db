import GRDB
import TrainingDomain

/// The registrations of one session inside a transaction: every change of a state goes through here, and with it seats, rank,
/// promotion, seances, audit and messages (`domain.md`, "Registration").
///
/// Whoever changes registrations for another use case (a curriculum's, a person's deletion, an edited session) asks this desk, so
/// that there is one set of rules. A use case that handles several registrations of a session keeps one desk for all.
final class RegistrationDesk {
    let database: Database
    let session: StoredSession
    let status: SessionStatus
    let audit: Audit
    let mails: RegistrationMails
    /// How many hold a seat now.
    private(set) var enrolled: Int

    /// The desk of session `number`.
    ///
    /// - Throws: `unknownSession`.
    convenience init(
        _ number: Int64, audit: Audit, zones: any TimeZoneProvider, in database: Database
    ) throws {
        let stored = try SQLiteStore.existing(number, in: database).stored
        self.init(stored, audit: audit, zones: zones, in: database)
    }

    /// The desk of `session`, just read in this transaction.
    init(_ session: StoredSession, audit: Audit, zones: any TimeZoneProvider, in database: Database) {
        self.database = database
        self.session = session
        self.audit = audit
        status = session.status(at: audit.at, zones: zones)
        mails = RegistrationMails(session: session, audit: audit, database: database)
        enrolled = session.attendance.enrolled
    }

    /// The seats as they are now.
    var seats: Seats { Seats(limit: session.session.maxUsers, enrolled: enrolled) }

    // MARK: - Who may

    /// What decides upon somebody's capacities: on `record`, or on a request still to be made.
    func scope(of learner: Learner, record: RegistrationRecord?) throws -> RegistrationScope {
        let validators =
            try record.map { try ApprovalRecord.validators(of: $0.id, in: database) } ?? session.session.validators
        return RegistrationScope(
            learner: learner.login, learnerOrganisations: try learner.organisations(in: database),
            organisations: session.training.organisations, trainers: session.trainers, validators: validators)
    }

    /// The rules' view of the learner's registration `record`, or of their having none that is live.
    func facts(of learner: Learner, record: RegistrationRecord?, for actor: Actor) throws -> RegistrationCase {
        facts(
            of: learner.reference, state: record?.state,
            capacities: try scope(of: learner, record: record).capacities(of: actor))
    }

    func facts(
        of user: PersonReference, state: RegistrationState?, capacities: Set<Capacity>
    ) -> RegistrationCase {
        RegistrationCase(
            session: session.reference, status: status, isPublic: session.session.publicRegistration,
            letsLeave: session.session.publicUnregistration, user: user, capacities: capacities, state: state)
    }

    // MARK: - Changes of state

    /// Whether a seat is free for a request at `rank`: nobody overtakes those who wait before it for a seat alone.
    func seatIsFree(at rank: Int64?) throws -> Bool {
        guard session.session.maxUsers != nil else { return true }
        if seats.isFull { return false }
        let ready = try RegistrationRecord.readyCount(session: session.number, before: rank, in: database)
        return seats.isFree(behind: ready)
    }

    /// Adds a request that lacks what the session's settings ask for, less `given`, and places it.
    ///
    /// - Parameter seat: Whether a seat is free for it.
    func add(
        _ learner: Learner, giving given: [Approval] = [], seatIsFree: Bool
    ) throws -> (record: RegistrationRecord, missing: [Approval]) {
        let plan = ApprovalPlan(session.session)
        var sheet = ApprovalSheet(plan)
        for approval in given { sheet.give(approval) }
        let rank = try RegistrationRecord.ranks(session: session.number, in: database).highest + 1
        let draft = RegistrationRecord.Draft(
            sessionID: session.number, personID: learner.id,
            state: Placement.state(lacksApproval: !sheet.isComplete, hasWaited: false, seatIsFree: seatIsFree),
            rank: rank, lacking: sheet.missing.count, rule: plan.rule, at: audit.at, by: audit.who)
        let record = try RegistrationRecord.insert(draft, in: database)
        try ApprovalRecord.insert(plan.required, of: record.id, in: database)
        if !given.isEmpty { try noteGiven(given, on: record) }
        if record.state == .enrolled { try hasJoined(record) }
        return (record, sheet.missing)
    }

    /// Records who gave `approvals`; under the rule "one is enough" the other validators are asked no more.
    func noteGiven(_ approvals: [Approval], on record: RegistrationRecord) throws {
        try ApprovalRecord.give(approvals, of: record.id, by: audit.who, at: audit.at, in: database)
        let hasValidator = approvals.contains { if case .validator = $0 { true } else { false } }
        if record.rule == .one && hasValidator {
            try ApprovalRecord.waive(of: record.id, onlyValidators: true, in: database)
        }
    }

    /// Moves a registration to another state; its seat, its seances and the count of seats follow.
    func move(_ record: inout RegistrationRecord, to state: RegistrationState, lacking: Int = 0, reason: String? = nil)
        throws
    {
        let former = record.state
        record.state = state
        record.reason = reason ?? (state == .left ? record.reason : nil)
        if !state.isLive { try ApprovalRecord.waive(of: record.id, in: database) }
        try record.store(lacking: lacking, in: database)
        if state == .enrolled && former != .enrolled { try hasJoined(record) }
        if former == .enrolled && state != .enrolled {
            enrolled -= 1
            try SeanceMembership.leave(record.id, session: session.number, in: database)
        }
    }

    private func hasJoined(_ record: RegistrationRecord) throws {
        enrolled += 1
        try SeanceMembership.join(record.id, session: session.number, in: database)
    }

    // MARK: - Promotion

    /// Gives the free seats to the first in rank who lack nothing else, in the transaction of what freed them (scenarios 24 and 36).
    ///
    /// Once the session has started nobody is promoted without somebody's hand; nor into one that is cancelled.
    func promote() throws {
        guard status == .notStarted, !seats.isFull else { return }
        let ready = try RegistrationRecord.ready(session: session.number, limit: seats.free, in: database)
        for var record in ready {
            let learner = try Learner.find(id: record.personID, in: database)
            try move(&record, to: .enrolled)
            try write("promote", learner, from: .waiting, to: .enrolled)
            try mails.write(.promoted, to: learner, registration: record.id)
        }
    }

    /// Moves the last ones enrolled beyond a lowered limit to the top of the waiting list, in the order of their enrolment
    /// (scenario 35).
    func moveLastBack() throws {
        guard let limit = session.session.maxUsers, enrolled > limit else { return }
        let last = try RegistrationRecord.lastEnrolled(
            session: session.number, count: enrolled - limit, in: database)
        let lowest = min(1, try RegistrationRecord.ranks(session: session.number, in: database).lowest)
        for (index, record) in last.enumerated() {
            var record = record
            let learner = try Learner.find(id: record.personID, in: database)
            record.rank = lowest - Int64(last.count - index)
            try move(&record, to: .waiting)
            try write("waiting", learner, from: .enrolled, to: .waiting)
            try mails.write(.movedBack, to: learner, registration: record.id) { $0.position = index + 1 }
        }
    }

    // MARK: - Audit

    /// Writes what happened to a learner's registration: one entry of the session for each registration and act.
    func write(
        _ act: String, _ learner: Learner, from old: RegistrationState?, to new: RegistrationState,
        approvals: [Approval] = [], reason: String? = nil
    ) throws {
        var changes = [FieldChange("user", old: .none, new: .text(learner.login))]
        if old != new {
            let former = old.map { FieldValue.text($0.rawValue) } ?? .none
            changes.append(FieldChange("state", old: former, new: .text(new.rawValue)))
        }
        if !approvals.isEmpty {
            changes.append(FieldChange("approval", old: .none, new: .list(approvals.map(\.text))))
        }
        if let reason { changes.append(FieldChange("reason", old: .none, new: .text(reason))) }
        try audit.write(act, .session, String(session.number), changes, in: database)
    }
}
