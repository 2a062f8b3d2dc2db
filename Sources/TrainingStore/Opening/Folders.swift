import Glibc
import TrainingDomain

/// The folders of a database or of its copy.
enum Folders {
    /// Makes the folders above `path` that are missing, for their owner only.
    static func make(above path: String) throws(Failure) {
        let folder = folder(above: path)
        if access(folder, F_OK) == 0 { return }
        try make(above: folder)
        if mkdir(folder, 0o700) != 0, errno != EEXIST {
            let reason = "\(folder): \(String(cString: strerror(errno)))"
            throw .store(errno == ENOSPC ? .diskFull(path: path) : .cannotOpen(path: path, reason: reason))
        }
        sync(above: folder)
    }

    /// Waits until the name of a file just made is on the disk: a power cut would else take the file with everything in it.
    ///
    /// - Returns: `false`, with `errno`, when the disk fails; a folder that can't be opened, or a file system that can't do it, is not
    ///   waited for.
    @discardableResult
    static func sync(above path: String) -> Bool {
        let descriptor = open(folder(above: path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return true }
        defer { close(descriptor) }
        return fsync(descriptor) == 0 || errno == EINVAL
    }

    private static func folder(above path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash > path.startIndex ? String(path[..<slash]) : "/"
    }
}
