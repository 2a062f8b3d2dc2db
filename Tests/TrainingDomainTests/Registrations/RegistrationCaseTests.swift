import Testing

@testable import TrainingDomain

@Suite("Whether an act on a registration is allowed now")
struct RegistrationCaseTests {
    private let session = SessionReference(number: 7, title: "Mai", start: Sample.now)
    private let user = PersonReference(login: "l1", name: "Léa")

    private func facts(
        _ capacities: Set<Capacity>, _ state: RegistrationState? = nil, _ status: SessionStatus = .notStarted,
        isPublic: Bool = true, letsLeave: Bool = true
    ) -> RegistrationCase {
        RegistrationCase(
            session: session, status: status, isPublic: isPublic, letsLeave: letsLeave, user: user,
            capacities: capacities, state: state)
    }

    @Test("Scenario 22: a learner's own request is refused where public registration is off; a manager's is not")
    func notPublic() {
        let learner = facts([.learner], isPublic: false)
        #expect(learner.requestAct == .request)
        #expect(learner.refusal(of: .request) == .notPublic(session))
        let manager = facts([.learner, .manager], isPublic: false)
        #expect(manager.requestAct == .requestFor)
        #expect(manager.refusal(of: .requestFor) == nil)
        #expect(facts([.learner, .manager]).requestAct == .request)
        #expect(facts([.registrar]).requestAct == .requestFor)
        #expect(facts([.registrar]).refusal(of: .requestFor) == .notAllowed(.requestFor))
    }

    @Test("Scenario 25: an enrolled learner leaves only where they may, but always withdraws a request")
    func leaving() {
        let kept = facts([.learner], .enrolled, letsLeave: false)
        #expect(kept.leavingAct == .leave)
        #expect(kept.refusal(of: .leave) == .mayNotLeave(session))
        #expect(facts([.learner], .enrolled).refusal(of: .leave) == nil)
        #expect(facts([.learner, .manager], .enrolled, letsLeave: false).leavingAct == .remove)
        for state in [RegistrationState.pending, .waiting] {
            #expect(facts([.learner], state, letsLeave: false).refusal(of: .withdraw) == nil)
        }
    }

    @Test("Scenario 26: nobody enters a session that has ended or is cancelled; whoever is in it may still go")
    func statuses() {
        for act in RegistrationAct.allCases {
            let state: RegistrationState? =
                switch act {
                case .request, .requestFor: nil
                case .leave, .remove: .enrolled
                default: .pending
                }
            let enters = ![.refuse, .withdraw, .leave, .remove, .see].contains(act)
            let all = Set(Capacity.allCases)
            #expect(facts(all, state, .open).refusal(of: act) == nil)
            #expect(facts(all, state, .ended).refusal(of: act) == (enters ? .sessionEnded(session) : nil))
            #expect(facts(all, state, .cancelled).refusal(of: act) == (enters ? .sessionCancelled(session) : nil))
        }
    }

    @Test("Permission is told before the state, and the state before the session's status")
    func order() {
        #expect(facts([.learner], .enrolled, .ended).refusal(of: .refuse) == .notAllowed(.refuse))
        #expect(facts([.registrar], .enrolled, .ended).refusal(of: .refuse) == .wrongState(.enrolled))
        #expect(
            facts([.learner], .enrolled, .ended).refusal(of: .request) == .alreadyRegistered([user], session, .enrolled)
        )
        #expect(facts([.learner], .pending, .ended).refusal(of: .leave) == .wrongState(.pending))
        #expect(facts([.learner], nil, .ended).refusal(of: .leave) == .notRegistered(user, session))
    }
}
