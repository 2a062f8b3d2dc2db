import Testing

@testable import TrainingDomain

@Suite("Searching a training")
struct SearchRankTests {
    private func rank(_ query: String, _ code: String, _ title: String) -> SearchRank? {
        SearchRank.rank(SearchQuery(query), code: Folding.bytes(code), title: Folding.bytes(title))
    }

    @Test("Of a query at most its limit is looked at, even of one character with marks without end")
    func longQuery() {
        let marks = "e" + String(repeating: "\u{483}", count: 10_000)
        #expect(marks.count == 1)
        #expect(SearchQuery(marks).words.joined().count == SearchQuery.limit - 1)
        #expect(SearchQuery(String(repeating: "ab ", count: 10_000)).words.joined().count <= SearchQuery.limit)
    }

    @Test("Scenario 4: title and code are searched ignoring case and accents")
    func scenario4() {
        #expect(rank("eco", "ECO", "Écoute") == .codeEqual)
        #expect(rank("eco", "ACC1", "Accueil") == nil)
        #expect(rank("ecou", "ECO", "Écoute") == .titleWord)
        #expect(rank("ÉCO", "X", "L'ecoute") == .titleWord)
    }

    @Test("Code equal, code prefix, a title word starts with it, substring")
    func order() {
        #expect(rank("acs3", "Acs3", "x") == .codeEqual)
        #expect(rank("acs", "Acs3", "x") == .codePrefix)
        #expect(rank("num", "X", "La transition numérique") == .titleWord)
        #expect(rank("meri", "X", "La transition numérique") == .substring)
        #expect(rank("s3", "Acs3", "x") == .substring)
        #expect(SearchRank.codeEqual < .codePrefix && SearchRank.titleWord < .substring)
    }

    @Test("Every word must occur; the worst one decides")
    func words() {
        #expect(rank("transi num", "X", "La transition numérique") == .titleWord)
        #expect(rank("transi num", "X", "Transition numérique") == .titleStart)
        #expect(rank("num transi", "X", "Transition numérique") == .titleWord)
        #expect(rank("transi transi", "X", "Transition numérique") == .titleWord, "one word typed twice is one word")
        #expect(rank("transi érique", "X", "Transition numérique") == .substring)
        #expect(rank("transi absent", "X", "Transition numérique") == nil)
        #expect(rank("  ", "X", "Y") == .codeEqual, "nothing typed: everything matches")
    }

    @Test(
        "Text that means something to a search engine means itself here",
        arguments: ["l'équipe", "C++", "50%", "\"abc", "a_b", "NEAR(", "*", "--", "l’équipe"])
    func literal(text: String) {
        #expect(rank(text, "X", "avant \(text) après") == .titleWord)
        #expect(rank(text, "X", "autre chose") == nil)
    }
}
