import Foundation
import TestSupport
import TrainingDomain

@testable import TrainingStore

/// A catalogue in two stores, one that searches the disk and one that searches memory, and the plain rules they must agree with.
struct Catalogue {
    /// A training as the rules see it.
    struct Row {
        let code: String
        let title: String
        let organisations: [String]
        let foldedCode: [UInt8]
        let foldedTitle: [UInt8]
        let displayOrder: Int
        /// The place among all rows in each order; that of the relevance counts where ranks are equal.
        var places: [TrainingOrder: Int] = [:]
    }

    let rows: [Row]
    let onDisk: SQLiteStore
    let inMemory: SQLiteStore

    /// Codes and titles of the national register and of a Japanese university, when they are there; else a few made up ones.
    static func texts(every: Int = 1) throws -> [(code: String, title: String)] {
        let texts = [
            ("C++", "C++ et l'équipe: 50% \"abc\""), ("A_C", "a_c (NEAR) œuvre"), ("e", "E"), ("E2", "Écoute"),
        ]
        return try ["tsukuba/kdb.code-title.tsv", register].reduce(texts) { try $0 + Self.texts(of: $1, every: every) }
    }

    /// Codes and titles of the national register: 17 729 rows.
    static let register = "rncp/rncp.code-title-type-organisation.tsv"

    /// The first two columns of one in `every` lines of a file; nothing when it is not there.
    static func texts(of name: String, every: Int = 1) throws -> [(code: String, title: String)] {
        guard let path = SharedData.path(name) else { return [] }
        let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
        return try stride(from: 0, to: lines.count, by: every).map { number in
            let cells = lines[number].split(separator: "\t", omittingEmptySubsequences: false)
            return (String(cells[0]), try SingleLine.read(String(cells[1]), maxLength: Limits.trainingTitle))
        }
    }

    /// One in `every` of the texts, in stores of their own.
    static func sample(every: Int) throws -> Catalogue {
        var known: Set<String> = []
        let texts = try texts(every: every).filter { known.insert(Folding.key($0.code)).inserted }
        let stores = try (0..<2).map { _ in try Fixture().store }
        let choices = [["A"], ["B"], ["A", "B"], ["default"]]
        let entries = texts.enumerated().map { index, text in
            CatalogueEntry(
                line: index, code: text.code, title: text.title,
                values: [.organisations: .list(choices[index % 4]), "displayOrder": .whole(index % 5)])
        }
        for store in stores {
            var rest = [entries]
            _ = try store.importCatalogue(options: ImportOptions(), as: Fixture.administrator) { _ in
                rest.popLast().map { .batch($0) } ?? .end
            }
        }
        try stores[1].loadIndex()
        var rows = texts.enumerated().map { index, text in
            Row(
                code: text.code, title: text.title, organisations: choices[index % 4],
                foldedCode: Folding.bytes(text.code), foldedTitle: Folding.bytes(text.title), displayOrder: index % 5)
        }
        for order in TrainingOrder.allCases {
            let keys = rows.enumerated().map { (key: key($1, order), index: $0) }
            let sorted = keys.sorted {
                $0.key == $1.key ? $0.index < $1.index : $0.key.lexicographicallyPrecedes($1.key)
            }
            for (place, key) in sorted.enumerated() { rows[key.index].places[order] = place }
        }
        return Catalogue(rows: rows, onDisk: stores[0], inMemory: stores[1])
    }

    /// Queries made of pieces of the texts: letters, beginnings, middles, several words; the same ones at each run.
    static func queries(_ catalogue: Catalogue) -> [String] {
        var queries = ["", "e", "7", "de", "la", "les", "rncp", "management", "de la", "ing", "s e", "e s t", "bts a"]
        for (index, row) in catalogue.rows.enumerated() where index % 16 == 0 {
            let words = row.title.split(separator: " ")
            queries.append(row.code)
            queries.append(String(row.code.prefix(5)))
            queries.append(String(row.title.dropFirst(index % 9).prefix(1 + index % 11)))
            if let first = words.first, let last = words.last { queries.append("\(last.suffix(3)) \(first.prefix(4))") }
        }
        return queries
    }

    /// What the rules of the domain say.
    func expected(_ search: TrainingSearch, as actor: Actor) -> Page<TrainingRow> {
        let found = rows.compactMap { row -> (rank: SearchRank, row: Row)? in
            guard Permission.allows(actor, .browse, organisations: row.organisations),
                let rank = SearchRank.rank(search.query, code: row.foldedCode, title: row.foldedTitle)
            else { return nil }
            return (search.order == .relevance ? rank : .codeEqual, row)
        }
        let sorted = found.sorted { left, right in
            if left.rank != right.rank { return left.rank < right.rank }
            return (left.row.places[search.order] ?? 0) < (right.row.places[search.order] ?? 0)
        }
        let window = sorted.dropFirst(search.window.offset).prefix(search.window.limit ?? .max).map { found in
            TrainingRow(
                code: found.row.code, title: found.row.title,
                organisations: found.row.organisations.map { $0 == "default" ? "Organisation" : "Organisation \($0)" })
        }
        return Page(rows: Array(window), total: found.count, offset: search.window.offset)
    }

    /// What an order compares; rows that are equal in it follow in the order in which they came.
    private static func key(_ row: Row, _ order: TrainingOrder) -> [UInt8] {
        switch order {
        case .relevance, .title: row.foldedTitle + [0] + row.foldedCode
        case .code: row.foldedCode
        case .displayOrder: [UInt8(row.displayOrder)] + row.foldedTitle + [0] + row.foldedCode
        }
    }
}
