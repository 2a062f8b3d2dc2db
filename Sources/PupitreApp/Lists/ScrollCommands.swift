import TerminalUI
import TrainingDomain

/// The keys of a page that is read: those that lead somewhere, none where all of it is in sight.
enum ScrollCommands {
    static func all(_ scroll: Scroll, rows: Int, height: Int) -> [Command] {
        let top = scroll.top(rows: rows, height: height)
        var commands: [Command] = []
        if top + height < rows {
            commands += [
                Command(.list(.down), .down, label: Phrase("défiler", "scroll"), weight: 2, sign: "↑↓"),
                Command(.list(.pageDown), .pageDown, .character(" "), label: Phrase("page suivante", "next page")),
                Command(.list(.last), .end, label: Phrase("fin", "bottom")),
            ]
        }
        if top > 0 {
            let weight = commands.isEmpty ? 2 : 0
            commands += [
                Command(.list(.up), .up, label: Phrase("défiler", "scroll"), weight: weight, sign: "↑↓"),
                Command(.list(.pageUp), .pageUp, label: Phrase("page précédente", "previous page")),
                Command(.list(.first), .home, label: Phrase("début", "top")),
            ]
        }
        return commands
    }
}
