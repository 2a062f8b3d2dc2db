import Glibc

/// Tells when a file is written to, by this program or another; nothing runs while nothing happens.
///
/// The kernel's inotify wakes a thread that is asleep in `read`: no timer looks at the file.
enum FileWatch {
    /// Watches `paths`, those that exist, until the program ends; does nothing where the system has no watches or threads left.
    ///
    /// `onChange` is called on the watch's own thread.
    static func start(paths: [String], onChange: @escaping @Sendable () -> Void) {
        let descriptor = inotify_init1(CInt(IN_CLOEXEC))
        guard descriptor >= 0 else { return }
        for path in paths { inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) }
        if !DetachedThread.start({ watch(descriptor, onChange) }) { close(descriptor) }
    }

    private static func watch(_ descriptor: CInt, _ onChange: () -> Void) {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            onChange()
        }
    }
}
