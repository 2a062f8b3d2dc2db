import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre training …`.
struct TrainingCommands: ParsableCommand {
    static var configuration: CommandConfiguration {
        command(
            "training", "Les formations du catalogue.", "The trainings of the catalogue.",
            subcommands: [List.self, Show.self, Add.self, Edit.self, Delete.self])
    }

    /// `training list [WORDS…]`.
    struct List: Command {
        static var configuration: CommandConfiguration {
            command(
                "list", "Cherche dans les titres et les codes, comme l'écran.",
                "Searches titles and codes, as the screen does.")
        }

        @Argument(help: help("Les mots cherchés ; sans mot, tout.", "The words searched for; without words, all."))
        var words: [String] = []
        @OptionGroup var window: WindowOptions
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let search = TrainingSearch(SearchQuery(words.joined(separator: " ")), window: window.window)
            try context.answer(
                document(try bench.store.wholeTrainings(search, as: bench.actor)),
                Lists(context: context).trainings(try bench.store.trainings(search, as: bench.actor)))
        }

        private func document(_ page: Page<StoredTraining>) -> JsonValue {
            Documents.list("trainings", total: page.total, page.rows.map { Documents.training($0.training) })
        }
    }

    /// `training show CODE`.
    struct Show: Command {
        static var configuration: CommandConfiguration {
            command("show", "Montre une formation.", "Shows a training.")
        }

        @Argument(help: help("Son code.", "Its code.")) var code: String
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            try context.show(try context.open().training(code).training)
        }
    }

    /// `training add CODE --title T …`.
    struct Add: Command {
        static var configuration: CommandConfiguration {
            command("add", "Ajoute une formation.", "Adds a training.")
        }

        @Argument(help: help("Son code, unique.", "Its code, unique.")) var code: String
        @OptionGroup var fields: FieldOptions<TrainingFlags>
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            var training = Training(code: "", title: "")
            var typed = fields.typed
            typed[.code] = .one(code)
            if typed[.title] == nil { typed[.title] = .one("") }
            try TrainingReading.read(typed, into: &training, bench: bench)
            try context.show(try bench.store.add(training, as: bench.actor).training)
        }
    }

    /// `training edit CODE …`.
    struct Edit: Command {
        static var configuration: CommandConfiguration {
            command(
                "edit", "Modifie une formation ; ses sessions ne changent pas.",
                "Changes a training; its sessions stay.")
        }

        @Argument(help: help("Son code.", "Its code.")) var code: String
        @Option(
            name: .customLong("code"), help: help("Son nouveau code.", "Its new code.", valueName: "code"))
        var newCode: String?
        @OptionGroup var fields: FieldOptions<TrainingFlags>
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let seen = try bench.training(code)
            var training = seen.training
            var typed = fields.typed
            if let newCode { typed[.code] = .one(newCode) }
            try TrainingReading.read(typed, into: &training, bench: bench)
            try context.show(try bench.store.edit(seen, to: training, as: bench.actor).training)
        }
    }

    /// `training delete CODE`.
    struct Delete: Command {
        static var configuration: CommandConfiguration {
            command("delete", "Supprime une formation.", "Deletes a training.")
        }

        @Argument(help: help("Son code.", "Its code.")) var code: String
        @Flag(help: help("Supprime aussi ses sessions.", "Deletes its sessions too.")) var withSessions = false
        @OptionGroup(title: CommonHelp.title) var common: CommonHelp

        func run(_ context: CommandContext) throws {
            let bench = try context.open()
            let code = try bench.training(code).training.code
            try bench.store.deleteTraining(code: code, withSessions: withSessions, as: bench.actor)
            try context.answer(
                .object(["deleted": .text(code)]), [context.words.command(.trainingDeleted(code))])
        }
    }
}

/// Reads flags into a training.
enum TrainingReading {
    /// Reads every flag, and only then complains of all that are wrong.
    static func read(_ typed: [FieldKey: Typed], into training: inout Training, bench: Workbench) throws(Complaint) {
        var problems: [Problem] = []
        for field in TrainingFields.all {
            guard let text = typed[field.key] else { continue }
            if let reason = field.read(text, into: &training, context: bench.fields) {
                problems.append(Problem(field.key, reason))
            }
        }
        if !problems.isEmpty { throw .problems(problems) }
    }
}

extension CommandContext {
    /// Prints a training.
    func show(_ training: Training) throws {
        try answer(Documents.training(training), Pages(self).training(training))
    }
}

extension WindowOptions {
    /// The part of the list that is wanted.
    var window: Window { Window(offset: offset, limit: limit == 0 ? nil : limit) }
}
