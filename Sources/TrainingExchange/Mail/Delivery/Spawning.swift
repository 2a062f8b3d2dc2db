import Glibc

/// Starts the mail program.
enum Spawning {
    /// Starts `words` in a process group of its own, with an empty signal mask and default signals; 0 or an errno.
    ///
    /// It gets what such programs look for in the environment and nothing else.
    static func start(_ words: [String], input: CInt, output: CInt, process: inout pid_t) -> CInt {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigfillset(&signals)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(
            &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        let environment: [UnsafeMutablePointer<CChar>?] = Self.environment().map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        return posix_spawn(&process, words[0], &actions, &attributes, arguments, environment)
    }

    private static func environment() -> [String] {
        let kept = ["HOME", "USER", "LOGNAME", "TZ"].compactMap { (name: String) -> String? in
            getenv(name).map { "\(name)=\(String(cString: $0))" }
        }
        return ["PATH=/usr/sbin:/usr/bin:/sbin:/bin"] + kept
    }
}

/// Waits for a child without missing its end and without a busy loop.
enum ChildWait {
    /// The status that waitpid(2) gives; `nil` when time has run out or `stop` says so, and the child's whole group was killed.
    static func wait(for process: pid_t, seconds: Int, unless stop: () -> Bool) -> CInt? {
        var child = sigset_t()
        var before = sigset_t()
        sigemptyset(&child)
        sigaddset(&child, SIGCHLD)
        pthread_sigmask(SIG_BLOCK, &child, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
        let end = ContinuousClock.now + .seconds(seconds)
        var status: CInt = 0
        while true {
            let found = waitpid(process, &status, WNOHANG)
            if found == process { return status }
            if found < 0, errno != EINTR { return nil }
            if ContinuousClock.now >= end || stop() { break }
            // Another thread may have swallowed the signal: then the look comes a little later.
            var pause = timespec(tv_sec: 0, tv_nsec: 20_000_000)
            sigtimedwait(&child, nil, &pause)
        }
        kill(-process, SIGKILL)
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return nil
    }
}
