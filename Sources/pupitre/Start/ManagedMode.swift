import Glibc

/// The program run by a forced command of SSH, for people who share the account that owns the database (`reliability.md`, "Who is who").
///
/// Who acts comes from the forced command's `--as` only. Nothing that the person at the other end can set reaches the program, but
/// what the terminal, the language and the clock need.
enum ManagedMode {
    /// Whether the program runs in it: `--managed` says so, or SSH started the program.
    ///
    /// A forced command that forgot `--managed` must not make a local administrator of whoever connects. SSH sets SSH_ORIGINAL_COMMAND
    /// only where the person asked for a command; for the rest the processes above tell (`SSHStart`). That also takes
    /// `ssh SERVER pupitre …` of somebody with an account of their own for a forced command, since nothing tells the two apart: they
    /// say who they are with `--as`, or open a shell first.
    static func isAsked(
        _ words: [String], variable: (String) -> String? = SystemEnvironment.value,
        startedBySSH: () -> Bool = { SSHStart.isOfThisProgram() }
    ) -> Bool {
        if words.prefix(while: { $0 != "--" }).contains("--managed") { return true }
        if variable("SSH_ORIGINAL_COMMAND") != nil { return true }
        return variable("SSH_CONNECTION") != nil && startedBySSH()
    }

    /// Makes the process one that nobody but its own account can look into or steer from outside; before anything else happens.
    static func enter() {
        // Whatever is made is for the account alone, whatever the server's own setting.
        umask(0o077)
        // A report of a crash before the desk is up would ask for keys, one of which opens a debugger, and so a shell.
        for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGQUIT] { signal(number, SIG_DFL) }
        cleanEnvironment()
    }

    /// Takes everything out of the environment but what is needed; programs are looked for in the system's folders only.
    ///
    /// The home folder is the account's, as the system knows it.
    private static func cleanEnvironment() {
        let kept = entries().filter { KeptVariable.keeps($0.name, $0.value) }
        clearenv()
        for entry in kept { setenv(entry.name, entry.value, 1) }
        setenv("PATH", "/usr/bin:/bin", 1)
        if let entry = getpwuid(geteuid()), let home = entry.pointee.pw_dir { setenv("HOME", home, 1) }
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
}
