import Glibc

/// At most one program sends the mails of a database: an flock(2) on a file beside it, which the system lets go when its holder dies.
public final class SenderLock {
    private let descriptor: CInt

    /// Why there is no lock.
    public enum Failure: Error, Equatable {
        /// Another program is sending.
        case taken
        /// The file can't be opened or locked, in the system's words.
        case unusable(path: String, reason: String)
    }

    /// Takes the lock of the database at `path`, without waiting.
    public init(besideDatabase path: String) throws(Failure) {
        let file = path + ".mail-lock"
        descriptor = open(file, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw .unusable(path: file, reason: String(cString: strerror(errno))) }
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            if errno == EINTR { continue }
            let isTaken = errno == EWOULDBLOCK
            let reason = String(cString: strerror(errno))
            throw isTaken ? .taken : .unusable(path: file, reason: reason)
        }
    }

    deinit {
        guard descriptor >= 0 else { return }
        // A child that is being started has copies of all descriptors until it runs its program, and an flock lasts as long as one copy
        // does. Let go by name, it ends for all of them.
        _ = flock(descriptor, LOCK_UN)
        close(descriptor)
    }
}
