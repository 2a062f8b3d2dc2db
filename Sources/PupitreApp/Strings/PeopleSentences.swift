import TrainingDomain

/// What is said of people, groups and organisations, by commands and screens alike.
public protocol PeopleSentences {
    /// The account is not in use.
    var inactive: String { get }
    /// The language of somebody's mails; `nil` is the database's.
    func mailLanguage(_ language: Language?) -> String
    /// How many seats somebody holds, and how many of their requests are not decided.
    func registrations(_ ties: PersonTies) -> String
    /// Where somebody is named as a validator; empty where they are named nowhere.
    func validates(_ uses: ValidatorUses) -> String
    /// How a session is told apart from others.
    func session(_ session: SessionReference) -> String
    /// A person was deleted.
    func personDeleted(_ person: PersonReference) -> String
    /// A group was deleted.
    func groupDeleted(_ code: String) -> String
    /// An organisation was deleted.
    func organisationDeleted(_ code: String) -> String
}

/// What the screens of people, groups and organisations say.
protocol PeopleDeskSentences {
    var peopleTitle: String { get }
    var peoplePlaceholder: String { get }
    var peopleHelp: HelpText { get }
    var noPeople: [String] { get }
    var noPersonFound: [String] { get }
    var personHelp: HelpText { get }
    var profileHeading: String { get }
    var tiesHeading: String { get }
    var noAddress: String { get }
    /// Roles, in the order of the list.
    func roles(_ roles: Set<PersonRole>) -> String
    func personTitle(_ form: PersonForm) -> String
    func personSaved(_ name: String) -> String

    var groupsTitle: String { get }
    var groupsHelp: HelpText { get }
    var groupHelp: HelpText { get }
    var noGroups: [String] { get }
    var noMembers: [String] { get }
    func members(_ count: Int) -> String
    func groupTitle(_ form: GroupForm) -> String
    func groupSaved(_ name: String) -> String

    var organisationsTitle: String { get }
    var organisationsHelp: HelpText { get }
    func organisationTitle(_ form: OrganisationForm) -> String
    func organisationSaved(_ name: String) -> String

    var codeOrName: String { get }
    var nothingFound: [String] { get }

    func replaceValidator(_ person: PersonReference, _ uses: ValidatorUses) -> String
    /// What goes with a person, and what is handed on.
    func deletePerson(_ person: PersonReference, _ ties: PersonTies, replacement: PersonReference?) -> String
    func deleteGroup(_ name: String, members: Int) -> String
    func deleteOrganisation(_ organisation: Organisation) -> String
}
