import CFaultyStorage
import Foundation
import Glibc

/// A folder whose storage fails when told to; connections opened while it lives go through it.
final class FaultyDisk {
    /// The layer under SQLite could not be installed, or the folder is not there.
    struct Unavailable: Error {}

    /// How a step fails.
    struct Fault: Equatable {
        /// The step, from 1.
        var step: Int
        /// `EIO` or `ENOSPC`.
        var error: CInt
        /// Whether all steps after it fail too.
        var stays: Bool
    }

    /// How many steps lie between two that are tried: `PUPITRE_FAULT_STRIDE=1` tries all.
    static let stride = ProcessInfo.processInfo.environment["PUPITRE_FAULT_STRIDE"].flatMap { Int($0) } ?? 23

    /// The faults to be tried on something that takes so many steps: a sample, the first step (which makes the journal), and those with
    /// EIO at the steps in `always`.
    static func faults(steps: Int, always: Set<Int>) -> [Fault] {
        let kinds = [(EIO, false), (EIO, true), (ENOSPC, false), (ENOSPC, true)]
        return kinds.enumerated().flatMap { index, kind in
            (1...max(1, steps)).filter { step in
                step == 1 || (kind.0 == EIO && always.contains(step)) || (step + index * 5) % stride == 0
            }.map { Fault(step: $0, error: kind.0, stays: kind.1) }
        }
    }

    private let disk: OpaquePointer

    init(_ folder: String) throws {
        guard faulty_storage_install() == 0, let disk = faulty_disk_watch(folder) else { throw Unavailable() }
        self.disk = disk
    }

    deinit { faulty_disk_forget(disk) }

    /// Counts steps from 1 again; one of them is to fail, or none.
    func arm(_ fault: Fault? = nil) {
        faulty_disk_arm(disk, fault?.step ?? 0, fault?.error ?? 0, fault?.stays ?? false)
    }

    /// How many steps there were since.
    var steps: Int { faulty_disk_steps(disk) }

    /// Whether one has failed since.
    var hasFailed: Bool { faulty_disk_has_failed(disk) }

    /// The steps since that were not plain writes: few, and those that decide about a commit.
    var decidingSteps: Set<Int> { Set((1...max(1, steps)).filter { faulty_disk_step_decides(disk, $0) }) }

    // MARK: - Recording

    /// Records the steps from now on.
    func startRecording() { faulty_disk_start_recording(disk) }

    /// How many were recorded.
    var recordCount: Int { faulty_disk_record_count(disk) }

    /// What was recorded.
    var records: [StorageStep] { (0..<recordCount).map { StorageStep(faulty_disk_record_at(disk, $0)) } }
}

/// One step that changed a file.
struct StorageStep {
    enum Change {
        case write(offset: Int, bytes: [UInt8])
        case truncate(size: Int)
        case sync
        case delete(isDurable: Bool)
        case create
    }

    /// The name of the file in its folder.
    let file: String
    let change: Change

    /// Whether it is one of the few that decide about a commit.
    var decides: Bool { if case .write = change { false } else { true } }

    init(_ record: faulty_record) {
        file = String(cString: record.path).split(separator: "/").last.map(String.init) ?? ""
        let offset = Int(record.offset)
        change =
            switch record.kind {
            case FAULTY_WRITE:
                .write(offset: offset, bytes: [UInt8](UnsafeRawBufferPointer(start: record.bytes, count: record.count)))
            case FAULTY_TRUNCATE: .truncate(size: offset)
            case FAULTY_DELETE: .delete(isDurable: offset != 0)
            case FAULTY_CREATE: .create
            default: .sync
            }
    }
}
