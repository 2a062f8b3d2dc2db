import PupitreApp
import TrainingDomain

/// A registration of the world in memory.
struct FakeRequest: Equatable, Sendable {
    let id: Int64
    let session: Int64
    let user: PersonReference
    var state: RegistrationState
    var missing: [Approval] = []
    var given: [GivenApproval] = []
    /// The order of the waiting list, and of the seats once enrolled.
    var rank: Int
    var reason: String?

    /// When it was made: a day and a bit between two.
    var requestedAt: Instant { Instant(seconds: 1_808_500_000 + id * 7_000) }
}

// Registrations in memory, by the rules of the domain: good enough to drive screens.
extension FakeWorld {
    func withPeople(_ stored: StoredSession) -> StoredSession {
        let own = requests.filter { $0.session == stored.number }
        let attendance = Attendance(
            enrolled: own.count { $0.state == .enrolled }, waiting: own.count { $0.state == .waiting },
            pending: own.count { $0.state == .pending })
        return StoredSession(
            number: stored.number, version: stored.version, training: stored.training, session: stored.session,
            own: stored.own, creator: stored.creator, trainers: stored.trainers, cancelled: stored.cancelled,
            attendance: own.isEmpty ? stored.attendance : attendance)
    }

    private func session(_ request: FakeRequest) -> StoredSession? { sessions.first { $0.number == request.session } }

    func capacities(_ request: FakeRequest) -> Set<Capacity> {
        guard let session = session(request) else { return [] }
        let validators = (request.missing + request.given.map(\.approval)).compactMap { approval -> String? in
            if case .validator(let login) = approval { login } else { nil }
        }
        return RegistrationScope(
            learner: request.user.login, learnerOrganisations: ["clar"], organisations: session.training.organisations,
            trainers: session.trainers, validators: validators
        ).capacities(of: actor)
    }

    // MARK: Reading

    func shown(_ request: FakeRequest) -> Registration? {
        guard let session = session(request) else { return nil }
        let ahead = requests.count {
            $0.session == request.session && $0.state == .waiting && $0.rank <= request.rank
        }
        return Registration(
            id: request.id, session: session.reference, user: request.user, state: request.state,
            missing: request.missing, validatorRule: session.session.validatorRule,
            position: request.state == .waiting ? ahead : nil, requestedAt: request.requestedAt,
            reason: request.reason)
    }

    func find(_ search: RegistrationSearch) -> [Registration] {
        let found = requests.filter { request in
            let capacities = capacities(request)
            return (search.session == nil || search.session == request.session)
                && (search.user == nil || search.user == request.user.login)
                && (search.states.isEmpty || search.states.contains(request.state))
                && RegistrationPermission.allows(capacities, .see, in: request.state)
                && (!search.awaitingMe || request.state.isRequest && !gives(request, capacities).isEmpty)
        }
        let order: [RegistrationState] = [.enrolled, .waiting, .pending, .refused, .withdrawn, .left]
        let sorted = found.sorted { one, two in
            switch search.order {
            case .name: (Folding.text(one.user.name), one.id) < (Folding.text(two.user.name), two.id)
            case .newest: one.id > two.id
            case .rank:
                (one.session, order.firstIndex(of: one.state) ?? 0, one.rank)
                    < (two.session, order.firstIndex(of: two.state) ?? 0, two.rank)
            }
        }
        return sorted.compactMap(shown).filter {
            matches(search.query, $0.user.name, $0.user.login, $0.session.title)
        }
    }

    private func gives(_ request: FakeRequest, _ capacities: Set<Capacity>) -> [Approval] {
        ApprovalSheet(missing: request.missing, rule: session(request)?.session.validatorRule ?? .all).mayGive(
            actor, in: capacities)
    }

    func detail(_ id: Int64) -> RegistrationDetail? {
        guard let request = requests.first(where: { $0.id == id }), let row = shown(request),
            let session = session(request).map(withPeople)
        else { return nil }
        var givers: [Approval: [PersonReference]] = [:]
        for approval in request.missing {
            switch approval {
            case .user: givers[approval] = [request.user]
            case .organisation: givers[approval] = ["chloe", "admin"].map(reference)
            case .registration: givers[approval] = [reference("dimitri")]
            case .validator(let login): givers[approval] = [reference(login)]
            }
        }
        return RegistrationDetail(
            registration: row, session: session, organisations: ["clar"], given: request.given, givers: givers,
            capacities: capacities(request))
    }

    private func reference(_ login: String) -> PersonReference {
        people.first { $0.login == login }.map(PersonReference.init) ?? PersonReference(login: login, name: login)
    }

    func catalogue(_ search: SessionSearch) -> [CatalogueSession] {
        find(search).compactMap { row in
            guard let stored = sessions.first(where: { $0.number == row.number }), stored.session.publicRegistration,
                row.status != .ended, row.status != .cancelled
            else { return nil }
            let own = requests.first {
                $0.session == row.number && $0.user.login == actor.login && $0.state.isLive
            }
            return CatalogueSession(
                session: row, own: own.flatMap(shown), mayLeave: stored.session.publicUnregistration)
        }
    }

    // MARK: Changing

    mutating func register(_ deed: RegistrationDeed) -> Answer {
        deeds.append(deed)
        if let refusal {
            self.refusal = nil
            return .failed(refusal)
        }
        var changed: [Int64] = []
        switch deed {
        case .request(let number, let login): changed = [add(login, to: number, approved: false)]
        case .enrol(let number, let logins): changed = logins.map { add($0, to: number, approved: true) }
        case .approve(let ids, let choice, let reason):
            if let failure = approve(ids, choice, beyond: reason != nil) { return .failed(failure) }
            changed = ids
        case .refuse(let ids, let reason):
            for id in ids { end(id, .refused, reason) }
            changed = ids
        case .withdraw(let id):
            end(id, .withdrawn, nil)
            changed = [id]
        case .leave(let number, let login):
            guard
                let request = requests.first(where: {
                    $0.session == number && $0.user.login == login && $0.state == .enrolled
                })
            else { return .failed(.refused(.registration(.unknown(0)))) }
            end(request.id, .left, nil)
            changed = [request.id]
        }
        let rows = changed.compactMap { id in requests.first { $0.id == id } }.compactMap(shown)
        return .registrations(Page(rows: rows, total: rows.count))
    }

    private mutating func add(_ login: String, to number: Int64, approved: Bool) -> Int64 {
        if let index = requests.firstIndex(where: {
            $0.session == number && $0.user.login == login && $0.state.isLive
        }) {
            requests[index].missing = []
            place(index)
            return requests[index].id
        }
        let plan = sessions.first { $0.number == number }.map { ApprovalPlan($0.session) }
        let next = (requests.map(\.id).max() ?? 0) + 1
        requests.append(
            FakeRequest(
                id: next, session: number, user: reference(login), state: .pending,
                missing: approved ? [] : plan?.required ?? [], rank: Int(next)))
        place(requests.count - 1)
        return next
    }

    private mutating func approve(_ ids: [Int64], _ choice: ApprovalChoice, beyond: Bool) -> Failure? {
        for id in ids {
            guard let index = requests.firstIndex(where: { $0.id == id }) else { continue }
            guard requests[index].state.isRequest else {
                return .refused(.registration(.wrongState(requests[index].state)))
            }
            let capacities = capacities(requests[index])
            let approvals: [Approval] =
                switch choice {
                case .mine: gives(requests[index], capacities)
                case .all: requests[index].missing
                case .these(let these): these
                }
            requests[index].missing.removeAll { approvals.contains($0) }
            requests[index].given += approvals.map {
                GivenApproval($0, by: actor.login, at: Instant(seconds: 1_809_600_000))
            }
            place(index, beyond: beyond)
        }
        return nil
    }

    private mutating func place(_ index: Int, beyond: Bool = false) {
        let request = requests[index]
        guard let session = session(request).map(withPeople) else { return }
        let seats = Seats(limit: session.session.maxUsers, enrolled: session.attendance.enrolled)
        requests[index].state = Placement.state(
            lacksApproval: !request.missing.isEmpty, hasWaited: request.state == .waiting,
            seatIsFree: beyond || !seats.isFull)
    }

    private mutating func end(_ id: Int64, _ state: RegistrationState, _ reason: String?) {
        guard let index = requests.firstIndex(where: { $0.id == id }) else { return }
        requests[index].state = state
        requests[index].reason = reason
        requests[index].missing = []
        let first = requests.indices.filter {
            requests[$0].session == requests[index].session && requests[$0].state == .waiting
                && requests[$0].missing.isEmpty
        }.min { requests[$0].rank < requests[$1].rank }
        if let first { place(first) }
    }

    mutating func cancel(_ number: Int64, _ reason: String) -> Answer {
        guard let index = sessions.firstIndex(where: { $0.number == number }) else { return .session(nil) }
        let stored = sessions[index]
        sessions[index] = StoredSession(
            number: number, version: stored.version + 1, training: stored.training, session: stored.session,
            own: stored.own, creator: stored.creator, trainers: stored.trainers, cancelled: reason)
        return .session(withPeople(sessions[index]))
    }
}
