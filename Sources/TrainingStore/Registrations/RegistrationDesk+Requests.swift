import GRDB
import TrainingDomain

/// Asking, enrolling by hand, and going.
extension RegistrationDesk {
    /// Asks for a place for `login`.
    ///
    /// A learner who has no mail address can't confirm and is refused; a manager who asks for them can confirm in their place.
    func request(for login: String, as actor: Actor) throws -> Int64 {
        let person = try Learner.find(login: login, in: database)
        let record = try person.flatMap { try live(of: $0) }
        let facts = try facts(of: person, login: login, record: record, for: actor)
        let act = facts.requestAct
        try Self.require(facts.permissionRefusal(of: act))
        let learner = try active(person, login)
        try Self.require(facts.stateRefusal(of: act) ?? facts.statusRefusal(of: act))
        if act == .request && session.session.userValidation && learner.mail.isEmpty {
            throw Refusal.registration(.noMailAddress(learner.reference))
        }
        let (added, missing) = try add(learner, seatIsFree: try seatIsFree(at: nil))
        try write("request", learner, from: nil, to: added.state)
        try mails.placed(added, of: learner, missing: missing)
        return added.id
    }

    /// Enrols people by hand, all or none, each once, in the order named.
    ///
    /// It is the enroller's choice who gets the seats that are left, so that the waiting list does not come first; once there is no
    /// seat, people wait with every approval given.
    func enrol(_ logins: [String], as actor: Actor) throws -> [Int64] {
        var people: [(learner: Learner, record: RegistrationRecord?)] = []
        var named: Set<Int64> = []
        for login in logins {
            let person = try Learner.find(login: login, in: database)
            if let person, !named.insert(person.id).inserted { continue }
            let record = try person.flatMap { try live(of: $0) }
            let facts = try facts(of: person, login: login, record: record, for: actor)
            try Self.require(facts.permissionRefusal(of: .enrol))
            people.append((try active(person, login), record))
        }
        let enrolled = people.filter { $0.record?.state == .enrolled }.map(\.learner.reference)
        if !enrolled.isEmpty {
            throw Refusal.registration(.alreadyRegistered(enrolled, session.reference, .enrolled))
        }
        guard let first = people.first else { return [] }
        let facts = facts(of: first.learner.reference, state: first.record?.state, capacities: [])
        try Self.require(facts.statusRefusal(of: .enrol))
        return try people.map { try enrol($0.learner, $0.record) }
    }

    private func enrol(_ learner: Learner, _ record: RegistrationRecord?) throws -> Int64 {
        guard let record else {
            let plan = ApprovalPlan(session.session)
            let (added, _) = try add(learner, giving: plan.required, seatIsFree: !seats.isFull)
            try write("enrol", learner, from: nil, to: added.state, approvals: plan.required)
            try mails.placed(added, of: learner, missing: [])
            return added.id
        }
        let missing = try ApprovalRecord.missing(of: record.id, in: database)
        // Somebody who waits for nothing but a seat, of which there is none, stays as they are.
        if missing.isEmpty && seats.isFull { return record.id }
        try give(missing, to: record, of: learner, act: "enrol", seatIsFree: !seats.isFull)
        return record.id
    }

    /// Ends the enrolment of `login`: they leave, or somebody takes them out.
    func leave(_ login: String, as actor: Actor) throws -> Int64 {
        let person = try Learner.find(login: login, in: database)
        let record = try person.flatMap { try live(of: $0) }
        let facts = try facts(of: person, login: login, record: record, for: actor)
        let act = facts.leavingAct
        try Self.require(facts.permissionRefusal(of: act))
        guard let learner = person else { throw Refusal.unknownPerson(login) }
        guard var record else {
            throw Refusal.registration(.notRegistered(learner.reference, session.reference))
        }
        try Self.require(facts.stateRefusal(of: act))
        try end(&record, of: learner, act: act == .leave ? "leave" : "remove")
        return record.id
    }

    /// Ends a live registration in the way its state asks for, tells the learner, and promotes into the seat that is freed.
    func end(_ record: inout RegistrationRecord, of learner: Learner, act: String) throws {
        let former = record.state
        let state: RegistrationState = former == .enrolled ? .left : .withdrawn
        try move(&record, to: state)
        try write(act, learner, from: former, to: state)
        try mails.write(former == .enrolled ? .left : .withdrawn, to: learner, registration: record.id)
        if former == .enrolled { try promote() }
    }

    // MARK: - Who it is about

    func live(of learner: Learner) throws -> RegistrationRecord? {
        try RegistrationRecord.live(session: session.number, person: learner.id, in: database)
    }

    private func active(_ person: Learner?, _ login: String) throws -> Learner {
        guard let person else { throw Refusal.unknownPerson(login) }
        guard person.isActive else { throw Refusal.registration(.inactive(person.login)) }
        return person
    }

    /// The facts about somebody who may not exist: permission is looked at first.
    private func facts(
        of person: Learner?, login: String, record: RegistrationRecord?, for actor: Actor
    ) throws -> RegistrationCase {
        if let person { return try facts(of: person, record: record, for: actor) }
        let scope = RegistrationScope(
            learner: login, learnerOrganisations: [], organisations: session.training.organisations,
            trainers: session.trainers, validators: session.session.validators)
        return facts(
            of: PersonReference(login: login, name: login), state: nil, capacities: scope.capacities(of: actor))
    }

    static func require(_ refusal: RegistrationRefusal?) throws(Refusal) {
        if let refusal { throw .registration(refusal) }
    }
}
