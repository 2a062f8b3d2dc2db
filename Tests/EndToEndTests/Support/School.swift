import Foundation
import Glibc
import TestSupport

/// A small catalogue of two organisations, made once by the program's own commands and copied for each test.
///
/// ACC1 "Accueil" sets everything a session inherits (scenario 7) and is in a curriculum; TP1 "Taille de pierre" has ten seats; both are
/// of organisation A, ECO "Écoute" of B alone. Alice and Bob can validate; Anna manages A.
enum School {
    /// A sandbox whose database is the school's.
    static func sandbox() throws -> Sandbox {
        let sandbox = try Sandbox()
        try database.get().write(to: URL(filePath: sandbox.database))
        // As the program makes its own, whatever the umask of the tests.
        chmod(sandbox.database, 0o600)
        return sandbox
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

    private static let commands = [
        ["organisation", "add", "A", "--name", "Centre A"],
        ["organisation", "add", "B", "--name", "Centre B"],
        person("alice", "Alice", "Martin"), person("bob", "Bob", "Leroy"),
        person("anna", "Anna", "Petit") + ["--role", "manager"],
        ["curriculum", "add", "ENTREE", "--title", "Parcours d'entrée"],
        ["curriculum", "add", "PIERRE", "--title", "Métiers de la pierre"],
        [
            "training", "add", "ACC1", "--title", "Accueil", "--organisation", "A", "--max-users", "12",
            "--public-registration", "--validator", "alice", "--validator", "bob", "--user-validation",
            "--organisation-validation", "--registration-validation", "--default-duration", "3", "--description",
            "Programme de l'accueil.", "--curriculum", "ENTREE",
        ],
        ["training", "add", "TP1", "--title", "Taille de pierre", "--organisation", "A", "--max-users", "10"],
        ["training", "add", "ECO", "--title", "Écoute", "--organisation", "B"],
    ]

    private static func person(_ login: String, _ first: String, _ last: String) -> [String] {
        [
            "user", "add", login, "--first-name", first, "--last-name", last, "--email", "\(login)@example.org",
            "--organisation", "A",
        ]
    }
}
