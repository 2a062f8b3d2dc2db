import CNcurses
import Glibc
import TerminalUI

extension CursesTerminal {
    /// Sleeps until something has come, and returns all of it; nothing when only `descriptor` has become readable.
    ///
    /// - Parameters:
    ///   - descriptor: what else ends the sleep by becoming readable.
    ///   - deadline: when to report `TerminalEvent.deadline`; nil: never.
    @usableFromInline
    func wait(alsoFor descriptor: CInt, until deadline: ContinuousClock.Instant?) -> [TerminalEvent] {
        // A negative descriptor is left out: a terminal that is gone would be readable for ever.
        var polled = [reader.isClosed ? -1 : reader.descriptor, signals, descriptor].map {
            pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
        }
        let wakeUp = [reader.settlingTime, deadline].compactMap { $0 }.min()
        poll(&polled, nfds_t(polled.count), PollTimeout.milliseconds(until: wakeUp, from: .now))
        var events: [TerminalEvent] = []
        takeKeys(readable: polled[0].revents != 0, into: &events)
        takeSignals(into: &events)
        if let deadline, deadline <= .now { events.append(.deadline) }
        return events
    }

    private func takeKeys(readable: Bool, into events: inout [TerminalEvent]) {
        var keys: [Key] = []
        if readable { reader.drain(into: &keys) } else { reader.settle(at: .now, into: &keys) }
        events.append(contentsOf: keys.map(TerminalEvent.key))
        if readable, reader.isClosed { events.append(.hangup) }
    }

    private func takeSignals(into events: inout [TerminalEvent]) {
        let taken = pupitre_signals_take()
        if taken == 0 { return }
        func came(_ signal: CInt) -> Bool { taken & (1 << UInt(signal)) != 0 }
        if came(SIGCONT) {
            reenter()
            events.append(.resumed)
        }
        // A continued program may have missed a change of size, which `reenter` has followed.
        let before = size
        if came(SIGWINCH) { followSize() }
        if size != before || came(SIGCONT) { events.append(.resized(size)) }
        if came(SIGTSTP) { events.append(.suspendRequested) }
        if came(SIGTERM) || came(SIGINT) { events.append(.terminate) }
        if came(SIGHUP) { events.append(.hangup) }
    }
}

/// The timeout of `poll`.
enum PollTimeout {
    /// Whole milliseconds to wait, rounded up so that the time has come afterwards; -1, for ever, without one.
    static func milliseconds(until time: ContinuousClock.Instant?, from now: ContinuousClock.Instant) -> CInt {
        guard let time else { return -1 }
        let left = (time - now).components
        if left.seconds < 0 || left.attoseconds < 0 { return 0 }
        let thousandth: Int64 = 1_000_000_000_000_000
        let milliseconds = min(left.seconds, 86_400) * 1000 + (left.attoseconds + thousandth - 1) / thousandth
        return CInt(milliseconds)
    }
}
