extension French: CommandSentences {
    var noTerminal: String {
        "Pas de terminal\u{A0}: le bureau ne peut pas s'ouvrir. «\u{A0}pupitre --help\u{A0}» montre les commandes qui s'en passent."
    }
}
