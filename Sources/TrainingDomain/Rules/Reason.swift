/// Why a typed value is refused: facts only, worded by the language of the screen.
public enum Reason: Error, Equatable, Sendable {
    /// Nothing was typed where something is required.
    case missing
    /// Longer than the limit, both in characters.
    case tooLong(count: Int, limit: Int)
    /// A control character, an escape sequence or a bidirectional override.
    case controlCharacters
    /// Not a date, or one that does not exist; with what was typed.
    case date(DateProblem, typed: String)
    /// A wall-clock time skipped by the zone's clock change; `next` is the first that exists.
    case timeDoesNotExist(CivilDateTime, zone: String, next: CivilDateTime)
    /// "abc", "1.5".
    case notAWholeNumber(String)
    /// "-1".
    case negative(String)
    /// Less than the least that makes sense.
    case tooSmall(String, least: Int)
    /// More than the limit.
    case tooLarge(String, limit: Int)
    /// Neither yes nor no.
    case notYesOrNo(String)
    /// Not one of the words that can be chosen.
    case notAChoice(String, of: [String])
    /// Neither a colour's name nor `#RRGGBB`.
    case unknownColour(String)
    /// Not a zone that the system knows.
    case unknownTimeZone(String)
    /// The end is before the start.
    case endBeforeStart(start: CivilDateTime, end: CivilDateTime)
    /// No such person.
    case unknownPerson(String)
    /// Somebody inactive or without a mail address, who can't be asked.
    case cannotValidate(String)
    /// No such curriculum node.
    case unknownCurriculum(String)
    /// No such organisation.
    case unknownOrganisation(String)
    /// An organisation that the actor may neither put in nor take out.
    case notYourOrganisation(String)
    /// The code is another's already.
    case alreadyTaken(String)
    /// Not a mail address.
    case notAMailAddress(String)
}

/// A reason and the field it is about.
public struct Problem: Equatable, Sendable {
    /// The field to which the cursor goes.
    public let field: FieldKey
    /// What is wrong with it.
    public let reason: Reason

    /// Ties `reason` to `field`.
    public init(_ field: FieldKey, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }
}

/// Something worth saying that never blocks a save (`domain.md`, "Fields and rules").
public enum Notice: Equatable, Sendable {
    /// The end equals the start.
    case endEqualsStart
    /// The start or the end falls on a Saturday or a Sunday.
    case weekend(FieldKey, CivilDate)
    /// The start or the end is past.
    case past(FieldKey, CivilDateTime)
    /// A wall-clock time that happens twice; the first is meant.
    case ambiguousTime(FieldKey, CivilDateTime)
    /// Other sessions of the training with the same title.
    case duplicateTitle([SessionReference])
    /// No seat at all: every request waits. Asked once before saving.
    case waitingListOnly
    /// The session that was the training's default and no longer is.
    case replacedDefault(SessionReference)
    /// Seances that now begin before or end after their session; they stay as they are until somebody moves them.
    case seancesOutside([SeanceReference])
    /// The training is attached to no organisation administrator who could approve: the platform administrator will.
    case noOrganisationAdministrator
}

/// How a session is told apart from others of the same title: by number and start.
public struct SessionReference: Hashable, Sendable {
    /// Its number.
    public let number: Int64
    /// Its title.
    public let title: String
    /// Its start.
    public let start: CivilDateTime

    /// A reference to session `number`.
    public init(number: Int64, title: String, start: CivilDateTime) {
        self.number = number
        self.title = title
        self.start = start
    }
}
