/// An organisation of the demonstration.
struct DemoOrganisation: Equatable, Sendable {
    var code: String
    var name: String
}

/// A node of a demonstration curriculum tree.
struct DemoCurriculum: Equatable, Sendable {
    var code: String
    var title: String
    /// The code of the node above, `nil` at a root.
    ///
    /// A parent always comes before its children.
    var parent: String?
    var isBlocking: Bool
}

/// Whose approval is enough when several validators are named.
enum DemoValidatorRule: String, Equatable, Sendable {
    case all
    case one
}

/// The yes-or-no properties that a session inherits from its training, each with the letter that sets it in a table.
enum DemoFlag: Character, CaseIterable, Sendable {
    case publicRegistration = "p"
    /// Learners may leave by themselves: they quit.
    case publicUnregistration = "q"
    case createsSeance = "s"
    case userValidation = "u"
    case organisationValidation = "o"
    case registrationValidation = "r"
}

/// A training of the demonstration catalogue.
struct DemoTraining: Equatable, Sendable {
    var code: String
    var title: String
    /// Plain text, one paragraph a line; empty for a few trainings, as in any real catalogue.
    var description: String
    /// Organisation codes, one to three.
    var organisations: [String]
    /// The default duration of a session, in calendar days: 0 leaves the end of a session open, 1 is the same day.
    var durationDays: Int
    /// The default number of seats; `nil` is unlimited.
    var maxUsers: Int?
    /// Those that are on.
    var flags: Set<DemoFlag>
    /// Logins, in the order in which they are shown.
    var validators: [String]
    var validatorRule: DemoValidatorRule
    var displayOrder: Int
    /// An English colour name or `#RRGGBB`; `nil` for none.
    var colour: String?
    /// Curriculum codes.
    var curricula: [String]
}

/// What a person may do, written as on the command line.
enum DemoRole: String, CaseIterable, Equatable, Sendable {
    case administrator
    case manager
    case registrar
    case organisationAdministrator = "organisation-administrator"
    case trainer
    case learner
}

/// A person of the demonstration.
///
/// The roles hold in each of the person's organisations.
struct DemoPerson: Equatable, Sendable {
    var login: String
    var firstName: String
    var lastName: String
    var mail: String
    var organisations: [String]
    var roles: [DemoRole]
}

/// How learners enter the seances of a session.
enum DemoSeanceMode: String, CaseIterable, Equatable, Sendable {
    case automatic
    case manual
    case `public`
}

/// A change made on one session to the number of seats of its training.
enum DemoSeats: Equatable, Sendable {
    case unlimited
    case limited(Int)
}

/// Someone's request for a session of the demonstration, in the order of the list that holds it.
struct DemoRequest: Equatable, Sendable {
    var login: String
    /// True when every approval has been given; otherwise the request keeps the approvals that its session asks for.
    var isApproved: Bool
}

/// A session of the demonstration, dated from the day on which the demonstration starts.
struct DemoSession: Equatable, Sendable {
    var title: String
    /// The code of the training.
    var training: String
    var start: DemoMoment
    var end: DemoMoment
    /// `nil` inherits the number of seats of the training.
    var seats: DemoSeats?
    /// The flags that this session changes against its training.
    var changes: DemoFlagChanges
    var isDefault: Bool
    var isCancelled: Bool
    var seanceMode: DemoSeanceMode
    /// Logins.
    var trainers: [String]
    /// In the order in which they were made.
    var requests: [DemoRequest]
}

/// The flags that a session turns on and off against its training; every other one is inherited.
struct DemoFlagChanges: Equatable, Sendable {
    var turnedOn: Set<DemoFlag> = []
    var turnedOff: Set<DemoFlag> = []

    func applied(to inherited: Set<DemoFlag>) -> Set<DemoFlag> {
        inherited.union(turnedOn).subtracting(turnedOff)
    }
}
