/// The one door for text to the screen.
///
/// A frame takes nothing else, so that no byte from the database, a file or a paste reaches the terminal as a control:
/// C0, DEL, C1, line and paragraph separators, bidirectional controls, zero-width characters, BOM and tags become
/// visible marks; ZWJ and VS16 pass only inside an emoji; what libc cannot show becomes U+FFFD. Literals and
/// interpolations go through the same door.
public struct SafeText: Equatable, Hashable, Sendable {
    /// The text after the marks were put in.
    public let string: String
    /// Columns it takes.
    public let width: Int
    let kind: Kind

    /// How a text can be written into cells.
    enum Kind: Sendable {
        /// Bytes 0x20 to 0x7E: one column each.
        case ascii
        /// Scalars of one column each that never combine.
        case simple
        /// Anything else: taken apart cluster by cluster.
        case clusters
    }

    /// No text.
    public static let empty = SafeText("")

    /// Makes any text fit for the screen.
    ///
    /// Line breaks become marks too: `Wrap.paragraphs` is for texts of several lines.
    public init(_ raw: String) {
        self = Self.ofSimple(raw) ?? Self.ofClusters(Sanitiser.sanitised(raw))
    }

    private static func ofSimple(_ raw: String) -> SafeText? {
        var raw = raw
        if let count = raw.withUTF8(asciiWidth) { return SafeText(string: raw, width: count, kind: .ascii) }
        return simpleWidth(raw).map { SafeText(string: raw, width: $0, kind: .simple) }
    }

    /// The marks of a sanitised text are simple: often all of it is.
    private static func ofClusters(_ safe: String) -> SafeText {
        ofSimple(safe) ?? SafeText(string: safe, width: DisplayUnits.width(of: safe), kind: .clusters)
    }

    private init(string: String, width: Int, kind: Kind) {
        self.string = string
        self.width = width
        self.kind = kind
    }

    /// Whether there is nothing to show.
    public var isEmpty: Bool { string.isEmpty }

    /// The two texts one after the other.
    public static func + (one: SafeText, two: SafeText) -> SafeText { SafeText(one.string + two.string) }

    private static func asciiWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
        var isPrintable = true
        for byte in bytes { isPrintable = isPrintable && byte &- 0x20 < 0x5F }
        return isPrintable ? bytes.count : nil
    }

    private static func simpleWidth(_ raw: String) -> Int? {
        var count = 0
        for scalar in raw.unicodeScalars {
            guard SimpleScalar.isSimple(scalar) else { return nil }
            count += 1
        }
        return count
    }
}

extension SafeText: ExpressibleByStringInterpolation {
    /// A text of the program's own; it goes through the same door as any other.
    public init(stringLiteral value: String) { self.init(value) }
}
