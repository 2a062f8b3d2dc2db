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
        let id: Int
    }

    let rows: [Row]
    let onDisk: SQLiteStore
    let inMemory: SQLiteStore

    /// Codes and titles of the national register and of a Japanese university, when they are there; else a few made up ones.
    static func texts() throws -> [(code: String, title: String)] {
        let texts = [
            ("C++", "C++ et l'équipe: 50% \"abc\""), ("A_C", "a_c (NEAR) œuvre"), ("e", "E"), ("E2", "Écoute"),
        ]
        return try texts + Self.texts(of: register) + Self.texts(of: "tsukuba/kdb.code-title.tsv")
    }

    /// Codes and titles of the national register: 17 729 rows.
    static let register = "rncp/rncp.code-title-type-organisation.tsv"

    /// The first two columns of a file; nothing when it is not there.
    static func texts(of name: String) throws -> [(code: String, title: String)] {
        guard let path = SharedData.path(name) else { return [] }
        return try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return (String(cells[0]), try SingleLine.read(String(cells[1]), maxLength: Limits.trainingTitle))
        }
    }

    /// One in `every` of the texts, in stores of their own.
    static func sample(every: Int) throws -> Catalogue {
        let all = try texts()
        let sample = all.enumerated().filter { $0.offset < 4 || $0.offset % every == 0 }.map(\.element)
        var known: Set<String> = []
        let texts = sample.filter { known.insert(Folding.key($0.code)).inserted }
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
        let rows = texts.enumerated().map { index, text in
            Row(
                code: text.code, title: text.title, organisations: choices[index % 4],
                foldedCode: Folding.bytes(text.code), foldedTitle: Folding.bytes(text.title), displayOrder: index % 5,
                id: index)
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
            return key(left.row, search.order).lexicographicallyPrecedes(key(right.row, search.order))
        }
        let window = sorted.dropFirst(search.window.offset).prefix(search.window.limit ?? .max).map { found in
            TrainingRow(
                code: found.row.code, title: found.row.title,
                organisations: found.row.organisations.map { $0 == "default" ? "Organisation" : "Organisation \($0)" })
        }
        return Page(rows: Array(window), total: found.count, offset: search.window.offset)
    }

    private func key(_ row: Row, _ order: TrainingOrder) -> [UInt8] {
        let number = [UInt8(row.id >> 16), UInt8(row.id >> 8 & 255), UInt8(row.id & 255)]
        switch order {
        case .relevance, .title: return row.foldedTitle + [0] + row.foldedCode + [0] + number
        case .code: return row.foldedCode + [0] + number
        case .displayOrder: return [UInt8(row.displayOrder)] + row.foldedTitle + [0] + row.foldedCode + [0] + number
        }
    }
}
