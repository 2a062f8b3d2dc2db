import GRDB
import TrainingDomain

extension SQLiteStore {
    /// The groups that answer `search`, by name.
    public func groups(_ search: DirectorySearch) throws(Failure) -> Page<Group> {
        let (condition, arguments) = Self.codeOrName(search.query)
        return try read { database in
            let total = try Int.fetchOne(
                database, sql: "SELECT count(*) FROM people_group WHERE \(condition)", arguments: arguments)
            let rows = try GroupRecord.all(where: condition, arguments, window: search.window, in: database)
            return Page(rows: rows, total: total ?? 0, offset: search.window.offset)
        }
    }

    /// The group with this code, compared without case.
    public func group(_ code: String) throws(Failure) -> Group? {
        try read { try GroupRecord.find(code, in: $0)?.group }
    }

    /// Adds a group; its members must be known.
    public func add(_ group: Group, as actor: Actor) throws(Failure) -> Group {
        try Rules.require(actor, .editGroups)
        return try write { database in
            try store(group, replacing: nil, act: "create", as: actor, in: database)
        }
    }

    /// Replaces the code and name of the group known as `code`; its members stay.
    public func edit(group code: String, to group: Group, as actor: Actor) throws(Failure) -> Group {
        try Rules.require(actor, .editGroups)
        return try write { database in
            let found = try Self.existing(group: code, in: database)
            let group = Group(code: group.code, name: group.name, members: found.group.members)
            return try store(group, replacing: found, act: "edit", as: actor, in: database)
        }
    }

    /// Takes people into the group known as `code` and out of it.
    public func change(
        group code: String, adding: [String], removing: [String], as actor: Actor
    ) throws(Failure) -> Group {
        try Rules.require(actor, .editGroups)
        return try write { database in
            let found = try Self.existing(group: code, in: database)
            var problems: [Problem] = []
            _ = try Link.groupMembers.ids(of: removing, in: database, problems: &problems)
            try Rules.require(problems)
            let gone = Set(removing.map(Folding.key))
            var group = found.group
            group.members = (group.members + adding).filter { !gone.contains(Folding.key($0)) }
            return try store(group, replacing: found, act: "edit", as: actor, in: database)
        }
    }

    /// Deletes a group; its members stay as they are.
    public func deleteGroup(_ code: String, as actor: Actor) throws(Failure) {
        try Rules.require(actor, .editGroups)
        try write { database in
            let (id, group) = try Self.existing(group: code, in: database)
            try database.execute(sql: "DELETE FROM people_group WHERE id = ?", arguments: [id])
            let changes = Self.changes(from: group, to: Group(code: group.code, name: ""))
            try audit(by: actor).write("delete", .group, group.code, changes, in: database)
        }
    }

    static func existing(group code: String, in database: Database) throws -> (id: Int64, group: Group) {
        guard let found = try GroupRecord.find(code, in: database) else {
            throw Refusal.people(.unknownGroup(code))
        }
        return found
    }

    private func store(
        _ group: Group, replacing old: (id: Int64, group: Group)?, act: String, as actor: Actor, in database: Database
    ) throws -> Group {
        var group = group
        var problems: [Problem] = []
        group.code = Rules.line(group.code, .code, maxLength: Limits.name, problems: &problems)
        group.name = Rules.line(group.name, "name", maxLength: Limits.name, problems: &problems)
        if let other = try GroupRecord.find(group.code, in: database), other.id != old?.id {
            problems.append(Problem(.code, .alreadyTaken(group.code)))
        }
        let members = try Link.groupMembers.ids(of: group.members, in: database, problems: &problems)
        try Rules.require(problems)
        let id = try GroupRecord.store(group, as: old?.id, members: members, in: database)
        group.members = try Link.groupMembers.names(of: id, in: database)
        let changes = Self.changes(from: old?.group ?? Group(code: group.code, name: ""), to: group)
        if old == nil || !changes.isEmpty {
            try audit(by: actor).write(act, .group, group.code, changes, in: database)
        }
        return group
    }

    private static func changes(from old: Group, to new: Group) -> [FieldChange] {
        let values: [(FieldKey, FieldValue, FieldValue)] = [
            (.code, .text(old.code), .text(new.code)), ("name", .text(old.name), .text(new.name)),
            ("members", .list(old.members), .list(new.members)),
        ]
        return values.filter { $0.1 != $0.2 }.map { FieldChange($0.0, old: $0.1, new: $0.2) }
    }

    /// A condition on the columns `code_folded` and `name_folded`: every word occurs in one of them.
    static func codeOrName(_ query: SearchQuery) -> (sql: String, arguments: StatementArguments) {
        let words = query.words.map { FoldedBytes(word: $0).sql }
        let conditions = words.map { _ in "(instr(code_folded, ?) OR instr(name_folded, ?))" }
        return ((["1"] + conditions).joined(separator: " AND "), StatementArguments(words.flatMap { [$0, $0] }))
    }
}
