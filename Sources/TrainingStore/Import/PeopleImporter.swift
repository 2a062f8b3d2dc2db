import GRDB
import TrainingDomain

/// Stores the people of a list one by one, inside the transaction of its import.
struct PeopleImporter {
    /// Those of new people whose row names none.
    let organisations: [String]
    let audit: Audit
    let database: Database

    /// Stores `entry`; a row that a rule refuses changes nothing.
    func store(_ entry: PersonEntry) throws -> EntryOutcome {
        do {
            if let (id, known) = try PersonRecord.find(login: entry.person.login, in: database) {
                return try update(id, known, with: entry)
            }
            var person = entry.person
            if person.organisations.isEmpty { person.organisations = organisations }
            let checked = try PersonRules.check(person, replacing: nil, in: database)
            try PersonRecord.insert(checked.person, organisations: checked.organisations, in: database)
            try write(from: nil, to: checked.person)
            return .added
        } catch let refusal as Refusal {
            return .refused(refusal)
        } catch Failure.refused(let refusal) {
            return .refused(refusal)
        }
    }

    private func update(_ id: Int64, _ known: Person, with entry: PersonEntry) throws -> EntryOutcome {
        var proposed = known
        if entry.keys.contains("firstName") { proposed.firstName = entry.person.firstName }
        if entry.keys.contains("lastName") { proposed.lastName = entry.person.lastName }
        if entry.keys.contains("mail") { proposed.mail = entry.person.mail }
        if entry.keys.contains(.organisations) { proposed.organisations = entry.person.organisations }
        if entry.keys.contains("roles") { proposed.roles = entry.person.roles }
        let checked = try PersonRules.check(proposed, replacing: id, in: database)
        guard checked.person != known else { return .unchanged }
        try AdministratorRule.check(id, known, becoming: checked.person, in: database)
        try PersonRecord.update(id, to: checked.person, organisations: checked.organisations, in: database)
        try write(from: known, to: checked.person)
        return .updated
    }

    private func write(from old: Person?, to new: Person) throws {
        try audit.write("import", .person, new.login, PersonRules.changes(from: old, to: new), in: database)
    }
}
