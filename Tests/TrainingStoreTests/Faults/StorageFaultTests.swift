import Synchronization
import Testing

@testable import TrainingStore

@Suite("The storage fails under a use case")
struct StorageFaultTests {
    private static let tried = Mutex(0)

    @Test(
        "At each step, once or from then on: all or nothing is stored, what is answered is true, and it can be tried again",
        arguments: UseCase.all)
    func everyStep(_ useCase: UseCase) throws {
        let tally = try FaultSweep(useCase).run()
        let count = tally.values.reduce(0, +)
        let all = Self.tried.withLock { tried in
            tried += count
            return tried
        }
        print("\(count) faults while \(useCase.name); \(tally); \(all) so far")
        // Both ends are met, else nothing was tried.
        #expect(tally[.notDone, default: 0] > 0 && tally[.done, default: 0] > 0, "\(tally)")
    }
}
