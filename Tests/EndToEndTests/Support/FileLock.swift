import Glibc

/// Holds a database as SQLite's own locks do, from another process than the program's.
///
/// The bytes are those of SQLite's file format ("lock-byte page"): a reserved lock lets others read, an exclusive one nothing.
final class FileLock {
    enum Strength { case reserved, exclusive }

    private let descriptor: Int32

    init?(_ path: String, _ strength: Strength) {
        descriptor = open(path, O_RDWR | O_CLOEXEC)
        let pending: off_t = 0x4000_0000
        var lock = flock()
        lock.l_type = Int16(F_WRLCK)
        lock.l_whence = Int16(SEEK_SET)
        lock.l_start = strength == .reserved ? pending + 1 : pending
        lock.l_len = strength == .reserved ? 1 : 512
        guard descriptor >= 0, fcntl(descriptor, F_SETLK, &lock) == 0 else { return nil }
    }

    deinit { close(descriptor) }
}
