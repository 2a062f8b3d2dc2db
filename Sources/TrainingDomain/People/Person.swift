/// Somebody known to the platform.
public struct Person: Equatable, Sendable {
    /// Unique, compared without case: what the operating system or `--as` calls them.
    public var login: String
    /// The first name.
    public var firstName: String
    /// The last name.
    public var lastName: String
    /// The mail address, possibly empty: then they can be neither told nor asked anything.
    public var mail: String
    /// Codes of the organisations they belong to.
    public var organisations: [String]
    /// What they may be.
    public var roles: Set<PersonRole>
    /// Whether the account is in use.
    public var isActive: Bool
    /// The language of the mails they get; `nil` is the database's.
    public var language: Language?

    /// A person with the given profile.
    public init(
        login: String, firstName: String, lastName: String, mail: String = "", organisations: [String] = [],
        roles: Set<PersonRole> = [.learner], isActive: Bool = true, language: Language? = nil
    ) {
        self.login = login
        self.firstName = firstName
        self.lastName = lastName
        self.mail = mail
        self.organisations = organisations
        self.roles = roles
        self.isActive = isActive
        self.language = language
    }

    /// First name then last name, or the login when both are empty.
    public var name: String {
        if firstName.isEmpty && lastName.isEmpty { return login }
        if firstName.isEmpty || lastName.isEmpty { return firstName + lastName }
        return firstName + " " + lastName
    }

    /// Whether they can be picked as a validator: active, with a mail address.
    public var canValidate: Bool { isActive && !mail.isEmpty }
}
