import Foundation
import Testing
import TrainingDomain

@testable import TrainingStore

/// Random sequences of 30 steps, over all roles and settings, in the store and in a plain model of the specification.
///
/// `PUPITRE_SEQUENCES` says how many; without it there are few, which take seconds.
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

    private static let count = ProcessInfo.processInfo.environment["PUPITRE_SEQUENCES"].flatMap { Int($0) } ?? 400

    @Test(
        "Same states, same missing approvals, same order, same refusals, same mails after each step; every transition met"
    )
    func agrees() async throws {
        let (transitions, refusals) = try await withThrowingTaskGroup { group in
            for part in 0..<2 { group.addTask { try Self.run(part: part) } }
            return try await group.reduce(into: (Set<String>(), Set<String>())) { all, part in
                all.0.formUnion(part.0)
                all.1.formUnion(part.1)
            }
        }
        #expect(transitions.symmetricDifference(Self.transitions) == [])
        #expect(refusals.symmetricDifference(Self.refusals) == [])
    }

    /// Runs one half of the sequences; answers the transitions and refusals that were met.
    private static func run(part: Int) throws -> (Set<String>, Set<String>) {
        var world = try ModelWorld()
        var met = (Set<String>(), Set<String>())
        let random = (0..<count / 2).map { Sequence(seed: UInt64($0 * 2 + part + 1), length: 30) }
        for (index, sequence) in ((part == 0 ? [lateConfirmation] : []) + random).enumerated() {
            // All sessions are of one training: with tens of thousands each step would take longer and longer.
            if index % 200 == 199 {
                met = (met.0.union(world.transitions), met.1.union(world.refusals))
                world = try ModelWorld()
            }
            do {
                try world.run(sequence)
            } catch {
                let short = world.shrunk(sequence)
                var reason = "\(error)"
                do { try world.run(short) } catch { reason = "\(error)" }
                Issue.record("\(reason)\n\(short)")
                break
            }
        }
        return (met.0.union(world.transitions), met.1.union(world.refusals))
    }

    /// Somebody confirms after a seat came free that they could not have before: rare in random sequences.
    private static let lateConfirmation = Sequence(
        settings: Sequence.Settings(user: true, limit: 1),
        steps: [
            .enrol(["l1"], by: "ma"), .request("l2", by: "l2"), .leave("l1", by: "ma"), .confirm("l2", sender: .own),
        ])
}
