/// The colour under which a training or a session is shown: one of a few names, or `#RRGGBB`.
public struct Colour: Hashable, Sendable {
    /// The stored form: an English name of `names`, or `#rrggbb` in lower case.
    public let text: String

    /// The names that can be typed, each with its French word.
    ///
    /// The English word is the stored one.
    public static let names: [Phrase] = [
        Phrase("rouge", "red"), Phrase("orange", "orange"), Phrase("jaune", "yellow"), Phrase("vert", "green"),
        Phrase("turquoise", "teal"), Phrase("bleu", "blue"), Phrase("violet", "purple"), Phrase("rose", "pink"),
        Phrase("brun", "brown"), Phrase("gris", "grey"), Phrase("noir", "black"), Phrase("blanc", "white"),
    ]

    /// Reads a name in either language or `#RRGGBB`; `nil` when `typed` is neither.
    public init?(_ typed: String) {
        let folded = Folding.text(typed)
        if let name = Self.names.first(where: { $0.french == folded || $0.english == folded }) {
            text = name.english
            return
        }
        let digits = folded.utf8.dropFirst()
        guard folded.utf8.first == UInt8(ascii: "#"), digits.count == 6, digits.allSatisfy(Self.isHexadecimal) else {
            return nil
        }
        text = folded
    }

    /// The word for people: the name in `language`, or the hexadecimal form.
    public func name(in language: Language) -> String {
        Self.names.first { $0.english == text }?[language] ?? text
    }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
    }
}
