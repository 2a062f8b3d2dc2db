import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

extension CurriculumCommands {
    /// `curriculum register CODE LOGIN… [--group G]…`.
    struct Register: Command {
        static var configuration: CommandConfiguration {
            command(
                "register",
                "Inscrit des personnes aux formations qu'atteint un nœud, chacune dans sa session par défaut ou dans celle qui est dite ; tout ou rien.",
                "Registers people into the trainings that a node reaches, each in its default session or in the one that is said; all or nothing."
            )
        }

        @Argument(help: help("Le code du nœud.", "The node's code.")) var code: String
        @Argument(help: help("Les identifiants des apprenants.", "The learners' logins.")) var logins: [String] = []
        @Option(
            name: .customLong("group"), parsing: .singleValue,
            help: help("Les membres de ce groupe.", "The members of this group.", valueName: "code"))
        var groups: [String] = []
        @Option(
            name: .customLong("session"), parsing: .singleValue,
            help: help(
                "La session où inscrire à cette formation.", "The session into which to register for this training.",
                valueName: HelpLanguage.say("formation=numéro", "training=number")))
        var sessions: [String] = []
        @Flag(
            help: help(
                "Laisse de côté ceux qui sont déjà inscrits.", "Passes over those who are registered already."))
        var skipRegistered = false
        @Flag(
            help: help("Montre ce qui serait fait, sans le faire.", "Shows what would be done, and does nothing."))
        var dryRun = false
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func validate() throws { _ = try chosen() }

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let request = CurriculumRequest(
                node: code, logins: logins, groups: groups, chosen: try chosen(), skipsRegistered: skipRegistered)
            if dryRun {
                let plan = try bench.store.plan(request, as: bench.actor)
                return try context.answer(
                    Documents.plan(plan),
                    Lists(context: context).plan(plan) + ["", context.words.command(.nothingStored)])
            }
            try context.show(try bench.store.register(request, as: bench.actor), asList: true)
        }

        /// The number follows the last `=`: a code may have some.
        private func chosen() throws -> [String: Int64] {
            var chosen: [String: Int64] = [:]
            for text in sessions {
                guard let sign = text.lastIndex(of: "="), sign > text.startIndex,
                    let number = Int64(text[text.index(after: sign)...])
                else {
                    throw ValidationError(
                        HelpLanguage.say(
                            "--session attend FORMATION=NUMÉRO, par exemple ACC1=12.",
                            "--session expects TRAINING=NUMBER, for example ACC1=12."))
                }
                chosen[String(text[..<sign])] = number
            }
            return chosen
        }
    }
}
