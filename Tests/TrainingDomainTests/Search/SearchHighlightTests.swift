import Testing

@testable import TrainingDomain

@Suite("The letters that answer")
struct SearchHighlightTests {
    private func marked(_ query: String, _ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return SearchHighlight.ranges(of: SearchQuery(query), in: text).map {
            String(decoding: bytes[$0], as: UTF8.self)
        }
    }

    @Test("Where a word begins words it is marked there only; else wherever it occurs")
    func beginnings() {
        #expect(marked("e", "Découverte de l'écoute, à Évry") == ["é", "É"])
        #expect(marked("co", "Écologie, coco") == ["co"])
        #expect(marked("ut", "Découverte, institut") == ["ut"])
        #expect(marked("na", "Banane nasale, banane") == ["na"])
        #expect(marked("an", "Banane") == ["anan"])
        #expect(marked("a", "Banane") == ["a", "a"])
    }

    @Test("All beginnings of every word, in the text's own letters")
    func occurrences() {
        #expect(marked("transi num", "La Transition numérique, num") == ["Transi", "num", "num"])
        #expect(marked("oeuvre", "Œuvres, hors-d'œuvre") == ["Œuvre", "œuvre"])
        #expect(marked("ete", "L'été") == ["été"])
        #expect(marked("e", "e\u{301}x") == ["e\u{301}"])
    }

    @Test("Half a ligature marks it whole; touching marks become one; nothing typed marks nothing")
    func edges() {
        #expect(marked("o", "œuf") == ["œ"])
        #expect(marked("ab b", "abb") == ["abb"])
        #expect(marked("", "abc").isEmpty)
        #expect(marked("abcd", "abc").isEmpty)
    }
}
