import TrainingDomain

/// Lives the past of one session of the demonstration: its requests, approvals, refusals and departures, each through its use case, in
/// the name of whoever would do it.
struct DemoRegistrations {
    let store: any Repository
    let people: [String: Person]
    let clock: DemoClock
    /// Whoever does what nobody else can.
    let administrator: Actor

    /// Makes the requests of `demo`, which is stored as `session`.
    func run(_ demo: DemoSession, _ session: StoredSession) throws(Failure) {
        var made: [String: Int64] = [:]
        for (index, request) in demo.requests.enumerated() {
            clock.advance(by: 40 * 60)
            let id = try ask(for: request.login, session).id
            made[request.login] = id
            clock.advance(by: 10 * 60)
            try decide(id, of: request, index)
        }
        for turn in DemoCatalogue.turns where turn.session == demo.title {
            guard let id = made[turn.login] else { continue }
            clock.advance(by: 15 * 60)
            try take(turn, id, in: session.number)
        }
    }

    /// Learners ask for themselves where they may.
    private func ask(for login: String, _ session: StoredSession) throws(Failure) -> Registration {
        let isOwn = session.session.publicRegistration
        return try store.request(
            session: session.number, login: login, as: isOwn ? actor(login) : administrator)
    }

    /// The person with this login, as whoever acts.
    func actor(_ login: String) -> Actor { people[login].map { Actor($0) } ?? administrator }

    /// Gives every approval, or only the first ones: some wait for their learner, some for an organisation, some for a validator.
    private func decide(_ id: Int64, of request: DemoRequest, _ index: Int) throws(Failure) {
        guard let detail = try store.registration(id, as: administrator) else { return }
        let missing = detail.registration.missing
        if missing.isEmpty { return }
        let given = request.isApproved ? missing : Array(missing.prefix(index % 3))
        for approval in given where try isMissing(approval, id) {
            try give(approval, to: id, by: detail.givers[approval]?.first)
        }
    }

    /// One validator's approval may stand for all.
    private func isMissing(_ approval: Approval, _ id: Int64) throws(Failure) -> Bool {
        try store.registration(id, as: administrator)?.registration.missing.contains(approval) ?? false
    }

    /// The learner's own confirmation comes by mail, which is not read here: an administrator confirms for them.
    private func give(_ approval: Approval, to id: Int64, by giver: PersonReference?) throws(Failure) {
        let actor = approval == .user ? administrator : giver.map { self.actor($0.login) } ?? administrator
        _ = try store.approve([id], .these([approval]), overCapacity: nil, as: actor)
    }

    private func take(_ turn: DemoTurn, _ id: Int64, in session: Int64) throws(Failure) {
        guard let state = try store.registration(id, as: administrator)?.registration.state else { return }
        switch turn.kind {
        case .refused(let login, let reason):
            if state.isRequest { _ = try store.refuse([id], reason: reason, as: actor(login)) }
        case .ended:
            if state.isRequest {
                _ = try store.withdraw(id, as: actor(turn.login))
            } else if state == .enrolled {
                _ = try store.leave(session: session, login: turn.login, as: administrator)
            }
        }
    }
}
