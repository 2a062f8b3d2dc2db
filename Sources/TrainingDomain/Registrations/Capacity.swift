/// In what capacity somebody acts on a registration.
///
/// A role of the platform is not enough: a manager manages the sessions of their organisations, a validator validates the sessions
/// that name them, a learner acts on their own registration (`domain.md`, the table "who may").
public enum Capacity: String, CaseIterable, Sendable {
    /// It is their own registration.
    case learner
    /// Administrator of one of the learner's organisations, or platform administrator where there is none.
    case organisationAdministrator
    /// Registrar.
    case registrar
    /// A validator whom the request names.
    case validator
    /// Trainer of the session.
    case trainer
    /// Manager of one of the training's organisations.
    case manager
    /// Platform administrator.
    case administrator
}

/// What decides upon somebody's capacities on a registration: who they are, whose it is, of which session.
public struct RegistrationScope: Equatable, Sendable {
    /// Login of the learner.
    public let learner: String
    /// Codes of the learner's organisations.
    public let learnerOrganisations: [String]
    /// Codes of the organisations of the session's training.
    public let organisations: [String]
    /// Logins of the session's trainers.
    public let trainers: [String]
    /// Logins of the validators whom the request still waits for or waited for; of the session before there is a request.
    public let validators: [String]

    /// The scope of a registration.
    public init(
        learner: String, learnerOrganisations: [String], organisations: [String], trainers: [String],
        validators: [String]
    ) {
        self.learner = learner
        self.learnerOrganisations = learnerOrganisations
        self.organisations = organisations
        self.trainers = trainers
        self.validators = validators
    }

    /// In what capacities `actor` acts.
    public func capacities(of actor: Actor) -> Set<Capacity> {
        var found: Set<Capacity> = []
        let login = Folding.key(actor.login)
        let own = Set(actor.organisations.map(Folding.key))
        if login == Folding.key(learner) { found.insert(.learner) }
        if validators.contains(where: { Folding.key($0) == login }) { found.insert(.validator) }
        if actor.roles.contains(.registrar) { found.insert(.registrar) }
        if actor.roles.contains(.trainer), trainers.contains(where: { Folding.key($0) == login }) {
            found.insert(.trainer)
        }
        if actor.roles.contains(.organisationAdministrator),
            learnerOrganisations.contains(where: { own.contains(Folding.key($0)) })
        {
            found.insert(.organisationAdministrator)
        }
        if actor.roles.contains(.manager), organisations.contains(where: { own.contains(Folding.key($0)) }) {
            found.insert(.manager)
        }
        if actor.isAdministrator { found.insert(.administrator) }
        return found
    }
}
