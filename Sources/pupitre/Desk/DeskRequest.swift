import PupitreApp
import TerminalUI
import TrainingDomain

/// What the desk needs to open, found by the command line before the terminal is touched.
struct DeskRequest {
    /// Where it opens.
    var start: DeskStart
    /// The store.
    var repository: any Repository
    /// The person at the keyboard.
    var actor: Actor
    /// The language of the screens.
    var language: Language
    /// The theme's name.
    var theme: String
    /// Where themes are.
    var themes: ThemeLibrary
    /// The zones of the system.
    var zones: any TimeZoneProvider
    /// Working hours and zone of the database.
    var settings: WorkSettings
    /// The database's file, watched for changes by other programs.
    var databasePath: String
    /// The person's own state folder: reports of crashes, and usually drafts.
    var stateFolder: String
    /// Where drafts are kept.
    var draftFolder: String
    /// Whether suspending is possible.
    var maySuspend = true
    /// Whether to listen to the mouse.
    var mouse = true
    /// A line to show at the start.
    var notice: String?
    /// Remembers a theme or a language in the person's settings.
    var remember: (RememberedSetting) -> Void = { _ in }
}

/// What the desk remembers of a person's choices.
enum RememberedSetting {
    /// The theme called so.
    case theme(String)
    /// The language with this code.
    case language(String)
}
