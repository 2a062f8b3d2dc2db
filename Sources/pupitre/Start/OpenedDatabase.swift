import PupitreApp
import TrainingDomain
import TrainingExchange

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
    /// What is worth saying of the file: others could change it, or read it.
    let warnings: [CommandFact]

    /// A database made here and now, by whoever is at the keyboard.
    init(asAdministrator store: any Repository, path: String, isManaged: Bool) {
        self.store = store
        self.path = path
        self.isManaged = isManaged
        warnings = []
        actor = .localAdministrator(login: SystemEnvironment.login())
    }

    /// Opens the database that `options` name, as whoever acts.
    ///
    /// In managed mode nothing is made, and a database that others could change is refused with 77: whoever enters by a key can neither
    /// mend that nor be held by permissions there. Elsewhere it is said and the work goes on.
    init(_ options: CommonOptions) throws {
        guard let path = Places().database(options.database) else {
            throw Complaint.fact(.noHome, code: ExitCode.cannotCreate)
        }
        let owner = SystemEnvironment.owner(of: path)
        self.path = path
        isManaged = options.isManaged
        if isManaged, options.login == nil { throw Complaint.fact(.managedNeedsLogin, code: ExitCode.notAllowed) }
        if isManaged, !SystemEnvironment.exists(path) { throw FileReadError.notFound(path: path) }
        let exposures = DatabaseSafety.look(at: path, isManaged: isManaged)
        if isManaged, let first = exposures.first(where: \.isDangerous) {
            throw Complaint.fact(.exposed(first), code: ExitCode.notAllowed)
        }
        store = try Database.open(path, createsFile: !isManaged)
        let identity = Identity(
            said: options.login, isManaged: isManaged,
            user: SystemEnvironment.user, owner: owner ?? SystemEnvironment.user, login: SystemEnvironment.login())
        actor = try identity.actor { [store] login throws(Failure) in try store.person(login: login) }
        if !identity.isLocalAdministrator { store.follow(actor) }
        // That others can read it is for those to hear who can do something about it.
        let isTold = !isManaged || actor.isAdministrator
        warnings = isTold ? exposures.map(CommandFact.exposed) : []
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

    private var isTrusted: Bool { user == owner || user == 0 }

    /// Whether nobody of the database acts.
    var isLocalAdministrator: Bool { isTrusted && said == nil && !isManaged }

    /// The actor; `person` finds people by login.
    ///
    /// - Throws: a complaint of exit code 77 for somebody unknown, inactive, or who may not speak for another.
    func actor(_ person: (String) throws(Failure) -> Person?) throws -> Actor {
        if said == nil, isManaged { throw Complaint.fact(.managedNeedsLogin, code: ExitCode.notAllowed) }
        if isLocalAdministrator { return .localAdministrator(login: login) }
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
