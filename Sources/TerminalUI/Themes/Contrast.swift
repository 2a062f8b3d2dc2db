import Glibc

/// Contrast as WCAG 2 defines it.
public enum Contrast {
    /// The ratio between two colours, 1 to 21, or nil when one of them is the terminal's own.
    public static func ratio(_ one: Colour, _ two: Colour) -> Double? {
        guard let first = luminance(one), let second = luminance(two) else { return nil }
        return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// Black or white, whichever reads better on `background`.
    static func best(on background: Colour) -> Colour {
        (luminance(background) ?? 0) > 0.18 ? .ansi(0) : .ansi(15)
    }

    private static func luminance(_ colour: Colour) -> Double? {
        guard let (red, green, blue) = colour.components else { return nil }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    private static func linear(_ component: Int) -> Double {
        let value = Double(component) / 255
        return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
