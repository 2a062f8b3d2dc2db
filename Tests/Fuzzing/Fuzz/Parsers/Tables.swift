@testable import TrainingExchange

extension FuzzedParser {
    /// Records of CSV and TSV, and what is written again.
    static let tables = FuzzedParser(name: "tables", maximumLength: 4096, choices: 2) { input in
        var input = input
        let separator = input.choice(of: Separator.allCases)
        let written = input.choice(of: Separator.allCases)
        let records = records(Array(input.bytes), separator)
        let texts = records.map { $0.map { String(decoding: $0, as: UTF8.self) } }
        var writer = TableWriter(separator: written)
        for cells in texts { writer.append(cells.map(TableWriter.Cell.text)) }
        let again = Self.records(writer.bytes, written).map { $0.map { String(decoding: $0, as: UTF8.self) } }
        must(again.map { $0.map(FormulaGuard.unguarded) } == texts, "what is written is read back: \(texts)")
        for cell in again.joined() {
            must(
                !["=", "+", "-", "@", "\t", "\r"].contains(cell.unicodeScalars.first), "no formula is written: \(cell)")
        }
    }

    /// The cells of each record up to the end or the first error.
    private static func records(_ bytes: [UInt8], _ separator: Separator) -> [[ArraySlice<UInt8>]] {
        var reader = TableReader(text: bytes, separator: separator)
        var record = TableRecord()
        var records: [[ArraySlice<UInt8>]] = []
        var line = 0
        while (try? reader.next(into: &record)) == true {
            must(record.line > line, "lines grow")
            line = record.line
            must(record.bytes.count <= bytes.count, "cells are no longer than the text")
            records.append((0..<record.count).map { record[$0] })
        }
        must(reader.position <= bytes.count, "the reader stays in the text")
        return records
    }
}
