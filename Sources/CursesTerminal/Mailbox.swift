import CNcurses
import Glibc
import Synchronization

/// Where other threads leave events for the main one.
///
/// An effect that has run on an actor or a thread posts its answer here; the event loop sleeps in `poll` on the mailbox's
/// pipe, so nothing wakes the processor while nothing happens. A burst of events costs one wake-up: a byte goes into
/// the pipe only when the box was empty.
public final class Mailbox<Event: Sendable>: Sendable {
    private let waiting = Mutex<[Event]>([])
    private let writeEnd: CInt
    /// Readable when there is something to take; for `poll`.
    @usableFromInline let descriptor: CInt

    /// An empty mailbox.
    ///
    /// Fails when the process has no file descriptor left.
    public init() throws(TerminalError) {
        var ends: [CInt] = [-1, -1]
        guard pupitre_pipe(&ends) else { throw .system(call: "pipe2", code: errno) }
        descriptor = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(descriptor)
        close(writeEnd)
    }

    /// Leaves one event; any thread may.
    ///
    /// It reaches the loop after those posted before.
    public func post(_ event: Event) {
        let wasEmpty = waiting.withLock { events in
            events.append(event)
            return events.count == 1
        }
        guard wasEmpty else { return }
        var byte: UInt8 = 0
        // A full pipe wakes the reader just as well.
        _ = write(writeEnd, &byte, 1)
    }

    /// Everything that was posted since the last call, oldest first.
    ///
    /// The event loop takes what comes while it runs; afterwards whoever ran it may.
    public func take() -> [Event] {
        // The pipe first: a byte written after the box was emptied must stay, or its event would sleep.
        var byte: UInt8 = 0
        while read(descriptor, &byte, 1) > 0 {}
        return waiting.withLock { events in
            defer { events = [] }
            return events
        }
    }
}
