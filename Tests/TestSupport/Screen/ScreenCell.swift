/// A colour as the program asked for it.
public enum ScreenColour: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case standard
    /// One of the 256 indexed colours; 0 to 15 are the named ones.
    case indexed(UInt8)
    /// A direct colour.
    case rgb(UInt8, UInt8, UInt8)
}

/// The attributes and colours of one cell.
public struct CellStyle: Hashable, Sendable {
    /// The attributes of SGR that programs use.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// One bit an attribute.
        public let rawValue: UInt8

        /// Makes a set from its bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// SGR 1.
        public static let bold = Attributes(rawValue: 1)
        /// SGR 2.
        public static let dim = Attributes(rawValue: 2)
        /// SGR 3.
        public static let italic = Attributes(rawValue: 4)
        /// SGR 4, whatever the form of the line.
        public static let underline = Attributes(rawValue: 8)
        /// SGR 5 and 6.
        public static let blink = Attributes(rawValue: 16)
        /// SGR 7.
        public static let reverse = Attributes(rawValue: 32)
        /// SGR 8.
        public static let invisible = Attributes(rawValue: 64)
        /// SGR 9.
        public static let crossedOut = Attributes(rawValue: 128)
    }

    /// The colour of the text.
    public var foreground = ScreenColour.standard
    /// The colour behind it.
    public var background = ScreenColour.standard
    /// Bold, underline and the like.
    public var attributes: Attributes = []

    /// The style of an untouched terminal.
    public static let plain = CellStyle()

    /// Makes a style.
    public init(
        foreground: ScreenColour = .standard, background: ScreenColour = .standard, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }
}

/// What one column of one row shows.
public struct ScreenCell: Hashable, Sendable {
    /// A character with its combining marks; empty in the right half of a wide one.
    public var text: String
    /// Columns taken: 1, 2, or 0 for the right half of a wide character.
    public var width: Int
    /// Colours and attributes.
    public var style: CellStyle

    static func blank(_ style: CellStyle = .plain) -> ScreenCell { ScreenCell(text: " ", width: 1, style: style) }
}

/// The size of a terminal.
public struct ScreenSize: Hashable, Sendable {
    /// How many columns.
    public var columns: Int
    /// How many rows.
    public var rows: Int

    /// Makes a size.
    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }

    /// 80 columns and 24 rows.
    public static let standard = ScreenSize(columns: 80, rows: 24)
}

/// A place on the screen, counted from zero at the top left.
public struct ScreenPosition: Hashable, Sendable {
    /// The column, from 0.
    public var column: Int
    /// The row, from 0.
    public var row: Int

    /// Makes a place.
    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}
