import Glibc

/// A file without a name, in memory where the system offers that: it exists as long as somebody has it open, and nobody else can read it.
final class MemoryFile {
    let descriptor: CInt

    /// A file that holds `bytes`, at its beginning.
    init?(_ bytes: [UInt8]) {
        var template = Array((Self.folder + "/pupitre-mail.XXXXXX").utf8CString)
        descriptor = mkstemp(&template)
        guard descriptor >= 0 else { return nil }
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        unlink(template)
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return nil }
            rest = rest.dropFirst(count)
        }
        lseek(descriptor, 0, SEEK_SET)
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    private static var folder: String { access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp" }

    var size: Int {
        var status = stat()
        return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
    }

    /// Its first bytes as one line of text.
    func beginning(_ count: Int) -> String {
        var buffer = [UInt8](repeating: 0, count: count)
        let got = pread(descriptor, &buffer, count, 0)
        let text = String(decoding: buffer.prefix(max(0, got)), as: UTF8.self)
        return VisibleText.line(text).split(separator: " ").joined(separator: " ")
    }
}
