import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre seance …`.
struct SeanceCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command(
            "seance", "Les séances d'une session, et qui y participe.",
            "The seances of a session, and who takes part.",
            subcommands: [
                AddSeance.self, RepeatSeance.self, List.self, Show.self, EditSeance.self, Delete.self, Register.self,
                Unregister.self,
            ])
    }

    /// `seance list SESSION`.
    struct List: Command {
        static var configuration: CommandConfiguration {
            command("list", "Liste des séances d'une session, par date.", "Lists the seances of a session, by date.")
        }

        @Argument(help: help("Le numéro de la session.", "The session's number.")) var session: Int64
        @OptionGroup var window: WindowOptions
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let all = try bench.store.seances(of: session, as: bench.actor)
            let rows = all.dropFirst(window.offset).prefix(window.window.limit ?? .max)
            try context.show(Page(rows: Array(rows), total: all.count, offset: window.offset), bench)
        }
    }

    /// `seance show ID`.
    struct Show: Command {
        static var configuration: CommandConfiguration {
            command("show", "Montre une séance et qui y participe.", "Shows a seance and who takes part.")
        }

        @Argument(help: help("Son numéro.", "Its number.")) var id: Int64
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws { try context.showSeance(id, try context.open()) }
    }

    /// `seance delete ID`.
    struct Delete: Command {
        static var configuration: CommandConfiguration {
            command("delete", "Supprime une séance.", "Deletes a seance.")
        }

        @Argument(help: help("Son numéro.", "Its number.")) var id: Int64
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let seance = try bench.seance(id)
            try bench.store.deleteSeance(id, as: bench.actor)
            try context.answer(
                .object(["deleted": .whole(id)]), [context.words.say(.deleted(seance.reference))])
        }
    }

    /// `seance register ID LOGIN…`.
    struct Register: Command {
        static var configuration: CommandConfiguration {
            command(
                "register", "Met des apprenants de la session dans une séance ; si elle est pleine, ils attendent.",
                "Puts learners of the session into a seance; when it is full, they wait.")
        }

        @Argument(help: help("Le numéro de la séance.", "The seance's number.")) var id: Int64
        @Argument(help: help("Les identifiants des apprenants.", "The learners' logins.")) var logins: [String]
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            _ = try bench.store.register(logins, in: id, as: bench.actor)
            try context.showSeance(id, bench)
        }
    }

    /// `seance unregister ID LOGIN`.
    struct Unregister: Command {
        static var configuration: CommandConfiguration {
            command(
                "unregister", "Retire un apprenant d'une séance ; le premier qui attend prend la place.",
                "Takes a learner out of a seance; the first who waits takes the place.")
        }

        @Argument(help: help("Le numéro de la séance.", "The seance's number.")) var id: Int64
        @Argument(help: help("L'identifiant de l'apprenant.", "The learner's login.")) var login: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try bench.store.unregister(login, from: id, as: bench.actor)
            try context.showSeance(id, bench)
        }
    }
}

extension Workbench {
    /// Seance `id`.
    func seance(_ id: Int64) throws -> StoredSeance {
        guard let seance = try store.seance(id, as: actor) else { throw Failure.refused(.seance(.unknown(id))) }
        return seance
    }
}

extension CommandContext {
    /// Prints a seance with everybody in it.
    func showSeance(_ id: Int64, _ bench: Workbench) throws {
        let seance = try bench.seance(id)
        let people = try bench.store.participants(of: id, window: Window(limit: nil), as: bench.actor).rows
        try answer(
            Documents.seance(seance, participants: people, zones: bench.zones),
            Pages(self).seance(seance, participants: people))
    }

    /// Prints a list of seances.
    func show(_ page: Page<StoredSeance>, _ bench: Workbench) throws {
        try answer(Documents.seances(page, zones: bench.zones), Lists(context: self).seances(page))
    }
}
