import TestSupport
import Testing

@Suite("Bad input in the form")
struct FormTests {
    /// What is typed into one field from the title on, what is said under it, and what must still be there.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let keys: String
        let said: [String]
        let kept: String
        var language = "fr"
        var testDescription: String { "\(language): \(keys)" }
    }

    static let mistakes = [
        Mistake(keys: "", said: ["Titre", "Obligatoire"], kept: "Titre *"),
        Mistake(keys: "   ", said: ["Titre", "Obligatoire"], kept: "Titre *"),
        Mistake(keys: "", said: ["Title", "Required"], kept: "Title *", language: "en"),
        Mistake(keys: "Mai<Tab><BS>", said: ["Date de début", "Obligatoire"], kept: "Mai"),
        Mistake(keys: "Mai<Tab>bientôt", said: ["n'est pas une date"], kept: "bientôt"),
        Mistake(keys: "Mai<Tab>30/2/2053", said: ["Il n'y a pas de 30 février 2053"], kept: "30/2/2053"),
        Mistake(
            keys: "May<Tab>30 feb 2053", said: ["There is no 30 February 2053"], kept: "30 feb 2053", language: "en"),
        Mistake(
            keys: "Mai<Tab>28/3/2049 2h30", said: ["02:30 n'existe pas le dimanche 28 mars 2049", "03:00"],
            kept: "28/3/2049 2h30"),
        Mistake(
            keys: "Mai<Tab>12/5/2053 9h<Tab>11/5/2053 9h", said: ["La fin (dim. 11 mai 2053 09:00) est avant le début"],
            kept: "11/5/2053 9h"),
        Mistake(keys: "Mai<PageDown*2>-1", said: ["« -1 » est négatif"], kept: "-1"),
        Mistake(keys: "Mai<PageDown*2>abc", said: ["« abc » n'est pas un nombre entier"], kept: "abc"),
        Mistake(keys: "Mai<PageDown*2>1.5", said: ["« 1.5 » n'est pas un nombre entier"], kept: "1.5"),
        Mistake(
            keys: "May<PageDown*2>1.5", said: ["“1.5” is not a whole number"], kept: "1.5", language: "en"),
        Mistake(
            keys: "Mai<PageDown*2>99999999999999999999", said: ["est trop grand"], kept: "99999999999999999999"),
        Mistake(keys: "Mai<Tab*6>rougeâtre", said: ["n'est pas une couleur"], kept: "rougeâtre"),
        Mistake(keys: "Mai<Tab*3>Mars/Olympus", said: ["ne connaît pas le fuseau"], kept: "Mars/Olympus"),
    ]

    @Test(
        "One clear message beside the field, the focus on it, nothing stored, nothing typed lost", arguments: mistakes)
    func mistake(_ mistake: Mistake) throws {
        let sandbox = try School.sandbox()
        let drafts = try DraftWatch(sandbox)
        let desk = try sandbox.open("new", "TP1", "--lang", mistake.language)
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send(mistake.keys + "<F2>")
        try desk.waitFor(
            mistake.language == "fr" ? "Rien n'est enregistré. À corriger" : "Nothing is saved. To correct")
        let shown = desk.screen.text.replacing("\u{A0}", with: " ")
        for text in mistake.said { #expect(shown.contains(text), "\(desk.screen.picture)") }
        try desk.expect(mistake.kept)
        #expect(desk.screen.text.components(ofEach: "✗ ") == 1, "one message")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(drafts.files.count == (mistake.keys.isEmpty ? 0 : 1))
        #expect(try sandbox.sessionCount() == 0)
        #expect(desk.forbiddenOutput.isEmpty)
    }

    @Test("Scenario 12: every missing date is reported, and what is no date is not called missing")
    func everyProblem() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "TP1", "--lang", "fr")
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send("<Tab>bientôt<Tab><BS><F2>")
        try desk.waitFor("À corriger", "Titre, Date de début, Date de fin", "F8")
        try desk.send("<F8>")
        try desk.waitFor("3 erreurs")
        try desk.send("<Down*2><Enter>")
        try desk.waitUntil("the cursor on the end") { screen in
            screen.lines[screen.cursor.row].contains("Date de fin")
        }
        try desk.send("<Esc>")
        try desk.waitFor("Brouillon gardé")
    }

    @Test("0 seats are asked about once")
    func noSeats() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "TP1", "--lang", "fr")
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send("Mai<PageDown*2>0<F2>")
        try desk.waitFor("la session est fermée", "Enregistrer quand même")
        #expect(try sandbox.sessionCount() == 0)
        try desk.send("<Esc>")
        try desk.waitFor("au lieu de 10")
        try desk.send("<F2>")
        try desk.waitFor("Enregistrer quand même")
        try desk.send("<Enter>")
        try desk.waitFor("Session 1 enregistrée")
        #expect(try sandbox.session(1).differences(from: ["maxUsers": 0]) == [])
    }
}

extension String {
    /// How often a text occurs.
    func components(ofEach text: String) -> Int { ranges(of: text).count }
}
