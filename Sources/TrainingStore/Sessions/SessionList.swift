import GRDB
import TrainingDomain

/// The list of sessions: words, dates, status and order as one query.
struct SessionList {
    private let search: SessionSearch
    private let visibility: Visibility
    private let now: Instant
    private let zones: any TimeZoneProvider

    init(_ search: SessionSearch, visibility: Visibility, now: Instant, zones: any TimeZoneProvider) {
        self.search = search
        self.visibility = visibility
        self.now = now
        self.zones = zones
    }

    func page(in database: Database) throws -> Page<SessionRow> {
        let clocks = try clocks(in: database)
        var conditions = Conditions(search, visibility: visibility)
        conditions.add(search.status, clocks: clocks)
        let source = "FROM session s JOIN training t ON t.id = s.training_id WHERE \(conditions.sql)"
        let total = try Int.fetchOne(database, sql: "SELECT count(*) \(source)", arguments: conditions.arguments)
        let sql = """
            SELECT s.id, s.title, t.code, t.title, s.start, s."end", s.cancelled, s.default_session, s.max_users, s.time_zone
            \(source) ORDER BY \(order) LIMIT ? OFFSET ?
            """
        let rows = try Row.fetchAll(database, sql: sql, arguments: conditions.arguments + search.window.arguments)
        return Page(
            rows: try rows.map { try row($0, clocks: clocks) }, total: total ?? 0, offset: search.window.offset)
    }

    private var order: String {
        switch search.order {
        case .start: "s.start, s.id"
        case .title: "s.title_folded, s.id"
        case .training: "t.title_folded, t.code_folded, s.start, s.id"
        case .number: "s.id DESC"
        }
    }

    /// The wall clock now in each zone that sessions use.
    private func clocks(in database: Database) throws -> [String: CivilDateTime] {
        var clocks: [String: CivilDateTime] = [:]
        for zone in try String.fetchAll(database, sql: "SELECT DISTINCT time_zone FROM session") {
            clocks[zone] = zones.rules(named: zone)?.civil(at: now)
        }
        return clocks
    }

    private func row(_ row: Row, clocks: [String: CivilDateTime]) throws -> SessionRow {
        let start = try SessionRecord.moment(row, 4)
        let end = try SessionRecord.moment(row, 5)
        let cancelled: String? = row[6]
        let zone: String = row[9]
        return SessionRow(
            number: row[0], title: row[1], trainingCode: row[2], trainingTitle: row[3], start: start, end: end,
            status: SessionStatus(start: start, end: end, cancelled: cancelled != nil, now: clocks[zone] ?? start),
            isDefault: row[7], maxUsers: row[8], attendance: Attendance())
    }
}

/// The conditions of a query and their arguments, added together so that they stay in step.
private struct Conditions {
    private(set) var sql = "1"
    private(set) var arguments: StatementArguments = []

    init(_ search: SessionSearch, visibility: Visibility) {
        for word in search.query.words {
            let word = FoldedBytes(word: word).sql
            add(
                "(instr(s.title_folded, ?) OR instr(t.title_folded, ?) OR instr(t.code_folded, ?))", [word, word, word])
        }
        let visible = visibility.condition(on: "t.id")
        add(visible.sql, visible.arguments)
        if let code = search.training { add("t.code_key = ?", [Folding.key(code)]) }
        if let from = search.from { add("s.\"end\" >= ?", ["\(from.iso) 00:00"]) }
        if let to = search.to { add("s.start <= ?", ["\(to.iso) 23:59"]) }
    }

    private mutating func add(_ condition: String, _ more: StatementArguments) {
        sql += " AND \(condition)"
        arguments += more
    }

    /// Where a session stands depends on the clock in its own zone (`SessionStatus`).
    mutating func add(_ status: SessionStatus?, clocks: [String: CivilDateTime]) {
        guard let status else { return }
        if status == .cancelled { return add("s.cancelled IS NOT NULL", []) }
        let zones = clocks.sorted { $0.key < $1.key }
        // A zone that is no longer known stands still at the session's own start.
        let now =
            zones.isEmpty
            ? "s.start"
            : "CASE s.time_zone \(zones.map { _ in "WHEN ? THEN ?" }.joined(separator: " ")) ELSE s.start END"
        let clock = StatementArguments(zones.flatMap { [$0.key, MomentReading.text($0.value)] })
        add("s.cancelled IS NULL", [])
        switch status {
        case .notStarted: add("\(now) < s.start", clock)
        case .open: add("\(now) >= s.start AND \(now) < s.\"end\"", clock + clock)
        case .ended: add("\(now) >= s.start AND \(now) >= s.\"end\"", clock + clock)
        case .cancelled: break
        }
    }
}
