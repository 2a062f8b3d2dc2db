import Foundation
import Glibc
import TestSupport

/// People of every role around trainings of two organisations, made once by the program's own commands and copied for each test.
///
/// Learners of A: lea, max, noe, zoe, eve; of B: ben. Of A: oscar administers the organisation, anna manages, tom trains; bea manages
/// B; rita is registrar, alice and bob can validate, ada is administrator. Training T of A asks for nothing; its sessions are made by
/// `session`.
struct Campus {
    let sandbox: Sandbox

    init() throws {
        sandbox = try Sandbox()
        try Self.database.get().write(to: URL(filePath: sandbox.database))
        // As the program makes its own, whatever the umask of the tests.
        chmod(sandbox.database, 0o600)
    }

    /// Makes a session of T in the future, open to the public, with more flags; its number.
    func session(_ flags: String..., start: String = "2099-05-10 09:00", end: String = "2099-05-12 17:00") throws -> Int
    {
        let words =
            ["session", "create", "--training", "T", "--title", "Mai", "--start", start, "--end", end]
            + ["--public-registration"] + flags
        let made = try Document(sandbox.run(words: words + ["--json"]))
        guard let number = made["id"]?.whole else { throw Document.Unreadable(description: "\(made)") }
        return number
    }

    /// What `registration …` prints, as somebody; `nil` is the owner of the file.
    func registration(_ words: String..., as login: String? = nil) throws -> Document {
        try Document(run(["registration"] + words, as: login))
    }

    /// Asks for a place in one's own name.
    func request(_ session: Int, _ login: String) throws -> Document {
        try registration("request", "\(session)", login, as: login)
    }

    /// Runs a command as somebody.
    func run(_ words: [String], as login: String? = nil) throws -> ProgramRun {
        try sandbox.run(words: words + (login.map { ["--as", $0] } ?? []) + ["--json"])
    }

    /// The exit code of a `registration …` that is refused, after checking that it changed nothing.
    func refused(_ words: String..., as login: String? = nil) throws -> Int {
        let before = try everything()
        let run = try run(["registration"] + words, as: login)
        guard run.exitCode != 0, run.output.isEmpty, run.errors.hasPrefix("pupitre: ") else {
            throw Document.Unreadable(description: "not refused: \(run.exitCode) \(run.output) \(run.errors)")
        }
        guard try everything() == before else { throw Document.Unreadable(description: "\(words) changed something") }
        return run.exitCode
    }

    /// A registration by number.
    func show(_ id: Int) throws -> Document { try registration("show", "\(id)") }

    /// Logins in a session, by state, in the order of the list.
    func people(_ session: Int, _ state: String) throws -> [String] {
        try registration("list", "--session", "\(session)", "--state", state, "--limit", "0").list("registrations")
            .compactMap { $0["user"]?["login"]?.text }
    }

    /// The kinds of the mails in the outbox for somebody, the oldest first.
    func mails(_ login: String) throws -> [String] {
        try Document(run(["mail", "list", "--limit", "0"])).list("mails").reversed()
            .filter { $0["user"]?["login"]?.text == login }.compactMap { $0["kind"]?.text }
    }

    private func everything() throws -> [Document] {
        [
            try Document(run(["registration", "list", "--limit", "0"])), try Document(run(["audit", "--limit", "0"])),
        ]
    }

    private static let database = Result { try prepare() }

    private static func prepare() throws -> Data {
        let sandbox = try Sandbox()
        for words in commands {
            let run = try sandbox.run(words: words)
            guard run.exitCode == 0 else { throw Sandbox.Unsuccessful(words: words, errors: run.errors) }
        }
        return try Data(contentsOf: URL(filePath: sandbox.database))
    }

    private static let commands =
        [
            ["organisation", "add", "A", "--name", "Centre A"], ["organisation", "add", "B", "--name", "Centre B"],
            person("oscar", "A", "organisation-administrator"), person("anna", "A", "manager"),
            person("tom", "A", "trainer"), person("bea", "B", "manager"), person("rita", nil, "registrar"),
            person("alice", nil, "learner"), person("bob", nil, "learner"), person("ada", nil, "administrator"),
            ["training", "add", "T", "--title", "Taille de pierre", "--organisation", "A"],
            ["training", "add", "U", "--title", "Usinage", "--organisation", "B"],
        ] + ["lea", "max", "noe", "zoe", "eve"].map { person($0, "A", "learner") } + [person("ben", "B", "learner")]

    private static func person(_ login: String, _ organisation: String?, _ role: String) -> [String] {
        [
            "user", "add", login, "--first-name", login.capitalized, "--last-name", "X", "--email",
            "\(login)@example.org",
        ]
            + ["--role", role] + (organisation.map { ["--organisation", $0] } ?? [])
    }
}
