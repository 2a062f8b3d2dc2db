/// Who is acting: the person at the keyboard, as the permission table sees them.
public struct Actor: Equatable, Sendable {
    /// Their login; written in the audit.
    public var login: String
    /// What they may be.
    public var roles: Set<PersonRole>
    /// Codes of the organisations they belong to.
    public var organisations: Set<String>

    /// An actor with the given roles, within `organisations`.
    public init(login: String, roles: Set<PersonRole>, organisations: Set<String> = []) {
        self.login = login
        self.roles = roles
        self.organisations = organisations
    }

    /// The actor that `person` is.
    public init(_ person: Person) {
        self.init(login: person.login, roles: person.roles, organisations: Set(person.organisations))
    }

    /// The owner of the database file, who without `--as` acts as its local administrator (`commands.md`).
    public static func localAdministrator(login: String) -> Actor {
        Actor(login: login, roles: [.administrator])
    }

    /// Whether they may do everything.
    public var isAdministrator: Bool { roles.contains(.administrator) }
}
