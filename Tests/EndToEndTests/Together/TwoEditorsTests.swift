import TestSupport
import Testing

@Suite("Two programs on one database")
struct TwoEditorsTests {
    private let sandbox: Sandbox

    init() throws {
        sandbox = try School.sandbox()
    }

    /// A desk with session 1 open for editing.
    private func editing() throws -> TerminalDriver {
        let desk = try sandbox.open("--lang", "fr")
        try desk.waitFor("3 formations au catalogue")
        try desk.send("<Down*2><Enter>")
        try desk.waitFor("Mai", "modifier")
        try desk.send("<F4>")
        try desk.waitFor("Titre *", "ACC1 · Accueil")
        return desk
    }

    private func leave(_ desk: TerminalDriver) throws {
        try desk.send("<C-q>")
        try desk.expectExit()
    }

    @Test("Scenario 40: the second to save one session is shown what changed, field by field, and loses nothing typed")
    func sameSession() throws {
        try sandbox.succeed("session", "create", "--training", "ACC1", "--title", "Mai", "--start", "2053-05-12 09:00")
        let (first, second) = (try editing(), try editing())
        try first.send("Juin<PageDown*2>9<F2>")
        try first.waitFor("Session 1 enregistrée")
        try second.send("<PageDown>")
        try second.waitFor("Inscription ●")
        try second.send("<Tab><Space><PageDown>5<F2>")
        try second.waitFor("La session a changé", "Titre", "Mai → Juin", "12 → 9", "accepter ces valeurs")
        #expect(
            try sandbox.session(1).differences(from: ["title": "Juin", "maxUsers": 9, "publicRegistration": true]) == []
        )
        try second.send("<Enter>")
        try second.waitFor("votre saisie est intacte", "Nombre maximum")
        #expect(second.line(of: "Nombre maximum")?.contains("5") == true)
        try second.send("<F2>")
        try second.waitFor("Session 1 enregistrée")
        try leave(first)
        try leave(second)
        #expect(
            try sandbox.session(1).differences(from: ["title": "Juin", "maxUsers": 5, "publicRegistration": false])
                == [])
    }

    @Test("Scenario 40: a session deleted by the other is said, and the typed values stay in the form")
    func deletedSession() throws {
        try sandbox.succeed("session", "create", "--training", "ACC1", "--title", "Mai")
        let desk = try editing()
        try desk.send("Juin")
        try sandbox.succeed("session", "delete", "1")
        try desk.send("<F2>")
        try desk.waitFor("a été supprimée entre-temps")
        try desk.expect("Juin")
        try leave(desk)
    }

    @Test("Scenario 40: values of the training that changed under the form are shown old → new, accepted by one key")
    func changedTraining() throws {
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        try desk.send("Mai")
        try sandbox.succeed("training", "edit", "ACC1", "--max-users", "20", "--no-validators")
        try desk.send("<F2>")
        try desk.waitFor("La formation a changé", "12 → 20", "→ aucun")
        #expect(try sandbox.sessionCount() == 0)
        try desk.send("<Enter>")
        try desk.waitFor("votre saisie est intacte", "Mai")
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try leave(desk)
        #expect(try sandbox.session(1).differences(from: ["title": "Mai", "maxUsers": 20]) == [])
    }

    @Test("What the form does not inherit any more may change in the training without a word")
    func changedUnderOwnValue() throws {
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        try desk.send("Mai<PageDown*2>8")
        try desk.waitFor("au lieu de 12")
        try sandbox.succeed("training", "edit", "ACC1", "--max-users", "20")
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try leave(desk)
        #expect(try sandbox.session(1).differences(from: ["maxUsers": 8]) == [])
    }

    @Test("Scenario 40: the training deleted meanwhile: nothing is created, what was typed stays and becomes a draft")
    func deletedTraining() throws {
        let drafts = try DraftWatch(sandbox)
        let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        try desk.send("Mai")
        try sandbox.succeed("training", "delete", "ACC1")
        try desk.send("<F2>")
        try desk.waitFor("La formation ACC1 a été supprimée entre-temps")
        try desk.expect("Mai")
        try leave(desk)
        #expect(drafts.texts.count == 1 && drafts.texts[0].contains("'Mai'"))
        #expect(try sandbox.sessionCount() == 0)
    }

    @Test("Scenarios 17 and 18: of two that make a default session one is left, and the second is told which gave way")
    func defaultSession() throws {
        let desks = try ["Mai", "Juin"].map { title in
            let desk = try sandbox.open("new", "ACC1", "--lang", "fr")
            try desk.waitFor("ACC1 · Accueil")
            try desk.send("\(title)<PageDown><Space>")
            try desk.waitFor("[x] oui")
            return desk
        }
        try desks[0].send("<F2>")
        try desks[0].waitFor("Session 1 enregistrée")
        try desks[1].send("<F2>")
        try desks[1].waitFor("Session 2 enregistrée")
        #expect(desks[1].screen.contains(wrapped: "Ce n'est plus la session par défaut : n° 1 « Mai »"))
        for desk in desks { try leave(desk) }
        let sessions = try sandbox.json("session", "list").list("sessions")
        #expect(sessions.filter { $0["defaultSession"] == true }.map { $0["title"] } == ["Juin"])
    }

    @Test("What another program saves appears in an open list, without a key")
    func liveList() throws {
        let sessions = try sandbox.open("--lang", "fr")
        try sessions.waitFor("3 formations au catalogue")
        try sessions.send("<Down*2><Enter>")
        try sessions.waitFor("Il n'y a pas encore de session.")
        let trainings = try sandbox.open("new", "--lang", "fr")
        try trainings.waitFor("ACC1", "TP1")

        try sandbox.succeed("session", "create", "--training", "ACC1", "--title", "Mai")
        try sessions.waitFor("Mai", "ACC1")
        try sandbox.succeed("training", "add", "ZEN", "--title", "Zénitude", "--organisation", "A")
        try trainings.waitFor("Zénitude")
        try leave(sessions)
        try leave(trainings)
    }

    @Test("A manager who is shut out while a form is open is told, nothing is saved, and what was typed is kept")
    func shutOut() throws {
        let desk = try sandbox.open("--as", "anna", "new", "ACC1", "--lang", "fr")
        try desk.waitFor("ACC1 · Accueil")
        try desk.send("Mai")
        try desk.waitFor("Mai")
        try sandbox.succeed("user", "edit", "anna", "--no-active")
        try desk.send("<F2>")
        try desk.waitFor(wrapped: "Vos droits ont changé")
        try desk.expect("Mai")
        try leave(desk)
        #expect(try sandbox.json("session", "list")["total"] == .whole(0))
        #expect(try sandbox.run("--as", "anna", "session", "list").exitCode == 77)
    }
}
