/// Writes CSV or TSV in UTF-8, as RFC 4180 says: CRLF after each record, quotes where they are needed.
public struct TableWriter: Sendable {
    /// A cell to write.
    public enum Cell: Equatable, Sendable, ExpressibleByStringLiteral {
        /// A text, guarded against being taken for a formula.
        case text(String)
        /// A number, a date: something the program itself made, written as it is.
        case plain(String)

        /// A text.
        public init(stringLiteral value: String) { self = .text(value) }
    }

    /// What has been written.
    public private(set) var bytes: [UInt8]
    private let separator: Separator
    private let guardsFormulas: Bool

    /// Starts a table.
    ///
    /// - Parameters:
    ///   - mark: Whether to start with a byte order mark, without which Excel does not read UTF-8.
    ///   - raw: Whether to leave texts that look like formulas as they are.
    public init(separator: Separator = .comma, mark: Bool = false, raw: Bool = false) {
        self.separator = separator
        guardsFormulas = !raw
        bytes = mark ? TextEncoding.utf8WithMark.mark : []
    }

    /// Writes one record.
    public mutating func append(_ cells: [Cell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(separator.rawValue) }
            append(cell, alone: cells.count == 1)
        }
        bytes += [0x0D, 0x0A]
    }

    private mutating func append(_ cell: Cell, alone: Bool) {
        let text: String
        switch cell {
        case .plain(let value): text = value
        case .text(let value): text = guardsFormulas ? FormulaGuard.guarded(value) : value
        }
        guard needsQuotes(text, alone: alone) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(0x22)
        for byte in text.utf8 {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// An empty cell alone in its record is quoted: the record would be a blank line.
    private func needsQuotes(_ text: String, alone: Bool) -> Bool {
        if text.isEmpty { return alone }
        if text.utf8.first == 0x20 || text.utf8.last == 0x20 { return true }
        return text.utf8.contains { $0 == separator.rawValue || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 }
    }
}
