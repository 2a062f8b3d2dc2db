/// A scalar of one column that never combines with its neighbours: Latin letters, dashes, quotes, arrows, boxes.
///
/// It is what rules and bars are made of, and the middle speed of `SafeText`: French needs no grapheme breaking.
public struct SimpleScalar: Equatable, Sendable, ExpressibleByUnicodeScalarLiteral {
    /// The scalar.
    public let scalar: Unicode.Scalar

    /// The scalar, or nil when it is not known to be simple.
    public init?(_ scalar: Unicode.Scalar) {
        guard Self.isSimple(scalar) else { return nil }
        self.scalar = scalar
    }

    /// A literal; one that is not simple becomes U+FFFD.
    public init(unicodeScalarLiteral value: Unicode.Scalar) {
        scalar = Self.isSimple(value) ? value : "\u{FFFD}"
    }

    /// Whether `scalar` takes one column and never combines.
    ///
    /// A test holds these ranges against libc.
    @inline(__always)
    static func isSimple(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x300 { return value >= 0x20 && value != 0xAD && (value < 0x7F || value >= 0xA0) }
        switch value {
        case 0x2010...0x2027, 0x2030...0x203B, 0x203D...0x2048, 0x204A...0x205E, 0x20A0...0x20BF,
            0x2190...0x2193, 0x2500...0x25A9, 0x25AC...0x25B5, 0x25B7...0x25BF, 0x25C1...0x25FA, 0x2713, 0x2717,
            0x27E8...0x27EB, 0x2400...0x2426:
            return true
        default:
            return false
        }
    }
}
