import GRDB
import TrainingDomain

/// Works out what a curriculum registration does, on one state of the database (`domain.md`, "Curriculum registration").
struct CurriculumPlanning {
    let request: CurriculumRequest
    let actor: Actor
    let now: Instant
    let zones: any TimeZoneProvider
    let database: Database

    init(
        _ request: CurriculumRequest, actor: Actor, now: Instant, zones: any TimeZoneProvider, database: Database
    ) {
        self.request = request
        self.actor = actor
        self.now = now
        self.zones = zones
        self.database = database
    }

    func plan() throws -> CurriculumPlan {
        try Rules.require(actor, .registerByCurriculum)
        let tree = CurriculumReach(try SQLiteStore.curriculumTree(database))
        let node = try SQLiteStore.node(request.node, in: tree)
        let nodes = tree.reached(from: node)
        let learners = try learners()
        let trainings = try trainings(of: nodes)
        let chosen = Dictionary(request.chosen.map { (Folding.key($0.key), $0.value) }) { first, _ in first }
        try requireReached(trainings, from: node)
        let targets = try trainings.map { training in
            try target(training, chosen: chosen[Folding.key(training.reference.code)], learners: learners)
        }
        return CurriculumPlan(
            node: node, nodes: nodes, learners: learners.map(\.reference), targets: targets)
    }

    // MARK: - Who

    private struct Learner {
        let id: Int64
        let reference: PersonReference
    }

    /// Those named, then the members of the groups, each once.
    ///
    /// Naming an account that is not in use is refused; one that is still in a group is passed over, and the plan, which lists
    /// everybody, does not list it.
    private func learners() throws -> [Learner] {
        var found: [Learner] = []
        for login in request.logins {
            guard let person = try PersonRecord.find(login: login, in: database) else {
                throw Refusal.unknownPerson(login)
            }
            guard person.person.isActive else { throw Refusal.registration(.inactive(person.person.login)) }
            found.append(Learner(id: person.id, reference: PersonReference(person.person)))
        }
        for code in request.groups { found += try members(of: code) }
        var seen: Set<Int64> = []
        return found.filter { seen.insert($0.id).inserted }
    }

    private func members(of group: String) throws -> [Learner] {
        let id = try Int64.fetchOne(
            database.cachedStatement(sql: "SELECT id FROM people_group WHERE code_key = ?"),
            arguments: [Folding.key(group)])
        guard let id else { throw Refusal.people(.unknownGroup(group)) }
        let sql = """
            SELECT person.id, person.login, person.first_name, person.last_name FROM people_group_person member
            JOIN person ON person.id = member.person_id
            WHERE member.people_group_id = ? AND person.is_active ORDER BY member.position
            """
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [id]).map { row in
            Learner(
                id: row[0], reference: PersonReference(Person(login: row[1], firstName: row[2], lastName: row[3])))
        }
    }

    // MARK: - Into what

    private struct Training {
        let reference: TrainingReference
        var nodes: [String]
        /// The sessions by which it is reached; `nil` where it is attached itself, and every session counts.
        var sessions: Set<Int64>?
        let order: [[UInt8]]

        func precedes(_ other: Training) -> Bool {
            order[0] == other.order[0]
                ? order[1].lexicographicallyPrecedes(other.order[1])
                : order[0].lexicographicallyPrecedes(other.order[0])
        }
    }

    /// The trainings attached to `nodes`, and those of which sessions are attached by themselves and not over, by title.
    ///
    /// - Throws: `notAllowed` when one is not the actor's to register into: all or nothing, so nothing.
    private func trainings(of nodes: [CurriculumNode]) throws -> [Training] {
        var found: [Int64: Training] = [:]
        for node in nodes { try addAttached(to: node, &found) }
        let clocks = try SessionClocks(now: now, zones: zones, in: database)
        for node in nodes { try addSessions(of: node, clocks, &found) }
        return found.values.sorted { $0.precedes($1) }
    }

    private func addAttached(to node: CurriculumNode, _ found: inout [Int64: Training]) throws {
        let sql = """
            SELECT \(Self.columns) FROM training_curriculum link JOIN training t ON t.id = link.training_id
            WHERE link.curriculum_id = \(Self.node)
            """
        let statement = try database.cachedStatement(sql: sql)
        for row in try Row.fetchAll(statement, arguments: [Folding.key(node.code)]) {
            try add(row, of: node, &found)
        }
    }

    /// Sessions of a training that is attached to one of the nodes are reached with it.
    private func addSessions(
        of node: CurriculumNode, _ clocks: SessionClocks, _ found: inout [Int64: Training]
    ) throws {
        let stillOn = clocks.stillOn
        let sql = """
            SELECT \(Self.columns), s.id FROM session_curriculum link
            JOIN session s ON s.id = link.session_id JOIN training t ON t.id = s.training_id
            WHERE link.curriculum_id = \(Self.node) AND \(AttachedSessions.byThemselves) AND \(stillOn.sql)
            """
        let rows = try Row.fetchAll(database, sql: sql, arguments: [Folding.key(node.code)] + stillOn.arguments)
        for row in rows {
            let id: Int64 = row[0]
            let known = found[id]
            if let known, known.sessions == nil { continue }
            try add(row, of: node, &found)
            let sessions: Set<Int64> = [row[5]]
            found[id]?.sessions = sessions.union(known?.sessions ?? [])
        }
    }

    private static let columns = "t.id, t.code, t.title, t.title_folded, t.code_folded"
    private static let node = "(SELECT id FROM curriculum WHERE code_key = ?)"

    private func add(_ row: Row, of node: CurriculumNode, _ found: inout [Int64: Training]) throws {
        let id: Int64 = row[0]
        if let known = found[id] {
            if known.nodes.last != node.code { found[id]?.nodes.append(node.code) }
            return
        }
        let organisations = try Link.ofTraining[0].names(of: id, in: database)
        try Rules.require(actor, .registerByCurriculum, organisations: organisations)
        found[id] = Training(
            reference: TrainingReference(code: row[1], title: row[2], organisations: organisations),
            nodes: [node.code], order: [Self.bytes(row, 3), Self.bytes(row, 4)])
    }

    private static func bytes(_ row: Row, _ index: Int) -> [UInt8] {
        let data: DatabaseValue = row[index]
        guard case .blob(let bytes) = data.storage else { return [] }
        return Array(bytes)
    }

    /// A session chosen for a training that is not reached is a mistake, not something to pass over.
    private func requireReached(_ trainings: [Training], from node: CurriculumNode) throws {
        let reached = Set(trainings.map { Folding.key($0.reference.code) })
        for code in request.chosen.keys.sorted() where !reached.contains(Folding.key(code)) {
            throw Refusal.curriculum(.notReached(training: code, node: node.code))
        }
    }

    // MARK: - Which session

    /// The session used is the one chosen, which is somebody's word; else the default session where it has neither ended nor been
    /// cancelled (scenario 19); else one has to be chosen.
    ///
    /// Of a training that is reached by sessions attached by themselves these come first (scenario 31); where there is only one, to
    /// attach it was to choose it. Another one, or one made for this, can be chosen all the same.
    private func target(_ training: Training, chosen: Int64?, learners: [Learner]) throws -> CurriculumTarget {
        var choices = try usableSessions(of: training.reference.code)
        var usual = choices.first(where: \.isDefault)
        if let attached = training.sessions {
            let own = choices.filter { attached.contains($0.number) }
            usual = own.first(where: \.isDefault) ?? (own.count == 1 ? own.first : nil)
            choices = own + choices.filter { !attached.contains($0.number) }
        }
        let session: SessionRow?
        if let chosen {
            session = choices.first { $0.number == chosen }
            if session == nil {
                throw Refusal.curriculum(.sessionUnusable(chosen, training: training.reference.code))
            }
        } else {
            session = usual
        }
        let registered = try session.map { try Self.registered(in: $0.number, database) } ?? []
        let already = learners.filter { registered.contains($0.id) }
        let needed = learners.count - already.count
        let free = try session.flatMap { try self.free(in: $0) }
        return CurriculumTarget(
            training: training.reference, nodes: training.nodes, session: session, choices: choices,
            alreadyRegistered: already.map(\.reference), lacking: free.map { max(0, needed - $0) } ?? 0)
    }

    private func usableSessions(of code: String) throws -> [SessionRow] {
        var search = SessionSearch()
        search.training = code
        search.window = Window(limit: nil)
        let list = SessionList(search, scope: .visible(Visibility(actor)), now: now, zones: zones)
        return try list.page(in: database).rows.filter { !$0.status.isOver }
    }

    /// Who has a live registration in a session.
    private static func registered(in session: Int64, _ database: Database) throws -> Set<Int64> {
        let sql = """
            SELECT person_id FROM registration WHERE session_id = ? AND state IN ('pending', 'waiting', 'enrolled')
            """
        return try Int64.fetchSet(database.cachedStatement(sql: sql), arguments: [session])
    }

    /// The seats left; `nil` is unlimited.
    ///
    /// As with every enrolment by hand, who enrols says who gets them: the waiting list does not come first.
    private func free(in session: SessionRow) throws -> Int? {
        guard let limit = session.maxUsers else { return nil }
        let sql = "SELECT count(*) FROM registration WHERE session_id = ? AND state = 'enrolled'"
        let enrolled = try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [session.number]) ?? 0
        return max(0, limit - enrolled)
    }
}
