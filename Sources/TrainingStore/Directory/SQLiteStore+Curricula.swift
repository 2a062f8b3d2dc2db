import GRDB
import TrainingDomain

extension SQLiteStore {
    /// The curriculum nodes that answer `search`, parents before children, each branch by title.
    public func curricula(_ search: DirectorySearch) throws(Failure) -> Page<CurriculumNode> {
        let nodes = try read { try Self.curriculumTree($0) }
        let found = nodes.filter { node in
            SearchRank.rank(search.query, code: Folding.bytes(node.code), title: Folding.bytes(node.title)) != nil
        }
        let rows = found.dropFirst(search.window.offset).prefix(search.window.limit ?? .max)
        return Page(rows: Array(rows), total: found.count, offset: search.window.offset)
    }

    /// Every node, each followed by those below it.
    static func curriculumTree(_ database: Database) throws -> [CurriculumNode] {
        let sql = """
            SELECT node.code, node.title, parent.code, node.is_blocking FROM curriculum node
            LEFT JOIN curriculum parent ON parent.id = node.parent_id ORDER BY node.title_folded, node.id
            """
        let nodes = try Row.fetchAll(database, sql: sql).map {
            CurriculumNode(code: $0[0], title: $0[1], parent: $0[2], isBlocking: $0[3])
        }
        let children = Dictionary(grouping: nodes, by: \.parent)
        var tree: [CurriculumNode] = []
        var rest = Array((children[nil] ?? []).reversed())
        while let node = rest.popLast() {
            tree.append(node)
            rest += (children[node.code] ?? []).reversed()
        }
        return tree
    }

    /// Adds a node.
    public func add(_ node: CurriculumNode, as actor: Actor) throws(Failure) -> CurriculumNode {
        try Rules.require(actor, .editCurricula)
        return try write { database in
            var node = node
            var problems: [Problem] = []
            node.code = Rules.line(node.code, .code, maxLength: Limits.code, problems: &problems)
            node.title = Rules.line(node.title, .title, maxLength: Limits.trainingTitle, problems: &problems)
            if try Target.curriculum.id(of: node.code, in: database) != nil {
                problems.append(Problem(.code, .alreadyTaken(node.code)))
            }
            let parent = try node.parent.flatMap { try Target.curriculum.id(of: $0, in: database) }
            if let name = node.parent, parent == nil { problems.append(Problem("parent", .unknownCurriculum(name))) }
            try Rules.require(problems)
            try Self.insert(node, parent: parent, in: database)
            let changes = [
                FieldChange(.title, old: .none, new: .text(node.title)),
                FieldChange("parent", old: .none, new: node.parent.map(FieldValue.text) ?? .none),
            ]
            try audit(by: actor).write("create", .curriculum, node.code, changes, in: database)
            return node
        }
    }

    private static func insert(_ node: CurriculumNode, parent: Int64?, in database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO curriculum (code, code_key, code_folded, title, title_folded, parent_id, is_blocking)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                node.code, Folding.key(node.code), FoldedBytes(node.code).sql, node.title, FoldedBytes(node.title).sql,
                parent, node.isBlocking,
            ])
    }

    /// Attaches trainings to a node, all or none; those attached already stay as they are.
    public func attach(trainings codes: [String], to curriculum: String, as actor: Actor) throws(Failure) {
        try Rules.require(actor, .editCurricula)
        try write { database in
            guard try Target.curriculum.id(of: curriculum, in: database) != nil else {
                throw Refusal.problems([Problem(.curricula, .unknownCurriculum(curriculum))])
            }
            for code in codes { try attach(code, to: curriculum, as: actor, in: database) }
        }
    }

    private func attach(_ code: String, to curriculum: String, as actor: Actor, in database: Database) throws {
        guard let found = try TrainingRecord.find(code: code, in: database) else {
            throw Refusal.unknownTraining(code)
        }
        let former = found.training
        guard Visibility(actor).sees(former.organisations) else { throw Refusal.notAllowed(.editCurricula) }
        guard !former.curricula.contains(where: { Folding.key($0) == Folding.key(curriculum) }) else { return }
        var training = former
        training.curricula.append(curriculum)
        let rules = TrainingRules(actor, act: .editCurricula)
        let checked = try rules.check(training, replacing: found, in: database)
        try TrainingRecord.update(found.id, to: checked, in: database)
        try audit(by: actor).write(
            "edit", .training, former.code, Changes.between(former, checked.training), in: database)
    }
}
