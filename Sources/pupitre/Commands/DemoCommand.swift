import ArgumentParser
import PupitreApp
import TrainingDomain
import TrainingExchange

/// `pupitre new [CODE]`: the parser only sees it to describe it, or with options that the desk does not have.
struct NewCommand: Command {
    static var configuration: CommandConfiguration {
        command("new", "Ouvre le formulaire d'une nouvelle session.", "Opens the form of a new session.")
    }

    @Argument(help: help("Le code de la formation.", "The training's code.")) var code: String?
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws { throw Complaint.usage(.noTerminal) }
}

/// `pupitre demo --prepare`: makes the demonstration's database; without it the desk opens before the parser is asked.
struct DemoCommand: Command {
    static var configuration: CommandConfiguration {
        command(
            "demo", "Ouvre le bureau sur une base de démonstration, jetée à la fin.",
            "Opens the desk on a demonstration database, thrown away at the end.")
    }

    @Flag(help: help("Fait seulement la base, dans --database.", "Only makes the database, in --database."))
    var prepare = false
    @OptionGroup(title: CommonHelp.title) var common: CommonHelp

    func run(_ context: CommandContext) throws {
        guard prepare else { throw Complaint.usage(.noTerminal) }
        guard let path = context.options.database.map(Places.file) else { throw Complaint.usage(.prepareNeedsDatabase) }
        if SystemEnvironment.exists(path) { throw Complaint.fact(.fileExists(path), code: ExitCode.cannotCreate) }
        let store = try DemoDatabase.make(at: path, zones: context.zones)
        let page = try store.people(DirectorySearch(window: Window(limit: nil)))
        try context.answer(
            Documents.list("users", total: page.total, page.rows.map(Documents.person)),
            Lists(context: context).people(page))
    }
}
