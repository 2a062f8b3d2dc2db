import ArgumentParser

/// `pupitre admin …`: what only who looks after the server does.
struct AdminCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command(
            "admin", "Le serveur : qui entre, et comment.", "The server: who enters, and how.", subcommands: [Keys.self]
        )
    }
}
