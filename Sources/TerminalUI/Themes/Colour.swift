/// A colour as a terminal knows it.
public enum Colour: Equatable, Hashable, Sendable {
    /// The terminal's own foreground or background.
    case terminalDefault
    /// One of the 16 colours of ANSI (0–15), whose looks the person may have chosen.
    case ansi(UInt8)
    /// One of the 256 colours of xterm (0–255).
    case indexed(UInt8)
    /// 24 bits.
    case rgb(UInt8, UInt8, UInt8)

    /// 24 bits from a number such as 0x1E2430.
    public init(hex: UInt32) {
        self = .rgb(UInt8(hex >> 16 & 0xFF), UInt8(hex >> 8 & 0xFF), UInt8(hex & 0xFF))
    }
}

/// How many colours a terminal has.
public enum ColourDepth: CaseIterable, Sendable {
    /// 24 bits.
    case trueColour
    /// xterm's 256.
    case indexed256
    /// ANSI's 16.
    case ansi16
    /// ANSI's first 8.
    case ansi8
    /// None: attributes only.
    case mono
}
