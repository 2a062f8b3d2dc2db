/// The acts that the permission table decides upon.
public enum Act: String, CaseIterable, Sendable {
    /// See and search trainings and their sessions.
    case browse
    /// Add a training.
    case addTraining
    /// Change a training.
    case editTraining
    /// Delete a training and what goes with it.
    case deleteTraining
    /// Create a session.
    case createSession
    /// Change, copy or cancel a session.
    case editSession
    /// Delete a session.
    case deleteSession
    /// Create curriculum nodes and attach trainings.
    case editCurricula
    /// Add and change people.
    case editPeople
    /// Add and change organisations.
    case editOrganisations
    /// Import a catalogue.
    case importCatalogue
    /// Create and change groups of people.
    case editGroups
    /// Register people through a curriculum, in sessions of one's own trainings.
    case registerByCurriculum
    /// Create, change and repeat seances.
    case editSeances
    /// See the outbox and have mails tried again.
    case handleMail
    /// Send what the outbox holds, and take replies in: what the machine itself does.
    case deliverMail
    /// Write the lines by which people enter with their keys.
    case grantAccess
    /// Read the whole audit, check and back up the database.
    case maintain
}

/// How far a role's permission for an act reaches.
public enum Reach: Sendable {
    /// Not at all.
    case nothing
    /// Trainings of the actor's own organisations.
    case ownOrganisations
    /// Everything.
    case everything
}

/// The table role × act of `domain.md` ("Registration", last table), which every command and every screen obeys.
public enum Permission {
    /// How far `role` may perform `act`.
    public static func reach(of role: PersonRole, for act: Act) -> Reach {
        switch (role, act) {
        case (.administrator, _): .everything
        case (.manager, .browse), (.manager, .addTraining), (.manager, .editTraining), (.manager, .deleteTraining),
            (.manager, .createSession), (.manager, .editSession), (.manager, .deleteSession),
            (.manager, .importCatalogue), (.manager, .registerByCurriculum), (.manager, .editSeances):
            .ownOrganisations
        case (.manager, .editCurricula), (.manager, .editGroups): .everything
        // Registration management is the platform's: a registrar's approval is asked whatever the organisation.
        case (.registrar, .browse), (.registrar, .handleMail): .everything
        case (.organisationAdministrator, .browse), (.trainer, .browse):
            .ownOrganisations
        default: .nothing
        }
    }

    /// How far `actor` may perform `act`, by the widest of their roles.
    public static func reach(of actor: Actor, for act: Act) -> Reach {
        var widest = Reach.nothing
        for role in actor.roles {
            switch reach(of: role, for: act) {
            case .everything: return .everything
            case .ownOrganisations: widest = .ownOrganisations
            case .nothing: break
            }
        }
        return widest
    }

    /// Whether `actor` may perform `act` on a thing of the organisations `codes` (compared without case).
    ///
    /// Scenario 6: a manager of organisation A has no say on trainings that belong only to organisation B.
    public static func allows(_ actor: Actor, _ act: Act, organisations codes: some Sequence<String>) -> Bool {
        switch reach(of: actor, for: act) {
        case .everything: return true
        case .nothing: return false
        case .ownOrganisations:
            let own = Set(actor.organisations.map(Folding.key))
            return codes.contains { own.contains(Folding.key($0)) }
        }
    }

    /// Which of `codes`, that `actor` puts into a thing of theirs or takes out of it by `act`, are for others to decide on: a manager
    /// acts within their own organisations, also on what is shared with others.
    public static func foreign(_ codes: some Sequence<String>, to actor: Actor, _ act: Act) -> [String] {
        codes.filter { !allows(actor, act, organisations: [$0]) }
    }
}
