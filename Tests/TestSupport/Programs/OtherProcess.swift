import CPseudoTerminal
import Foundation
import Glibc

/// A process that another program started, such as a server: looked up in /proc, and waited for without being its parent.
public final class OtherProcess {
    /// Its number.
    public let number: pid_t
    private let handle: Int32

    /// The process with this number; nil when there is none.
    public init?(_ number: pid_t) {
        self.number = number
        handle = process_handle(number)
        if handle < 0 { return nil }
    }

    deinit { if handle >= 0 { close(handle) } }

    /// Waits until it has ended; false when it runs on.
    public func waitForEnd(within limit: Duration) -> Bool {
        let deadline = Deadline(after: limit)
        return waitForEvents([(handle, Int32(POLLIN))], milliseconds: deadline.milliseconds) != [0]
    }

    /// What it was started with; nil when that can't be read.
    public var environment: [String]? {
        (try? Data(contentsOf: URL(filePath: "/proc/\(number)/environ")))?.split(separator: 0)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    /// How it is, by the kernel's letter: `R` runs, `S` sleeps, `T` is stopped, `Z` has ended.
    public var state: Character? { fields?.first?.first }

    /// The number of the process that started it.
    public var parent: pid_t? { fields.flatMap { $0.count > 1 ? pid_t($0[1]) : nil } }

    /// Where its program's file is.
    public var program: String? {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(number)/exe")
    }

    /// The account that runs it.
    public var account: uid_t? {
        var status = stat()
        return stat("/proc/\(number)", &status) == 0 ? status.st_uid : nil
    }

    /// Every process there is now.
    public static var all: [OtherProcess] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.compactMap(OtherProcess.init)
    }

    /// What follows the name in brackets: the state, the parent and so on.
    private var fields: [Substring]? {
        guard let text = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
            let end = text.lastIndex(of: ")")
        else { return nil }
        return text[text.index(after: end)...].split(separator: " ")
    }
}
