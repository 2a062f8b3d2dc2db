import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre group …`.
struct GroupCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command(
            "group", "Les groupes de personnes.", "Groups of people.",
            subcommands: [Add.self, Members.self, List.self, Delete.self])
    }

    /// `group add CODE --name N [--member LOGIN]…`.
    struct Add: Command {
        static var configuration: CommandConfiguration { command("add", "Ajoute un groupe.", "Adds a group.") }

        @Argument(help: help("Son code, unique.", "Its code, unique.")) var code: String
        @Option(help: help("Son nom.", "Its name.", valueName: "text")) var name: String
        @Option(
            name: .customLong("member"), parsing: .singleValue,
            help: help("Un de ses membres.", "One of its members.", valueName: "login"))
        var members: [String] = []
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let lines = try RequiredLines.read([(.code, code), ("name", name)])
            let group = Group(code: lines[0], name: lines[1], members: members)
            try context.show(try bench.store.add(group, as: bench.actor))
        }
    }

    /// `group members CODE [--add LOGIN]… [--remove LOGIN]…`; alone it lists them.
    struct Members: Command {
        static var configuration: CommandConfiguration {
            command(
                "members", "Montre les membres d'un groupe, en ajoute, en ôte.",
                "Shows the members of a group, adds some, takes some off.")
        }

        @Argument(help: help("Le code du groupe.", "The group's code.")) var code: String
        @Option(
            name: .customLong("add"), parsing: .singleValue,
            help: help("Une personne à ajouter.", "A person to add.", valueName: "login"))
        var added: [String] = []
        @Option(
            name: .customLong("remove"), parsing: .singleValue,
            help: help("Une personne à ôter.", "A person to take off.", valueName: "login"))
        var removed: [String] = []
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            guard added.isEmpty, removed.isEmpty else {
                return try context.show(
                    try bench.store.change(group: code, adding: added, removing: removed, as: bench.actor))
            }
            guard let group = try bench.store.group(code) else {
                throw Failure.refused(.people(.unknownGroup(code)))
            }
            try context.show(group)
        }
    }

    /// `group list [WORDS…]`.
    struct List: Command {
        static var configuration: CommandConfiguration { command("list", "Liste des groupes.", "Lists groups.") }

        @Argument(help: help("Des mots du code ou du nom.", "Words of the code or the name.")) var words: [String] = []
        @OptionGroup var window: WindowOptions
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let search = DirectorySearch(SearchQuery(words.joined(separator: " ")), window: window.window)
            let page = try context.open().store.groups(search)
            try context.answer(
                Documents.list("groups", total: page.total, page.rows.map(Documents.group)),
                Lists(context: context).groups(page))
        }
    }

    /// `group delete CODE`.
    struct Delete: Command {
        static var configuration: CommandConfiguration {
            command("delete", "Supprime un groupe ; ses membres restent.", "Deletes a group; its members stay.")
        }

        @Argument(help: help("Son code.", "Its code.")) var code: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try bench.store.deleteGroup(code, as: bench.actor)
            try context.answer(.object(["deleted": .text(code)]), [context.words.groupDeleted(code)])
        }
    }
}

extension CommandContext {
    /// Prints a group.
    fileprivate func show(_ group: Group) throws {
        try answer(Documents.group(group), Pages(self).group(group))
    }
}
