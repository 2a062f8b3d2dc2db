import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre user …`.
struct UserCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command(
            "user", "Les personnes.", "People.",
            subcommands: [Add.self, List.self, Show.self, Edit.self, Delete.self, ImportUsers.self])
    }

    /// `user add LOGIN …`.
    struct Add: Command {
        static var configuration: CommandConfiguration { command("add", "Ajoute une personne.", "Adds a person.") }

        @Argument(help: help("Son identifiant, unique.", "Their login, unique.")) var login: String
        @Option(help: help("Son prénom.", "Their first name.", valueName: "text")) var firstName: String
        @Option(help: help("Son nom.", "Their last name.", valueName: "text")) var lastName: String
        @OptionGroup var profile: ProfileOptions
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            var reading = ProfileReading(Person(login: "", firstName: "", lastName: ""))
            reading.read(login, "login", into: \.login)
            reading.read(firstName, "firstName", into: \.firstName)
            reading.read(lastName, "lastName", into: \.lastName)
            reading.read(profile)
            try context.show(try bench.store.add(try reading.person(), as: bench.actor), bench)
        }
    }

    /// `user list [WORDS…]`.
    struct List: Command {
        static var configuration: CommandConfiguration { command("list", "Liste des personnes.", "Lists people.") }

        @Argument(help: help("Des mots du nom ou de l'identifiant.", "Words of the name or the login.")) var words:
            [String] = []
        @OptionGroup var window: WindowOptions
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let search = DirectorySearch(SearchQuery(words.joined(separator: " ")), window: window.window)
            let page = try context.open().store.people(search)
            try context.answer(
                Documents.list("users", total: page.total, page.rows.map(Documents.person)),
                Lists(context: context).people(page))
        }
    }

    /// `user show LOGIN`.
    struct Show: Command {
        static var configuration: CommandConfiguration { command("show", "Montre une personne.", "Shows a person.") }

        @Argument(help: help("Son identifiant.", "Their login.")) var login: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try context.show(try bench.person(login), bench)
        }
    }

    /// `user edit LOGIN …`.
    struct Edit: Command {
        static var configuration: CommandConfiguration {
            command("edit", "Modifie une personne.", "Changes a person.")
        }

        @Argument(help: help("Son identifiant.", "Their login.")) var login: String
        @Option(
            name: .customLong("login"), help: help("Son nouvel identifiant.", "Their new login.", valueName: "login"))
        var newLogin: String?
        @Option(help: help("Son prénom.", "Their first name.", valueName: "text")) var firstName: String?
        @Option(help: help("Son nom.", "Their last name.", valueName: "text")) var lastName: String?
        @OptionGroup var profile: ProfileOptions
        @Flag(help: help("Ôte toutes ses organisations.", "Takes all their organisations off."))
        var noOrganisations = false
        @Flag(
            inversion: .prefixedNo,
            help: help("Le compte est utilisé, ou non.", "The account is in use, or not."))
        var active: Bool?
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let seen = try bench.person(login)
            var reading = ProfileReading(seen)
            if let newLogin { reading.read(newLogin, "login", into: \.login) }
            if let firstName { reading.read(firstName, "firstName", into: \.firstName) }
            if let lastName { reading.read(lastName, "lastName", into: \.lastName) }
            if noOrganisations { reading.takeOrganisationsOff() }
            reading.read(profile)
            if let active { reading.set(active) }
            try context.show(try bench.store.edit(seen, to: try reading.person(), as: bench.actor), bench)
        }
    }

    /// `user delete LOGIN [--replace-by LOGIN]`.
    struct Delete: Command {
        static var configuration: CommandConfiguration {
            command(
                "delete", "Supprime une personne et ses inscriptions.", "Deletes a person and their registrations.")
        }

        @Argument(help: help("Son identifiant.", "Their login.")) var login: String
        @Option(
            help: help(
                "Qui valide à sa place, là où la personne est validatrice.",
                "Who validates instead, where they are a validator.", valueName: "login"))
        var replaceBy: String?
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let person = try bench.person(login)
            try bench.store.deletePerson(person.login, replacement: replaceBy, as: bench.actor)
            try context.answer(
                .object(["deleted": .text(person.login)]),
                [context.words.personDeleted(PersonReference(person))])
        }
    }
}

extension Workbench {
    /// The person with that login.
    ///
    /// - Throws: `unknownPerson`.
    func person(_ login: String) throws -> Person {
        guard let person = try store.person(login: login) else { throw Failure.refused(.unknownPerson(login)) }
        return person
    }
}

extension CommandContext {
    /// Prints a person; with what hangs on them for whoever may change people.
    func show(_ person: Person, _ bench: Workbench) throws {
        var ties: PersonTies?
        if case .everything = Permission.reach(of: bench.actor, for: .editPeople) {
            ties = try bench.store.ties(of: person.login, as: bench.actor)
        }
        try answer(Documents.person(person, ties: ties), Pages(self).person(person, ties: ties))
    }
}
