import GRDB
import TrainingDomain

/// The list of sessions: words, dates, status and order as one query.
struct SessionList {
    /// Which sessions are listed at all.
    enum Scope {
        /// Those of trainings that somebody sees.
        case visible(Visibility)
        /// Those open to registration by learners, neither ended nor cancelled.
        case catalogue
    }

    private let search: SessionSearch
    private let scope: Scope
    private let now: Instant
    private let zones: any TimeZoneProvider
    private let memory: ListMemory
    private let few: Int

    /// - Parameters:
    ///   - memory: What may be known of the list already.
    ///   - few: So many sessions are sorted sooner than found among all others in their order.
    init(
        _ search: SessionSearch, scope: Scope, now: Instant, zones: any TimeZoneProvider,
        memory: ListMemory = ListMemory(), few: Int = 20_000
    ) {
        self.search = search
        self.scope = scope
        self.now = now
        self.zones = zones
        self.memory = memory
        self.few = few
    }

    func page(in database: Database) throws -> Page<SessionRow> {
        let clocks = try SessionClocks(now: now, zones: zones, in: database)
        let conditions = Conditions(search, scope: scope, clocks: clocks)
        let total = try self.total(conditions, clocks, in: database)
        let query = ListQuery(
            source: source, key: "s.id", conditions: conditions.sql, arguments: conditions.arguments, order: order,
            index: index(total))
        let numbers = try query.keys(in: search.window, total: total, memory, database)
        return Page(
            rows: try Self.rows(numbers, clocks: clocks, in: database), total: total, offset: search.window.offset)
    }

    // MARK: - The way through many sessions

    /// The training is joined where it counts: the rows that are passed over do without it.
    private var source: String { search.query.isEmpty && search.order != .training ? "session s" : Self.joined }

    /// Whether nothing is asked of the sessions but that they belong to the list.
    private var isWhole: Bool {
        search.query.isEmpty && search.training == nil && search.from == nil && search.to == nil && search.status == nil
    }

    private func total(_ conditions: Conditions, _ clocks: SessionClocks, in database: Database) throws -> Int {
        guard case .catalogue = scope, isWhole, let span = clocks.span else {
            return try memory.count(
                "SELECT count(*) FROM \(source) WHERE \(conditions.sql)", conditions.arguments, in: database)
        }
        // Almost all are counted by their end alone; where a session stands is only looked at for those that end while the clocks differ.
        let catalogue = "session s INDEXED BY session_in_catalogue_by_end"
        return try memory.count(
            """
            SELECT (SELECT count(*) FROM \(catalogue)
                    WHERE s.public_registration = 1 AND s.cancelled IS NULL AND s."end" > ?)
                + (SELECT count(*) FROM \(catalogue) WHERE \(conditions.sql) AND s."end" > ? AND s."end" <= ?)
            """, [span.latest] + conditions.arguments + [span.earliest, span.latest], in: database)
    }

    /// The index by which a long list is read in its order: SQLite can't know how many of its rows will be passed over.
    private func index(_ total: Int) -> String {
        guard isWhole, search.order == .start else { return "" }
        switch scope {
        case .catalogue: return " INDEXED BY session_in_catalogue_by_start"
        case .visible(let visibility):
            return visibility.organisations == nil || total < few ? "" : " INDEXED BY session_by_start"
        }
    }

    /// The rows of the sessions `numbers`, in their order.
    static func rows(_ numbers: [Int64], clocks: SessionClocks, in database: Database) throws -> [SessionRow] {
        let statement = try database.cachedStatement(sql: row)
        return try numbers.compactMap { number in
            try Row.fetchOne(statement, arguments: [number]).map { try row($0, clocks: clocks, in: database) }
        }
    }

    private static let joined = "session s JOIN training t ON t.id = s.training_id"
    private static let row = """
        SELECT s.id, s.title, t.code, t.title, s.start, s."end", s.cancelled, s.default_session, s.max_users, s.time_zone
        FROM \(joined) WHERE s.id = ?
        """

    private var order: ListOrder {
        switch search.order {
        case .start: ListOrder("s.start", "s.id")
        case .title: ListOrder("s.title_folded", "s.id")
        case .training: ListOrder("t.title_folded", "t.code_folded", "s.start", "s.id")
        case .number: ListOrder("s.id", isDescending: true)
        }
    }

    private static func row(_ row: Row, clocks: SessionClocks, in database: Database) throws -> SessionRow {
        let start = try SessionRecord.moment(row, 4)
        let end = try SessionRecord.moment(row, 5)
        let cancelled: String? = row[6]
        return SessionRow(
            number: row[0], title: row[1], trainingCode: row[2], trainingTitle: row[3], start: start, end: end,
            status: SessionStatus(start: start, end: end, cancelled: cancelled != nil, now: clocks[row[9]] ?? start),
            isDefault: row[7], maxUsers: row[8], attendance: try SessionRecord.attendance(of: row[0], in: database))
    }
}

/// The conditions of a query and their arguments, added together so that they stay in step.
private struct Conditions {
    private(set) var sql = "1"
    private(set) var arguments: StatementArguments = []

    init(_ search: SessionSearch, scope: SessionList.Scope, clocks: SessionClocks) {
        for word in search.query.words {
            let word = FoldedBytes(word: word).sql
            add(
                (
                    "(instr(s.title_folded, ?) OR instr(t.title_folded, ?) OR instr(t.code_folded, ?))",
                    [word, word, word]
                )
            )
        }
        switch scope {
        case .visible(let visibility): add(visibility.condition(on: "s.training_id"))
        case .catalogue:
            add(("s.public_registration = 1", []))
            add(clocks.stillOn)
        }
        if let code = search.training {
            add(("s.training_id = (SELECT id FROM training WHERE code_key = ?)", [Folding.key(code)]))
        }
        if let from = search.from { add(("s.\"end\" >= ?", ["\(from.iso) 00:00"])) }
        if let to = search.to { add(("s.start <= ?", ["\(to.iso) 23:59"])) }
        if let status = search.status { add(clocks.condition(status)) }
    }

    private mutating func add(_ condition: (sql: String, arguments: StatementArguments)) {
        sql += " AND \(condition.sql)"
        arguments += condition.arguments
    }
}
