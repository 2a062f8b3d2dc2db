/// The catalogue item: what is taught, and the settings that its sessions start from (`domain.md`, "Training").
///
/// A training has no dates. `FieldKey`s of `TrainingField.all` name every property.
public struct Training: Equatable, Sendable {
    /// Unique, compared without case; at most `Limits.code` characters.
    public var code: String
    /// Required; at most `Limits.trainingTitle` characters.
    public var title: String
    /// Plain text, several lines, possibly empty.
    public var description = ""
    /// Codes of the organisations that offer it; one or more once stored.
    public var organisations: [String] = []
    /// Whether learners may register themselves from the catalogue.
    public var publicRegistration = false
    /// Whether learners may leave by themselves.
    public var publicUnregistration = false
    /// Calendar days of a session by default: 1 is the same day, 0 leaves the end empty.
    public var defaultDurationDays = 1
    /// Whether creating a session creates a seance that spans it.
    public var createsSeance = true
    /// Seats of a session by default; `nil` is unlimited, 0 is "waiting list only".
    public var maxUsers: Int?
    /// Whether the learner confirms the request by mail.
    public var userValidation = false
    /// Whether the learner's organisation approves.
    public var organisationValidation = false
    /// Whether a registrar approves.
    public var registrationValidation = false
    /// Logins of the people whose approval a request needs.
    public var validators: [String] = []
    /// Whether all the validators approve, or one of them.
    public var validatorRule = ValidatorRule.all
    /// Smaller comes first in catalogues.
    public var displayOrder = Limits.defaultDisplayOrder
    /// The colour in calendars, if any.
    public var colour: Colour?
    /// Codes of the curriculum nodes to which it is attached.
    public var curricula: [String] = []

    /// A training with every setting at its initial value.
    public init(code: String, title: String) {
        self.code = code
        self.title = title
    }
}
