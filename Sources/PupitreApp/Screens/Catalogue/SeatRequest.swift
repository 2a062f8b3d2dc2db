import TrainingDomain

/// A learner's request for a place, from the key to the answer: what it leads to is shown first, in plain words.
struct SeatRequest: Equatable, Sendable {
    private var session: StoredSession?
    private var names: [String: String] = [:]
    private var awaitedSession: RequestNumber?
    private var awaitedNames: RequestNumber?
    private var awaitedDeed: RequestNumber?

    /// Whether keys wait: a request is never made twice.
    var isBusy: Bool { (awaitedSession ?? awaitedNames ?? awaitedDeed) != nil }

    /// Reads the session as it is now, then asks whether to go on.
    mutating func begin(_ number: Int64, _ turn: inout Turn) {
        awaitedSession = turn.ask(.catalogueSession(number))
    }

    /// Makes the request.
    mutating func confirmed(_ turn: inout Turn) {
        guard let session, awaitedDeed == nil else { return }
        awaitedDeed = turn.ask(.register(.request(session: session.number, login: turn.facts.actor.login)))
    }

    /// Takes the answers that are awaited.
    mutating func answered(
        _ request: RequestNumber, _ answer: Answer, _ turn: inout Turn
    ) -> Decisions.Outcome {
        switch request {
        case awaitedSession:
            awaitedSession = nil
            return take(answer, &turn)
        case awaitedNames:
            awaitedNames = nil
            if case .people(let page) = answer { for person in page.rows { names[person.login] = person.name } }
            propose(&turn)
            return .none
        case awaitedDeed:
            awaitedDeed = nil
            return tell(answer, &turn)
        default: return .none
        }
    }

    private mutating func take(_ answer: Answer, _ turn: inout Turn) -> Decisions.Outcome {
        if case .failed(let failure) = answer { turn.say(failure) }
        guard case .session(let found) = answer else { return .failed }
        guard let found else {
            turn.say(turn.facts.words.noLongerInCatalogue, .error)
            return .failed
        }
        session = found
        let unknown = found.session.validators.filter { names[$0] == nil }
        if unknown.isEmpty { propose(&turn) } else { awaitedNames = turn.ask(.persons(logins: unknown)) }
        return .none
    }

    private func propose(_ turn: inout Turn) {
        guard let session else { return }
        turn.go(
            .push(.confirm(ConfirmScreen(.request(session, names: names), yes: .catalogue(.requestConfirmed)))))
    }

    private func tell(_ answer: Answer, _ turn: inout Turn) -> Decisions.Outcome {
        switch answer {
        case .registrations(let page):
            let own = turn.facts.actor.login
            turn.say(turn.facts.words.decided(.request, page.rows, own: own, names: names), .success)
            return .done
        case .failed(let failure):
            turn.say(failure)
            return .failed
        default: return .none
        }
    }
}
