import GRDB
import TrainingDomain

/// What becomes of registrations when their session, or their learner, changes.
extension RegistrationDesk {
    /// Brings the registrations in step with the session that was just stored, which was `former` before.
    ///
    /// Whoever can be promoted now is, whatever the cause: a raised or removed limit, or a start put off beyond now.
    ///
    /// - Throws: `belowEnrolled` when a lowered limit leaves too few seats and `excess` does not say what to do (scenario 35).
    func follow(_ former: StoredSession, excess: ExcessChoice?, zones: any TimeZoneProvider) throws {
        let limit = session.session.maxUsers
        if excess == nil, let limit, Seats.leavesTooFew(limit, former: former.session.maxUsers, enrolled: enrolled) {
            throw Refusal.registration(.belowEnrolled(limit: limit, enrolled: enrolled))
        }
        let wasOver = former.status(at: audit.at, zones: zones) == .ended && status == .ended
        if Self.haveDatesChanged(former.session, session.session) && status != .cancelled && !wasOver {
            try mails.datesChanged(from: former.session)
        }
        if excess == .moveLast { try moveLastBack() }
        try promote()
    }

    private static func haveDatesChanged(_ old: Session, _ new: Session) -> Bool {
        old.start != new.start || old.end != new.end || old.timeZone != new.timeZone
    }

    /// Tells everybody that a session which is about to be deleted will not take place; one that is over or cancelled is no news.
    func sessionWillGo() throws {
        if status == .notStarted || status == .open { try mails.sessionIsCancelled(reason: nil) }
    }

    /// Ends live registration `id`, whose learner goes for good: a seat is left and given on, a request is withdrawn.
    static func end(_ id: Int64, audit: Audit, zones: any TimeZoneProvider, in database: Database) throws {
        guard var record = try RegistrationRecord.find(id, in: database), record.state.isLive else { return }
        let desk = try RegistrationDesk(record.sessionID, audit: audit, zones: zones, in: database)
        let learner = try Learner.find(id: record.personID, in: database)
        try desk.end(&record, of: learner, act: record.state == .enrolled ? "remove" : "withdraw")
    }
}
