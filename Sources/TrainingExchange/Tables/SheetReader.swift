import TrainingDomain

/// A row of a table, cleaned: the texts of the columns that are read.
struct SheetRow: Equatable, Sendable {
    /// The line on which it starts, from 1.
    let line: Int
    /// One text per column of the layout.
    let texts: [String]
}

/// Reads a table of a known schema: detects what is not said, then cleans and checks the rows, a batch at a time.
struct SheetReader: Sendable {
    /// The most rows that are refused one by one.
    static let refusedLimit = 100_000

    private let schema: TableSchema
    private let cells: CellReading
    private var table: TableReader
    private var record = TableRecord()
    /// A first record that is data, read while looking for a header.
    private var hasPendingRecord: Bool
    private let identityIndex: Int
    private var firstLines: [String: Int] = [:]
    private var refusedCount = 0
    private var damage: [Int: (rows: Int, firstLine: Int)] = [:]
    /// How the table is laid out.
    let layout: TableLayout
    /// How many bytes of text there are, in UTF-8.
    let byteCount: Int

    /// - Throws: `TableError` when the table as a whole cannot be read.
    init(_ bytes: [UInt8], schema: TableSchema, options: TableOptions) throws(TableError) {
        let source = try TableSource(bytes, schema: schema, options: options)
        self.schema = schema
        cells = CellReading(schema: schema)
        var table = TableReader(
            text: source.text, from: source.start, line: source.startLine, separator: source.separator)
        guard try table.next(into: &record) else { throw .empty }
        let first = record.texts.map(Self.columnName)
        let hasHeader = source.hasHeader(first, schema: schema, options: options)
        hasPendingRecord = !hasHeader
        let width =
            hasHeader
            ? (first.lastIndex { !$0.isEmpty } ?? 0) + 1
            : SeparatorDetection.width(of: source.text, from: source.start, separator: source.separator)
        let header = hasHeader ? Array(first.prefix(width)) : nil
        let columns = try ColumnChoice(schema: schema, header: header, width: width).columns(mapped: options.columns)
        let used = Set(columns.map(\.number))
        layout = TableLayout(
            encoding: source.encoding, separator: source.separator, hasHeader: hasHeader, width: width,
            columns: columns,
            ignored: (1...max(width, 1)).filter { !used.contains($0) }.map { header?[$0 - 1] ?? "#\($0)" })
        identityIndex = columns.firstIndex { $0.key == schema.identity } ?? 0
        byteCount = source.text.count
        self.table = table
    }

    /// How many of the `byteCount` bytes have been read.
    var position: Int { table.position }

    /// What is worth saying of the rows read so far.
    var warnings: [TableWarning] {
        let damaged = damage.sorted { $0.key < $1.key }.map {
            TableWarning.damaged(layout.columns[$0.key], rows: $0.value.rows, firstLine: $0.value.firstLine)
        }
        return damaged + (layout.ignored.isEmpty ? [] : [.ignoredColumns(layout.ignored)])
    }

    /// Reads one row: an accepted or a refused one, or nil at the end.
    ///
    /// Rows whose cells are all empty are passed over.
    ///
    /// - Throws: what `TableReader` throws, and `tooManyRefused`.
    mutating func next() throws(TableError) -> (accepted: SheetRow?, refused: RefusedRow?)? {
        repeat {
            if hasPendingRecord {
                hasPendingRecord = false
            } else {
                guard try table.next(into: &record) else { return nil }
            }
        } while record.isBlank
        let row = read()
        if row.refused != nil { refusedCount += 1 }
        guard refusedCount <= Self.refusedLimit else {
            throw .tooManyRefused(line: record.line, limit: Self.refusedLimit)
        }
        return row
    }

    private mutating func read() -> (accepted: SheetRow?, refused: RefusedRow?) {
        if let problem = shapeProblem {
            return (nil, RefusedRow(line: record.line, identity: nil, problems: [problem]))
        }
        var problems: [RowProblem] = []
        var damagedColumns: [Int] = []
        var texts: [String] = []
        texts.reserveCapacity(layout.columns.count)
        for (index, column) in layout.columns.enumerated() {
            let content = cells.content(record[column.number - 1], of: column, problems: &problems)
            if let content, content.text.isEmpty, schema.required.contains(column.key) {
                problems.append(.value(column, .missing))
            }
            if content?.isDamaged == true { damagedColumns.append(index) }
            texts.append(content?.text ?? "")
        }
        checkIdentity(texts[identityIndex], isDamaged: damagedColumns.contains(identityIndex), problems: &problems)
        guard problems.isEmpty else {
            let identity = texts[identityIndex].isEmpty ? nil : texts[identityIndex]
            return (nil, RefusedRow(line: record.line, identity: identity, problems: problems))
        }
        for index in damagedColumns { damage[index, default: (0, record.line)].rows += 1 }
        return (SheetRow(line: record.line, texts: texts), nil)
    }

    /// What makes the cells of the row unsure, so that nothing else can be said of it.
    private var shapeProblem: RowProblem? {
        if let stray = record.problem { return .strayQuote(column: stray.column, line: stray.line) }
        let found = record.width(beyond: layout.width)
        return found == layout.width ? nil : .cellCount(found: found, expected: layout.width)
    }

    /// A code counts as seen even when its row is refused: which of the two was meant is not for the program to say.
    private mutating func checkIdentity(_ text: String, isDamaged: Bool, problems: inout [RowProblem]) {
        guard !text.isEmpty else { return }
        let column = layout.columns[identityIndex]
        if isDamaged { problems.append(.damagedIdentity(column, text: text)) }
        let key = Folding.key(text)
        if let firstLine = firstLines[key] {
            problems.append(.repeated(column, text: text, firstLine: firstLine))
        } else {
            firstLines[key] = record.line
        }
    }

    /// A header's cell as a name: control characters, which no name has, are left for nobody to see.
    private static func columnName(_ cell: String) -> String {
        (try? SingleLine.read(cell, maxLength: Limits.trainingTitle)) ?? "?"
    }
}
