import TerminalUI
import TrainingDomain

/// The commands of the desk itself, in force on every screen.
enum DeskCommands {
    /// The commands, for the state that `app` is in.
    static func all(_ app: AppState) -> [Command] {
        var commands: [Command] = []
        if app.front.offersHelp {
            commands = [
                Command(.desk(.help), .function(1), .control("g"), label: Phrase("aide", "help"), weight: 8),
                Command(.desk(.palette), .control("p"), label: Phrase("commandes", "commands"), weight: 4),
            ]
        }
        if app.screens.count > 1 {
            commands.append(Command(.desk(.back), .escape, label: Phrase("retour", "back"), weight: 5))
        }
        commands += [
            Command(
                .desk(.quit), .control("q"), .control("c"), label: Phrase("quitter", "quit"),
                weight: app.screens.count == 1 ? 5 : 0),
            Command(.desk(.redraw), .control("l"), label: Phrase("redessiner l'écran", "redraw the screen")),
            Command(.desk(.themes), label: Phrase("choisir un thème", "choose a theme")),
            Command(.desk(.language), label: Phrase("langue\u{A0}: switch to English", "language: passer en français")),
            Command(.desk(.drafts), label: Phrase("reprendre un brouillon", "take up a draft")),
        ]
        if app.facts.maySuspend {
            commands.append(Command(.desk(.suspend), label: Phrase("suspendre", "suspend")))
        }
        return commands
    }
}

extension Screen {
    /// Whether help and palette open over it: not over themselves.
    fileprivate var offersHelp: Bool {
        switch self {
        case .help, .palette: false
        default: true
        }
    }
}

extension AppState {
    mutating func performDesk(_ action: DeskAction, _ turn: inout Turn) {
        switch action {
        case .help:
            turn.go(.push(.help(HelpScreen(front.state.help(facts), commands: commands))))
        case .palette:
            turn.go(.push(.palette(PaletteScreen(commands))))
        case .themes: turn.go(.push(.themes(ThemesScreen(current: facts.theme))))
        case .language:
            turn.facts.language = facts.language == .french ? .english : .french
            turn.run(.rememberLanguage(turn.facts.language.rawValue))
        case .drafts: turn.go(.push(.drafts(DraftsScreen())))
        case .back: turn.go(.pop)
        case .redraw: turn.run(.redraw)
        case .suspend: turn.run(.suspend)
        case .quit:
            for case .wizard(let wizard) in screens { wizard.keepDraft(&turn) }
            turn.run(.quit)
        }
    }
}
