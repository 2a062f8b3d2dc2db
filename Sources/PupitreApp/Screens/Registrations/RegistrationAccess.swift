import TrainingDomain

/// What the person at the keyboard may do about the rows of a list of registrations.
///
/// A row says neither the learner's organisations nor, across sessions, the training's: until its details have come, whoever administers an
/// organisation is taken for one of the learner's, since lists hold what they may see only. The store decides in the end.
struct RegistrationAccess: Equatable, Sendable {
    /// The person at the keyboard.
    let actor: Actor
    /// Codes of the organisations of the session's training, where the list is one session's.
    var organisations: [String] = []
    /// The registration whose details have come.
    var detail: RegistrationDetail?
    /// Whether the catalogue says that its row's registration can be left by the learner.
    var mayLeave: Bool?
    /// Whether the session is cancelled or has ended: nobody enters it any more.
    var isOver = false
    /// Whether no seat is left: somebody who lacks nothing but a seat can't be given one.
    var isFull = false

    /// In what capacities the actor acts on `row`.
    func capacities(_ row: Registration) -> Set<Capacity> {
        if let detail, detail.registration.id == row.id { return detail.capacities }
        let named = row.missing.compactMap { if case .validator(let login) = $0 { login } else { nil } }
        return RegistrationScope(
            learner: row.user.login, learnerOrganisations: Array(actor.organisations), organisations: organisations,
            trainers: [], validators: named
        ).capacities(of: actor)
    }

    /// Whether `act` is allowed on `row`, in its state.
    func may(_ act: RegistrationAct, _ row: Registration) -> Bool {
        RegistrationPermission.allows(capacities(row), act, in: row.state)
    }

    /// The missing approvals that the actor may give; the learner's confirmation is a decision of its own, but for administrators.
    func gives(_ row: Registration) -> [Approval] {
        let capacities = capacities(row)
        return ApprovalSheet(missing: row.missing, rule: row.validatorRule).mayGive(actor, in: capacities).filter {
            $0 != .user || capacities.contains(.administrator)
        }
    }

    /// Whether the actor may confirm in the learner's place.
    func confirms(_ row: Registration) -> Bool { row.missing.contains(.user) && may(.confirmFor, row) }

    /// Whether the actor, enrolled, may leave by themselves; only known with the details.
    func leaves(_ row: Registration) -> Bool {
        if let mayLeave { return mayLeave && may(.leave, row) }
        guard let detail, detail.registration.id == row.id, may(.leave, row) else { return false }
        return detail.session.session.publicUnregistration
    }
}
