import GRDB
import TrainingDomain

/// Answers a search from the disk, while the catalogue is not in memory.
///
/// Without words the page comes straight from an index in title order. With words every row is looked at: folded bytes are
/// compared by `instr`, so that no letter typed has a meaning, and ranked by the domain. A hasty search of a large catalogue is answered
/// from the beginnings of codes and titles, which are in order, and without counting.
struct TableScan {

    private let search: TrainingSearch
    private let visible: (sql: String, arguments: StatementArguments)
    private let seesAll: Bool

    /// Up to so many trainings every search is answered whole.
    private let large: Int

    /// - Parameter large: Up to so many trainings every search is answered whole: that takes a few milliseconds.
    init(_ search: TrainingSearch, visibility: Visibility, large: Int = 20_000) {
        self.search = search
        self.large = large
        visible = visibility.condition(on: "t.id")
        seesAll = visibility.organisations == nil
    }

    private var order: String {
        switch search.order {
        case .relevance, .title: "t.title_folded, t.code_folded, t.id"
        case .code: "t.code_folded, t.id"
        case .displayOrder: "t.display_order, t.title_folded, t.code_folded, t.id"
        }
    }

    /// The trainings that answer the search.
    func page(in database: Database) throws -> Page<TrainingRow> {
        let isLarge = try search.isHasty && least(large + 1, in: database) > large
        if isLarge, let beginning = try Beginnings(search, visible).page(in: database) {
            let found = Page(
                rows: try rows(beginning.map(Found.init), in: database), total: beginning.count, offset: 0,
                isProvisional: true)
            return found
        }
        return search.query.isEmpty ? try everything(in: database, isLarge) : try matches(in: database)
    }

    /// How many trainings there are, seen or not, but `most` at most.
    private func least(_ most: Int, in database: Database) throws -> Int {
        try Int.fetchOne(
            database.cachedStatement(sql: "SELECT count(*) FROM (SELECT 1 FROM training LIMIT ?)"), arguments: [most])
            ?? 0
    }

    /// How many trainings are seen, but `most` at most.
    private func seen(_ most: Int?, in database: Database) throws -> Int {
        let limit = most.map { "LIMIT \($0)" } ?? ""
        return try Int.fetchOne(
            database, sql: "SELECT count(*) FROM (SELECT 1 FROM training t WHERE \(visible.sql) \(limit))",
            arguments: visible.arguments) ?? 0
    }

    /// The whole list.
    private func everything(in database: Database, _ isLarge: Bool) throws -> Page<TrainingRow> {
        let total = try isLarge && seesAll ? large : seen(isLarge ? large : nil, in: database)
        let sql = "SELECT t.id, t.code, t.title FROM training t WHERE \(visible.sql) ORDER BY \(order) LIMIT ? OFFSET ?"
        var found: [Found] = []
        let cursor = try Row.fetchCursor(database, sql: sql, arguments: visible.arguments + search.window.arguments)
        while let row = try cursor.next() { found.append(Found(row)) }
        return Page(
            rows: try rows(found, in: database), total: total, offset: search.window.offset,
            isProvisional: isLarge)
    }

    /// The trainings in which every word occurs.
    private func matches(in database: Database) throws -> Page<TrainingRow> {
        var ids = try ranked(in: database)
        if search.order == .relevance { ids.sort { ($0.rank, $0.position) < ($1.rank, $1.position) } }
        let window = ids.dropFirst(search.window.offset).prefix(search.window.limit ?? .max)
        let statement = try database.cachedStatement(sql: "SELECT t.id, t.code, t.title FROM training t WHERE t.id = ?")
        let found = try window.compactMap { try Row.fetchOne(statement, arguments: [$0.id]).map(Found.init) }
        return Page(rows: try rows(found, in: database), total: ids.count, offset: search.window.offset)
    }

    private struct Match {
        let id: Int64
        let rank: SearchRank
        let position: Int
    }

    private func ranked(in database: Database) throws -> [Match] {
        let words = search.query.words.map { FoldedBytes(word: $0).sql }
        let condition = words.map { _ in "(instr(t.title_folded, ?) OR instr(t.code_folded, ?))" }
        let sql = """
            SELECT t.id, t.code_folded, t.title_folded FROM training t
            WHERE \((condition + [visible.sql]).joined(separator: " AND ")) ORDER BY \(order)
            """
        let arguments = StatementArguments(words.flatMap { [$0, $0] }) + visible.arguments
        var matches: [Match] = []
        let cursor = try Row.fetchCursor(database, sql: sql, arguments: arguments)
        while let row = try cursor.next() {
            guard let rank = SearchRank.rank(search.query, code: try row.bytes(at: 1), title: try row.bytes(at: 2))
            else { continue }
            matches.append(Match(id: row[0], rank: rank, position: matches.count))
        }
        return matches
    }

    /// A training that is shown.
    private struct Found {
        let id: Int64
        let code: String
        let title: String

        init(_ row: Row) {
            id = row[0]
            code = row[1]
            title = row[2]
        }
    }

    // The first frame waits for these rows. They are read in plain loops, since each generic collection of the database's library costs a
    // look through all conformances of the program when it is first used, some 0.2 ms.
    private func rows(_ found: [Found], in database: Database) throws -> [TrainingRow] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT organisation.name FROM training_organisation link
                JOIN organisation ON organisation.id = link.organisation_id
                WHERE link.training_id = ? ORDER BY link.position
                """)
        return try found.map { training in
            var organisations: [String] = []
            let cursor = try Row.fetchCursor(statement, arguments: [training.id])
            while let row = try cursor.next() { organisations.append(row[0]) }
            return TrainingRow(code: training.code, title: training.title, organisations: organisations)
        }
    }
}
