/// Makes texts comparable: case, accents and ligatures do not matter ("oeuvre" finds "Œuvre", "eco" finds "Écoute").
///
/// The screen, the command line and the search index all fold with these functions, so that they agree.
public enum Folding {
    /// The folded UTF-8 bytes of `text`.
    public static func bytes(_ text: some StringProtocol) -> [UInt8] {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            append(scalar, to: &folded)
        }
        return folded
    }

    /// The folded form of `text`, as a string.
    public static func text(_ text: some StringProtocol) -> String {
        String(decoding: bytes(text), as: UTF8.self)
    }

    /// What makes codes and logins equal: only case is ignored, since "é" and "e" are different codes.
    public static func key(_ code: some StringProtocol) -> String {
        code.lowercased()
    }

    /// Appends the folded bytes of one scalar: none for a combining mark, two for a ligature.
    @inlinable
    public static func append(_ scalar: Unicode.Scalar, to folded: inout [UInt8]) {
        let value = scalar.value
        if value < 0x80 {
            let byte = UInt8(truncatingIfNeeded: value)
            folded.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        } else {
            FoldTable.append(scalar, to: &folded)
        }
    }
}
