import TrainingDomain

/// What the screens about registrations say.
protocol RegistrationScreenSentences {
    // Standing
    /// Where a registration stands, with its position: "en liste d'attente, position 3".
    func standing(_ row: Registration) -> String
    /// The same in a word, for a narrow column.
    func shortStanding(_ row: Registration) -> String
    /// An approval in a word or two, for a column.
    func short(_ approval: Approval, names: [String: String]) -> String
    /// One of these people is enough.
    func oneOf(_ people: [String]) -> String
    /// These people, in a line; nobody is said too.
    func several(_ people: [String]) -> String
    /// Nothing is missing but a seat.
    var onlySeat: String { get }
    /// What is missing, as a sentence.
    func lacks(_ missing: [Approval], names: [String: String]) -> String
    /// What came of a decision; `own` is the login of the person at the keyboard, who is spoken to.
    func decided(_ decision: Decision, _ rows: [Registration], own: String, names: [String: String]) -> String
    /// What is asked before a decision; nobody is named where it is one's own.
    func question(_ decision: Decision, people: [String], session: String) -> String
    /// What is asked before a request for a place.
    func question(requesting session: StoredSession, names: [String: String]) -> String
    /// What is asked before a session is deleted: what goes with it.
    func question(deleting session: SessionReference, _ people: Attendance, seances: Int?) -> String
    /// What happens to one's own request.
    func ownPath(_ path: RequestPath, names: [String: String]) -> String

    // Lists
    func heading(_ column: RegistrationColumn, of kind: RegistrationList.Kind) -> String
    func sorted(by order: RegistrationOrder) -> String
    func ticked(_ count: Int) -> String
    var noRegistrationFound: [String] { get }
    var learnersPlaceholder: String { get }
    var registrationsPlaceholder: String { get }
    var minePlaceholder: String { get }
    var awaitingTitle: String { get }
    var awaitingHelp: HelpText { get }
    var nothingAwaits: [String] { get }
    var mineTitle: String { get }
    var mineHelp: HelpText { get }
    var noneMine: [String] { get }

    // One registration
    var registrationTitle: String { get }
    var registrationHelp: HelpText { get }
    func asked(_ moment: String) -> String
    func reasonGiven(_ reason: String) -> String
    var approvalsHeading: String { get }
    var noApproval: String { get }
    func givers(_ people: [String]) -> String
    func given(by name: String, at moment: String) -> String
    var oneIsEnough: String { get }

    // A session's page
    func sessionPageHelp(_ section: SessionSection) -> HelpText
    /// Instead of a list of people of whom the actor sees none.
    var hiddenPeople: [String] { get }
    func nobody(in section: SessionSection, _ session: StoredSession, mayEnrol: Bool) -> [String]
    func sessionCancelled(_ number: Int64) -> String
    func trainersSaved(_ names: [String]) -> String
    func olderHistory(_ count: Int) -> String
    var noSeances: [String] { get }
    func heading(_ column: SeanceColumn) -> String
    func mode(_ mode: SeanceRegistration) -> String

    // Enrolling by hand
    var enrolHelp: String { get }
    var enrolButton: String { get }
    func enrolNote(free: Int?) -> String
    var nobodyPicked: String { get }

    // The catalogue
    var catalogueTitle: String { get }
    var catalogueHelp: HelpText { get }
    var cataloguePageHelp: HelpText { get }
    var cataloguePlaceholder: String { get }
    var emptyCatalogue: [String] { get }
    func heading(_ column: CatalogueColumn) -> String
    func seats(free: Int?, waiting: Int) -> String
    func shortSeats(free: Int?, waiting: Int) -> String
    var mineHeading: String { get }
    var noLongerInCatalogue: String { get }

    // Reasons, and a lowered limit
    func reasonTitle(_ purpose: ReasonScreen.Purpose) -> String
    func reasonQuestion(_ purpose: ReasonScreen.Purpose, _ subject: ReasonScreen.Subject) -> String
    func reasonHelp(_ purpose: ReasonScreen.Purpose) -> String
    var reasonLabel: String { get }
    var reasonMissing: String { get }
    var excessTitle: String { get }
    var excessHelp: String { get }
    func excess(limit: Int, enrolled: Int) -> String
    func excess(_ choice: ExcessChoice, limit: Int, enrolled: Int) -> String
}
