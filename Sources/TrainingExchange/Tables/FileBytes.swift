import Glibc

/// Why a file cannot be read.
public enum FileReadError: Error, Equatable, Sendable {
    /// There is no such file.
    case notFound(path: String)
    /// The person may not read it.
    case notAllowed(path: String)
    /// It is a folder.
    case isDirectory(path: String)
    /// It holds more than `limit` bytes.
    case tooLarge(path: String, limit: Int)
    /// The system says `errno` for another reason.
    case failed(path: String, errno: Int32)
    /// `isCancelled` said so.
    case cancelled
}

/// Reads whole files.
public enum FileBytes {
    /// The largest file read unless said otherwise: 256 MiB, a catalogue of two million trainings.
    public static let limit = 256 << 20
    private static let chunk = 1 << 20

    /// The bytes of the file at `path`, which may also be a pipe.
    ///
    /// - Parameters:
    ///   - progress: Told after each MiB how many bytes were read and how many there are (0 when the system does not know).
    ///   - isCancelled: Asked before each MiB.
    public static func read(
        _ path: String, limit: Int = limit, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in },
        isCancelled: () -> Bool = { false }
    ) throws(FileReadError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw error(errno, path) }
        defer { close(descriptor) }
        return try read(descriptor, path: path, limit: limit, progress: progress, isCancelled: isCancelled)
    }

    /// The bytes that come on standard input, which may be a file, until its end; complaints call it `name`.
    public static func readStandardInput(called name: String, limit: Int = limit) throws(FileReadError) -> [UInt8] {
        try read(STDIN_FILENO, path: name, limit: limit, progress: { _, _ in }, isCancelled: { false })
    }

    private static func read(
        _ descriptor: Int32, path: String, limit: Int, progress: (_ done: Int, _ total: Int) -> Void,
        isCancelled: () -> Bool
    ) throws(FileReadError) -> [UInt8] {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw error(errno, path) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .isDirectory(path: path) }
        let size = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
        guard size <= limit else { throw .tooLarge(path: path, limit: limit) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        while true {
            if isCancelled() { throw .cancelled }
            guard try append(from: descriptor, path: path, to: &bytes) else { return bytes }
            guard bytes.count <= limit else { throw .tooLarge(path: path, limit: limit) }
            progress(bytes.count, size)
        }
    }

    /// Appends up to one MiB; false at the end of the file.
    private static func append(
        from descriptor: Int32, path: String, to bytes: inout [UInt8]
    ) throws(FileReadError) -> Bool {
        var failure: Int32 = 0
        let part = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
            var result: Int
            repeat {
                result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            } while result < 0 && errno == EINTR
            if result < 0 { failure = errno }
            count = max(0, result)
        }
        guard failure == 0 else { throw error(failure, path) }
        bytes += part
        return !part.isEmpty
    }

    private static func error(_ code: Int32, _ path: String) -> FileReadError {
        switch code {
        case ENOENT, ENOTDIR: .notFound(path: path)
        case EACCES, EPERM: .notAllowed(path: path)
        case EISDIR: .isDirectory(path: path)
        default: .failed(path: path, errno: code)
        }
    }
}
