/// Colours for terminals that have fewer of them.
extension Colour {
    /// The nearest colour among those of `depth`.
    public func adapted(to depth: ColourDepth) -> Colour {
        switch (depth, self) {
        case (.trueColour, _), (_, .terminalDefault): self
        case (.mono, _): .terminalDefault
        case (_, .ansi), (.indexed256, .indexed): self
        case (.indexed256, .rgb(let red, let green, let blue)): .indexed(Self.nearest256(red, green, blue))
        default: components.map { .ansi(Self.nearest16($0)) } ?? self
        }
    }

    /// Red, green and blue (0–255) as xterm has them, or nil for the terminal's own.
    var components: (Int, Int, Int)? {
        switch self {
        case .terminalDefault: nil
        case .rgb(let red, let green, let blue): (Int(red), Int(green), Int(blue))
        case .ansi(let index): Self.ansiColours[Int(index & 15)]
        case .indexed(let index) where index < 16: Self.ansiColours[Int(index)]
        case .indexed(let index) where index < 232:
            (Self.level(Int(index - 16) / 36), Self.level(Int(index - 16) / 6 % 6), Self.level(Int(index - 16) % 6))
        case .indexed(let index): (8 + 10 * Int(index - 232), 8 + 10 * Int(index - 232), 8 + 10 * Int(index - 232))
        }
    }

    private static func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }

    /// The nearer of the best in the cube and the best of the greys; the first 16 look as the person pleases.
    private static func nearest256(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> UInt8 {
        let wanted = (Int(red), Int(green), Int(blue))
        let cube = 16 + 36 * nearestStep(wanted.0) + 6 * nearestStep(wanted.1) + nearestStep(wanted.2)
        let mean = (wanted.0 + wanted.1 + wanted.2) / 3
        let grey = 232 + min(max((mean - 3) / 10, 0), 23)
        return UInt8(distance(wanted, indexed: grey) < distance(wanted, indexed: cube) ? grey : cube)
    }

    /// The step of the cube, 0 to 5, whose level is nearest.
    private static func nearestStep(_ value: Int) -> Int {
        value < 48 ? 0 : value < 115 ? 1 : min((value - 35) / 40, 5)
    }

    private static func distance(_ wanted: (Int, Int, Int), indexed index: Int) -> Int {
        Colour.indexed(UInt8(index)).components.map { distance(wanted, $0) } ?? .max
    }

    private static func nearest16(_ wanted: (Int, Int, Int)) -> UInt8 {
        UInt8(ansiColours.indices.min { distance(wanted, ansiColours[$0]) < distance(wanted, ansiColours[$1]) } ?? 7)
    }

    /// Squared distance with the weights of "redmean", which follow the eye better than plain RGB.
    private static func distance(_ one: (Int, Int, Int), _ two: (Int, Int, Int)) -> Int {
        let mean = (one.0 + two.0) / 2
        let red = one.0 - two.0
        let green = one.1 - two.1
        let blue = one.2 - two.2
        return (((512 + mean) * red * red) >> 8) + 4 * green * green + (((767 - mean) * blue * blue) >> 8)
    }

    private static let ansiColours = [
        (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205), (0, 205, 205), (229, 229, 229),
        (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255), (0, 255, 255),
        (255, 255, 255),
    ]
}
