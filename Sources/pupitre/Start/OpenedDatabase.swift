import PupitreApp
import TrainingDomain

/// The database that the options name, and who acts on it.
///
/// The file's owner and root are trusted: they act as `--as` says, else as local administrator. Anybody else is who the system says
/// (`reliability.md`, "Who is who").
struct OpenedDatabase {
    let store: any Repository
    let actor: Actor
    /// The file.
    let path: String
    /// Whether a forced command runs the program for others than the account's owner.
    let isManaged: Bool

    /// A database made here and now, by whoever is at the keyboard.
    init(asAdministrator store: any Repository, path: String, isManaged: Bool) {
        self.store = store
        self.path = path
        self.isManaged = isManaged
        actor = .localAdministrator(login: SystemEnvironment.login())
    }

    init(_ options: CommonOptions) throws {
        guard let path = Places().database(options.database) else {
            throw Complaint.fact(.noHome, code: ExitCode.cannotCreate)
        }
        let owner = SystemEnvironment.owner(of: path)
        self.path = path
        isManaged = options.isManaged
        store = try Database.open(path)
        let identity = Identity(
            said: options.login, isManaged: isManaged,
            user: SystemEnvironment.user, owner: owner ?? SystemEnvironment.user, login: SystemEnvironment.login())
        actor = try identity.actor { [store] login throws(Failure) in try store.person(login: login) }
    }
}

/// Who acts, from what the system and the options say.
struct Identity: Equatable, Sendable {
    /// What `--as` says.
    var said: String?
    /// Whether a forced command runs the program for others than the account's owner.
    var isManaged = false
    /// The number of the account that runs the program.
    var user: UInt32
    /// The number of the account that owns the database.
    var owner: UInt32
    /// The login of the account that runs the program.
    var login: String

    /// The actor; `person` finds people by login.
    ///
    /// - Throws: a complaint of exit code 77 for somebody unknown, inactive, or who may not speak for another.
    func actor(_ person: (String) throws(Failure) -> Person?) throws -> Actor {
        let isTrusted = user == owner || user == 0
        if said == nil, isManaged { throw Complaint.fact(.managedNeedsLogin, code: ExitCode.notAllowed) }
        if isTrusted, said == nil { return .localAdministrator(login: login) }
        if let said, !isTrusted, said != login {
            throw Complaint.fact(.mayNotSpeakFor(said, login: login), code: ExitCode.notAllowed)
        }
        let name = said ?? login
        guard let person = try person(name), person.isActive else {
            throw Complaint.fact(.unknownLogin(name), code: ExitCode.notAllowed)
        }
        return Actor(person)
    }
}
