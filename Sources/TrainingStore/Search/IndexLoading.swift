import GRDB
import TrainingDomain

/// Reads the catalogue into memory, whole or what changed since.
struct IndexLoading {
    let database: Database

    private static let columns = "t.id, t.code, t.title, t.code_folded, t.title_folded, t.display_order"
    private static let order = "ORDER BY t.title_folded, t.code_folded, t.id"
    /// Beyond so many changes, reading everything again is cheaper.
    private static let manyChanges = 2_000

    /// The whole catalogue.
    ///
    /// Two passes each read the file in its own order: what is searched by the index of titles, what is shown by the table. Looking up
    /// each training of the index in the table would take several times as long.
    func load() throws -> TrainingIndex {
        var sets = OrganisationSets()
        let none = sets.number(of: [])
        sets.learn(try organisations())
        var rows = IndexRows()
        try readFolded(into: &rows)
        try readTexts(into: &rows, &sets, none: none)
        rows.seal()
        return TrainingIndex(rows, sets: sets, lastChange: try lastChange())
    }

    private func readFolded(into rows: inout IndexRows) throws {
        let sizes = try Row.fetchOne(
            database, sql: "SELECT count(*), sum(length(title_folded) + length(code_folded)) FROM training")
        let (count, bytes): (Int, Int) = (sizes?[0] ?? 0, sizes?[1] ?? 0)
        rows.reserve(count, folded: bytes + 2 * count)
        let cursor = try RawCursor(
            database,
            sql: "SELECT id, code_folded, title_folded FROM training ORDER BY title_folded, code_folded, id")
        while try cursor.next() {
            rows.append(id: cursor.number(0), foldedCode: cursor.bytes(1), foldedTitle: cursor.bytes(2))
        }
    }

    private func readTexts(into rows: inout IndexRows, _ sets: inout OrganisationSets, none: UInt32) throws {
        let places = RowPlaces(rows.ids)
        let links = try RawCursor(
            database,
            sql: "SELECT training_id, organisation_id FROM training_organisation ORDER BY training_id, position")
        defer { links.close() }
        var hasLink = try links.next()
        var members: [Int64] = []
        let cursor = try RawCursor(database, sql: "SELECT id, code, title, display_order FROM training ORDER BY id")
        while try cursor.next() {
            let id = cursor.number(0)
            members.removeAll(keepingCapacity: true)
            while hasLink, links.number(0) <= id {
                if links.number(0) == id { members.append(links.number(1)) }
                hasLink = try links.next()
            }
            guard let row = places.row(of: id) else { continue }
            rows.complete(
                row, code: cursor.bytes(1), title: cursor.bytes(2), displayOrder: Int(cursor.number(3)),
                set: members.isEmpty ? none : sets.number(of: members))
        }
    }

    /// `index` brought up to date; itself when nothing changed.
    func catchUp(_ index: TrainingIndex) throws -> TrainingIndex {
        let last = try lastChange()
        if last == index.lastChange { return index }
        let oldest = try Int64.fetchOne(database, sql: "SELECT min(seq) FROM training_change") ?? 0
        guard last > index.lastChange, last - index.lastChange <= Self.manyChanges, oldest <= index.lastChange + 1
        else {
            return try load()
        }
        let condition = "IN (SELECT training_id FROM training_change WHERE seq > ?)"
        let changed = Set(
            try Int64.fetchAll(
                database, sql: "SELECT training_id FROM training_change WHERE seq > ?", arguments: [index.lastChange]))
        var sets = index.sets
        let none = sets.number(of: [])
        sets.learn(try organisations())
        let setOf = try self.sets(of: "training_id \(condition)", [index.lastChange], in: &sets)
        let sql = "SELECT \(Self.columns) FROM training t WHERE t.id \(condition) \(Self.order)"
        let entries = try Row.fetchAll(database, sql: sql, arguments: [index.lastChange])
            .map { try entry($0, setOf: setOf, none: none) }
        return TrainingIndex(merge(index.rows, without: changed, with: entries), sets: sets, lastChange: last)
    }

    /// The rows of `old` but those of the numbers `gone`, and `entries` in their places.
    private func merge(_ old: IndexRows, without gone: Set<Int64>, with entries: [IndexRows.Entry]) -> IndexRows {
        var rows = IndexRows()
        rows.reserve(old.count + entries.count, folded: old.folded.count)
        var rest = entries[...]
        for row in 0..<old.count where !gone.contains(old.ids[row]) {
            while let next = rest.first, old.comes(next, before: row) {
                rows.append(next)
                rest.removeFirst()
            }
            rows.append(row: row, of: old)
        }
        for entry in rest { rows.append(entry) }
        rows.seal()
        return rows
    }

    // MARK: - Reading

    /// The number of the last change; it grows even after old ones were cleared away.
    private func lastChange() throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'training_change'") ?? 0
    }

    private func organisations() throws -> [(id: Int64, key: String, name: String)] {
        try Row.fetchAll(database, sql: "SELECT id, code_key, name FROM organisation").map { ($0[0], $0[1], $0[2]) }
    }

    /// The set of organisations of each training that `condition` finds.
    private func sets(
        of condition: String, _ arguments: StatementArguments, in sets: inout OrganisationSets
    ) throws -> [Int64: UInt32] {
        let sql = """
            SELECT training_id, organisation_id FROM training_organisation WHERE \(condition)
            ORDER BY training_id, position
            """
        var setOf: [Int64: UInt32] = [:]
        var current: (training: Int64, organisations: [Int64])?
        let cursor = try Row.fetchCursor(database, sql: sql, arguments: arguments)
        while let row = try cursor.next() {
            let training: Int64 = row[0]
            if let done = current, done.training != training {
                setOf[done.training] = sets.number(of: done.organisations)
                current = nil
            }
            current = (training, (current?.organisations ?? []) + [row[1]])
        }
        if let done = current { setOf[done.training] = sets.number(of: done.organisations) }
        return setOf
    }

    private func entry(_ row: Row, setOf: [Int64: UInt32], none: UInt32) throws -> IndexRows.Entry {
        let id: Int64 = row[0]
        return IndexRows.Entry(
            id: id, code: try row.bytes(at: 1), title: try row.bytes(at: 2), foldedCode: try row.bytes(at: 3),
            foldedTitle: try row.bytes(at: 4), displayOrder: row[5], set: setOf[id] ?? none)
    }
}

/// Where each training is among the rows.
private struct RowPlaces {
    private let first: Int64
    /// By number, where numbers lie close together, as they do unless most trainings were deleted.
    private let table: [UInt32]
    private let others: [Int64: UInt32]

    init(_ ids: [Int64]) {
        let (low, high) = (ids.min() ?? 0, ids.max() ?? 0)
        first = low
        guard high - low < 8 * Int64(ids.count) + 1_024 else {
            table = []
            others = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, UInt32($0)) })
            return
        }
        var table = [UInt32](repeating: .max, count: ids.isEmpty ? 0 : Int(high - low) + 1)
        for (row, id) in ids.enumerated() { table[Int(id - low)] = UInt32(row) }
        self.table = table
        others = [:]
    }

    func row(of id: Int64) -> Int? {
        if table.isEmpty { return others[id].map { Int($0) } }
        let place = id - first
        guard place >= 0, place < table.count, table[Int(place)] != .max else { return nil }
        return Int(table[Int(place)])
    }
}
