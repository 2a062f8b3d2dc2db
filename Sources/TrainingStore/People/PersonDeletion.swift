import GRDB
import TrainingDomain

/// The deletion of one person and of what hangs on them, inside its transaction (`domain.md`, "Deleting a person who is a
/// validator…").
struct PersonDeletion {
    let id: Int64
    let person: Person
    let actor: Actor
    let audit: Audit
    let zones: any TimeZoneProvider
    let database: Database

    func run(replacement login: String?) throws {
        try AdministratorRule.check(id, person, becoming: nil, in: database)
        let heir = try login.map(heir)
        let uses = try TiesReading(id: id, now: audit.at, zones: zones, database: database).validates()
        guard heir != nil || uses.isEmpty else {
            throw Refusal.people(.isValidator(PersonReference(person), uses))
        }
        let places = ValidatorPlaces(id: id, audit: audit, zones: zones, database: database)
        try places.hand(to: heir)
        try leaveTrainers()
        try endRegistrations()
        try places.forgetApprovals()
        try database.execute(sql: "DELETE FROM registration WHERE person_id = ?", arguments: [id])
        try database.execute(sql: "DELETE FROM person WHERE id = ?", arguments: [id])
        try audit.write("delete", .person, person.login, PersonRules.deleting(person), in: database)
    }

    /// Who takes the person's place: somebody else who can validate.
    private func heir(_ login: String) throws -> ValidatorPlaces.Heir {
        guard let found = try PersonRecord.find(login: login, in: database), found.id != id, found.person.canValidate
        else { throw Refusal.people(.cannotReplace(login)) }
        return ValidatorPlaces.Heir(id: found.id, person: found.person)
    }

    /// Takes the person off the sessions and seances that they teach.
    private func leaveTrainers() throws {
        let sessions = try Int64.fetchAll(
            database, sql: "SELECT session_id FROM session_trainer WHERE person_id = ? ORDER BY session_id",
            arguments: [id])
        for number in sessions {
            let former = try Link.sessionTrainers.names(of: number, in: database)
            try database.execute(
                sql: "DELETE FROM session_trainer WHERE session_id = ? AND person_id = ?", arguments: [number, id])
            let rest = try Link.sessionTrainers.names(of: number, in: database)
            let change = FieldChange(Link.trainers, old: .list(former), new: .list(rest))
            try audit.write("edit", .session, String(number), [change], in: database)
        }
        try database.execute(sql: "DELETE FROM seance_trainer WHERE person_id = ?", arguments: [id])
    }

    /// Frees the person's seats and withdraws their requests; each seat goes to the first who waits for it, and the person is told.
    ///
    /// What is over is over: nobody is told that they no longer take part in it.
    private func endRegistrations() throws {
        let learner = try Learner.find(id: id, in: database)
        for var record in try RegistrationRecord.live(person: id, in: database) {
            let desk = try RegistrationDesk(record.sessionID, audit: audit, zones: zones, in: database)
            guard desk.status == .notStarted || desk.status == .open else { continue }
            try desk.end(&record, of: learner, act: record.state == .enrolled ? "remove" : "withdraw")
        }
    }
}
