import CPseudoTerminal
import Glibc

/// What a program that ran without a terminal has said.
public struct ProgramRun: Sendable {
    /// How it ended.
    public let end: ProgramEnd
    /// Its standard output, bytes that are not UTF-8 replaced.
    public let output: String
    /// Its standard error, likewise.
    public let errors: String
    /// Its standard output, byte for byte.
    public let outputBytes: [UInt8]

    /// The exit code, or -1 when a signal ended it.
    public var exitCode: Int { if case .exited(let code) = end { code } else { -1 } }
}

/// A program that did not end in time; it was killed.
public struct RunTooLong: Error, CustomStringConvertible {
    /// What it had said until then.
    public let output: String
    /// What it had complained about.
    public let errors: String

    /// In words.
    public var description: String { "the program did not end; output: \(output); errors: \(errors)" }
}

/// Runs a program without a terminal (none is its controlling one either) and waits for its end.
///
/// - Parameters:
///   - words: the path of the executable, then its arguments.
///   - input: what it reads from its standard input, which then ends.
///   - environment: its whole environment.
///   - directory: where it runs.
///   - limit: how long it may take.
/// - Throws: `CannotStart`, `RunTooLong`.
public func runProgram(
    _ words: [String], input: String = "", environment: [String: String] = [:], directory: String? = nil,
    within limit: Duration = .seconds(30)
) throws -> ProgramRun {
    let program = words.first ?? ""
    let pipes = try Pipes(program)
    var child = child(pid: -1, handle: -1)
    let error = withProgramStrings(program, Array(words.dropFirst()), environment) { words, settings in
        program.withCString { path in
            let start = { (place: UnsafePointer<CChar>?) in
                var request = child_request(
                    path: path, arguments: words, environment: settings, directory: place,
                    input: pipes.input.read, output: pipes.output.write, error: pipes.errors.write, owns_terminal: false
                )
                return child_spawn(&request, &child)
            }
            return directory.map { $0.withCString { start($0) } } ?? start(nil)
        }
    }
    guard error == 0 else { throw CannotStart(program: program, code: error) }
    return try pipes.attend(ChildProcess(child), input: Array(input.utf8), within: limit)
}

/// Both ends of a pipe; closed when forgotten.
private final class Pipe {
    private(set) var read: Int32
    private(set) var write: Int32

    init(_ program: String) throws {
        var ends: [Int32] = [-1, -1]
        let error = pipe_closed_on_exec(&ends)
        guard error == 0 else { throw CannotStart(program: program, code: error) }
        (read, write) = (ends[0], ends[1])
    }

    deinit {
        closeRead()
        closeWrite()
    }

    func closeRead() {
        if read >= 0 { close(read) }
        read = -1
    }

    func closeWrite() {
        if write >= 0 { close(write) }
        write = -1
    }
}

/// The three standard streams of a child.
private struct Pipes {
    let input: Pipe
    let output: Pipe
    let errors: Pipe

    init(_ program: String) throws {
        input = try Pipe(program)
        output = try Pipe(program)
        errors = try Pipe(program)
    }

    /// Feeds the child and listens to it until it has ended and said everything.
    func attend(_ process: ChildProcess, input text: [UInt8], within limit: Duration) throws -> ProgramRun {
        input.closeRead()
        output.closeWrite()
        errors.closeWrite()
        _ = fcntl(input.write, F_SETFL, O_NONBLOCK)
        let deadline = Deadline(after: limit)
        var rest = text[...]
        var said: [UInt8] = []
        var complained: [UInt8] = []
        while output.read >= 0 || errors.read >= 0 {
            if deadline.hasPassed { throw RunTooLong(output: Self.text(said), errors: Self.text(complained)) }
            if rest.isEmpty { input.closeWrite() }
            let ready = waitForEvents(
                [(output.read, Int32(POLLIN)), (errors.read, Int32(POLLIN)), (input.write, Int32(POLLOUT))],
                milliseconds: deadline.milliseconds)
            if ready[0] != 0 { Self.take(output, &said) }
            if ready[1] != 0 { Self.take(errors, &complained) }
            if ready[2] != 0 { feed(&rest) }
        }
        while process.reap() == nil {
            if deadline.hasPassed { throw RunTooLong(output: Self.text(said), errors: Self.text(complained)) }
            _ = waitForEvents([(process.handle, Int32(POLLIN))], milliseconds: deadline.milliseconds)
        }
        return ProgramRun(
            end: process.end ?? .exited(-1), output: Self.text(said), errors: Self.text(complained), outputBytes: said)
    }

    /// A reader that has gone must not end the tests: SIGPIPE is blocked and taken away while writing.
    private func feed(_ rest: inout ArraySlice<UInt8>) {
        var pipe = sigset_t()
        var before = sigset_t()
        sigemptyset(&pipe)
        sigaddset(&pipe, SIGPIPE)
        pthread_sigmask(SIG_BLOCK, &pipe, &before)
        let count = rest.withUnsafeBytes { write(input.write, $0.baseAddress, $0.count) }
        if count < 0, errno == EPIPE {
            rest = []
            var now = timespec()
            sigtimedwait(&pipe, nil, &now)
        }
        pthread_sigmask(SIG_SETMASK, &before, nil)
        if count > 0 { rest = rest.dropFirst(count) }
    }

    private static func take(_ pipe: Pipe, _ bytes: inout [UInt8]) {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = read(pipe.read, &buffer, buffer.count)
        if count > 0 { bytes += buffer[..<count] } else { pipe.closeRead() }
    }

    private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
