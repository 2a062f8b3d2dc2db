import Foundation
import GRDB
import Glibc
import TestSupport
import TrainingDomain

@testable import TrainingStore

/// Lets the storage fail at one step after the other of a use case, and looks each time at what became of it.
///
struct FaultSweep {
    /// How a fault was answered.
    enum Answer: String, CustomStringConvertible {
        case done
        case notDone = "not done"
        case unknown

        var description: String { rawValue }
    }

    /// A use case did not keep its promise.
    struct Broken: Error, CustomStringConvertible {
        let description: String
    }

    let useCase: UseCase
    private let folder: TemporaryFolder
    private let path: String
    private let disk: FaultyDisk
    /// Everything in the database before and after.
    private let before: String
    private let after: String
    private let steps: Int
    private let deciding: Set<Int>

    init(_ useCase: UseCase) throws {
        self.useCase = useCase
        folder = try TemporaryFolder()
        path = folder.path("p.db")
        disk = try FaultyDisk(folder.path)
        try UseCaseBase.copy(to: path)
        before = try Contents.read(path)
        let world = try Enrolment(path: path, filled: false)
        disk.arm()
        try useCase.body(world)
        (steps, deciding) = (disk.steps, disk.decidingSteps)
        world.store.close()
        after = try Contents.read(path)
        guard before != after, steps > 5 else { throw Broken(description: "\(useCase.name) changes nothing") }
    }

    /// Tries the steps; how many faults were answered how.
    func run() throws -> [Answer: Int] {
        var tally: [Answer: Int] = [:]
        for fault in FaultyDisk.faults(steps: steps, always: deciding) {
            do {
                if let answer = try attempt(fault) { tally[answer, default: 0] += 1 }
            } catch {
                throw Broken(description: "\(useCase.name), \(fault) of \(steps): \(error)")
            }
        }
        return tally
    }

    /// How one fault was answered; `nil` when a full disk does not concern that step.
    private func attempt(_ fault: FaultyDisk.Fault) throws -> Answer? {
        try UseCaseBase.copy(to: path)
        let world = try Enrolment(path: path, filled: false)
        defer { world.store.close() }
        disk.startRecording()
        disk.arm(fault)
        let failure = failure(of: world)
        guard disk.hasFailed else {
            guard fault.error == ENOSPC, failure == nil else {
                throw Broken(description: "no fault, \(failure as Any)")
            }
            return nil
        }
        let answer = try answer(failure, fault)
        let seen = answer == .unknown ? try? Contents.read(path) : nil
        disk.arm()
        let found = try Contents.read(path)
        guard found == before || found == after else { throw Broken(description: "half done: \(found)") }
        switch answer {
        case .done:
            guard found == after else { throw Broken(description: "said to be done, and is not") }
            guard try afterPowerCut() == after else { throw Broken(description: "done, and lost by a power cut") }
        case .notDone: guard found == before else { throw Broken(description: "said to have failed, and is done") }
        case .unknown:
            if let seen, try seen == afterPowerCut() {
                throw Broken(description: "said to be unknown, and can be known")
            }
        }
        if found == before { try again(world) }
        return answer
    }

    private func failure(of world: Enrolment) -> (any Error)? {
        do {
            try useCase.body(world)
            return nil
        } catch {
            return error
        }
    }

    private func answer(_ failure: (any Error)?, _ fault: FaultyDisk.Fault) throws -> Answer {
        guard let failure else { return .done }
        guard case Failure.store(let reason) = failure else { throw Broken(description: "refused: \(failure)") }
        switch reason {
        case .outcomeUnknown: return .unknown
        case .diskFull where fault.error == ENOSPC: return .notDone
        case .diskFailed where fault.error == EIO, .cannotOpen where fault.error == EIO: return .notDone
        // SQLite does not pass on what the system says of a sync.
        case .diskFailed where deciding.contains(fault.step): return .notDone
        default: throw Broken(description: "the wrong reason: \(reason)")
        }
    }

    /// When the disk works again the same program can do it after all.
    private func again(_ world: Enrolment) throws {
        try useCase.body(world)
        guard try Contents.read(path) == after else { throw Broken(description: "the second try went wrong") }
    }

    /// What is found when the power fails now, and takes all that is not on the disk yet.
    private func afterPowerCut() throws -> String {
        let cut = try PowerCut(base: { try UseCaseBase.copy(to: $0) }, steps: disk.records)
        return try cut.contents(after: disk.recordCount, losing: .everythingUnsynced)
    }
}
