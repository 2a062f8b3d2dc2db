import TrainingDomain

/// Reads a catalogue of trainings from CSV or TSV, a batch of rows at a time.
///
///     var reader = try CatalogueReader(bytes)
///     while let batch = try reader.nextBatch(500) {
///         try store(batch.rows)
///         show(reader.progress)
///     }
///
/// With a header, columns are found by their names in French or English. Without one they are code and title, and a third
/// one is the description when there are just three; more are ignored, since nothing tells what they are.
public struct CatalogueReader: Sendable {
    /// Some rows, in the order of the file.
    public struct Batch: Equatable, Sendable {
        /// Those that can be stored.
        public var rows: [CatalogueRow] = []
        /// Those that cannot.
        public var refused: [RefusedRow] = []
    }

    private var sheet: SheetReader
    private let codeIndex: Int
    private let titleIndex: Int

    /// Looks at the whole of `bytes` for what `options` does not say, and at the first record.
    ///
    /// - Throws: `TableError` when the file is no text, is empty or does not have a code and a title.
    public init(_ bytes: [UInt8], options: TableOptions = TableOptions()) throws(TableError) {
        sheet = try SheetReader(bytes, schema: CatalogueColumns.schema, options: options)
        codeIndex = sheet.layout.columns.firstIndex { $0.key == .code } ?? 0
        titleIndex = sheet.layout.columns.firstIndex { $0.key == .title } ?? 0
    }

    /// How the file is laid out.
    public var layout: TableLayout { sheet.layout }

    /// What is worth saying of the rows read so far.
    public var warnings: [TableWarning] { sheet.warnings }

    /// How much of the text has been read, in bytes.
    public var progress: (done: Int, total: Int) { (sheet.position, sheet.byteCount) }

    /// Reads the next rows, at most `count` of them, accepted and refused together; nil at the end.
    ///
    /// - Throws: `TableError` where the rest of the file cannot be read: a quote never closed, a cell, a record or the number of
    ///   refused rows beyond the limits.
    public mutating func nextBatch(_ count: Int = 500) throws(TableError) -> Batch? {
        var batch = Batch()
        for _ in 0..<max(1, count) {
            guard let next = try sheet.next() else { break }
            if let row = next.accepted { batch.rows.append(catalogueRow(row)) }
            if let row = next.refused { batch.refused.append(row) }
        }
        return batch.rows.isEmpty && batch.refused.isEmpty ? nil : batch
    }

    private func catalogueRow(_ row: SheetRow) -> CatalogueRow {
        var others: [CatalogueRow.Cell] = []
        if row.texts.count > 2 {
            for (index, column) in layout.columns.enumerated() where index != codeIndex && index != titleIndex {
                others.append(.init(column: column, text: row.texts[index]))
            }
        }
        return CatalogueRow(
            line: row.line, code: row.texts[codeIndex], title: row.texts[titleIndex], others: others)
    }
}

/// A whole catalogue.
public struct Catalogue: Equatable, Sendable {
    /// How the file is laid out.
    public let layout: TableLayout
    /// The rows that can be stored, in the order of the file.
    public let rows: [CatalogueRow]
    /// The rows that cannot.
    public let refused: [RefusedRow]
    /// What is worth saying of the whole.
    public let warnings: [TableWarning]

    /// Reads all of `bytes`, as `CatalogueReader` does.
    public init(_ bytes: [UInt8], options: TableOptions = TableOptions()) throws(TableError) {
        var reader = try CatalogueReader(bytes, options: options)
        var all = CatalogueReader.Batch()
        while let batch = try reader.nextBatch() {
            all.rows += batch.rows
            all.refused += batch.refused
        }
        layout = reader.layout
        rows = all.rows
        refused = all.refused
        warnings = reader.warnings
    }
}
