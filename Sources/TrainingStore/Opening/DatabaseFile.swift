import GRDB
import Glibc
import TrainingDomain

/// The file of a database: its place, and which file it was when it was opened.
struct DatabaseFile: Sendable {
    /// Its path, as given.
    let path: String
    private let device: dev_t
    private let inode: ino_t

    /// What a database in memory is opened as; tests use it.
    static let inMemory = ":memory:"

    /// Opens the database at `path`, after making it where it is missing.
    ///
    /// - Throws: `Failure`, or an error of SQLite.
    static func open(
        _ path: String, createsFile: Bool, patience: Double
    ) throws -> (file: DatabaseFile, queue: DatabaseQueue) {
        if path != inMemory {
            if createsFile { try Folders.make(above: path) }
            try makeFile(path, createsFile: createsFile)
        }
        let configuration = Connection.configuration(path: path, patience: patience)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        return (try DatabaseFile(path), queue)
    }

    private init(_ path: String) throws(Failure) {
        self.path = path
        guard path != Self.inMemory else {
            (device, inode) = (0, 0)
            return
        }
        guard let status = Self.status(path) else { throw .store(.cannotOpen(path: path, reason: Self.errorText())) }
        (device, inode) = (status.st_dev, status.st_ino)
    }

    /// Refuses to go on when the path now leads to another file: what would be written would be lost with it.
    func checkInPlace() throws(Failure) {
        guard path != Self.inMemory else { return }
        guard let now = Self.status(path), now.st_dev == device, now.st_ino == inode else {
            throw .store(.replaced(path: path))
        }
    }

    // MARK: - Making

    /// Makes an empty file with mode 0600, since SQLite would let others read it; leaves one that is there.
    private static func makeFile(_ path: String, createsFile: Bool) throws(Failure) {
        if let status = status(path) {
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw .store(.notADatabase(path: path))
            }
            return
        }
        guard createsFile, errno == ENOENT else { throw .store(.cannotOpen(path: path, reason: errorText())) }
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw .store(errno == ENOSPC ? .diskFull(path: path) : .cannotOpen(path: path, reason: errorText()))
        }
        Glibc.close(descriptor)
        Folders.sync(above: path)
    }

    private static func status(_ path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    private static func errorText() -> String { String(cString: strerror(errno)) }
}
