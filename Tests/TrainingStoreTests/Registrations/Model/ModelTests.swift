import Testing
import TrainingDomain

@testable import TrainingStore

/// 2 000 random sequences of 30 steps, over all roles and settings, in the store and in a plain model of the specification.
@Suite("The store against the reference model")
struct ModelTests {
    /// Every way in which a registration can go from one state to another.
    private static let transitions: Set<String> = [
        "request: none → enrolled", "request: none → pending", "request: none → waiting",
        "requestFor: none → enrolled", "requestFor: none → pending", "requestFor: none → waiting",
        "enrol: none → enrolled", "enrol: none → waiting", "enrol: pending → enrolled", "enrol: pending → waiting",
        "enrol: waiting → enrolled", "enrol: waiting → waiting",
        "confirm: pending → pending", "confirm: pending → enrolled", "confirm: pending → waiting",
        "confirm: waiting → waiting", "confirm: waiting → enrolled",
        "approve: pending → pending", "approve: pending → enrolled", "approve: pending → waiting",
        "approve: waiting → waiting", "approve: waiting → enrolled",
        "exceed: pending → enrolled", "exceed: waiting → enrolled",
        "refuse: pending → refused", "refuse: waiting → refused",
        "withdraw: pending → withdrawn", "withdraw: waiting → withdrawn",
        "leave: enrolled → left", "remove: enrolled → left",
        "promote: waiting → enrolled", "moveBack: enrolled → waiting",
    ]
    /// Every refusal that these steps can meet.
    private static let refusals: Set<String> = [
        "unknown", "notAllowed", "mayNotApprove", "confirmationFirst", "notMissing", "nothingToGive", "sessionEnded",
        "sessionCancelled", "notPublic", "mayNotLeave", "alreadyRegistered", "notRegistered", "wrongState",
        "noMailAddress", "reasonNeeded", "unknownToken", "usedToken", "forgedSender", "belowEnrolled",
    ]

    @Test(
        "Same states, same missing approvals, same order, same refusals, same mails after each step", arguments: 0..<2)
    func agrees(part: Int) throws {
        let world = try ModelWorld()
        for number in 0..<1_000 {
            let sequence = Sequence(seed: UInt64(part * 1_000 + number + 1), length: 30)
            do {
                try world.run(sequence)
            } catch {
                let short = world.shrunk(sequence)
                var reason = "\(error)"
                do { try world.run(short) } catch { reason = "\(error)" }
                Issue.record("\(reason)\n\(short)")
                return
            }
        }
        #expect(world.transitions == Self.transitions)
        #expect(world.refusals == Self.refusals)
    }
}
