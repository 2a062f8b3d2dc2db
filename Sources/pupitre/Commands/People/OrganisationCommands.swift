import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre organisation …`.
struct OrganisationCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command(
            "organisation", "Les organisations.", "Organisations.",
            subcommands: [Add.self, List.self, Edit.self, Delete.self])
    }

    /// `organisation add CODE --name N`.
    struct Add: Command {
        static var configuration: CommandConfiguration {
            command("add", "Ajoute une organisation.", "Adds an organisation.")
        }

        @Argument(help: help("Son code, unique.", "Its code, unique.")) var code: String
        @Option(help: help("Son nom.", "Its name.", valueName: "text")) var name: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let lines = try RequiredLines.read([(.code, code), ("name", name)])
            let organisation = Organisation(code: lines[0], name: lines[1])
            try context.show(try bench.store.add(organisation, as: bench.actor))
        }
    }

    /// `organisation list`.
    struct List: Command {
        static var configuration: CommandConfiguration {
            command("list", "Liste des organisations.", "Lists organisations.")
        }

        @Argument(help: help("Des mots du code ou du nom.", "Words of the code or the name.")) var words: [String] = []
        @OptionGroup var window: WindowOptions
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let search = DirectorySearch(SearchQuery(words.joined(separator: " ")), window: window.window)
            let page = try context.open().store.organisations(search)
            try context.answer(
                Documents.list("organisations", total: page.total, page.rows.map(Documents.organisation)),
                Lists(context: context).organisations(page))
        }
    }

    /// `organisation edit CODE --name N`.
    struct Edit: Command {
        static var configuration: CommandConfiguration {
            command("edit", "Renomme une organisation.", "Renames an organisation.")
        }

        @Argument(help: help("Son code.", "Its code.")) var code: String
        @Option(help: help("Son nouveau nom.", "Its new name.", valueName: "text")) var name: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let lines = try RequiredLines.read([(.code, code), ("name", name)])
            let organisation = Organisation(code: lines[0], name: lines[1])
            try context.show(try bench.store.edit(organisation: code, to: organisation, as: bench.actor))
        }
    }

    /// `organisation delete CODE`.
    struct Delete: Command {
        static var configuration: CommandConfiguration {
            command(
                "delete", "Supprime une organisation dont rien ne dépend.", "Deletes an organisation that nothing uses."
            )
        }

        @Argument(help: help("Son code.", "Its code.")) var code: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try bench.store.deleteOrganisation(code, as: bench.actor)
            try context.answer(
                .object(["deleted": .text(code)]), [context.words.organisationDeleted(code)])
        }
    }
}

extension CommandContext {
    /// Prints an organisation.
    fileprivate func show(_ organisation: Organisation) throws {
        let page = Page(rows: [organisation], total: 1)
        try answer(Documents.organisation(organisation), Lists(context: self).organisations(page))
    }
}
