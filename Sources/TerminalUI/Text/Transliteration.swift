/// Text for terminals that know nothing but ASCII.
enum Transliteration {
    static func ascii(_ text: String) -> String {
        var result = ""
        for character in text { result += ascii(character) }
        return result
    }

    private static func ascii(_ character: Character) -> String {
        let base = character.unicodeScalars.first
        if character.unicodeScalars.count == 1, let base, base.isASCII { return String(character) }
        guard let base else { return "" }
        if base.isASCII, character.unicodeScalars.dropFirst().allSatisfy(isMark) { return String(base) }
        return replacement(base.value) ?? letter(base.value) ?? "?"
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }

    private static func replacement(_ value: UInt32) -> String? {
        switch value {
        case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x2550: "-"
        case 0x2502, 0x2503, 0x2551, 0x258F, 0x2595: "|"
        case 0x250C...0x254B, 0x2552...0x2573: "+"
        case 0x2588...0x258E, 0x2593: "#"
        case 0x2591, 0x2592: ":"
        case 0x2400...0x241F, 0x2421, 0x2424: "^"
        default: punctuation[value]
        }
    }

    private static let punctuation: [UInt32: String] = [
        0xA0: " ", 0x202F: " ", 0x2009: " ", 0x2018: "'", 0x2019: "'", 0x201A: ",", 0x201C: "\"", 0x201D: "\"",
        0x201E: "\"", 0xAB: "\"", 0xBB: "\"", 0x2039: "<", 0x203A: ">", 0x2010: "-", 0x2011: "-", 0x2012: "-",
        0x2013: "-", 0x2014: "-", 0x2015: "-", 0x2026: "...", 0x2022: "*", 0x25CF: "*", 0x25CB: "o", 0xB7: ".",
        0x2190: "<-", 0x2192: "->", 0x2191: "^", 0x2193: "v", 0x25B8: ">", 0x25BE: "v", 0x25B4: "^", 0x25C2: "<",
        0x2713: "v", 0x2717: "x", 0xD7: "x", 0x20AC: "EUR", 0xA3: "GBP", 0xB0: "o", 0xA9: "(c)", 0xAE: "(r)",
        0xBD: "1/2", 0xBC: "1/4", 0xBE: "3/4", 0xB1: "+-", 0xB2: "2", 0xB3: "3", 0x25C6: "*", 0xA7: "par.",
        0x2122: "(tm)", 0xB6: "^", 0x25CC: "o",
    ]

    /// Latin letters without their accents, from U+00C0 to U+017F; an empty place has no ASCII form.
    private static func letter(_ value: UInt32) -> String? {
        guard value >= 0xC0, Int(value) - 0xC0 < letters.count else { return nil }
        let found = letters[Int(value) - 0xC0]
        return found == "?" ? nil : String(found)
    }

    private static let letters: [Substring] = """
        A A A A A A AE C E E E E I I I I D N O O O O O x O U U U U Y TH ss a a a a a a ae c e e e e i i i i d n o o o o o / \
        o u u u u y th y A a A a A a C c C c C c C c D d D d E e E e E e E e E e G g G g G g G g H h H h I i I i I i I i \
        I i IJ ij J j K k k L l L l L l L l L l N n N n N n n N n O o O o O o OE oe R r R r R r S s S s S s S s T t T t T \
        t U u U u U u U u U u U u W w Y y Y Z z Z z Z z s
        """.split(separator: " ")
}
