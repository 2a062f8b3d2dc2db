import CursesTerminal
import Glibc
import TerminalUI

/// A program for the tests: it shows what reaches it through the terminal, and ends in every way a program can end.
///
///     terminal-probe [--report FOLDER] [--list COUNT]
///
/// Control keys do things (see `Probe.act`); `--list` shows a list to search in, to measure painting.
@main
struct TerminalProbe {
    /// One line, so that no closure below belongs to the main actor.
    static func main() { exit(probe(Array(CommandLine.arguments.dropFirst()))) }
}

private func probe(_ arguments: [String]) -> CInt {
    var options = TerminalOptions(crashNotice: "the probe stopped")
    var count: Int?
    for (name, value) in zip(arguments, arguments.dropFirst()) {
        if name == "--report" { options.reportFolder = value }
        if name == "--list" { count = Int(value) }
    }
    do throws(TerminalError) {
        let terminal = try CursesTerminal.open(options)
        defer { terminal.close() }
        let mailbox = try Mailbox<ProbeEvent>()
        if let count { return searchList(count, terminal, mailbox) }
        let probe = Probe(terminal: terminal, mailbox: mailbox)
        EventLoop(terminal: terminal, mailbox: mailbox)
            .run(translate: ProbeEvent.terminal, update: probe.update, view: probe.view)
        return probe.code
    } catch {
        print("cannot open: \(error)")
        return 64
    }
}

/// What reaches the probe.
enum ProbeEvent: Sendable {
    case terminal(TerminalEvent)
    case posted(Int)
}

/// The probe's state and what it does with it.
final class Probe {
    private(set) var code: CInt = 0
    private let terminal: CursesTerminal
    private let mailbox: Mailbox<ProbeEvent>
    private var lines: [String] = []
    private var events = 0
    private var paints = 0

    init(terminal: CursesTerminal, mailbox: Mailbox<ProbeEvent>) {
        self.terminal = terminal
        self.mailbox = mailbox
        lines = terminal.notices.map { "\($0)" }
    }

    func update(_ batch: [ProbeEvent]) -> Turn {
        events += batch.count
        return batch.reduce(into: Turn()) { turn, event in
            switch event {
            case .posted(let number): note("posted \(number)")
            case .terminal(.key(.control(let letter))): act(letter, &turn)
            case .terminal(.key(.paste(let text))):
                let breaks = text.unicodeScalars.count { $0 == "\n" }
                note("paste of \(text.unicodeScalars.count) with \(breaks) breaks: \(text.prefix(20).debugDescription)")
            case .terminal(let event): see(event, &turn)
            }
        }
    }

    private func see(_ event: TerminalEvent, _ turn: inout Turn) {
        switch event {
        case .key(let key): note("\(key)")
        case .terminate: leave(3, &turn)
        case .hangup: leave(4, &turn)
        case .suspendRequested: turn.suspend = true
        default: note("\(event)")
        }
    }

    private func act(_ letter: Character, _ turn: inout Turn) {
        switch letter {
        case "q": leave(0, &turn)
        case "z": turn.suspend = true
        case "l": turn.redraw = true
        case "d": turn.deadline = .now + .milliseconds(20)
        case "p": post(100)
        case "e": perror("a word on standard error")
        case "f": fatalError("asked to stop")
        case "a": abort()
        case "o": note("\(overflow(1))")
        case "t": crashInThread()
        case "x": _ = [0][events]
        default: note("control \(letter)")
        }
    }

    private func leave(_ code: CInt, _ turn: inout Turn) {
        self.code = code
        turn.leave = true
    }

    private func note(_ line: String) { lines.append(line) }

    /// Events from another thread, many at once.
    private func post(_ count: Int) {
        let mailbox = mailbox
        Task.detached { for number in 1...count { mailbox.post(.posted(number)) } }
    }

    private func crashInThread() {
        Task.detached { fatalError("asked to stop in a thread") }
    }

    func view(_ size: Size) -> Frame {
        paints += 1
        var canvas = Canvas(size: size, repertoire: terminal.repertoire)
        canvas.text("probe \(size.width)×\(size.height)", x: 0, y: 0, role: .title)
        canvas.text("events \(events) paints \(paints)", x: 20, y: 0, role: .textMuted)
        canvas.rule(y: 1)
        let room = max(size.height - 2, 0)
        for (row, line) in lines.suffix(room).enumerated() {
            canvas.text(SafeText(line), x: 0, y: row + 2, role: .text)
        }
        canvas.setCursor(x: 0, y: min(lines.count + 2, size.height - 1))
        return canvas.frame
    }
}

/// Runs out of stack; the array keeps the compiler from making a loop of it.
@inline(never)
private func overflow(_ depth: Int) -> Int {
    var room = [depth, depth + 1]
    withUnsafeMutablePointer(to: &room) { $0.pointee.append(overflow(depth + 1)) }
    return room.reduce(0, &+)
}
