import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

extension CurriculumCommands {
    /// `curriculum detach CODE TRAINING…`.
    struct Detach: Command {
        static var configuration: CommandConfiguration {
            command(
                "detach", "Détache des formations d'un curriculum ; leurs sessions n'en changent pas.",
                "Detaches trainings from a curriculum; their sessions do not change.")
        }

        @Argument(help: help("Le code du nœud.", "The node's code.")) var code: String
        @Argument(help: help("Les codes des formations.", "The trainings' codes.")) var trainings: [String]
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try bench.store.detach(trainings: trainings, from: code, as: bench.actor)
            try context.answer(
                .object(["curriculum": .text(code), "detached": .list(trainings.map(JsonValue.text))]),
                [context.words.say(.detached(trainings.count, from: code))])
        }
    }

    /// `curriculum move CODE --parent P | --root`.
    struct Move: Command {
        static var configuration: CommandConfiguration {
            command("move", "Met un nœud sous un autre, ou à la racine.", "Puts a node below another, or at the root.")
        }

        @Argument(help: help("Le code du nœud.", "The node's code.")) var code: String
        @Option(help: help("Le nœud au-dessus.", "The node above.", valueName: "code")) var parent: String?
        @Flag(help: help("À la racine.", "At the root.")) var root = false
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func validate() throws {
            guard (parent != nil) != root else {
                throw ValidationError(HelpLanguage.say("Donnez --parent ou --root.", "Give --parent or --root."))
            }
        }

        func run(_ context: CommandContext) throws {
            try context.edit(code, try context.open()) { $0.parent = parent }
        }
    }

    /// `curriculum edit CODE …`.
    struct Edit: Command {
        static var configuration: CommandConfiguration {
            command("edit", "Modifie un nœud de curriculum.", "Changes a curriculum node.")
        }

        @Argument(help: help("Le code du nœud.", "The node's code.")) var code: String
        @Option(help: help("Son titre.", "Its title.", valueName: "text")) var title: String?
        @Flag(
            inversion: .prefixedNo,
            help: help("Les inscriptions s'arrêtent à ce nœud.", "Registrations stop at this node."))
        var blocking: Bool?
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            try context.edit(code, try context.open()) { node in
                if let title { node.title = title }
                if let blocking { node.isBlocking = blocking }
            }
        }
    }

    /// `curriculum delete CODE`.
    struct Delete: Command {
        static var configuration: CommandConfiguration {
            command(
                "delete", "Supprime un nœud auquel rien n'est attaché.", "Deletes a node to which nothing is attached.")
        }

        @Argument(help: help("Le code du nœud.", "The node's code.")) var code: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            try bench.store.deleteCurriculum(code, as: bench.actor)
            try context.answer(.object(["deleted": .text(code)]), [context.words.say(.nodeDeleted(code))])
        }
    }
}

extension CommandContext {
    /// Changes the node `code` and prints it.
    fileprivate func edit(_ code: String, _ bench: Workbench, _ change: (inout CurriculumNode) -> Void) throws {
        let all = try bench.store.curricula(DirectorySearch(window: Window(limit: nil))).rows
        guard var node = all.first(where: { Folding.key($0.code) == Folding.key(code) }) else {
            throw Failure.refused(.curriculum(.unknownNode(code)))
        }
        change(&node)
        let edited = try bench.store.edit(curriculum: node.code, to: node, as: bench.actor)
        try answer(
            Documents.curriculum(edited), Lists(context: self).curricula(Page(rows: [edited], total: 1)))
    }
}
