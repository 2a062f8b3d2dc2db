import TerminalUI
import TrainingDomain

/// Everything the desk shows and remembers while it is open.
public struct AppState: Equatable, Sendable {
    /// What every screen may know.
    public internal(set) var facts: DeskFacts
    /// The screens, the one in front last; never empty.
    var screens: [Screen]
    /// What just happened; stays until the next key.
    var message: Message?
    /// Keys typed ahead of an answer that decides what they mean; they are pressed, in order, once it has come.
    var held: [Key] = []
    /// Whether an answer has been awaited for long enough to say so.
    var saysThatItWorks = false
    /// The draft that was dropped last: that it could not be kept no longer matters.
    var droppedDraft: DraftName?
    /// The number of the next question.
    var nextRequest = 1

    /// A desk that opens on `start`.
    public init(_ facts: DeskFacts, start: DeskStart) {
        self.facts = facts
        screens = start.screens(facts)
    }

    /// The screen in front.
    var front: Screen {
        get { screens[screens.count - 1] }
        set { screens[screens.count - 1] = newValue }
    }
}

/// Where the desk opens.
public enum DeskStart: Equatable, Sendable {
    /// The home screen.
    case home
    /// The form of a new session, on a training when its code is given.
    case newSession(code: String?)
}

/// What every screen may know: who, when, where, in which words.
public struct DeskFacts: Equatable, Sendable {
    /// The size of the terminal.
    public var size: Size
    /// The language of the screens.
    public var language: Language
    /// The name of the theme in use.
    public var theme: String
    /// The person at the keyboard.
    public var actor: Actor
    /// Working hours and zone.
    public var settings: WorkSettings
    /// The wall clock in the zone of `settings`, to the minute.
    public var now: CivilDateTime
    /// The zones of the system.
    public var zones: Zones
    /// What tells drafts of this program from those of others; a new form appends its number.
    public var draftPrefix: String
    /// How many forms this program has opened.
    var draftCount = 0
    /// Whether suspending is possible: not for a person whose only program is this one.
    public var maySuspend: Bool
    /// Whether the desk listens to the mouse, where the terminal has one.
    public var hasMouse: Bool
    /// Which characters the terminal can show.
    public var repertoire: Repertoire
    /// A line to show at the start: a fallback that was taken, a broken theme.
    public var notice: String?

    /// The facts of a desk.
    public init(
        size: Size, language: Language, theme: String, actor: Actor, settings: WorkSettings, now: CivilDateTime,
        zones: any TimeZoneProvider, draftPrefix: String, maySuspend: Bool = true,
        hasMouse: Bool = true, repertoire: Repertoire = .unicode, notice: String? = nil
    ) {
        self.size = size
        self.language = language
        self.theme = theme
        self.actor = actor
        self.settings = settings
        self.now = now
        self.zones = Zones(provider: zones)
        self.draftPrefix = draftPrefix
        self.maySuspend = maySuspend
        self.hasMouse = hasMouse
        self.repertoire = repertoire
        self.notice = notice
    }

    /// A name for the draft of a form that opens now.
    mutating func newDraftName() -> String {
        draftCount += 1
        return "\(draftPrefix)-\(draftCount)"
    }

    /// The language in which keys are named.
    var keyLanguage: KeyLanguage { language == .french ? .french : .english }

    /// What reading a field depends on.
    var fieldContext: FieldContext {
        FieldContext(language: language, now: now, zones: zones.provider, settings: settings)
    }
}

/// The zones of the system: constant data, so that two desks never differ by them.
public struct Zones: Equatable, Sendable {
    /// Where the rules come from.
    public let provider: any TimeZoneProvider

    /// Always equal: the system's zones do not change while the desk is open.
    public static func == (_: Zones, _: Zones) -> Bool { true }
}

/// One line that says what just happened.
struct Message: Equatable, Sendable {
    enum Tone: Equatable, Sendable { case info, success, warning, error }
    var text: String
    var tone: Tone

    var role: Role {
        switch tone {
        case .info: .info
        case .success: .success
        case .warning: .warning
        case .error: .error
        }
    }
}
