import Foundation
import GRDB
import Glibc
import TestSupport
import Testing
import TrainingDomain

@testable import TrainingStore

@Suite("The storage fails while a database is made, upgraded or copied")
struct OpeningFaultTests {
    /// What is at the path before the program opens it.
    enum Beginning: String, CaseIterable {
        case empty
        case firstSchema

        func prepare(_ path: String) throws {
            for suffix in ["", "-journal", "-wal", "-shm"] { unlink(path + suffix) }
            // The program makes the file itself: what SQLite finds is always there.
            try Data().write(to: URL(filePath: path))
            guard self == .firstSchema else { return }
            let queue = try DatabaseQueue(path: path, configuration: Connection.configuration(path: path))
            defer { try? queue.close() }
            try queue.write { database in
                try database.execute(sql: Schema1.sql)
                try Schema1.fill(database, zone: "Europe/Paris")
                try database.execute(
                    sql: "PRAGMA application_id = \(Connection.applicationID); PRAGMA user_version = 1")
            }
        }
    }

    private let folder: TemporaryFolder
    private let disk: FaultyDisk
    private var path: String { folder.path("p.db") }

    init() throws {
        folder = try TemporaryFolder()
        disk = try FaultyDisk(folder.path)
    }

    @Test("Opening fails whole, and succeeds when the disk works again", arguments: Beginning.allCases)
    func opening(_ beginning: Beginning) throws {
        try beginning.prepare(path)
        disk.arm()
        try Fixture.open(path).close()
        let (steps, deciding) = (disk.steps, disk.decidingSteps)
        let whole = try Contents.read(path)
        var failed = 0
        for fault in FaultyDisk.faults(steps: steps, always: deciding) {
            try beginning.prepare(path)
            disk.arm(fault)
            let failure = failure { try Fixture.open(path).close() }
            disk.arm()
            switch failure {
            case nil: #expect(try Contents.read(path) == whole, "\(fault)")
            case .store(.notADatabase)?, .store(.newerSchema)?, .refused?: Issue.record("\(fault): \(failure as Any)")
            case .store?: failed += 1
            }
            try Fixture.open(path).close()
            #expect(try Contents.read(path) == whole, "\(fault)")
        }
        #expect(failed > 5)
    }

    @Test("A power cut leaves what can be opened", arguments: Beginning.allCases)
    func powerCut(_ beginning: Beginning) throws {
        try beginning.prepare(path)
        disk.startRecording()
        try Fixture.open(path).close()
        let whole = try Contents.read(path)
        let cut = try PowerCut(base: { try beginning.prepare($0) }, steps: disk.records)
        for count in stride(from: 0, through: disk.recordCount, by: FaultyDisk.stride == 1 ? 1 : 11) {
            for loss in [PowerCut.Loss.everythingUnsynced, .sectors(seed: UInt64(count + 1))] {
                let left = try cut.leave(after: count, losing: loss)
                try Fixture.open(left).close()
                #expect(try Contents.read(left) == whole, "after \(count) of \(disk.recordCount)")
            }
        }
        let end = try cut.leave(after: disk.recordCount, losing: .everythingUnsynced)
        #expect(try Contents.read(end) == whole)
    }

    @Test("A backup is whole, or it is not there and the reason is told")
    func backup() throws {
        try UseCaseBase.copy(to: path)
        let store = try Fixture.open(path)
        let copy = folder.path("copy.db")
        disk.arm()
        try store.backup(to: copy, as: Fixture.administrator)
        let steps = disk.steps
        let whole = try Contents.read(copy)
        #expect(try whole == Contents.read(path))
        unlink(copy)
        // The first steps are the original's, whose disk is the same: that it is full is the reason there too.
        let first = (1...8).map { FaultyDisk.Fault(step: $0, error: ENOSPC, stays: false) }
        for fault in first + FaultyDisk.faults(steps: steps, always: []) {
            disk.arm(fault)
            let failure = failure { try store.backup(to: copy, as: Fixture.administrator) }
            disk.arm()
            switch failure {
            case nil: #expect(try !disk.hasFailed && Contents.read(copy) == whole, "\(fault)")
            case .store(.diskFull(copy))? where fault.error == ENOSPC, .store(.diskFailed)? where fault.error == EIO,
                .store(.cannotOpen)?:
                #expect(access(copy, F_OK) != 0)
            default: Issue.record("\(fault): \(failure as Any)")
            }
            unlink(copy)
        }
        #expect(try Contents.read(path) == whole)
    }
}
