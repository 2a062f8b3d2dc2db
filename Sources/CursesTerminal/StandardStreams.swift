import Glibc

/// Takes the three standard streams off the terminal while the desk is up, and gives them back.
///
/// A message written to standard error would tear the screen and then be lost with it; Swift's report of a crash would
/// even wait for a key in front of the manager. So input reads nothing, and output and errors go to a report file.
struct StandardStreams {
    /// Where output and errors go; nil: nowhere.
    private(set) var reportPath: String?
    private var originals: [CInt] = []
    private var report: CInt = -1

    /// Redirects the streams, or changes nothing and throws.
    ///
    /// - Parameter folder: an existing folder for the report file, which belongs to the person alone; nil: no report.
    init(reportFolder folder: String?) throws(TerminalError) {
        if let folder { openReport(in: folder) }
        if report < 0 { report = open("/dev/null", O_WRONLY | O_CLOEXEC) }
        guard report >= 0 else { throw .system(call: "open", code: errno) }
        let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
        guard nothing >= 0 else { throw .system(call: "open", code: errno) }
        defer { close(nothing) }
        // Above the standard ones, and never inherited by a program that is started meanwhile.
        for stream in STDIN_FILENO...STDERR_FILENO { originals.append(fcntl(stream, F_DUPFD_CLOEXEC, 10)) }
        fflush(nil)
        dup2(nothing, STDIN_FILENO)
        dup2(report, STDOUT_FILENO)
        dup2(report, STDERR_FILENO)
    }

    /// Gives the streams back and removes a report in which nothing was written.
    mutating func restore() {
        fflush(nil)
        for (stream, original) in zip(STDIN_FILENO...STDERR_FILENO, originals) where original >= 0 {
            dup2(original, stream)
            close(original)
        }
        originals = []
        var facts = stat()
        if let path = reportPath, fstat(report, &facts) == 0, facts.st_size == 0 { unlink(path) }
        close(report)
        report = -1
    }

    private mutating func openReport(in folder: String) {
        let path = "\(folder)/report-\(getpid()).txt"
        report = open(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC, 0o600)
        if report >= 0 { reportPath = path }
    }
}
