import Testing

@testable import TerminalUI

@Suite("Transliteration")
struct TransliterationTests {
    @Test(
        "Without UTF-8, text keeps its letters and its punctuation, the rest is ?",
        arguments: [
            ("à l’été, œuvre d’Éloïse", "a l'ete, oeuvre d'Eloise"), ("“Œ” – …", "\"OE\" - ..."),
            ("ÀÿŽžſĀŁ", "AyZzsAL"),
            ("Straße, Þór, Ĳssel", "Strasse, THor, IJssel"), ("e\u{301}", "e"), ("漢字 😀", "?? ?"), ("12 €", "12 EUR"),
            ("a\u{1B}[2J", "a^[2J"), ("┌─┐│└┘├", "+-+|+++"), ("Ωω", "??"),
        ])
    func texts(text: String, ascii: String) {
        #expect(Repertoire.ascii.shown(SafeText(text)).string == ascii)
    }

    @Test("Every Latin letter from U+00C0 to U+017F has ASCII for it")
    func latin() {
        for value in UInt32(0xC0)...0x17F {
            let letter = Unicode.Scalar(value).map { String($0) } ?? ""
            let shown = Repertoire.ascii.shown(SafeText(letter)).string
            #expect(!shown.isEmpty && shown.allSatisfy(\.isASCII) && shown != "?", "\(letter)")
        }
    }

    @Test("In UTF-8, text stays as it is")
    func unicode() {
        #expect(Repertoire.unicode.shown("été").string == "été")
    }
}
