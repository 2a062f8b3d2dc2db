import CPseudoTerminal
import Glibc

/// A program on a terminal of 80×24, timed from outside: from its start or a key to the last byte that it sent because of it.
final class TimedTerminal {
    /// What a key led to.
    struct Reaction {
        /// To the last byte.
        let time: Duration
        /// How many bytes were sent.
        let bytes: Int
    }

    /// A program has sent everything when nothing came for so long, in milliseconds.
    private static let silence: CInt = 40
    /// Whoever has not answered by then never does, in seconds.
    private static let patience = 20.0

    private var terminal = pseudo_terminal(master: -1, slave: -1)
    private var child = CPseudoTerminal.child(pid: -1, handle: -1)
    private let started: ContinuousClock.Instant
    private var text = PlainText()

    /// Starts the program `words[0]`.
    init(_ words: [String], settings: [String: String] = [:]) throws {
        var environment = [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "HOME": "/nonexistent",
        ]
        environment.merge(settings) { $1 }
        let strings = words.map { strdup($0) } + [nil]
        let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for string in strings + variables { free(string) } }
        started = .now
        let error = pseudo_terminal_spawn(words[0], strings, variables, nil, 80, 24, &terminal, &child)
        guard error == 0 else { throw BareError(message: "\(words[0]): \(String(cString: strerror(error)))") }
    }

    deinit { end() }

    /// Ends the program.
    func end() {
        guard child.pid > 0 else { return }
        kill(child.pid, SIGKILL)
        var status: CInt = 0
        waitpid(child.pid, &status, 0)
        for descriptor in [terminal.master, terminal.slave, child.handle] where descriptor >= 0 { close(descriptor) }
        child.pid = -1
    }

    /// The time from the start, or from `mark`, until what was sent holds what `isThere` looks for.
    ///
    /// The text is without its control sequences.
    func firstFrame(after mark: String? = nil, _ isThere: (String) -> Bool) throws -> Duration {
        var start = started
        if let mark {
            try wait { $0.contains(mark) }
            start = .now
        }
        try wait(isThere)
        return ContinuousClock.now - start
    }

    private func wait(_ isThere: (String) -> Bool) throws {
        while !isThere(text.text) {
            guard ContinuousClock.now - started < .seconds(Self.patience), receive(within: 1_000) != nil else {
                throw BareError(message: "no first frame")
            }
        }
    }

    /// Sends a key and waits until nothing more comes because of it.
    func react(to key: [UInt8]) -> Reaction {
        let start = ContinuousClock.now
        _ = key.withUnsafeBytes { write(terminal.master, $0.baseAddress, $0.count) }
        var (last, bytes) = (start, 0)
        while let count = receive(within: bytes == 0 ? 2_000 : Self.silence) {
            bytes += count
            last = .now
        }
        return Reaction(time: last - start, bytes: bytes)
    }

    /// Waits until the program does nothing but wait for keys, whatever it still had to do in the background.
    func settle() {
        var quiet = 0
        let limit = ContinuousClock.now + .seconds(Self.patience)
        while quiet < 5, ContinuousClock.now < limit {
            let came = receive(within: 20) != nil
            quiet = !came && child_waits_for_input(child.pid) == 1 ? quiet + 1 : 0
        }
    }

    /// Reads what has come.
    ///
    /// - Returns: how many bytes; `nil` when none came in time.
    private func receive(within milliseconds: CInt) -> Int? {
        var watched = pollfd(fd: terminal.master, events: Int16(POLLIN), revents: 0)
        guard poll(&watched, 1, milliseconds) == 1 else { return nil }
        var bytes = [UInt8](repeating: 0, count: 65_536)
        let count = read(terminal.master, &bytes, bytes.count)
        guard count > 0 else { return nil }
        text.append(bytes[..<count])
        // Some ask where the cursor is before they draw.
        if text.takeQuestion() { _ = "\u{1B}[1;1R".withCString { write(terminal.master, $0, 6) } }
        return count
    }

    // MARK: - What it uses

    /// Most memory so far, in MiB.
    var peakMemory: Double { Double(child_peak_memory(child.pid)) / 1_024 }

    /// Its share of the memory that it has in common with other programs, and all of its own, in MiB.
    var proportionalMemory: Double {
        Double(number("Pss:", in: "/proc/\(child.pid)/smaps_rollup")) / 1_024
    }

    /// How often its threads have gone to sleep so far: two looks tell how often it woke up between them.
    var sleeps: Int { number("voluntary_ctxt_switches:", in: "/proc/\(child.pid)/status") }

    private func number(_ label: String, in path: String) -> Int {
        guard let file = fopen(path, "re") else { return 0 }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while fgets(&line, 256, file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            if text.hasPrefix(label) { return Int(text.dropFirst(label.count).filter(\.isNumber)) ?? 0 }
        }
        return 0
    }
}

/// What a program sent, without its control sequences.
private struct PlainText {
    private(set) var text = ""
    private var asks = false
    private var sequence: [UInt8]?

    mutating func append(_ bytes: ArraySlice<UInt8>) {
        var plain: [UInt8] = []
        for byte in bytes {
            guard var open = sequence else {
                if byte == 0x1B { sequence = [] } else { plain.append(byte) }
                continue
            }
            open.append(byte)
            // A control sequence ends with a letter or one of few signs; any other escape is one byte long, or two.
            let isControl = open[0] == UInt8(ascii: "[")
            let isOver = isControl ? open.count > 1 && (0x40...0x7E).contains(byte) : !"()#".utf8.contains(byte)
            if isOver, open == Array("[6n".utf8) { asks = true }
            sequence = isOver ? nil : open
        }
        text += String(decoding: plain, as: UTF8.self)
    }

    mutating func takeQuestion() -> Bool {
        defer { asks = false }
        return asks
    }
}
