import TerminalUI
import TrainingDomain

/// The decisions about the chosen registrations of a screen: which are possible, their dialogues, and the deeds under way.
///
/// Shared by every screen that shows registrations, so that one key means one thing on all of them. A dialogue is about the rows that were
/// chosen when it opened, whatever somebody else does meanwhile: the store says so then.
struct Decisions: Equatable, Sendable {
    /// What came of a decision.
    enum Outcome: Equatable { case none, done, failed }

    private var awaited: Set<RequestNumber> = []
    private var decision = Decision.approve
    private var subjects: [Registration] = []
    private var changed: [Registration] = []
    private var failure: Failure?
    private var reasons: [ReasonScreen.Purpose: String] = [:]

    /// Whether a deed is under way: keys wait, so that nothing is decided twice.
    var isBusy: Bool { !awaited.isEmpty }

    /// Carries out an action about `rows`, of which only those that the decision applies to are concerned.
    mutating func perform(
        _ action: RegistrationAction, on rows: [Registration], _ access: RegistrationAccess, _ turn: inout Turn
    ) {
        switch action {
        case .decide(let decision):
            let rows = rows.filter { access.can(decision, $0) }
            if !rows.isEmpty { open(decision, rows, access, &turn) }
        case .confirmed(let decision): carryOut(decision, reason: nil, &turn)
        case .reasoned(let purpose, let text):
            reasons[purpose] = text
            carryOut(purpose == .exceed ? .exceed : .refuse, reason: text, &turn)
        case .keepReason(let purpose, let text): reasons[purpose] = text
        default: break
        }
    }

    /// Asks what has to be asked first.
    private mutating func open(
        _ decision: Decision, _ rows: [Registration], _ access: RegistrationAccess, _ turn: inout Turn
    ) {
        self.decision = decision
        subjects = rows
        let people = rows.map(\.user.name)
        switch decision {
        case .approve, .confirmFor: carryOut(decision, reason: nil, &turn)
        case .request: break
        case .refuse, .exceed:
            let purpose: ReasonScreen.Purpose = decision == .refuse ? .refuse : .exceed
            turn.go(
                .push(.reason(ReasonScreen(purpose, about: .people(people), typed: reasons[purpose] ?? ""))))
        case .enrol, .remove, .leave, .withdraw:
            let isOwn = rows.allSatisfy { Folding.key($0.user.login) == Folding.key(access.actor.login) }
            let subject = ConfirmScreen.Subject.decision(
                decision, people: isOwn ? [] : people, session: rows[0].session.title)
            turn.go(.push(.confirm(ConfirmScreen(subject, yes: .registrations(.confirmed(decision))))))
        }
    }

    private mutating func carryOut(_ decision: Decision, reason: String?, _ turn: inout Turn) {
        guard !subjects.isEmpty, !isBusy else { return }
        self.decision = decision
        changed = []
        failure = nil
        for deed in deeds(decision, reason: reason) { awaited.insert(turn.ask(.register(deed))) }
    }

    /// One deed for all where the store has one, which is then all or none.
    private func deeds(_ decision: Decision, reason: String?) -> [RegistrationDeed] {
        let ids = subjects.map(\.id)
        return switch decision {
        case .approve: [.approve(ids, .mine, overCapacity: nil)]
        // A request has no registration yet: `SeatRequest` makes it.
        case .request: []
        case .confirmFor: [.approve(ids, .these([.user]), overCapacity: nil)]
        case .exceed: [.approve(ids, .all, overCapacity: reason)]
        case .refuse: [.refuse(ids, reason: reason ?? "")]
        case .enrol:
            sessions.map { number in
                .enrol(session: number, logins: subjects.filter { $0.session.number == number }.map(\.user.login))
            }
        case .withdraw: ids.map(RegistrationDeed.withdraw)
        case .remove, .leave: subjects.map { .leave(session: $0.session.number, login: $0.user.login) }
        }
    }

    private var sessions: [Int64] { Set(subjects.map(\.session.number)).sorted() }

    /// Takes the answer to a deed; once all have come says what came of it.
    mutating func answered(
        _ request: RequestNumber, _ answer: Answer, names: [String: String], _ turn: inout Turn
    ) -> Outcome {
        guard awaited.remove(request) != nil else { return .none }
        switch answer {
        case .registrations(let page): changed += page.rows
        case .failed(let failure): self.failure = failure
        default: break
        }
        guard awaited.isEmpty else { return .none }
        if let failure {
            turn.say(failure)
            return .failed
        }
        reasons[decision == .exceed ? .exceed : .refuse] = nil
        turn.say(
            turn.facts.words.decided(decision, changed, own: turn.facts.actor.login, names: names), .success)
        return .done
    }
}

// MARK: - Commands

extension Decisions {
    /// The decisions that can be taken about `rows`, with their keys; `deletes` tells whether Delete takes no letter of a search.
    static func commands(
        on rows: [Registration], _ access: RegistrationAccess, administrator: Bool, deletes: Bool
    ) -> [Command] {
        let possible = Decision.allCases.filter { decision in rows.contains { access.can(decision, $0) } }
        let ending = possible.first(where: \.ends)
        return possible.map { decision in
            let count = rows.count { access.can(decision, $0) }
            let label = decision.label(count: rows.count > 1 ? count : 1, administrator: administrator)
            return command(decision, label, hasKey: decision == ending, deletes: deletes)
        }
    }

    private static func command(_ decision: Decision, _ label: Phrase, hasKey: Bool, deletes: Bool) -> Command {
        let action = Action.registrations(.decide(decision))
        switch decision {
        case .approve: return Command(action, .function(2), label: label, weight: 9)
        case .enrol: return Command(action, .function(4), label: label, weight: 6)
        case .confirmFor: return Command(action, .function(9), label: label, weight: 5)
        case .exceed: return Command(action, .control("o"), label: label)
        case .refuse, .remove, .leave, .withdraw, .request:
            // One key for whatever ends it: refusing comes before withdrawing in somebody's place.
            guard hasKey else { return Command(action, label: label) }
            return deletes
                ? Command(action, .function(8), .delete, label: label, weight: 6)
                : Command(action, .function(8), label: label, weight: 6)
        }
    }
}

extension Decision {
    /// Whether it ends a registration or a request.
    fileprivate var ends: Bool { [.refuse, .remove, .leave, .withdraw].contains(self) }

    fileprivate func label(count: Int, administrator: Bool) -> Phrase {
        let phrase =
            switch self {
            case .approve: administrator ? Phrase("tout valider", "give all approvals") : Phrase("valider", "approve")
            case .enrol: Phrase("inscrire d'office", "enrol by hand")
            case .confirmFor: Phrase("confirmer à sa place", "confirm for them")
            case .exceed: Phrase("inscrire au-delà des places", "enrol beyond the seats")
            case .refuse: Phrase("refuser", "refuse")
            case .remove: Phrase("désinscrire", "take out")
            case .leave: Phrase("quitter la session", "leave the session")
            case .withdraw: Phrase("retirer la demande", "withdraw the request")
            case .request: Phrase("demander une place", "ask for a place")
            }
        guard count > 1 else { return phrase }
        return Phrase("\(phrase.french) (\(count))", "\(phrase.english) (\(count))")
    }
}
