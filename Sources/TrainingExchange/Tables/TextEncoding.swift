/// The character encodings in which a table can arrive.
public enum TextEncoding: Equatable, Sendable, CaseIterable {
    /// UTF-8 without a byte order mark.
    case utf8
    /// UTF-8 that starts with a byte order mark, as Excel writes it.
    case utf8WithMark
    /// Windows-1252, the usual encoding of French files made on Windows.
    case windows1252
    /// ISO 8859-1: Windows-1252 without anything between 0x80 and 0x9F.
    case latin1
    /// UTF-16, least significant byte first: what Excel calls "Unicode text".
    case utf16LittleEndian
    /// UTF-16, most significant byte first.
    case utf16BigEndian

    /// Finds the encoding that a person names: `utf-8`, `windows-1252`, `cp1252`, `latin-1`, `ISO-8859-1`, `utf-16`.
    ///
    /// Case and punctuation do not matter. Answers nil for any other name.
    public init?(name: String) {
        switch ColumnNames.folded(name) {
        case "utf8": self = .utf8
        case "utf8bom", "utf8sig": self = .utf8WithMark
        case "windows1252", "cp1252", "ansi": self = .windows1252
        case "latin1", "iso88591": self = .latin1
        case "utf16", "utf16le": self = .utf16LittleEndian
        case "utf16be": self = .utf16BigEndian
        default: return nil
        }
    }

    /// The name under which the encoding is registered, for messages.
    public var name: String {
        switch self {
        case .utf8, .utf8WithMark: "UTF-8"
        case .windows1252: "Windows-1252"
        case .latin1: "ISO-8859-1"
        case .utf16LittleEndian: "UTF-16LE"
        case .utf16BigEndian: "UTF-16BE"
        }
    }

    /// The byte order mark that announces the encoding; empty where there is none.
    var mark: [UInt8] {
        switch self {
        case .utf8WithMark: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .utf8, .windows1252, .latin1: []
        }
    }
}
