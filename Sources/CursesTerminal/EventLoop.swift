import CNcurses
import Glibc
import TerminalUI

/// What the application wants after a batch of events.
public struct Turn: Sendable {
    /// End the loop.
    public var leave = false
    /// Give the terminal to the shell until it continues the program.
    public var suspend = false
    /// Paint everything anew.
    public var redraw = false
    /// When to send `TerminalEvent.deadline`, unless something comes earlier that moves it; nil: never.
    public var deadline: ContinuousClock.Instant?

    /// Wait for the next event; each wish can be set.
    public init(
        leave: Bool = false, suspend: Bool = false, redraw: Bool = false, deadline: ContinuousClock.Instant? = nil
    ) {
        self.leave = leave
        self.suspend = suspend
        self.redraw = redraw
        self.deadline = deadline
    }
}

/// The main thread's loop: sleep, take all that has come, update, paint once.
public struct EventLoop<Event: Sendable> {
    @usableFromInline let terminal: CursesTerminal
    @usableFromInline let mailbox: Mailbox<Event>

    /// A loop between this terminal and this mailbox.
    public init(terminal: CursesTerminal, mailbox: Mailbox<Event>) {
        self.terminal = terminal
        self.mailbox = mailbox
    }

    /// Paints the first frame and runs until a turn wants to leave.
    ///
    /// - Parameters:
    ///   - translate: the application's event for what comes from the terminal; nil: none.
    ///   - update: takes a batch of events, in order, the terminal's before the mailbox's. Never called with none.
    ///   - view: the frame to show now, of this size.
    @inlinable
    public func run(
        translate: (TerminalEvent) -> Event?, update: ([Event]) -> Turn, view: (Size) -> Frame
    ) {
        var deadline: ContinuousClock.Instant?
        terminal.paint(view(terminal.size))
        while true {
            let outside = terminal.wait(alsoFor: mailbox.descriptor, until: deadline)
            // It comes once; a turn may ask for it again.
            if outside.contains(.deadline) { deadline = nil }
            let events = outside.compactMap(translate) + mailbox.take()
            guard !events.isEmpty else { continue }
            let turn = update(events)
            if turn.leave { return }
            if turn.suspend { terminal.suspend() }
            if turn.redraw { terminal.redraw() }
            deadline = turn.deadline
            terminal.paint(view(terminal.size))
        }
    }
}
