import TerminalUI
import TrainingDomain

/// The keys of a page that is read; none where all of it is in sight.
enum ScrollCommands {
    static func all(rows: Int, height: Int) -> [Command] {
        guard rows > height else { return [] }
        return [
            Command(.list(.down), .down, label: Phrase("défiler", "scroll"), weight: 2, sign: "↑↓"),
            Command(.list(.up), .up, label: Phrase("ligne au-dessus", "line above")),
            Command(
                .list(.pageDown), .pageDown, .character(" "), label: Phrase("page suivante", "next page"), weight: 1),
            Command(.list(.pageUp), .pageUp, label: Phrase("page précédente", "previous page")),
            Command(.list(.first), .home, label: Phrase("début", "top")),
            Command(.list(.last), .end, label: Phrase("fin", "bottom")),
        ]
    }
}
