import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre curriculum …`.
struct CurriculumCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command(
            "curriculum", "Les curriculums et leurs formations.", "Curricula and their trainings.",
            subcommands: [
                Add.self, Edit.self, Move.self, Delete.self, Attach.self, Detach.self, List.self, Register.self,
            ])
    }

    /// `curriculum add CODE --title T`.
    struct Add: Command {
        static var configuration: CommandConfiguration {
            command("add", "Ajoute un nœud de curriculum.", "Adds a curriculum node.")
        }

        @Argument(help: help("Son code, unique.", "Its code, unique.")) var code: String
        @Option(help: help("Son titre.", "Its title.", valueName: "text")) var title: String
        @Option(help: help("Le nœud au-dessus.", "The node above.", valueName: "code")) var parent: String?
        @Flag(help: help("Les inscriptions s'arrêtent à ce nœud.", "Registrations stop at this node.")) var blocking =
            false
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let lines = try RequiredLines.read([(.code, code), (.title, title)])
            let node = CurriculumNode(code: lines[0], title: lines[1], parent: parent, isBlocking: blocking)
            let added = try bench.store.add(node, as: bench.actor)
            let page = Page(rows: [added], total: 1)
            try context.answer(Documents.curriculum(added), Lists(context: context).curricula(page))
        }
    }

    /// `curriculum attach CODE TRAINING…`.
    struct Attach: Command {
        static var configuration: CommandConfiguration {
            command("attach", "Attache des formations à un curriculum.", "Attaches trainings to a curriculum.")
        }

        @Argument(help: help("Le code du nœud.", "The node's code.")) var code: String
        @Argument(help: help("Les codes des formations.", "The trainings' codes.")) var trainings: [String]
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try bench.store.attach(trainings: trainings, to: code, as: bench.actor)
            try context.answer(
                .object(["curriculum": .text(code), "attached": .list(trainings.map(JsonValue.text))]),
                [context.words.command(.attached(trainings.count, to: code))])
        }
    }

    /// `curriculum list`.
    struct List: Command {
        static var configuration: CommandConfiguration { command("list", "Liste des curriculums.", "Lists curricula.") }

        @Argument(help: help("Des mots du code ou du titre.", "Words of the code or the title.")) var words: [String] =
            []
        @OptionGroup var window: WindowOptions
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let search = DirectorySearch(SearchQuery(words.joined(separator: " ")), window: window.window)
            let page = try context.open().store.curricula(search)
            try context.answer(
                Documents.list("curricula", total: page.total, page.rows.map(Documents.curriculum)),
                Lists(context: context).curricula(page))
        }
    }
}
