import GRDB
import TrainingDomain

/// The actor's capacities (`RegistrationScope`) as conditions in SQL on the registration `r` of the session `s`.
struct RegistrationVisibility {
    typealias Condition = (sql: String, arguments: StatementArguments)

    private let actor: Actor

    init(_ actor: Actor) { self.actor = actor }

    private static let me = "(SELECT id FROM person WHERE login_key = ?)"
    private var login: StatementArguments { [Folding.key(actor.login)] }

    // MARK: - Capacities

    private var isLearner: Condition { ("r.person_id = \(Self.me)", login) }

    private var isTrainer: Condition? {
        guard actor.roles.contains(.trainer) else { return nil }
        return ("r.session_id IN (SELECT session_id FROM session_trainer WHERE person_id = \(Self.me))", login)
    }

    private var isValidator: Condition {
        ("r.id IN (SELECT registration_id FROM registration_approval WHERE validator_id = \(Self.me))", login)
    }

    private var isManager: Condition? {
        guard actor.roles.contains(.manager), let own = organisations else { return nil }
        let sql = """
            r.session_id IN (SELECT own.id FROM training_organisation link
            JOIN organisation ON organisation.id = link.organisation_id
            JOIN session own ON own.training_id = link.training_id WHERE organisation.code_key IN \(own.sql))
            """
        return (sql, own.arguments)
    }

    private var isOrganisationAdministrator: Condition? {
        guard actor.roles.contains(.organisationAdministrator), let own = organisations else { return nil }
        let sql = """
            r.person_id IN (SELECT link.person_id FROM person_organisation link
            JOIN organisation ON organisation.id = link.organisation_id WHERE organisation.code_key IN \(own.sql))
            """
        return (sql, own.arguments)
    }

    private var organisations: Condition? {
        guard !actor.organisations.isEmpty else { return nil }
        let marks = actor.organisations.map { _ in "?" }.joined(separator: ", ")
        return ("(\(marks))", StatementArguments(actor.organisations.map(Folding.key).sorted()))
    }

    // MARK: - What follows from them

    /// That the actor may see the registration: in any capacity (`RegistrationPermission`).
    var sees: Condition {
        if actor.isAdministrator || actor.roles.contains(.registrar) { return ("1", []) }
        return Self.any([isLearner, isTrainer, isValidator, isManager, isOrganisationAdministrator])
    }

    /// That the registration lacks an approval which the actor may give now: the learner's confirmation comes first
    /// (`ApprovalSheet`).
    var mayApprove: Condition {
        if actor.isAdministrator { return ("r.lacking > 0", []) }
        var own: [Condition?] = [Self.lacks("validator", " AND validator_id = \(Self.me)", login)]
        if actor.roles.contains(.registrar) { own.append(Self.lacks("registration")) }
        own.append(isOrganisationAdministrator.map { Self.both(Self.lacks("organisation"), $0) })
        let confirmed: Condition = ("NOT \(Self.lacks("user").sql)", [])
        return Self.any([
            Self.both(confirmed, Self.any(own)), isManager.map { Self.both(Self.lacks("user"), $0) },
        ])
    }

    private static func lacks(
        _ approval: String, _ more: String = "", _ arguments: StatementArguments = []
    ) -> Condition {
        let sql = """
            r.id IN (SELECT registration_id FROM registration_approval
            WHERE approval = '\(approval)' AND given_by IS NULL AND waived = 0\(more))
            """
        return (sql, arguments)
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
