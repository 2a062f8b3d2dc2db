import TrainingDomain

/// The argument parser speaks English only: what it says is put into the language of the moment here.
enum ParserWords {
    /// The lines of a help.
    static func help(_ text: String, language: Language) -> [String] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            .map { $0.replacing(commonSynopsis, with: " [<options>]") }
        return language == .english ? lines : lines.map(frenchLine)
    }

    /// A complaint from the parser's message, which reads "Error: …", perhaps "Help: …", "Usage: …" and a hint.
    static func complaint(_ text: String, language: Language) -> Complaint {
        let lines = text.split(separator: "\n").map { $0.replacing(commonSynopsis, with: " [<options>]") }
        let usage = lines.first { $0.hasPrefix("Usage: ") } ?? ""
        var message = lines.prefix { !$0.hasPrefix("Usage: ") && !$0.hasPrefix("Help: ") }.joined(separator: " ")
        if message.hasPrefix("Error: ") { message.removeFirst("Error: ".count) }
        guard language == .french else { return .arguments(message, usage: "  " + usage) }
        return .arguments(
            french(message),
            usage: usage.isEmpty ? "" : "  Usage\u{A0}: " + frenchLine(String(usage.dropFirst("Usage: ".count))))
    }

    /// The options that every command has, as the parser lists them where a command has few others.
    private static let commonSynopsis =
        " [--database <file>] [--as <login>] [--lang <fr|en>] [--theme <name>] [--plain] [--json]"

    private static let headings = [
        "OVERVIEW: ": "", "USAGE: ": "USAGE\u{A0}: ", "ARGUMENTS:": "ARGUMENTS\u{A0}:", "OPTIONS:": "OPTIONS\u{A0}:",
        "SUBCOMMANDS:": "COMMANDES\u{A0}:", "OPTIONS COMMUNES:": "OPTIONS COMMUNES\u{A0}:",
    ]

    private static func frenchLine(_ line: String) -> String {
        for (english, french) in headings where line.hasPrefix(english) {
            return frenchLine(french + line.dropFirst(english.count))
        }
        if line.hasPrefix("  See '") { return "  «\u{A0}pupitre help <commande>\u{A0}» en dit plus." }
        return line.replacing("<subcommand>", with: "<commande>").replacing("(default: ", with: "(par défaut\u{A0}: ")
            .replacing("Show help information.", with: "Montre cette aide.")
            .replacing("Show subcommand help information.", with: "Montre l'aide d'une commande.")
    }

    /// What the parser says most often; the rest stays as it is, which is better than nothing.
    private static func french(_ message: String) -> String {
        let parts = message.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
        let first = parts.count > 1 ? parts[1] : ""
        let last = parts.count > 3 ? parts[3] : ""
        switch parts[0] {
        case "Unknown option " where last.isEmpty:
            return "L'option \(first) n'existe pas. --help montre celles qui existent."
        case "Unknown option ": return "L'option \(first) n'existe pas. Vouliez-vous dire \(last)\u{A0}?"
        case "Missing expected argument ": return "Il manque \(first)."
        case "Missing value for ": return "Il manque la valeur de \(first)."
        case "Missing one of: ": return "Il manque l'un de\u{A0}: \(message.dropFirst(parts[0].count))."
        case "Unexpected argument ":
            return "«\u{A0}\(first)\u{A0}» est de trop ou n'est pas une commande. --help montre les commandes."
        case "The value ": return "«\u{A0}\(first)\u{A0}» ne convient pas à \(last)."
        case "The option ": return "L'option \(first) ne prend pas de valeur, mais «\u{A0}\(last)\u{A0}» a été donné."
        default:
            guard let words = message.firstRange(of: " unexpected arguments: ") else { return message }
            return "Mots de trop\u{A0}: \(message[words.upperBound...])."
        }
    }
}
