import TestSupport
import Testing

@Suite("Three doors, one form")
struct DoorsTests {
    @Test("Scenarios 1 and 2: home, the trainings and the sessions lead to the same form with the same values")
    func doors() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("--lang", "fr")
        try desk.waitFor("3 formations au catalogue")

        try desk.send("acc1<Enter>Mai<F2>")
        try desk.waitFor("Session 1 enregistrée", "Accueil")
        try desk.send("<Esc>")
        try desk.waitFor("3 formations au catalogue")

        try desk.send("<Enter>acc1<Enter>")
        try desk.waitFor("ACC1 · Accueil", "Titre *")
        try desk.send("Mai<F2>")
        try desk.waitFor("Session 2 enregistrée")
        try desk.send("<Esc><Esc>")
        try desk.waitFor("3 formations au catalogue")

        try desk.send("<Down*2><Enter>")
        try desk.waitFor("Mai", "nouvelle")
        try desk.send("<F2>")
        try desk.waitFor("choisir cette formation")
        try desk.send("acc1<Enter>Mai<F2>")
        try desk.waitFor("Session 3 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()

        let sessions = try (1...3).map { try sandbox.session($0) }
        let forms = sessions.map { $0.without("id", "start", "end") }
        #expect(forms.allSatisfy { $0 == forms[0] }, "\(forms)")
        // Days are proposed after today's, which may end meanwhile; hours are not.
        let hours = sessions.map { [$0["start"], $0["end"]].map { $0?.text?.dropFirst(10).prefix(6) } }
        #expect(hours.allSatisfy { $0 == hours[0] && !$0.contains(nil) }, "\(hours)")
    }

    @Test(
        "Scenario 5: Enter on a search that finds nothing opens no form; a line says how to widen it",
        arguments: [
            ("fr", "Aucune formation ne contient", "Échap pour tout revoir"),
            ("en", "No training contains", "Esc to see everything again"),
        ])
    func nothingFound(_ language: String, _ nothing: String, _ way: String) throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "--lang", language)
        try desk.send("zzz<Enter>")
        try desk.waitFor(nothing, way)
        try desk.reject("Titre *", "Title *")
        try desk.send("<Esc>")
        try desk.waitFor("ACC1", "ECO", "TP1")
        #expect(try sandbox.sessionCount() == 0)
    }

    @Test("Scenario 4: \"eco\" leaves only Écoute")
    func folded() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "--lang", "fr")
        try desk.waitFor("ACC1")
        try desk.send("eco")
        try desk.waitUntil("Écoute alone") { $0.contains("Écoute") && !$0.contains("Accueil") }
    }

    @Test("Scenario 6: a manager finds only trainings of their own organisation, and commands on others are refused")
    func otherOrganisation() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "--as", "anna", "--lang", "fr")
        try desk.waitFor("ACC1", "TP1")
        try desk.reject("ECO")
        try desk.send("eco")
        try desk.waitFor("Aucune formation ne contient")
        try desk.send("<C-q>")
        try desk.expectExit()

        let door = try sandbox.open("new", "ECO", "--as", "anna", "--lang", "fr")
        try door.waitFor("ECO", "pupitre training list ECO")
        try door.reject("Écoute")
        try door.send("<C-q>")
        try door.expectExit()

        for words in [
            ["training", "show", "ECO"], ["training", "edit", "ECO", "--max-users", "3"],
            ["training", "delete", "ECO"],
            ["session", "create", "--training", "ECO", "--title", "x"],
        ] {
            let refused = try sandbox.run(words: ["--as", "anna", "--lang", "fr"] + words)
            #expect([66, 77].contains(refused.exitCode), "\(words): \(refused.errors)")
            #expect(refused.errors.hasPrefix("pupitre: ") && !refused.errors.contains("Écoute"))
        }
        #expect(try sandbox.sessionCount() == 0)
        try sandbox.succeed("--as", "anna", "session", "create", "--training", "ACC1", "--title", "Mai")
    }
}
