import Foundation
import GRDB
import TrainingDomain

/// The trainings whose code or title begins with what is searched: found at once in a catalogue of any size, by the order in which both
/// are stored.
struct Beginnings {
    private let search: TrainingSearch
    private let visible: (sql: String, arguments: StatementArguments)

    init(_ search: TrainingSearch, _ visible: (sql: String, arguments: StatementArguments)) {
        self.search = search
        self.visible = visible
    }

    /// Codes first, then titles, as the ranks of a search are; `nil` where nothing is searched.
    func page(in database: Database) throws -> [Row]? {
        guard !search.query.isEmpty, search.window.offset == 0, let limit = search.window.limit else { return nil }
        let byCode = try rows("t.code_key", text: search.query.words[0], limit, in: database)
        let words = Array(search.query.words.joined(separator: [0x20]))
        let byTitle = try rows("t.title_folded", bytes: words, limit, in: database)
        var seen: Set<Int64> = []
        return Array((byCode + byTitle).filter { seen.insert($0[0]).inserted }.prefix(limit))
    }

    private func rows(_ column: String, bytes: [UInt8], _ limit: Int, in database: Database) throws -> [Row] {
        try rows(column, from: Data(bytes), to: Self.next(bytes).map { Data($0) }, limit, in: database)
    }

    /// The key of a code is its text in lower case; that of one which has accents is not found here.
    private func rows(_ column: String, text word: [UInt8], _ limit: Int, in database: Database) throws -> [Row] {
        guard let from = String(validating: word, as: UTF8.self),
            let to = Self.next(word).flatMap({ String(validating: $0, as: UTF8.self) })
        else { return [] }
        return try rows(column, from: from, to: to, limit, in: database)
    }

    private func rows(
        _ column: String, from: some DatabaseValueConvertible, to: (some DatabaseValueConvertible)?, _ limit: Int,
        in database: Database
    ) throws -> [Row] {
        // What is seen is looked at for some hundreds of rows at most: among a million of others' trainings nobody waits for it.
        let sql = """
            SELECT t.id, t.code, t.title FROM (
                SELECT * FROM training t WHERE \(column) >= ? AND (?2 IS NULL OR \(column) < ?2)
                ORDER BY \(column) LIMIT \(limit * 20)
            ) t WHERE \(visible.sql) LIMIT \(limit)
            """
        return try Row.fetchAll(database, sql: sql, arguments: [from, to] + visible.arguments)
    }

    /// The first bytes after all that begin with `bytes`; `nil` where there are none.
    private static func next(_ bytes: [UInt8]) -> [UInt8]? {
        var next = bytes
        while let last = next.popLast() {
            if last < 0xFF { return next + [last + 1] }
        }
        return nil
    }
}
