/// A rule across fields: names the fields it reads and runs when those are valid.
struct SessionRule: Sendable {
    let reads: Set<FieldKey>
    let problems: @Sendable (Session, FieldContext) -> [Problem]
}

/// The rules across fields.
enum SessionRules {
    static let all = [timesExist, endNotBeforeStart]

    /// A time skipped by the zone's clock change is refused (scenario 14).
    static let timesExist = SessionRule(reads: [.start, .end, .timeZone]) { session, context in
        guard let rules = context.zones.rules(named: session.timeZone) else { return [] }
        return [(FieldKey.start, session.start), (FieldKey.end, session.end)].compactMap { key, moment in
            guard case .gap(let next) = rules.resolve(moment) else { return nil }
            return Problem(key, .timeDoesNotExist(moment, zone: session.timeZone, next: next))
        }
    }

    /// The end before the start is refused, quoting both (scenario 13).
    static let endNotBeforeStart = SessionRule(reads: [.start, .end]) { session, _ in
        session.end < session.start
            ? [Problem(.end, .endBeforeStart(start: session.start, end: session.end))] : []
    }
}

/// What is worth saying of a session that never blocks its saving.
enum SessionNotices {
    static func all(
        _ session: Session, draft: SessionDraft, context: FieldContext, except broken: Set<FieldKey>
    ) -> [Notice] {
        var notices: [Notice] = []
        for (key, moment) in [(FieldKey.start, session.start), (.end, session.end)] where !broken.contains(key) {
            if !moment.date.weekday.isWorkingDay { notices.append(.weekend(key, moment.date)) }
            if moment < context.now { notices.append(.past(key, moment)) }
            if isAmbiguous(moment, in: session.timeZone, context: context) {
                notices.append(.ambiguousTime(key, moment))
            }
        }
        if broken.isDisjoint(with: [.start, .end]), session.start == session.end { notices.append(.endEqualsStart) }
        if !broken.contains(.maxUsers), session.maxUsers == 0 { notices.append(.waitingListOnly) }
        return notices
    }

    private static func isAmbiguous(_ moment: CivilDateTime, in zone: String, context: FieldContext) -> Bool {
        if case .twice? = context.zones.rules(named: zone)?.resolve(moment) { return true }
        return false
    }
}
