/// People who are registered together.
public struct Group: Equatable, Sendable {
    /// Unique, compared without case.
    public var code: String
    /// What people call it.
    public var name: String
    /// Logins of its members.
    public var members: [String]

    /// A group known under `code`.
    public init(code: String, name: String, members: [String] = []) {
        self.code = code
        self.name = name
        self.members = members
    }
}

/// Where a person is named as a validator.
public struct ValidatorUses: Equatable, Sendable {
    /// Codes of trainings.
    public var trainings: [String]
    /// Sessions that have not ended.
    public var sessions: [SessionReference]
    /// Requests that wait for them.
    public var requests: [Int64]

    /// Where somebody is named.
    public init(trainings: [String] = [], sessions: [SessionReference] = [], requests: [Int64] = []) {
        self.trainings = trainings
        self.sessions = sessions
        self.requests = requests
    }

    /// Whether they are named nowhere.
    public var isEmpty: Bool { trainings.isEmpty && sessions.isEmpty && requests.isEmpty }
}

/// Why a change of people, groups or organisations is refused.
public enum PeopleRefusal: Error, Equatable, Sendable {
    /// No group with this code.
    case unknownGroup(String)
    /// No organisation with this code.
    case unknownOrganisation(String)
    /// The person is a validator there; a replacement would work.
    case isValidator(PersonReference, ValidatorUses)
    /// The replacement can't validate: unknown, inactive, without an address, or the same person.
    case cannotReplace(String)
    /// The organisation is used by so many trainings and people.
    case organisationInUse(String, trainings: Int, people: Int)
    /// The last active administrator can't be deleted, put aside or stripped of the role.
    case lastAdministrator(String)
}
