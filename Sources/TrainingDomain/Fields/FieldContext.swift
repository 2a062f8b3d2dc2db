/// What reading a typed value may depend on.
public struct FieldContext: Sendable {
    /// The language that breaks ties in dates.
    public var language: Language
    /// The wall clock in the zone of `settings`.
    public var now: CivilDateTime
    /// The zones of the system.
    public var zones: any TimeZoneProvider
    /// Working hours and zone of the database.
    public var settings: WorkSettings
    /// The start of the session being read, once known: what "+3j" counts from in the end field.
    public var start: CivilDateTime?
    /// What the field held before: a date typed without its time keeps this time.
    public var current: CivilDateTime?

    /// The world in which a form is filled.
    public init(language: Language, now: CivilDateTime, zones: any TimeZoneProvider, settings: WorkSettings) {
        self.language = language
        self.now = now
        self.zones = zones
        self.settings = settings
    }
}
