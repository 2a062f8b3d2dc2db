import TrainingDomain

/// What the lists and the pages say.
protocol PageSentences {
    /// How many rows answer, of how many: "3 / 17 729".
    func count(_ rows: Int, of whole: Int) -> String
    /// How many rows there are at least, while they are not counted.
    func count(atLeast rows: Int) -> String
    /// How a list is sorted: the whole indication.
    func sorted(by order: TrainingOrder, searching: Bool) -> String
    func sorted(by order: SessionOrder) -> String

    // Trainings
    var trainingsTitle: String { get }
    var trainingsHelp: HelpText { get }
    var trainingPageHelp: HelpText { get }
    var settingsHeading: String { get }
    var inheritsHeading: String { get }
    var sessionsHeading: String { get }
    var noSessionYet: String { get }
    func moreSessions(_ count: Int) -> String
    func trainingDeleted(_ code: String) -> String

    // Sessions
    var sessionsTitle: String { get }
    var sessionsHelp: HelpText { get }
    var sessionsPlaceholder: String { get }
    func heading(_ column: SessionColumn) -> String
    func status(_ status: SessionStatus) -> String
    var anyStatus: String { get }
    var from: String { get }
    var to: String { get }
    var dayPlaceholder: String { get }
    var noSessions: [String] { get }
    var noSessionFound: [String] { get }
    func sessionDeleted(_ number: Int64) -> String

    // A session
    func sessionTitle(_ number: Int64) -> String
    func attendance(_ attendance: Attendance, maxUsers: Int?) -> String
    func created(by name: String) -> String
    func trainers(_ names: [String]) -> String
    func cancelled(_ reason: String) -> String
    var isDefault: String { get }
    var requestHeading: String { get }
    var ownHeading: String { get }
    var inheritedHeading: String { get }
    var noHistory: String { get }
    var setHere: String { get }
    func trainingSays(_ value: String) -> String
    var nothing: String { get }
    func offered(by organisations: [String]) -> String
    func act(_ act: String) -> String

    // Drafts
    var draftsTitle: String { get }
    var draftsHelp: HelpText { get }
    var noDrafts: [String] { get }
    func draft(_ purpose: DraftDocument.Purpose) -> String
    var untitled: String { get }

    // Help, commands, themes
    var keysHeading: String { get }
    var mouseLine: String { get }
    var helpHelp: HelpText { get }
    var commandsTitle: String { get }
    var commandsPlaceholder: String { get }
    var noCommand: String { get }
    var commandsHelp: HelpText { get }
    var themesTitle: String { get }
    var themesHelp: HelpText { get }
    func themeKept(_ name: String) -> String
    var themeSample: ThemeSample { get }
}

/// Words that show what a theme makes of each role.
struct ThemeSample: Equatable, Sendable {
    var title, strong, text, muted, match, field, inherited, success, warning, error: String
}
