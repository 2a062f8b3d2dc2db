import GRDB
import TrainingDomain

extension SQLiteStore {
    /// Replaces the code and name of the organisation known as `code`.
    public func edit(
        organisation code: String, to organisation: Organisation, as actor: Actor
    ) throws(Failure) -> Organisation {
        try Rules.require(actor, .editOrganisations)
        let edited = try write { database in
            let (id, old) = try Self.existing(organisation: code, in: database)
            let new = try Self.checked(organisation, replacing: id, in: database)
            if Self.isDefault(old), new.code != old.code {
                throw Refusal.people(.defaultOrganisation(old.code))
            }
            let changes = [
                FieldChange(.code, old: .text(old.code), new: .text(new.code)),
                FieldChange("name", old: .text(old.name), new: .text(new.name)),
            ].filter { $0.old != $0.new }
            if changes.isEmpty { return old }
            try OrganisationRecord.update(id, to: new, in: database)
            try Self.tellCatalogues(id, in: database)
            try audit(by: actor).write("edit", .organisation, new.code, changes, in: database)
            return new
        }
        refreshIndex()
        return edited
    }

    /// Deletes an organisation to which nothing belongs.
    public func deleteOrganisation(_ code: String, as actor: Actor) throws(Failure) {
        try Rules.require(actor, .editOrganisations)
        try write { database in
            let (id, organisation) = try Self.existing(organisation: code, in: database)
            if Self.isDefault(organisation) { throw Refusal.people(.defaultOrganisation(organisation.code)) }
            let trainings = try Self.count("training_organisation", of: id, in: database)
            let people = try Self.count("person_organisation", of: id, in: database)
            guard trainings == 0, people == 0 else {
                throw Refusal.people(.organisationInUse(organisation.code, trainings: trainings, people: people))
            }
            try database.execute(sql: "DELETE FROM organisation WHERE id = ?", arguments: [id])
            let change = FieldChange("name", old: .text(organisation.name), new: .none)
            try audit(by: actor).write("delete", .organisation, organisation.code, [change], in: database)
        }
    }

    /// `organisation` ready to be stored under the number `id`, or as a new one.
    static func checked(
        _ organisation: Organisation, replacing id: Int64?, in database: Database
    ) throws -> Organisation {
        var organisation = organisation
        var problems: [Problem] = []
        organisation.code = Rules.line(organisation.code, .code, maxLength: Limits.name, problems: &problems)
        organisation.name = Rules.line(organisation.name, "name", maxLength: Limits.name, problems: &problems)
        if let other = try Target.organisation.id(of: organisation.code, in: database), other != id {
            problems.append(Problem(.code, .alreadyTaken(organisation.code)))
        }
        try Rules.require(problems)
        return organisation
    }

    private static func existing(
        organisation code: String, in database: Database
    ) throws -> (id: Int64, organisation: Organisation) {
        let sql = "SELECT id, code, name FROM organisation WHERE code_key = ?"
        guard let row = try Row.fetchOne(database, sql: sql, arguments: [Folding.key(code)]) else {
            throw Refusal.people(.unknownOrganisation(code))
        }
        return (row[0], Organisation(code: row[1], name: row[2]))
    }

    /// Has catalogues in memory read the names of organisations again: one change of a training of this one is enough.
    private static func tellCatalogues(_ id: Int64, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO training_change (training_id)
                SELECT training_id FROM training_organisation WHERE organisation_id = ? LIMIT 1
                """, arguments: [id])
    }

    private static func isDefault(_ organisation: Organisation) -> Bool {
        Folding.key(organisation.code) == Folding.key(OrganisationRecord.defaultCode)
    }

    private static func count(_ table: String, of id: Int64, in database: Database) throws -> Int {
        try Int.fetchOne(
            database, sql: "SELECT count(*) FROM \(table) WHERE organisation_id = ?", arguments: [id]) ?? 0
    }
}
