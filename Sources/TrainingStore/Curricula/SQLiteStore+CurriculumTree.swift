import GRDB
import TrainingDomain

extension SQLiteStore: CurriculumRepository {
    /// The tree, parents before children, with the trainings and the sessions that `actor` may see.
    ///
    /// A few queries, whatever the size of the catalogue: only what is attached is read.
    public func curriculumTree(as actor: Actor) throws(Failure) -> [CurriculumBranch] {
        try read { database in
            let trainings = try Self.attachedTrainings(Visibility(actor), in: database)
            let sessions = try attachedSessions(Visibility(actor), in: database)
            var depths: [String: Int] = [:]
            return try Self.curriculumTree(database).map { node in
                let depth = node.parent.flatMap { depths[$0] }.map { $0 + 1 } ?? 0
                depths[node.code] = depth
                return CurriculumBranch(
                    node: node, depth: depth, trainings: trainings[node.code] ?? [], sessions: sessions[node.code] ?? []
                )
            }
        }
    }

    /// The trainings attached to each node, by the node's code, in the order of their titles.
    private static func attachedTrainings(
        _ visibility: Visibility, in database: Database
    ) throws -> [String: [TrainingRow]] {
        let visible = visibility.condition(on: "t.id")
        let organisations = try organisationsOfAttached(in: database)
        let sql = """
            SELECT node.code, t.id, t.code, t.title FROM training_curriculum link
            JOIN curriculum node ON node.id = link.curriculum_id JOIN training t ON t.id = link.training_id
            WHERE \(visible.sql) ORDER BY t.title_folded, t.code_folded, t.id
            """
        return try Row.fetchAll(database, sql: sql, arguments: visible.arguments).reduce(into: [:]) { found, row in
            let names = organisations[row[1]] ?? []
            found[row[0], default: []].append(TrainingRow(code: row[2], title: row[3], organisations: names))
        }
    }

    /// The sessions attached by themselves to each node, by the node's code, in the order of their starts (scenario 31).
    ///
    /// Where their training is attached too they hang on it.
    private func attachedSessions(
        _ visibility: Visibility, in database: Database
    ) throws -> [String: [SessionRow]] {
        let visible = visibility.condition(on: "s.training_id")
        let sql = """
            SELECT node.code, s.id FROM session_curriculum link
            JOIN curriculum node ON node.id = link.curriculum_id JOIN session s ON s.id = link.session_id
            WHERE \(AttachedSessions.byThemselves) AND \(visible.sql) ORDER BY s.start, s.id
            """
        let links: [(node: String, session: Int64)] = try Row.fetchAll(
            database, sql: sql, arguments: visible.arguments
        ).map { ($0[0], $0[1]) }
        guard !links.isEmpty else { return [:] }
        let clocks = try SessionClocks(now: clock(), zones: zones, in: database)
        let rows = try SessionList.rows(Set(links.map(\.session)).sorted(), clocks: clocks, in: database)
        let found = Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
        return links.reduce(into: [:]) { $0[$1.node, default: []] += found[$1.session].map { [$0] } ?? [] }
    }

    private static func organisationsOfAttached(in database: Database) throws -> [Int64: [String]] {
        let sql = """
            SELECT link.training_id, organisation.name FROM training_organisation link
            JOIN organisation ON organisation.id = link.organisation_id
            WHERE link.training_id IN (SELECT training_id FROM training_curriculum)
            ORDER BY link.training_id, link.position
            """
        return try Row.fetchAll(database, sql: sql).reduce(into: [:]) { $0[$1[0], default: []].append($1[1]) }
    }

    // MARK: - Changes

    /// Changes title, parent and blocking of the node known as `code`, which keeps its code.
    ///
    /// - Throws: `unknownNode`; `loop` where the new parent is the node or below it; `problems`.
    public func edit(
        curriculum code: String, to node: CurriculumNode, as actor: Actor
    ) throws(Failure) -> CurriculumNode {
        try Rules.require(actor, .editCurricula)
        return try write { database in
            let tree = CurriculumReach(try Self.curriculumTree(database))
            let now = try Self.node(code, in: tree)
            var problems: [Problem] = []
            var new = CurriculumNode(code: now.code, title: node.title, isBlocking: node.isBlocking)
            new.title = Rules.line(node.title, .title, maxLength: Limits.trainingTitle, problems: &problems)
            if let name = node.parent {
                new.parent = tree.node(name)?.code
                if new.parent == nil { problems.append(Problem("parent", .unknownCurriculum(name))) }
            }
            try Rules.require(problems)
            if let parent = new.parent, tree.isBelow(parent, now.code) {
                throw Refusal.curriculum(.loop(now.code, below: parent))
            }
            let changes = Self.changes(from: now, to: new)
            if changes.isEmpty { return now }
            try Self.update(new, in: database)
            try audit(by: actor).write("edit", .curriculum, now.code, changes, in: database)
            return new
        }
    }

    private static func update(_ node: CurriculumNode, in database: Database) throws {
        let parent = try node.parent.flatMap { try Target.curriculum.id(of: $0, in: database) }
        try database.execute(
            sql: """
                UPDATE curriculum SET title = ?, title_folded = ?, parent_id = ?, is_blocking = ? WHERE code_key = ?
                """,
            arguments: [
                node.title, FoldedBytes(node.title).sql, parent, node.isBlocking, Folding.key(node.code),
            ])
    }

    private static func changes(from old: CurriculumNode, to new: CurriculumNode) -> [FieldChange] {
        func values(_ node: CurriculumNode) -> [(FieldKey, FieldValue)] {
            [
                (.title, .text(node.title)), ("parent", node.parent.map(FieldValue.text) ?? .none),
                ("isBlocking", .flag(node.isBlocking)),
            ]
        }
        return zip(values(old), values(new)).compactMap { old, new in
            old.1 == new.1 ? nil : FieldChange(old.0, old: old.1, new: new.1)
        }
    }

    static func node(_ code: String, in tree: CurriculumReach) throws -> CurriculumNode {
        guard let node = tree.node(code) else { throw Refusal.curriculum(.unknownNode(code)) }
        return node
    }

    /// Deletes a node: refused while nodes are below it, or trainings or sessions attached to it.
    public func deleteCurriculum(_ code: String, as actor: Actor) throws(Failure) {
        try Rules.require(actor, .editCurricula)
        try write { database in
            let node = try Self.node(code, in: CurriculumReach(try Self.curriculumTree(database)))
            let id = try Target.curriculum.id(of: node.code, in: database)
            let counts = try [
                "SELECT count(*) FROM curriculum WHERE parent_id = ?",
                "SELECT count(*) FROM training_curriculum WHERE curriculum_id = ?",
                "SELECT count(*) FROM session_curriculum WHERE curriculum_id = ?",
            ].map { try Int.fetchOne(database, sql: $0, arguments: [id]) ?? 0 }
            guard counts.allSatisfy({ $0 == 0 }) else {
                throw Refusal.curriculum(
                    .nodeInUse(node.code, children: counts[0], trainings: counts[1], sessions: counts[2]))
            }
            try database.execute(sql: "DELETE FROM curriculum WHERE id = ?", arguments: [id])
            let changes = Self.changes(from: node, to: CurriculumNode(code: node.code, title: ""))
            try audit(by: actor).write("delete", .curriculum, node.code, changes, in: database)
        }
    }

    /// Takes trainings off a node, all or none; their sessions keep what they copied.
    public func detach(trainings codes: [String], from curriculum: String, as actor: Actor) throws(Failure) {
        try Rules.require(actor, .editCurricula)
        try write { database in
            let node = try Self.node(curriculum, in: CurriculumReach(try Self.curriculumTree(database)))
            for code in codes { try detach(code, from: node.code, as: actor, in: database) }
        }
    }

    private func detach(_ code: String, from curriculum: String, as actor: Actor, in database: Database) throws {
        guard let found = try TrainingRecord.find(code: code, in: database) else {
            throw Refusal.unknownTraining(code)
        }
        let former = found.training
        guard Visibility(actor).sees(former.organisations) else { throw Refusal.notAllowed(.editCurricula) }
        var training = former
        training.curricula.removeAll { Folding.key($0) == Folding.key(curriculum) }
        guard training.curricula != former.curricula else {
            throw Refusal.curriculum(.notAttached(training: former.code, node: curriculum))
        }
        let rules = TrainingRules(actor, act: .editCurricula, lists: [.curricula])
        let checked = try rules.check(training, replacing: found, in: database)
        try TrainingRecord.update(found.id, to: checked, in: database)
        try audit(by: actor).write(
            "edit", .training, former.code, Changes.between(former, checked.training), in: database)
    }

    // MARK: - Registering

    /// What a registration would do; nothing is stored.
    ///
    /// - Throws: What can't be previewed: an unknown node, person or group, an account not in use, a chosen session that can't be used,
    ///   a training that the actor may not register into. Seats lacking, sessions to choose and people registered already are told
    ///   in the plan.
    public func plan(_ request: CurriculumRequest, as actor: Actor) throws(Failure) -> CurriculumPlan {
        try read { database in
            try CurriculumPlanning(request, actor: actor, now: clock(), zones: zones, database: database).plan()
        }
    }

    /// Registers everyone into every session of the plan, all or nothing (scenario 21).
    public func register(_ request: CurriculumRequest, as actor: Actor) throws(Failure) -> [Registration] {
        let audit = audit(by: actor)
        return try write { database in
            let planning = CurriculumPlanning(
                request, actor: actor, now: audit.at, zones: zones, database: database)
            return try CurriculumEnrolment(planning: planning, audit: audit).run()
        }
    }
}
