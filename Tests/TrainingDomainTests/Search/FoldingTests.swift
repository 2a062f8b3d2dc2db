import Testing

@testable import TrainingDomain

@Suite("Folding")
struct FoldingTests {
    @Test(
        "What is folded stays as it is: a letter's small letter is folded in turn",
        arguments: ["\u{212B}", "\u{212A}", "İ"])
    func small(text: String) {
        #expect(Folding.text(Folding.text(text)) == Folding.text(text))
        #expect(Folding.text(text).utf8.count == 1)
    }

    @Test(
        "Case, accents and ligatures do not matter",
        arguments: [
            ("Œuvre", "oeuvre"), ("Écoute", "ecoute"), ("ÆGIS", "aegis"), ("l’été", "l'ete"), ("Straße", "strasse"),
            ("ﬁnance", "finance"), ("e\u{301}te\u{301}", "ete"), ("Ångström", "angstrom"), ("Nguyễn", "nguyen"),
            ("Łódź", "lodz"), ("ÇA", "ca"), ("Пётр", "пётр"), ("日本", "日本"), ("« a » – b", "\" a \" - b"),
            ("a\u{A0}b", "a b"),
        ])
    func folds(text: String, expected: String) {
        #expect(Folding.text(text) == expected)
    }

    @Test("What is folded stays as it is, for every character there is")
    func foldedStays() {
        let changing = (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init).filter { scalar in
            let folded = Folding.text(String(Character(scalar)))
            return Folding.text(folded) != folded
        }
        #expect(Array(changing).isEmpty)
    }

    @Test("Codes differ by accents and not by case")
    func keys() {
        #expect(Folding.key("Acs3") == Folding.key("aCS3"))
        #expect(Folding.key("é") != Folding.key("e"))
    }
}
