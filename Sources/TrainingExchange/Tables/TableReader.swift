/// Reads the records of a CSV or TSV text, one after the other.
///
/// Quotes as in RFC 4180: they open a cell only at its start (spaces aside), a doubled one stands for itself, and
/// separators and line breaks between them are text. A quote anywhere else is text. Records end with CR, LF or CRLF;
/// lines with nothing on them are skipped.
///
/// The library SwiftCSV 0.10.0 was measured first. It is fast enough (17 729 records in 0.28 s), but a record does not
/// tell its line; a short one is filled up and a long one cut, so that ragged rows go unseen; one quote out of place
/// throws away the whole file without saying where; a quote never closed swallows the rest of the file without a word;
/// blank lines become rows; and it takes a decoded `String`, so that bytes that cannot be decoded have no row to be
/// reported with.
public struct TableReader: Sendable {
    /// The longest cell, in bytes: 1 MiB.
    public static let cellLimit = 1 << 20
    /// The most cells in a record.
    public static let columnLimit = 1_000

    private static let quote: UInt8 = 0x22
    private static let space: UInt8 = 0x20
    private static let tab: UInt8 = 0x09
    private static let lineFeed: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D

    private let text: [UInt8]
    private let separator: UInt8
    /// How many bytes of the text have been read.
    public private(set) var position: Int
    /// The line at `position`, from 1.
    private var line: Int

    /// Reads UTF-8 `text` (valid or not: cells are bytes) from the byte `start`, which is at the start of `line`.
    public init(text: [UInt8], from start: Int = 0, line: Int = 1, separator: Separator) {
        self.text = text
        self.separator = separator.rawValue
        self.position = start
        self.line = line
    }

    /// Fills `record` with the next record, or answers false at the end of the text.
    ///
    /// - Throws: `unterminatedQuote`, `cellTooLong` or `tooManyColumns`; nothing can be read after that.
    public mutating func next(into record: inout TableRecord) throws(TableError) -> Bool {
        while skipLineBreak() {}
        guard position < text.count else { return false }
        record.start(at: line)
        repeat {
            guard record.count < Self.columnLimit else {
                throw .tooManyColumns(line: record.line, limit: Self.columnLimit)
            }
            try readCell(into: &record)
            record.endCell()
        } while skipSeparator()
        _ = skipLineBreak()
        return true
    }

    private mutating func skipSeparator() -> Bool {
        guard position < text.count, text[position] == separator else { return false }
        position += 1
        return true
    }

    /// Goes past one CR, LF or CRLF.
    private mutating func skipLineBreak() -> Bool {
        guard position < text.count, isLineBreak(text[position]) else { return false }
        let isPair = text[position] == Self.carriageReturn && position + 1 < text.count
        position += isPair && text[position + 1] == Self.lineFeed ? 2 : 1
        line += 1
        return true
    }

    private func isLineBreak(_ byte: UInt8) -> Bool { byte == Self.lineFeed || byte == Self.carriageReturn }

    private mutating func readCell(into record: inout TableRecord) throws(TableError) {
        let start = position
        skipBlanks()
        if position < text.count, text[position] == Self.quote {
            try readQuotedCell(from: start, into: &record)
        } else {
            position = start
            try readPlainCell(into: &record)
        }
    }

    /// Goes past spaces, and TABs where they do not separate.
    private mutating func skipBlanks() {
        while position < text.count,
            text[position] == Self.space || (text[position] == Self.tab && separator != Self.tab)
        {
            position += 1
        }
    }

    private mutating func readPlainCell(into record: inout TableRecord) throws(TableError) {
        let start = position
        while position < text.count, text[position] != separator, !isLineBreak(text[position]) { position += 1 }
        try append(start..<position, to: &record, line: line, quoted: false)
    }

    private mutating func readQuotedCell(from start: Int, into record: inout TableRecord) throws(TableError) {
        let openingLine = line
        var isPlain = true
        position += 1
        repeat {
            let part = position
            isPlain = readQuotedPart() && isPlain
            try append(part..<position, to: &record, line: openingLine, quoted: true)
            guard position < text.count else {
                throw .unterminatedQuote(line: openingLine, column: record.count + 1)
            }
            position += 1
            guard position < text.count, text[position] == Self.quote else { break }
            record.bytes.append(Self.quote)
            position += 1
        } while true
        skipBlanks()
        guard position < text.count, text[position] != separator, !isLineBreak(text[position]) else { return }
        try readTextAfterQuote(from: start, isPlain: isPlain, openingLine: openingLine, into: &record)
    }

    /// Goes to the next quote or the end, counting lines.
    ///
    /// Answers whether the text passed was all on one line and without separator, so that the cell would end at the
    /// same place if its quotes were mere text.
    private mutating func readQuotedPart() -> Bool {
        var isPlain = true
        while position < text.count, text[position] != Self.quote {
            if isLineBreak(text[position]) {
                _ = skipLineBreak()
                isPlain = false
            } else {
                if text[position] == separator { isPlain = false }
                position += 1
            }
        }
        return isPlain
    }

    /// `"Médiation" et culture`, in a file that quotes nothing: the quotes are text.
    ///
    /// Where the quoted part held a separator or a line break it cannot be told, and the record says so.
    private mutating func readTextAfterQuote(
        from start: Int, isPlain: Bool, openingLine: Int, into record: inout TableRecord
    ) throws(TableError) {
        if isPlain {
            record.bytes.removeSubrange(record.cellStart...)
            position = start
        } else if record.problem == nil {
            record.problem = .init(column: record.count + 1, line: openingLine)
        }
        try readPlainCell(into: &record)
    }

    private func append(
        _ range: Range<Int>, to record: inout TableRecord, line: Int, quoted: Bool
    ) throws(TableError) {
        guard record.bytes.count - record.cellStart + range.count <= Self.cellLimit else {
            throw .cellTooLong(line: line, column: record.count + 1, quoted: quoted, limit: Self.cellLimit)
        }
        record.bytes.append(contentsOf: text[range])
    }
}
