import ArgumentParser

/// The common options as every command's help shows them; `Invocation` has taken them out of the line before it is parsed.
struct CommonHelp: ParsableArguments {
    /// The heading of the group.
    static var title: String { HelpLanguage.say("Options communes", "Common options") }

    @Option(
        name: .customLong("database"),
        help: help("Le fichier de la base.", "The file of the database.", valueName: "file"))
    var database: String?

    @Option(
        name: .customLong("as"),
        help: help("Agit au nom de cette personne.", "Acts in this person's name.", valueName: "login"))
    var login: String?

    @Option(
        name: .customLong("lang"), help: help("La langue : fr ou en.", "The language: fr or en.", valueName: "fr|en"))
    var language: String?

    @Option(
        name: .customLong("theme"), help: help("Le thème des écrans.", "The theme of the screens.", valueName: "name"))
    var theme: String?

    @Flag(
        name: .customLong("plain"),
        help: help("Sans écran : les commandes, pas le bureau.", "Without a screen: commands, not the desk."))
    var isPlain = false

    @Flag(name: .customLong("json"), help: help("Écrit du JSON.", "Prints JSON."))
    var wantsJson = false
}

/// Which part of a list is printed.
struct WindowOptions: ParsableArguments {
    @Option(help: help("Au plus tant de lignes ; 0 : toutes.", "At most so many rows; 0 for all.", valueName: "n"))
    var limit = 50

    @Option(help: help("Passe les premières lignes.", "Passes over the first rows.", valueName: "n"))
    var offset = 0

    func validate() throws {
        guard limit >= 0, offset >= 0 else {
            throw ValidationError(
                HelpLanguage.say(
                    "--limit et --offset sont des nombres entiers, 0 ou plus.",
                    "--limit and --offset are whole numbers, 0 or more."))
        }
    }
}
