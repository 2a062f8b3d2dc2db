/// What stands between the cells of a record.
public enum Separator: UInt8, CaseIterable, Equatable, Sendable {
    /// A TAB, in TSV.
    case tab = 0x09
    /// `;`, in the CSV of French programs.
    case semicolon = 0x3B
    /// `|`.
    case bar = 0x7C
    /// `,`, in the CSV of English programs.
    case comma = 0x2C

    /// Finds the separator that a person names: the character itself, or `tab`, `semicolon`, `bar`, `comma`.
    public init?(name: String) {
        switch name {
        case "\t", "\\t", "tab": self = .tab
        case ";", "semicolon": self = .semicolon
        case "|", "bar": self = .bar
        case ",", "comma": self = .comma
        default: return nil
        }
    }
}
