import Foundation
import Glibc
import TestSupport

/// The drafts of a sandbox, looked at without any sleep: the kernel says when the folder has changed.
final class DraftWatch {
    /// What was waited for did not come.
    struct InVain: Error, CustomStringConvertible {
        let description: String
    }

    /// The folder of the drafts, made here so that it can be watched from the start.
    let folder: String
    private let descriptor: Int32

    init(_ sandbox: Sandbox) throws {
        folder = try sandbox.folder.makeFolder("state/pupitre/drafts")
        descriptor = inotify_init1(CInt(IN_CLOEXEC) | CInt(IN_NONBLOCK))
        inotify_add_watch(descriptor, folder, UInt32(IN_MOVED_TO | IN_CLOSE_WRITE | IN_DELETE | IN_MOVED_FROM))
    }

    deinit { close(descriptor) }

    /// The paths of the drafts there are.
    var files: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".draft.toml") }.map { "\(folder)/\($0)" }
    }

    /// The texts of the drafts there are.
    var texts: [String] { files.compactMap { try? String(contentsOfFile: $0, encoding: .utf8) } }

    /// Waits until the drafts are as described.
    func waitUntil(_ what: String, _ isTrue: ([String]) -> Bool) throws {
        let deadline = ContinuousClock.now + TerminalDriver.patience
        while !isTrue(texts) {
            guard ContinuousClock.now < deadline else { throw InVain(description: "\(what); drafts: \(texts)") }
            var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            poll(&event, 1, 1000)
            var buffer = [UInt8](repeating: 0, count: 4096)
            while read(descriptor, &buffer, buffer.count) > 0 {}
        }
    }

    /// The permissions of a file.
    static func mode(_ path: String) -> mode_t? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_mode & 0o777 : nil
    }
}
