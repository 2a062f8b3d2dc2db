import CPseudoTerminal
import Glibc

// What a person sees, and waits for.
extension TerminalDriver {
    /// Waits until the screen shows all these texts, then until the program has finished painting.
    ///
    /// - Throws: `TerminalFailure` with the whole screen, when the time is over or the program has ended without showing them.
    public func waitFor(
        _ texts: String..., within limit: Duration = patience, file: StaticString = #fileID, line: UInt = #line
    ) throws {
        let wanted = texts.map { "“\($0)”" }.joined(separator: " and ")
        try waitUntil(wanted, within: limit, "\(file):\(line)") { screen in texts.allSatisfy(screen.contains) }
    }

    /// Waits until the screen no longer shows this text.
    public func waitUntilGone(
        _ text: String, within limit: Duration = patience, file: StaticString = #fileID, line: UInt = #line
    ) throws {
        try waitUntil("“\(text)” to go", within: limit, "\(file):\(line)") { !$0.contains(text) }
    }

    /// Waits until the screen is as described: `try terminal.waitUntil("the cursor is home") { $0.cursor.row == 0 }`.
    public func waitUntil(
        _ what: String, within limit: Duration = patience, file: StaticString = #fileID, line: UInt = #line,
        _ isTrue: (ScreenModel) -> Bool
    ) throws {
        try waitUntil(what, within: limit, "\(file):\(line)", isTrue)
    }

    /// The screen must show this text now, without any waiting: for what belongs to the same painting as the text waited for.
    public func expect(_ texts: String..., file: StaticString = #fileID, line: UInt = #line) throws {
        look()
        for text in texts where !screen.contains(text) { throw failure(.missing(text), "\(file):\(line)") }
    }

    /// The screen must not show this text now.
    public func reject(_ texts: String..., file: StaticString = #fileID, line: UInt = #line) throws {
        look()
        for text in texts where screen.contains(text) { throw failure(.unwanted(text), "\(file):\(line)") }
    }

    /// Waits until the program has read what was typed, painted, and sleeps in a wait for more.
    ///
    /// The kernel says so (the terminal's input is empty, the main thread is in poll or read), no clock does. A program that never rests, or
    /// a kernel that does not tell, ends the wait after `limit` without an error.
    public func settle(within limit: Duration = .seconds(1)) {
        let deadline = Deadline(after: limit)
        while !deadline.hasPassed {
            look()
            if process.reap() != nil || terminal.master < 0 { return }
            if inputIsRead, process.waitsForInput != false {
                // It went to rest after its last write: what it wrote is here.
                if !look() { return }
            }
            waitForBytes(milliseconds: 1)
        }
    }

    /// Waits until the program has ended, and takes its last words.
    ///
    /// - Throws: `TerminalFailure` when it runs on.
    @discardableResult
    public func waitForExit(
        within limit: Duration = patience, file: StaticString = #fileID, line: UInt = #line
    ) throws -> ProgramEnd {
        let deadline = Deadline(after: limit)
        while true {
            look()
            if let end = process.reap() {
                look()
                return end
            }
            if deadline.hasPassed { throw failure(.stillRunning, "\(file):\(line)") }
            waitForBytes(milliseconds: deadline.milliseconds)
        }
    }

    /// The program must have ended, with this code, and given the terminal back as it was.
    public func expectExit(
        code: Int = 0, within limit: Duration = patience, file: StaticString = #fileID, line: UInt = #line
    ) throws {
        let end = try waitForExit(within: limit, file: file, line: line)
        guard end == .exited(code) else { throw failure(.ended("exit code \(code)", end), "\(file):\(line)") }
        let left = notGivenBack
        if !left.isEmpty { throw failure(.notGivenBack(left), "\(file):\(line)") }
    }

    /// Takes what has come so far, without waiting, and answers whether anything had.
    @discardableResult
    public func look() -> Bool {
        process.noteMemory()
        guard terminal.master >= 0 else { return false }
        var received = false
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = read(terminal.master, &buffer, buffer.count)
            guard count > 0 else { break }
            received = true
            output += buffer[..<count]
            screen.feed(buffer[..<count])
        }
        answerQueries()
        return received
    }

    /// Whether the program has ended; its last words have been taken then.
    public var hasEnded: Bool {
        let ended = process.reap() != nil
        look()
        return ended
    }

    /// Everything in the output so far that must never reach a terminal; also what the screen no longer shows.
    public var forbiddenOutput: [ForbiddenOutput] {
        look()
        return ForbiddenOutput.find(in: output)
    }

    /// Drops the recorded output, for long runs; the screen stays.
    ///
    /// The first bytes of a character whose others have not come yet are kept, else these would look broken.
    public func forgetOutput() {
        let lead = output.suffix(3).lastIndex { $0 >= 0xC0 }
        let length = lead.map { output[$0] >= 0xF0 ? 4 : output[$0] >= 0xE0 ? 3 : 2 } ?? 0
        guard let lead, output.count - lead < length else { return output = [] }
        output = Array(output[lead...])
    }

    // MARK: Inside

    private func waitUntil(
        _ what: String, within limit: Duration, _ place: String, _ isTrue: (ScreenModel) -> Bool
    ) throws {
        let deadline = Deadline(after: limit)
        while true {
            look()
            if isTrue(screen) {
                settle()
                // What was there for a moment only was not there.
                if isTrue(screen) { return }
            }
            if let end = process.reap() {
                look()
                if isTrue(screen) { return }
                throw failure(.ended(what, end), place)
            }
            if deadline.hasPassed { throw failure(.waitedInVain(what), place) }
            waitForBytes(milliseconds: deadline.milliseconds)
        }
    }

    /// Waits until the program sends something or ends.
    func waitForBytes(alsoToWrite: Bool = false, milliseconds: Int32) {
        let interest = Int32(POLLIN) | (alsoToWrite ? Int32(POLLOUT) : 0)
        // A negative descriptor is passed over by poll(2): after a hangup only the end is waited for.
        _ = waitForEvents(
            [(terminal.master, interest), (process.handle, Int32(POLLIN))], milliseconds: milliseconds)
        look()
    }

    private var inputIsRead: Bool { waitForEvents([(terminal.slave, Int32(POLLIN))], milliseconds: 0) == [0] }

    private func answerQueries() {
        guard !screen.replies.isEmpty else { return }
        let replies = screen.replies
        screen.replies = []
        _ = replies.withUnsafeBytes { Glibc.write(terminal.master, $0.baseAddress, $0.count) }
    }

    func failure(_ reason: TerminalFailure.Reason, _ place: String) -> TerminalFailure {
        TerminalFailure(reason: reason, picture: screen.picture, place: place)
    }
}
