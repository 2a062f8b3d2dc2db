import GRDB
import TrainingDomain

extension SQLiteStore: PeopleRepository {
    /// Replaces the person seen as `seen` by `person`.
    public func edit(_ seen: Person, to person: Person, as actor: Actor) throws(Failure) -> Person {
        try Rules.require(actor, .editPeople)
        return try write { database in
            let (id, now) = try Self.existing(person: seen.login, in: database)
            let others = PersonRules.changes(from: seen, to: now)
            guard others.isEmpty else { throw Refusal.people(.personChanged(PersonReference(now), others)) }
            let checked = try PersonRules.check(person, replacing: id, in: database)
            let changes = PersonRules.changes(from: now, to: checked.person)
            if changes.isEmpty { return now }
            try AdministratorRule.check(id, now, becoming: checked.person, in: database)
            try PersonRecord.update(id, to: checked.person, organisations: checked.organisations, in: database)
            if checked.person.login != now.login {
                try Self.rename(now.login, to: checked.person.login, in: database)
            }
            try audit(by: actor).write("edit", .person, checked.person.login, changes, in: database)
            return try Self.existing(person: checked.person.login, in: database).person
        }
    }

    /// Deletes a person and what hangs on them.
    public func deletePerson(_ login: String, replacement: String?, as actor: Actor) throws(Failure) {
        try Rules.require(actor, .editPeople)
        try write { database in
            let (id, person) = try Self.existing(person: login, in: database)
            try PersonDeletion(
                id: id, person: person, actor: actor, audit: audit(by: actor), zones: zones, database: database
            ).run(replacement: replacement)
        }
        refreshIndex()
    }

    /// What hangs on a person.
    public func ties(of login: String, as actor: Actor) throws(Failure) -> PersonTies {
        try Rules.require(actor, .editPeople)
        let now = clock()
        return try read { database in
            let id = try Self.existing(person: login, in: database).id
            return try TiesReading(id: id, now: now, zones: zones, database: database).ties()
        }
    }

    static func existing(person login: String, in database: Database) throws -> (id: Int64, person: Person) {
        guard let found = try PersonRecord.find(login: login, in: database) else {
            throw Refusal.unknownPerson(login)
        }
        return found
    }

    /// Puts a new login where an old one is kept as a text: the creator of a session is told things, the author of a request was
    /// somebody.
    private static func rename(_ old: String, to new: String, in database: Database) throws {
        for column in ["session SET creator", "registration SET requested_by", "registration_approval SET given_by"] {
            let name = column.split(separator: " ")[2]
            try database.execute(sql: "UPDATE \(column) = ? WHERE \(name) = ?", arguments: [new, old])
        }
    }
}
