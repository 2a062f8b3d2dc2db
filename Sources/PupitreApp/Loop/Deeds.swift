import TrainingDomain

/// Something to be done about registrations.
public enum RegistrationDeed: Equatable, Sendable {
    /// Ask for a place.
    case request(session: Int64, login: String)
    /// Enrol by hand, or promote.
    case enrol(session: Int64, logins: [String])
    /// Give approvals; with a reason, beyond the limit of seats.
    case approve([Int64], ApprovalChoice, overCapacity: String?)
    /// Refuse requests.
    case refuse([Int64], reason: String)
    /// Withdraw a request.
    case withdraw(Int64)
    /// Leave a session, or take somebody out.
    case leave(session: Int64, login: String)
}

/// Something to be done about seances.
public enum SeanceDeed: Equatable, Sendable {
    /// Add one.
    case add(Seance, session: Int64)
    /// Add one on each date of a repetition.
    case `repeat`(Seance, Repetition, session: Int64)
    /// Change one.
    case edit(StoredSeance, to: Seance)
    /// Delete one.
    case delete(Int64)
    /// Put people in.
    case register([String], seance: Int64)
    /// Take somebody out.
    case unregister(String, seance: Int64)
}

/// A change of the curriculum tree.
public enum CurriculumDeed: Equatable, Sendable {
    /// Add a node.
    case add(CurriculumNode)
    /// Change a node.
    case edit(String, to: CurriculumNode)
    /// Delete a node.
    case delete(String)
    /// Attach trainings.
    case attach([String], to: String)
    /// Take trainings off.
    case detach([String], from: String)
}

/// A change of people, groups and organisations.
public enum PeopleDeed: Equatable, Sendable {
    /// Add a person.
    case add(Person)
    /// Change a person.
    case edit(Person, to: Person)
    /// Delete a person; a validator needs a replacement.
    case delete(login: String, replacement: String?)
    /// Add a group.
    case addGroup(Group)
    /// Change a group.
    case editGroup(String, to: Group)
    /// Take people into a group and out of it.
    case changeGroup(String, adding: [String], removing: [String])
    /// Delete a group.
    case deleteGroup(String)
    /// Add an organisation.
    case addOrganisation(Organisation)
    /// Rename an organisation.
    case editOrganisation(String, to: Organisation)
    /// Delete an organisation.
    case deleteOrganisation(String)
}

/// A change of the catalogue.
public enum TrainingDeed: Equatable, Sendable {
    /// Add a training.
    case add(Training)
    /// Change one.
    case edit(StoredTraining, to: Training)
}
