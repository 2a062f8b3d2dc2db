import TerminalUI

/// The keys that the current terminal's own description tells of.
enum DescribedKeys {
    /// Each capability's sequence with its key, for `KeyDecoder`; newterm must have loaded the description.
    static func read() -> [KeyDecoder.Described] {
        var result: [KeyDecoder.Described] = []
        for (name, key) in capabilities {
            if let sequence = Terminfo.string(name), sequence.count > 1, sequence[0] == Byte.escape {
                result.append(KeyDecoder.Described(sequence, key))
            }
        }
        return result
    }

    private static let capabilities: [(String, Key)] =
        [
            ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
            ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
            ("kent", .enter),
        ] + (1...12).map { ("kf\($0)", .function($0)) }
}
