import CNcurses
import Glibc

/// The way to the terminal: ncurses paints into a file in memory, and what it painted goes out in one write.
///
/// ncurses by itself writes after every jump of the cursor, up to fifty times for a screen: over SSH, fifty packets. It
/// also leaves no place to save bytes; here is one (`PenSaver`).
struct TerminalOutput {
    /// The terminal.
    let descriptor: CInt
    /// What ncurses takes for the terminal.
    let painted: UnsafeMutablePointer<FILE>
    private let memory: CInt
    private var saver = PenSaver(canTurnOff: false)
    private var bytes: [UInt8] = []
    private var buffer: [UInt8] = []

    /// Takes over the descriptor of a terminal.
    init(_ descriptor: CInt) throws(TerminalError) {
        memory = pupitre_memory_file()
        guard memory >= 0, let file = fdopen(memory, "w") else { throw .system(call: "memfd_create", code: errno) }
        self.descriptor = descriptor
        painted = file
    }

    /// Learns from the description, which newterm has loaded, whether single attributes can be turned off.
    ///
    /// `AX` says so for colours; the terminals that have it all know 22, 24 and 27 as well.
    mutating func readDescription() { saver = PenSaver(canTurnOff: tigetflag("AX") > 0) }

    /// Sends what ncurses has painted since the last time.
    mutating func flush() {
        let count = Int(lseek(memory, 0, SEEK_CUR))
        guard count > 0 else { return }
        if buffer.count < count { buffer = Array(repeating: 0, count: count) }
        guard pread(memory, &buffer, count, 0) == count else { return }
        lseek(memory, 0, SEEK_SET)
        bytes.removeAll(keepingCapacity: true)
        buffer.withUnsafeBytes { saver.pass(UnsafeRawBufferPointer(rebasing: $0[..<count]), into: &bytes) }
        send(bytes)
    }

    /// Sends what ncurses has painted, and the plain pen after it.
    mutating func finish() {
        flush()
        bytes.removeAll(keepingCapacity: true)
        saver.settle(into: &bytes)
        send(bytes)
        saver.forget()
    }

    /// Trusts nothing of the terminal's graphic state.
    mutating func forget() { saver.forget() }

    /// Sends bytes as they are.
    ///
    /// A terminal that is gone takes nothing.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        // After a crash in another thread the terminal is given back already.
        while !rest.isEmpty, !pupitre_guard_fired() {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Closes the terminal.
    func close() {
        fclose(painted)
        Glibc.close(descriptor)
    }
}
