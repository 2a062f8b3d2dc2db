import Foundation
import Glibc
import TestSupport

/// What a disk holds after the power failed at some step, made anew from the steps that were recorded.
///
/// What was synced is there. Of what was not, all may be there, nothing, or any sectors.
struct PowerCut {
    /// What becomes of what was not synced.
    enum Loss {
        case nothing
        case everythingUnsynced
        case sectors(seed: UInt64)
    }

    private let folder: TemporaryFolder
    private let base: (String) throws -> Void
    private let steps: [StorageStep]

    /// - Parameters:
    ///   - base: puts the database as it was before the first step at a path.
    ///   - steps: what was done since.
    init(base: @escaping (String) throws -> Void, steps: [StorageStep]) throws {
        folder = try TemporaryFolder()
        self.base = base
        self.steps = steps
    }

    /// Everything in the database that is found after a cut before step `count`, from 0.
    func contents(after count: Int, losing loss: Loss) throws -> String {
        try Contents.read(leave(after: count, losing: loss))
    }

    /// The path at which a cut before step `count` leaves the database.
    func leave(after count: Int, losing loss: Loss) throws -> String {
        let path = folder.path("p.db")
        try base(path)
        var disk = LossyDisk(loss)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
            disk.add(name, Array(try Data(contentsOf: URL(filePath: folder.path(name)))))
            unlink(folder.path(name))
        }
        for step in steps.prefix(count) { disk.take(step) }
        for (name, bytes) in disk.cut() { try Data(bytes).write(to: URL(filePath: folder.path(name))) }
        return path
    }
}

/// Files as they are seen, and as they are on the disk.
private struct LossyDisk {
    private struct File {
        var onDisk: [UInt8]
        /// Whether the folder names it for good.
        var isNamed = true
        var pending: [StorageStep.Change] = []
    }

    private var files: [String: File] = [:]
    private let loss: PowerCut.Loss
    private var random = Mixed(seed: 1)

    init(_ loss: PowerCut.Loss) {
        self.loss = loss
        if case .sectors(let seed) = loss { random = Mixed(seed: seed) }
    }

    mutating func add(_ name: String, _ bytes: [UInt8]) { files[name] = File(onDisk: bytes) }

    mutating func take(_ step: StorageStep) {
        switch step.change {
        case .create: files[step.file] = File(onDisk: [], isNamed: false)
        case .delete(let isDurable):
            if isDurable || survives() { files[step.file] = nil }
        case .sync:
            // SQLite syncs the folder of a journal that it has just made with the journal itself.
            guard var file = files[step.file] else { return }
            for change in file.pending { Self.apply(change, to: &file.onDisk) }
            (file.pending, file.isNamed) = ([], true)
            files[step.file] = file
        case .write, .truncate: files[step.file]?.pending.append(step.change)
        }
    }

    /// What is found when the power is back.
    mutating func cut() -> [String: [UInt8]] {
        var found: [String: [UInt8]] = [:]
        for name in files.keys.sorted() {
            guard var file = files[name] else { continue }
            if !file.isNamed && !survives() { continue }
            for change in file.pending {
                for part in Self.sectors(change) where survives() { Self.apply(part, to: &file.onDisk) }
            }
            found[name] = file.onDisk
        }
        return found
    }

    private mutating func survives() -> Bool {
        switch loss {
        case .nothing: true
        case .everythingUnsynced: false
        case .sectors: random.below(2) == 0
        }
    }

    private static func sectors(_ change: StorageStep.Change) -> [StorageStep.Change] {
        guard case .write(let offset, let bytes) = change else { return [change] }
        var parts: [StorageStep.Change] = []
        var start = 0
        while start < bytes.count {
            let end = min(bytes.count, (offset + start) / 512 * 512 + 512 - offset)
            parts.append(.write(offset: offset + start, bytes: Array(bytes[start..<end])))
            start = end
        }
        return parts
    }

    private static func apply(_ change: StorageStep.Change, to bytes: inout [UInt8]) {
        switch change {
        case .write(let offset, let new):
            if bytes.count < offset + new.count {
                bytes.append(contentsOf: repeatElement(0, count: offset + new.count - bytes.count))
            }
            bytes.replaceSubrange(offset..<offset + new.count, with: new)
        case .truncate(let size):
            if bytes.count > size { bytes.removeLast(bytes.count - size) }
        case .sync, .delete, .create: break
        }
    }
}
