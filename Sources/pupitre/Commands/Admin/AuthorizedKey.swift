import PupitreApp
import TerminalUI
import TrainingDomain
import TrainingExchange

/// A line of `authorized_keys` by which one person enters with one key, into the desk and nothing else (`reliability.md`, "Who is who").
struct AuthorizedKey {
    /// The program, by its absolute path.
    let program: String
    /// The database, by its absolute path.
    let database: String
    /// Who enters.
    let person: Person
    /// The key.
    let key: PublicKey
    /// What its owner calls it.
    let comment: String

    /// The line, without its end.
    ///
    /// `restrict` forbids all that OpenSSH may ever offer, forwardings and the person's own start file included; `pty` gives the terminal
    /// back. The command is quoted twice: each word for the shell, and the whole for `authorized_keys`, where only a quote ends it.
    var line: String {
        let words = [program, "--managed", "--as", person.login, "--database", database]
        let command = words.map(CommandLineOfDraft.quoted).joined(separator: " ")
        return "restrict,pty,command=\"\(command)\" \(key.kind.rawValue) \(key.base64)"
            + (comment.isEmpty ? "" : " " + comment)
    }

    /// Whether a path can be put into such a line.
    static func canHold(_ path: String) -> Bool {
        path.hasPrefix("/") && KeyList.forbidden(in: path) == nil && SafeText(path).string == path
    }

    /// The first character of a login or a comment that the line could not hold as it is.
    static func forbidden(in text: String) -> Unicode.Scalar? {
        if let scalar = KeyList.forbidden(in: text) { return scalar }
        let shown = SafeText(text).string
        return shown == text ? nil : text.unicodeScalars.first { !shown.unicodeScalars.contains($0) } ?? "?"
    }
}
