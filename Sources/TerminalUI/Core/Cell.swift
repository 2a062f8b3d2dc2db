/// What one column of one row shows: 8 bytes without padding, so that rows are compared with memcmp.
public struct Cell: Equatable, Sendable {
    /// A scalar value, or, with the flag `cluster`, an index into the frame's `clusters`.
    public var glyph: UInt32
    /// The raw value of the cell's `Role`.
    public var roleCode: UInt16
    /// Columns taken: 1, 2, or 0 for the right half of a wide cell.
    public var width: UInt8
    /// Flags and the surface.
    public var flags: Flags

    /// What is particular to a cell.
    public struct Flags: OptionSet, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Flags from their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// The glyph is an index into the frame's `clusters`.
        public static let cluster = Flags(rawValue: 1)
        /// The cell lies on a panel (a dialog, a pane).
        public static let panel = Flags(rawValue: 2)
        /// The cell lies on the bar of the selected row.
        public static let bar = Flags(rawValue: 4)
    }

    /// A cell of one scalar, one column wide unless said otherwise.
    public init(
        _ scalar: Unicode.Scalar = " ", role: Role = .text, width: UInt8 = 1, surface: Surface = .background
    ) {
        self.init(glyph: scalar.value, roleCode: role.rawValue, width: width, flags: surface.flags)
    }

    @inline(__always)
    init(glyph: UInt32, roleCode: UInt16, width: UInt8, flags: Flags) {
        self.glyph = glyph
        self.roleCode = roleCode
        self.width = width
        self.flags = flags
    }

    /// The cell's role.
    public var role: Role { Role(rawValue: roleCode) ?? .text }

    /// What the cell lies on.
    public var surface: Surface {
        flags.contains(.bar) ? .bar : flags.contains(.panel) ? .panel : .background
    }

    /// Whether the glyph is an index into the frame's `clusters`.
    public var isCluster: Bool { flags.contains(.cluster) }
}

/// What text is drawn on: it gives the background of every role that has none of its own.
public enum Surface: UInt8, CaseIterable, Sendable {
    /// The screen.
    case background
    /// A dialog or a side pane.
    case panel
    /// The bar of the selected row: its background wins even over a role's own.
    case bar

    var flags: Cell.Flags {
        switch self {
        case .background: []
        case .panel: .panel
        case .bar: .bar
        }
    }
}
