import TerminalUI
import TrainingDomain

/// The keys of every list.
enum ListCommands {
    /// The arrows and pages, for a list that has several rows.
    static func all(count: Int, homeAndEnd: Bool = true) -> [Command] {
        guard count > 1 else { return [] }
        var commands = [
            Command(.list(.up), .up, label: Phrase("choisir", "choose"), weight: 2, sign: "↑↓"),
            Command(.list(.down), .down, label: Phrase("ligne suivante", "next row")),
            Command(.list(.pageUp), .pageUp, label: Phrase("page précédente", "previous page")),
            Command(.list(.pageDown), .pageDown, label: Phrase("page suivante", "next page")),
            Command(.list(.first), .modified(.control, .home), label: Phrase("première ligne", "first row")),
            Command(.list(.last), .modified(.control, .end), label: Phrase("dernière ligne", "last row")),
        ]
        if homeAndEnd {
            commands.append(Command(.list(.first), .home, label: Phrase("première ligne", "first row")))
            commands.append(Command(.list(.last), .end, label: Phrase("dernière ligne", "last row")))
        }
        return commands
    }
}
