import Glibc

/// The server's sendmail-compatible program, run by its absolute path with a list of arguments: no shell ever sees an address
/// (`reliability.md`, "Text is data").
public struct MailProgram: Sendable {
    /// Its absolute path.
    public let path: String
    /// How many seconds it may take with one message.
    public var limit = 60

    /// The program at `path`.
    public init(path: String) { self.path = path }

    /// Why it can't be run; `nil` when it can.
    public var obstacle: String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return String(cString: strerror(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { return String(cString: strerror(EACCES)) }
        return access(path, X_OK) == 0 ? nil : String(cString: strerror(errno))
    }

    /// Hands `message` over.
    ///
    /// The program reads it from memory that belongs to it alone: it gets all of it, or was never started, even when this
    /// program is killed meanwhile; a pipe would end early, and half a message might be sent. Lines end in LF, as on every Unix
    /// pipe to sendmail.
    public func deliver(_ message: MailMessage, from: EnvelopeAddress) -> DeliveryOutcome {
        let bytes = Array(message.text.utf8).filter { $0 != UInt8(ascii: "\r") }
        guard let input = MemoryFile(bytes), let output = MemoryFile([]) else {
            return .refusedForNow("no memory: " + String(cString: strerror(errno)))
        }
        let words = [path, "-i", "-f", from.text, "--", message.recipient.text]
        var process: pid_t = 0
        let error = Spawning.start(words, input: input.descriptor, output: output.descriptor, process: &process)
        guard error == 0 else { return .refusedForNow("\(path): " + String(cString: strerror(error))) }
        guard let status = ChildWait.wait(for: process, seconds: limit, unless: { output.size > Self.chatter }) else {
            return .refusedForNow(output.size > Self.chatter ? "endless output" : "no answer within \(limit) s")
        }
        let said = output.beginning(Self.shown)
        let signal = status & 0x7F
        return signal == 0
            ? .of(exitStatus: status >> 8 & 0xFF, said: said) : .refusedForNow("ended by signal \(signal)")
    }

    /// Bytes of output after which a program has gone mad.
    private static let chatter = 1 << 20
    /// Bytes of it that are kept as the reason.
    private static let shown = 500
}
