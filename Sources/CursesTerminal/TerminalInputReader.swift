import Glibc
import TerminalUI

/// Reads the terminal without ever blocking, and knows when it is gone.
struct TerminalInputReader {
    /// For `poll`.
    let descriptor: CInt
    /// Whether the terminal is gone; nothing is read any more.
    private(set) var isClosed = false

    private var decoder: KeyDecoder
    private var giveUpAt: ContinuousClock.Instant?
    private var chunk = [UInt8](repeating: 0, count: 1 << 16)

    /// The most that one turn reads, in bytes: someone who floods the terminal still sees it painted.
    private static let turnLimit = 4 << 20

    init(descriptor: CInt, decoder: KeyDecoder) {
        self.descriptor = descriptor
        self.decoder = decoder
    }

    /// When a sequence that is incomplete now is settled without the rest; nil when nothing is incomplete.
    var settlingTime: ContinuousClock.Instant? { giveUpAt }

    /// Reads and decodes all that has come.
    mutating func drain(into keys: inout [Key]) {
        var total = 0
        while total < Self.turnLimit, !isClosed {
            let count = read(descriptor, &chunk, chunk.count)
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { break }
            // End of file, or EIO: the line is cut, or nobody holds the other end.
            guard count > 0 else { return isClosed = true }
            decoder.feed(chunk[..<count], into: &keys)
            total += count
        }
        if total > 0 { giveUpAt = decoder.patience.map { .now + .milliseconds(Int($0)) } }
    }

    /// Settles what has been incomplete for too long.
    mutating func settle(at now: ContinuousClock.Instant, into keys: inout [Key]) {
        guard let time = giveUpAt, time <= now else { return }
        decoder.timeOut(into: &keys)
        giveUpAt = decoder.patience.map { now + .milliseconds(Int($0)) }
    }
}
