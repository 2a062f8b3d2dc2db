import Glibc

/// Tells when a file is written to, by this program or another; nothing runs while nothing happens.
///
/// The kernel's inotify wakes a thread that is asleep in `read`: no timer looks at the file.
final class FileWatch {
    private let onChange: @Sendable () -> Void
    private let descriptor: CInt

    /// Watches `paths`, those that exist, until the program ends; `nil` where the system has no watches left.
    ///
    /// `onChange` is called on the watch's own thread.
    init?(paths: [String], onChange: @escaping @Sendable () -> Void) {
        let descriptor = inotify_init1(CInt(IN_CLOEXEC))
        guard descriptor >= 0 else { return nil }
        self.descriptor = descriptor
        self.onChange = onChange
        for path in paths { inotify_add_watch(descriptor, path, UInt32(IN_MODIFY)) }
        var thread = pthread_t()
        let context = Unmanaged.passRetained(self).toOpaque()
        let status = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<FileWatch>.fromOpaque(context).takeRetainedValue().watch()
                return nil
            }, context)
        guard status == 0 else {
            Unmanaged<FileWatch>.fromOpaque(context).release()
            close(descriptor)
            return nil
        }
        pthread_detach(thread)
    }

    private func watch() {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return }
            onChange()
        }
    }
}
