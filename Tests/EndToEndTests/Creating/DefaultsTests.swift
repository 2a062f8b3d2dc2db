import TestSupport
import Testing

@Suite("Creating a session with every default")
struct DefaultsTests {
    @Test(
        "Scenario 7: pupitre new CODE, a title typed, F2: the session exists with all that its training says",
        arguments: [("fr", "hérité", "Session 1 enregistrée"), ("en", "inherited", "Session 1 saved")])
    func newCode(_ language: String, _ inherited: String, _ saved: String) throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "ACC1", "--lang", language)
        try desk.waitFor("ACC1 · Accueil", inherited)
        try desk.send("Mai<F2>")
        try desk.waitFor(saved)
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput.isEmpty)

        let session = try sandbox.session(1)
        let expected: [String: Document] = [
            "title": "Mai", "maxUsers": 12, "publicRegistration": true, "publicUnregistration": false,
            "userValidation": true, "organisationValidation": true, "registrationValidation": true,
            "seanceRegistration": "automatic", "defaultSession": false, "validatorRule": "all",
            "description": "Programme de l'accueil.", "timeZone": "Europe/Paris",
        ]
        #expect(session.differences(from: expected) == [])
        #expect(session["validators"] == ["alice", "bob"])
        #expect(session["curricula"] == ["ENTREE"])
        let start = try #require(session["start"]?.text)
        let end = try #require(session["end"]?.text)
        #expect(start.contains("T09:00:00") && end.contains("T17:00:00"))
        #expect(
            session["inherited"] == [
                "description", "displayOrder", "colour", "publicRegistration", "publicUnregistration", "curricula",
                "maxUsers", "userValidation", "organisationValidation", "registrationValidation", "validators",
                "validatorRule",
            ])
    }

    @Test("Every key typed before the first screen is there counts, in one write: search, Enter, title, F2")
    func typedAhead() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("--lang", "fr")
        try desk.send("acc<Enter>Juin<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(try sandbox.session(1).differences(from: ["title": "Juin"]) == [])
    }

    @Test("From the demonstration: the code typed, Enter, a title, F2", arguments: [false, true])
    func demonstration(inOneWrite: Bool) throws {
        let sandbox = try Sandbox()
        let desk = try sandbox.open("demo", "--lang", "fr")
        if inOneWrite {
            try desk.send("ACC1<Enter>Mai<F2>")
        } else {
            try desk.waitFor("209 formations au catalogue", within: .seconds(180))
            try desk.send("ACC1")
            try desk.waitFor("Accueil des nouveaux salariés", "créer une session")
            try desk.send("<Enter>")
            try desk.waitFor("ACC1 · Accueil des nouveaux salariés", "Titre *")
            try desk.send("Mai<F2>")
        }
        try desk.waitFor("Session 28 enregistrée", within: .seconds(180))
        try desk.send("<C-q>")
        try desk.expectExit()
        #expect(desk.forbiddenOutput.isEmpty)
    }
}
