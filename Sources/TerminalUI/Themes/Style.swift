/// How a role looks on one surface, ready to be sent.
public struct Style: Equatable, Hashable, Sendable {
    /// Colour of the text.
    public var foreground: Colour
    /// Colour behind it.
    public var background: Colour
    /// Bold, underline and so on.
    public var attributes: Attributes

    /// A style; by default the terminal's own.
    public init(
        foreground: Colour = .terminalDefault, background: Colour = .terminalDefault, attributes: Attributes = []
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
    }

    /// What a terminal can do to text besides colours.
    public struct Attributes: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// Attributes from their bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }

        /// Heavier.
        public static let bold = Attributes(rawValue: 1)
        /// Fainter.
        public static let dim = Attributes(rawValue: 2)
        /// Slanted.
        public static let italic = Attributes(rawValue: 4)
        /// With a line below.
        public static let underline = Attributes(rawValue: 8)
        /// Foreground and background exchanged.
        public static let reverse = Attributes(rawValue: 16)
    }
}

/// What a theme says of one role; whatever it leaves out comes from the role's parent.
public struct RoleStyle: Equatable, Sendable {
    /// Colour of the text.
    public var foreground: Colour?
    /// Colour behind it; nil lets the surface show.
    public var background: Colour?
    /// Attributes.
    public var attributes: Style.Attributes?
    /// Colour of the text where there are but 16 or 8 colours.
    public var ansi16Foreground: UInt8?
    /// Colour behind it where there are but 16 or 8 colours.
    public var ansi16Background: UInt8?

    /// What is said of a role.
    public init(
        _ foreground: Colour? = nil, on background: Colour? = nil, _ attributes: Style.Attributes? = nil,
        ansi16 foreground16: UInt8? = nil, on16 background16: UInt8? = nil
    ) {
        self.foreground = foreground
        self.background = background
        self.attributes = attributes
        ansi16Foreground = foreground16
        ansi16Background = background16
    }
}
