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
