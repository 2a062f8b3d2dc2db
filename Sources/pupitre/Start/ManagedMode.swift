import Glibc

/// The program run by a forced command of SSH, for people who share the account that owns the database (`reliability.md`, "Who is who").
///
/// Who acts comes from the forced command's `--as` only. Nothing that the person at the other end can set reaches the program, but
/// what the terminal, the language and the clock need.
enum ManagedMode {
    /// Whether the program runs in it: `--managed` says so, or SSH started the program.
    ///
    /// SSH sets SSH_ORIGINAL_COMMAND only where the person asked for a command; who opens a terminal is told by the parent, which is
    /// SSH's own process and no shell of theirs. A parent that can't be looked at counts as SSH's.
    static func isAsked(
        _ words: [String], variable: (String) -> String? = SystemEnvironment.value,
        parent: () -> String? = { parentName() }
    ) -> Bool {
        if words.prefix(while: { $0 != "--" }).contains("--managed") { return true }
        if variable("SSH_ORIGINAL_COMMAND") != nil { return true }
        return variable("SSH_CONNECTION") != nil && (parent()?.hasPrefix("sshd") ?? true)
    }

    /// Takes everything out of the environment but what is needed; programs are looked for in the system's folders only.
    ///
    /// The home folder is the account's, as the system knows it.
    static func cleanEnvironment() {
        let kept = entries().filter { isKept($0.name) }
        clearenv()
        for entry in kept { setenv(entry.name, entry.value, 1) }
        setenv("PATH", "/usr/bin:/bin", 1)
        if let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir { setenv("HOME", home, 1) }
    }

    /// Whether a variable stays.
    static func isKept(_ name: String) -> Bool {
        ["TERM", "LANG", "TZ", "NO_COLOR", "COLORTERM"].contains(name) || name.hasPrefix("LC_")
    }

    private static func entries() -> [(name: String, value: String)] {
        var entries: [(name: String, value: String)] = []
        var next = environ
        while let text = next.pointee {
            let parts = String(cString: text).split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if parts.count == 2 { entries.append((String(parts[0]), String(parts[1]))) }
            next += 1
        }
        return entries
    }

    /// The name of the process that started this one; nil when the system does not tell.
    private static func parentName() -> String? {
        let descriptor = open("/proc/\(getppid())/comm", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = read(descriptor, &bytes, bytes.count)
        guard count > 0 else { return nil }
        return String(decoding: bytes.prefix(count).filter { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
