import GRDB
import TrainingDomain

/// The actor's capacities (`RegistrationScope`) as conditions in SQL on the registration `r`.
struct RegistrationVisibility {
    typealias Condition = (sql: String, arguments: StatementArguments)

    /// How the registrations that the conditions are about are found.
    enum Way {
        /// By the conditions themselves: the actor's own are listed and looked up.
        case byActor
        /// By something else, a session or that they are to be decided: each is looked at, since the actor's own may be however many.
        case byOthers
    }

    private let actor: Actor
    private let way: Way

    init(_ actor: Actor, found way: Way) {
        self.actor = actor
        self.way = way
    }

    private static let me = "(SELECT id FROM person WHERE login_key = ?)"
    private var login: StatementArguments { [Folding.key(actor.login)] }

    /// That the column is among the `key`s of a selection.
    private func column(_ column: String, isIn selection: String, _ arguments: StatementArguments) -> Condition {
        switch way {
        case .byActor: ("\(column) IN (\(selection))", arguments)
        case .byOthers: ("EXISTS (SELECT 1 FROM (\(selection)) WHERE key = \(column))", arguments)
        }
    }

    // MARK: - Capacities

    private var isLearner: Condition { ("r.person_id = \(Self.me)", login) }

    private var isTrainer: Condition? {
        guard actor.roles.contains(.trainer) else { return nil }
        return column(
            "r.session_id", isIn: "SELECT session_id AS key FROM session_trainer WHERE person_id = \(Self.me)", login)
    }

    private func isValidator(_ more: String = "") -> Condition {
        column(
            "r.id",
            isIn: "SELECT registration_id AS key FROM registration_approval WHERE validator_id = \(Self.me)\(more)",
            login)
    }

    private var isManager: Condition? {
        guard actor.roles.contains(.manager), let own = organisations else { return nil }
        let selection = """
            SELECT own.id AS key FROM session own JOIN training_organisation link ON link.training_id = own.training_id
            WHERE link.organisation_id IN \(own.sql)
            """
        return column("r.session_id", isIn: selection, own.arguments)
    }

    private var isOrganisationAdministrator: Condition? {
        guard actor.roles.contains(.organisationAdministrator), let own = organisations else { return nil }
        let selection = "SELECT person_id AS key FROM person_organisation WHERE organisation_id IN \(own.sql)"
        return column("r.person_id", isIn: selection, own.arguments)
    }

    private var organisations: Condition? {
        guard !actor.organisations.isEmpty else { return nil }
        let marks = actor.organisations.map { _ in "?" }.joined(separator: ", ")
        return (
            "(SELECT id FROM organisation WHERE code_key IN (\(marks)))",
            StatementArguments(actor.organisations.map(Folding.key).sorted())
        )
    }

    // MARK: - What follows from them

    /// That the actor may see the registration: in any capacity (`RegistrationPermission`).
    var sees: Condition {
        if actor.isAdministrator || actor.roles.contains(.registrar) { return ("1", []) }
        return Self.any([isLearner, isTrainer, isValidator(), isManager, isOrganisationAdministrator])
    }

    /// That the registration lacks an approval which the actor may give now: the learner's confirmation comes first
    /// (`ApprovalSheet`).
    var mayApprove: Condition {
        let toDecide = "r.lacking > 0 AND r.state IN ('pending', 'waiting')"
        if actor.isAdministrator { return (toDecide, []) }
        var own: [Condition?] = [Self.lacks(.validator, isValidator(" AND given_by IS NULL AND waived = 0"))]
        if actor.roles.contains(.registrar) { own.append((Self.lacks(.registration), [])) }
        own.append(isOrganisationAdministrator.map { Self.lacks(.organisation, $0) })
        let whatIsOwn = Self.any([
            Self.both(("NOT \(Self.lacks(.user))", []), Self.any(own)), isManager.map { Self.lacks(.user, $0) },
        ])
        return Self.both((toDecide, []), whatIsOwn)
    }

    /// The kinds of approvals, as the column `missing` counts them.
    private enum Missing: Int {
        case user = 1
        case organisation = 2
        case registration = 4
        case validator = 8
    }

    private static func lacks(_ missing: Missing) -> String { "(r.missing & \(missing.rawValue))" }

    private static func lacks(_ missing: Missing, _ condition: Condition) -> Condition {
        ("(\(lacks(missing)) AND \(condition.sql))", condition.arguments)
    }

    private static func any(_ conditions: [Condition?]) -> Condition {
        let found = conditions.compactMap { $0 }
        let sql = found.map { "(\($0.sql))" }.joined(separator: " OR ")
        return (found.isEmpty ? "0" : "(\(sql))", found.reduce([]) { $0 + $1.arguments })
    }

    private static func both(_ one: Condition, _ other: Condition) -> Condition {
        ("\(one.sql) AND \(other.sql)", one.arguments + other.arguments)
    }
}
