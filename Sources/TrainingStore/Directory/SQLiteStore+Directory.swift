import GRDB
import TrainingDomain

extension SQLiteStore: DirectoryRepository {
    /// The people who answer `search`: names that begin with a word first, then by last name.
    public func people(_ search: DirectorySearch) throws(Failure) -> Page<Person> {
        var conditions = search.query.words.map { _ in "instr(search_folded, ?)" }
        var arguments = StatementArguments(search.query.words.map { FoldedBytes(word: $0).sql })
        if search.onlyValidators { conditions.append("is_active AND mail <> ''") }
        if let group = search.group {
            conditions.append(
                """
                id IN (SELECT person_id FROM people_group_person
                JOIN people_group ON people_group.id = people_group_id WHERE code_key = ?)
                """)
            arguments += [Folding.key(group)]
        }
        let (condition, values) = ((["1"] + conditions).joined(separator: " AND "), arguments)
        return try read { database in
            let total = try lists.count("SELECT count(*) FROM person WHERE \(condition)", values, in: database)
            let rows = try PersonRecord.all(
                where: condition, values, words: search.query.words, window: search.window, in: database)
            return Page(rows: rows, total: total, offset: search.window.offset)
        }
    }

    /// The person with this login, compared without case.
    public func person(login: String) throws(Failure) -> Person? {
        try read { try PersonRecord.find(login: login, in: $0)?.person }
    }

    /// Adds a person.
    public func add(_ person: Person, as actor: Actor) throws(Failure) -> Person {
        try Rules.require(actor, .editPeople)
        return try write { database in
            let checked = try PersonRules.check(person, replacing: nil, in: database)
            try PersonRecord.insert(checked.person, organisations: checked.organisations, in: database)
            try audit(by: actor).write(
                "create", .person, checked.person.login, PersonRules.changes(from: nil, to: checked.person),
                in: database)
            return checked.person
        }
    }

    /// The organisations that answer `search`, by name.
    public func organisations(_ search: DirectorySearch) throws(Failure) -> Page<Organisation> {
        let (condition, arguments) = Self.codeOrName(search.query)
        return try read { database in
            let total = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM organisation WHERE \(condition)", arguments: arguments)
            let sql = "SELECT code, name FROM organisation WHERE \(condition) ORDER BY name_folded, id LIMIT ? OFFSET ?"
            let rows = try Row.fetchAll(database, sql: sql, arguments: arguments + search.window.arguments)
                .map { Organisation(code: $0[0], name: $0[1]) }
            return Page(rows: rows, total: total ?? 0, offset: search.window.offset)
        }
    }

    /// Adds an organisation.
    public func add(_ organisation: Organisation, as actor: Actor) throws(Failure) -> Organisation {
        try Rules.require(actor, .editOrganisations)
        return try write { database in
            let checked = try Self.checked(organisation, replacing: nil, in: database)
            _ = try OrganisationRecord.insert(checked, in: database)
            try audit(by: actor).write(
                "create", .organisation, checked.code, [FieldChange("name", old: .none, new: .text(checked.name))],
                in: database)
            return checked
        }
    }
}
