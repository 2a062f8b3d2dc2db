import GRDB
import TrainingDomain

/// Carries out a curriculum registration, inside its transaction: all or nothing.
struct CurriculumEnrolment {
    let planning: CurriculumPlanning
    let audit: Audit

    func run() throws -> [Registration] {
        let plan = try planning.plan()
        try requireFeasible(plan)
        var registrations: [Registration] = []
        for target in plan.targets {
            guard let session = target.session else { continue }
            let passedOver = Set(target.alreadyRegistered.map(\.login))
            let logins = plan.learners.map(\.login).filter { !passedOver.contains($0) }
            if !logins.isEmpty { registrations += try enrol(logins, in: session, of: target) }
        }
        try writeAudit(plan)
        return registrations
    }

    /// What a plan may tell, and a registration may not do; everything of a kind is named at once.
    private func requireFeasible(_ plan: CurriculumPlan) throws {
        if plan.learners.isEmpty { throw Refusal.curriculum(.nobody) }
        if plan.targets.isEmpty { throw Refusal.curriculum(.nothingReached(plan.node.code)) }
        let missing = plan.targets.filter { $0.session == nil }
        if !missing.isEmpty { throw Refusal.curriculum(.sessionMissing(missing.map(\.training))) }
        let overlaps = plan.targets.compactMap { target in
            target.alreadyRegistered.isEmpty
                ? nil
                : target.session.map {
                    CurriculumRefusal.Overlap(session: Self.reference($0), people: target.alreadyRegistered)
                }
        }
        if !overlaps.isEmpty && !planning.request.skipsRegistered {
            throw Refusal.curriculum(.alreadyRegistered(overlaps))
        }
        let short = try plan.targets.compactMap { target in
            target.lacking == 0 ? nil : try target.session.map { try shortage($0, of: target, in: plan) }
        }
        if !short.isEmpty { throw Refusal.curriculum(.seatsLacking(short)) }
    }

    private func shortage(
        _ session: SessionRow, of target: CurriculumTarget, in plan: CurriculumPlan
    ) throws -> CurriculumRefusal.ShortSession {
        let needed = plan.learners.count - target.alreadyRegistered.count
        return CurriculumRefusal.ShortSession(
            session: Self.reference(session), training: target.training.code, free: needed - target.lacking,
            needed: needed)
    }

    /// Enrols by hand, through the one desk that changes registrations.
    ///
    /// The seats were counted; should one be lacking all the same, nothing is stored.
    private func enrol(
        _ logins: [String], in session: SessionRow, of target: CurriculumTarget
    ) throws -> [Registration] {
        let desk = try RegistrationDesk(
            session.number, audit: audit, zones: planning.zones, in: planning.database)
        let ids = try desk.enrol(logins, as: planning.actor)
        let registrations = try RegistrationReading.several(ids, in: planning.database)
        let unseated = registrations.filter { $0.state != .enrolled }.count
        guard unseated == 0 else {
            throw Refusal.curriculum(
                .seatsLacking([
                    CurriculumRefusal.ShortSession(
                        session: Self.reference(session), training: target.training.code,
                        free: logins.count - unseated, needed: logins.count)
                ]))
        }
        return registrations
    }

    private func writeAudit(_ plan: CurriculumPlan) throws {
        let sessions = plan.targets.compactMap { $0.session.map { "\($0.number) · \($0.title)" } }
        let changes = [
            FieldChange("learners", old: .none, new: .list(plan.learners.map(\.login))),
            FieldChange("sessions", old: .none, new: .list(sessions)),
        ]
        try audit.write("register", .curriculum, plan.node.code, changes, in: planning.database)
    }

    private static func reference(_ session: SessionRow) -> SessionReference {
        SessionReference(number: session.number, title: session.title, start: session.start)
    }
}
