import Glibc
import TrainingDomain

/// The language that the system is set to.
enum LanguageChoice {
    /// By LC_ALL, else LC_MESSAGES, else LANG, the first that is set; French when it begins with "fr", else English.
    static func ofSystem(_ variable: (String) -> String? = SystemEnvironment.value) -> Language {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first ?? ""
        let language = locale.lowercased().prefix(2)
        let ends = locale.dropFirst(2).first.map { !$0.isLetter } ?? true
        return language == "fr" && ends ? .french : .english
    }
}

/// The environment and the person that the system knows.
enum SystemEnvironment {
    /// The variable `name`, when it is set and not empty.
    static func value(_ name: String) -> String? {
        guard let value = getenv(name) else { return nil }
        let text = String(cString: value)
        return text.isEmpty ? nil : text
    }

    /// What the system calls whoever runs the program; their number when it has no name for them.
    static func login() -> String { name(of: geteuid()) }

    /// What the system calls an account; its number when it has no name for it.
    static func name(of account: UInt32) -> String {
        guard let entry = getpwuid(account), let name = entry.pointee.pw_name else { return "\(account)" }
        return String(cString: name)
    }

    /// Whoever runs the program, as a number.
    static var user: UInt32 { geteuid() }

    /// The owner of the file at `path`; nil when there is none.
    static func owner(of path: String) -> UInt32? {
        var status = stat()
        return stat(path, &status) == 0 ? status.st_uid : nil
    }

    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    static func mayRead(_ path: String) -> Bool { access(path, R_OK) == 0 }

    /// Whether there is a file at `path` that may be run.
    static func mayRun(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG && access(path, X_OK) == 0
    }

    /// What the system says of the last error.
    static func reason() -> String { String(cString: strerror(errno)) }
}
