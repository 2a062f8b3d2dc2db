extension English: CommandSentences {
    var noTerminal: String {
        "No terminal: the desk cannot open. “pupitre --help” shows the commands that need none."
    }
}
