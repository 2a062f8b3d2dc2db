import Foundation
import Synchronization
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

/// The power fails at any step of a use case and of the next one; `PUPITRE_FAULT_STRIDE=1` tries all steps.
@Suite("The power fails")
struct PowerCutTests {
    private static let tried = Mutex(0)

    /// What was done, step by step.
    private struct Story {
        let steps: [StorageStep]
        /// The contents at the start and after each change, and after how many steps it was acknowledged.
        let chapters: [(contents: String, acknowledgedAt: Int)]

        /// What may be found after `count` steps: what was acknowledged last, or the change under way, whole.
        func allowed(after count: Int) -> [String] {
            let last = chapters.lastIndex { $0.acknowledgedAt <= count } ?? 0
            return chapters[last...min(last + 1, chapters.count - 1)].map(\.contents)
        }
    }

    @Test(
        "What was acknowledged is found again, the rest wholly or not at all, whichever sectors had reached the disk",
        arguments: UseCase.all)
    func cuts(_ useCase: UseCase) throws {
        let story = try tell(useCase)
        let cut = try PowerCut(base: { try UseCaseBase.copy(to: $0) }, steps: story.steps)
        let stride = FaultyDisk.stride
        var tried = 0
        for count in 0...story.steps.count {
            var losses: [PowerCut.Loss] = []
            let decides = count > 0 && story.steps[count - 1].decides
            if stride == 1 || decides { losses.append(.everythingUnsynced) }
            if count % stride == 0 { losses += [.sectors(seed: UInt64(count + 1)), .nothing] }
            for loss in losses {
                tried += 1
                let found = Result { try cut.contents(after: count, losing: loss) }
                let allowed = story.allowed(after: count)
                guard case .success(let contents) = found, allowed.contains(contents) else {
                    Issue.record("cut after step \(count) of \(story.steps.count), losing \(loss): \(found)")
                    return
                }
            }
        }
        let all = Self.tried.withLock { all in
            all += tried
            return all
        }
        print("\(tried) power cuts while \(useCase.name); \(all) so far")
    }

    /// Runs the use case, then changes the settings: a second change finds the journal of the first.
    private func tell(_ useCase: UseCase) throws -> Story {
        let folder = try TemporaryFolder()
        let path = folder.path("p.db")
        let disk = try FaultyDisk(folder.path)
        try UseCaseBase.copy(to: path)
        var chapters = [(try Contents.read(path), 0)]
        let world = try Enrolment(path: path, filled: false)
        defer { world.store.close() }
        disk.startRecording()
        let settings = WorkSettings(dayStart: .midnight, dayEnd: try world.store.workSettings().dayEnd, timeZone: "UTC")
        for change in [useCase.body, { try $0.store.set(settings, as: Enrolment.administrator) }] {
            try change(world)
            let count = disk.recordCount
            chapters.append((try Contents.read(path), count))
        }
        return Story(steps: disk.records, chapters: chapters)
    }
}
