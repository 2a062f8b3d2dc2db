import TrainingDomain

/// Whether the first record names the columns.
public enum HeaderChoice: Equatable, Sendable {
    /// It does when it holds a name of a required column, or two names of any (see `TableLayout`).
    case automatic
    /// It does.
    case present
    /// It is data.
    case absent
}

/// One column given by hand: `code=3`, `titre=Libellé long`.
public struct ColumnMapping: Equatable, Sendable {
    /// Where the column is.
    public enum Source: Equatable, Sendable {
        /// Its number, from 1.
        case number(Int)
        /// Its name in the header.
        case name(String)
    }

    /// What the column holds: a key, or any name that stands for one.
    public let key: String
    /// Which column it is.
    public let source: Source

    /// Maps `key` to `source`.
    public init(key: String, source: Source) {
        self.key = key
        self.source = source
    }

    /// Reads `key=number` or `key=name`; nil for anything else.
    public init?(_ text: String) {
        guard let equals = text.firstIndex(of: "=") else { return nil }
        let key = SingleLine.trimmed(text[..<equals])
        let source = SingleLine.trimmed(text[text.index(after: equals)...])
        guard !key.isEmpty, !source.isEmpty else { return nil }
        self.init(key: key, source: Int(source).map(Source.number) ?? .name(source))
    }
}

/// What somebody says about a table; whatever is left out is found out.
public struct TableOptions: Equatable, Sendable {
    /// How the file is encoded; nil to detect it.
    public var encoding: TextEncoding?
    /// What separates its cells; nil to detect it.
    public var separator: Separator?
    /// Whether it has a header.
    public var header: HeaderChoice
    /// Columns given by hand.
    ///
    /// Others are still found by their names in the header; without a header only these are read.
    public var columns: [ColumnMapping]

    /// Options; by default everything is detected.
    public init(
        encoding: TextEncoding? = nil, separator: Separator? = nil, header: HeaderChoice = .automatic,
        columns: [ColumnMapping] = []
    ) {
        self.encoding = encoding
        self.separator = separator
        self.header = header
        self.columns = columns
    }
}
