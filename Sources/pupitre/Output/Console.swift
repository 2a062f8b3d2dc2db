import Glibc
import TerminalUI

/// Standard output and error: the one way out for text, which never lets a control character through.
enum Console {
    /// Says `text` on standard error, headed by the program's name.
    static func complain(_ text: String) { detail("pupitre: " + text) }

    /// Says a line that follows an earlier one.
    static func detail(_ text: String) { write(SafeText(text).string + "\n", to: STDERR_FILENO) }

    /// Writes lines on standard output.
    ///
    /// - Throws: a complaint when they can't be written: the disk is full, the pipe is closed.
    static func print(_ lines: [String]) throws(Complaint) {
        try output(lines.map { SafeText($0).string + "\n" }.joined())
    }

    /// Writes a JSON document, which escapes by itself, on standard output.
    static func output(_ text: String) throws(Complaint) {
        guard write(text, to: STDOUT_FILENO) else {
            throw .fact(.cannotWrite(SystemEnvironment.reason()), code: ExitCode.inputOutput)
        }
    }

    /// Shows how far something is, over the line before; only on a terminal.
    static func progress(_ text: String) {
        guard isatty(STDERR_FILENO) == 1 else { return }
        write("\r" + SafeText(text).string + "\u{1B}[K", to: STDERR_FILENO)
    }

    /// Takes the progress away.
    static func endProgress() {
        guard isatty(STDERR_FILENO) == 1 else { return }
        write("\r\u{1B}[K", to: STDERR_FILENO)
    }

    /// The columns of the terminal on standard output, or 100.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return Int(size.ws_col)
    }

    @discardableResult
    private static func write(_ text: String, to descriptor: Int32) -> Bool {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            bytes = bytes.dropFirst(count)
        }
        return true
    }
}
