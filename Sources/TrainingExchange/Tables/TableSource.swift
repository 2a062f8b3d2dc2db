/// The text of a table, with the encoding and the separator that were said or detected.
struct TableSource {
    /// The text, in UTF-8 where it could be decoded.
    let text: [UInt8]
    let encoding: TextEncoding
    let separator: Separator
    /// Where the first record starts, and on which line: after a line `sep=;`, which Excel writes.
    let start: Int
    let startLine: Int

    init(_ bytes: [UInt8], schema: TableSchema, options: TableOptions) throws(TableError) {
        let encoding = options.encoding ?? EncodingDetection.encoding(of: bytes)
        let isUTF16 = encoding == .utf16LittleEndian || encoding == .utf16BigEndian
        if !isUTF16, let kind = BinaryDetection.kind(of: bytes) { throw .binary(kind) }
        let text = TextDecoding.utf8(bytes, from: encoding)
        if isUTF16, let kind = BinaryDetection.kind(of: text) { throw .binary(kind) }
        let declared = Self.declaredSeparator(in: text)
        let start = declared?.length ?? 0
        self.text = text
        self.encoding = encoding
        self.start = start
        startLine = declared == nil ? 1 : 2
        separator =
            options.separator ?? declared?.separator
            ?? SeparatorDetection.separator(of: text, from: start, namesColumns: schema.isHeader)
    }

    /// Whether the first record is a header.
    ///
    /// A column mapped by its name needs one.
    func hasHeader(_ first: [String], schema: TableSchema, options: TableOptions) -> Bool {
        switch options.header {
        case .present: return true
        case .absent: return false
        case .automatic:
            let mapsNames = options.columns.contains {
                if case .name = $0.source { true } else { false }
            }
            return mapsNames || schema.isHeader(first)
        }
    }

    /// The separator that a first line `sep=;` declares, and the length of that line.
    private static func declaredSeparator(in text: [UInt8]) -> (separator: Separator, length: Int)? {
        guard text.count >= 5, text.prefix(4).map({ $0 | 0x20 }) == Array("sep=".utf8).map({ $0 | 0x20 }),
            let separator = Separator(rawValue: text[4])
        else { return nil }
        switch text.dropFirst(5).prefix(2) {
        case [0x0D, 0x0A]: return (separator, 7)
        case let rest where rest.first == 0x0D || rest.first == 0x0A: return (separator, 6)
        default: return nil
        }
    }
}
