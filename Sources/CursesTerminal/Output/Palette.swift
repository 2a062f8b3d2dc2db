import CNcurses
import TerminalUI

/// Turns styles into ncurses' attributes and pairs of colours.
struct Palette {
    /// A style as ncurses takes it.
    struct Ink: Equatable {
        var attributes: attr_t
        var pair: CInt
    }

    /// How many colours the terminal can show; themes are to be adapted to it.
    let depth: ColourDepth

    /// Starts colours, unless none are wanted.
    init(monochrome: Bool) {
        guard !monochrome, has_colors() else {
            depth = .mono
            return
        }
        start_color()
        use_default_colors()
        depth = Self.depth(colours: Int(pupitre_colours()), direct: Terminfo.hasDirectColour)
    }

    /// The depth behind terminfo's number of colours.
    ///
    /// 24 bits only where terminfo says so, too: the palette is never redefined.
    static func depth(colours: Int, direct: Bool) -> ColourDepth {
        switch colours {
        case (1 << 24)...: direct ? .trueColour : .indexed256
        case 256...: .indexed256
        case 16...: .ansi16
        case 8...: .ansi8
        default: .mono
        }
    }

    /// The ink for a style.
    ///
    /// Where the terminal has no pair of colours left, attributes alone.
    func ink(for style: Style) -> Ink {
        var attributes: attr_t = 0
        for (attribute, bits) in Self.attributes where style.attributes.contains(attribute) { attributes |= bits }
        guard depth != .mono else { return Ink(attributes: attributes, pair: 0) }
        let foreground = number(style.foreground)
        let background = number(style.background)
        if foreground < 0, background < 0 { return Ink(attributes: attributes, pair: 0) }
        // ncurses finds the pair again when it exists already.
        return Ink(attributes: attributes, pair: max(0, alloc_pair(foreground, background)))
    }

    /// ncurses' number of a colour: -1 is the terminal's own.
    private func number(_ colour: Colour) -> CInt {
        switch colour {
        case .terminalDefault: -1
        case .ansi(let index), .indexed(let index): CInt(index)
        case .rgb(let red, let green, let blue): Self.direct(red, green, blue)
        }
    }

    /// The number of a 24-bit colour.
    ///
    /// Terminals with direct colours keep 0 to 7 for the ANSI ones, some 0 to 15 or 0 to 255: the darkest blues are taken for
    /// black, and pure blues get the least of green, which nobody sees.
    static func direct(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> CInt {
        let number = CInt(red) << 16 | CInt(green) << 8 | CInt(blue)
        if number < 8 { return 0 }
        return number < 256 ? number | 0x100 : number
    }

    private static let attributes: [(Style.Attributes, attr_t)] = [
        (.bold, pupitre_attribute_bold()), (.dim, pupitre_attribute_dim()), (.italic, pupitre_attribute_italic()),
        (.underline, pupitre_attribute_underline()), (.reverse, pupitre_attribute_reverse()),
    ]
}
