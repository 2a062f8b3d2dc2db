import ArgumentParser
import PupitreApp
import TrainingDomain

/// A command of the program: what it does is given everything it needs.
protocol Command: ParsableCommand {
    func run(_ context: CommandContext) throws
}

/// The tree of commands, below `pupitre`.
struct CommandTree: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "pupitre",
            abstract: HelpLanguage.say(
                "Crée et gère des sessions de formation. Sans commande, ouvre le bureau.",
                "Creates and manages training sessions. Without a command it opens the desk."),
            subcommands: [
                DemoCommand.self, NewCommand.self, ImportCommand.self, TrainingCommands.self, SessionCommands.self,
                SeanceCommands.self, RegistrationCommands.self, CurriculumCommands.self, UserCommands.self,
                GroupCommands.self, OrganisationCommands.self, MailCommands.self, CheckCommand.self, BackupCommand.self,
                AuditCommand.self, AdminCommands.self,
            ])
    }

    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    /// Parses and runs what `invocation` asks; the exit code.
    static func run(_ invocation: Invocation, language: Language) -> Int32 {
        HelpLanguage.current = language
        do {
            guard let command = try parse(invocation.rest, language: language) else { return ExitCode.done }
            try command.run(CommandContext(options: invocation.common, language: language))
            return ExitCode.done
        } catch {
            return Complaint.report(error, language: language)
        }
    }

    /// The command that `words` name; nil when they asked for help, which was printed.
    private static func parse(_ words: [String], language: Language) throws -> (any Command)? {
        do {
            var parsed = try parseAsRoot(words)
            if let command = parsed as? any Command { return command }
            // The parser's own commands, and groups without a subcommand: running them throws their help.
            try parsed.run()
        } catch {
            let message = fullMessage(for: error, columns: Console.width)
            guard exitCode(for: error) == .success else {
                throw ParserWords.complaint(message, language: language)
            }
            try Console.print(ParserWords.help(message, language: language))
        }
        return nil
    }
}
