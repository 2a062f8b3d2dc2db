/// One dated delivery of one training: every setting, valid and resolved (`domain.md`, "Session").
///
/// The properties are the ones that `SessionFields.all` lists. Only resolving a `SessionDraft` or restoring a stored row makes
/// one, so a `Session` in hand has passed every rule.
public struct Session: Equatable, Sendable {
    /// Required; one line.
    public internal(set) var title = ""
    /// A wall-clock time in `timeZone`.
    public internal(set) var start: CivilDateTime
    /// A wall-clock time in `timeZone`, not before `start`.
    public internal(set) var end: CivilDateTime
    /// The IANA name of the zone of `start` and `end`.
    public internal(set) var timeZone: String
    /// Plain text, several lines, possibly empty.
    public internal(set) var description = ""
    /// Smaller comes first.
    public internal(set) var displayOrder = Limits.defaultDisplayOrder
    /// The colour in calendars, if any.
    public internal(set) var colour: Colour?
    /// Whether curriculum registration uses this session; at most one per training.
    public internal(set) var defaultSession = false
    /// Whether learners may register themselves from the catalogue.
    public internal(set) var publicRegistration = false
    /// Whether learners may leave by themselves.
    public internal(set) var publicUnregistration = false
    /// How learners come to be registered in seances created later.
    public internal(set) var seanceRegistration = SeanceRegistration.automatic
    /// Codes of the curriculum nodes to which it is attached.
    public internal(set) var curricula: [String] = []
    /// Seats; `nil` is unlimited, 0 is "waiting list only".
    public internal(set) var maxUsers: Int?
    /// Whether the learner confirms the request by mail.
    public internal(set) var userValidation = false
    /// Whether the learner's organisation approves.
    public internal(set) var organisationValidation = false
    /// Whether a registrar approves.
    public internal(set) var registrationValidation = false
    /// Logins of the people whose approval a request needs.
    public internal(set) var validators: [String] = []
    /// Whether all the validators approve, or one of them.
    public internal(set) var validatorRule = ValidatorRule.all

    /// A session of the given dates whose other settings have their initial values; not valid until resolved.
    init(start: CivilDateTime, end: CivilDateTime, timeZone: String) {
        self.start = start
        self.end = end
        self.timeZone = timeZone
    }
}
