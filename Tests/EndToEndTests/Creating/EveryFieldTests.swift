import TestSupport
import Testing

@Suite("Creating a session in which every field is changed")
struct EveryFieldTests {
    /// What a manager types, in the words of a language.
    struct Words: Sendable, CustomTestStringConvertible {
        let language: String
        let start: String
        let manual: String
        let colour: String
        let oneIsEnough: String
        let saved: String
        var testDescription: String { language }
    }

    static let languages = [
        Words(
            language: "fr", start: "12/5/2053 9h30", manual: "manuelle", colour: "bleu", oneIsEnough: "un",
            saved: "Session 1 enregistrée"),
        Words(
            language: "en", start: "12 may 2053 9:30am", manual: "manual", colour: "blue", oneIsEnough: "one",
            saved: "Session 1 saved"),
    ]

    @Test("All eighteen fields, by every kind of editor, are stored as typed", arguments: languages)
    func everyField(_ words: Words) throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "TP1", "--lang", words.language)
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send("Taille en mai<Enter>\(words.start)<Enter>")
        // The month grid: the proposed end is the start's day; three days on, the time stays.
        try desk.send("<F4><Right*3><Enter><Enter>")
        try desk.send("Europe/London<Enter>")
        try desk.send("<Enter>Première ligne<Enter>Seconde ligne<F2><Tab>")
        try desk.send("7<Enter>\(words.colour)<PageDown>")
        try desk.send("<Space><Tab><Space><Tab><Space><Tab>\(words.manual)<Tab>")
        try desk.send("<Space>pierre<Enter><F2><PageDown>")
        try desk.send("8<Tab><Space><Tab><Space><Tab><Space><Tab>")
        try desk.send("<Space>ali<Enter><BS*3>bob<Enter><Tab><Enter><Tab>")
        try desk.send("\(words.oneIsEnough)<F2>")
        try desk.waitFor(words.saved)
        try desk.send("<C-q>")
        try desk.expectExit()

        let session = try sandbox.session(1)
        let expected: [String: Document] = [
            "title": "Taille en mai", "start": "2053-05-12T09:30:00+01:00", "end": "2053-05-15T17:00:00+01:00",
            "timeZone": "Europe/London", "description": "Première ligne\nSeconde ligne", "displayOrder": 7,
            "defaultSession": true, "publicRegistration": true, "publicUnregistration": true,
            "seanceRegistration": "manual", "maxUsers": 8, "userValidation": true, "organisationValidation": true,
            "registrationValidation": true, "validatorRule": "one",
        ]
        #expect(session.differences(from: expected) == [])
        #expect(session["colour"] == "blue")
        #expect(session["curricula"] == ["PIERRE"])
        #expect(session["validators"] == ["alice", "bob"])
        #expect(session["inherited"] == [])
    }

    @Test("The same in one write: what opens over the form loses no key")
    func inOneWrite() throws {
        let sandbox = try School.sandbox()
        let desk = try sandbox.open("new", "TP1", "--lang", "fr")
        // Before the program has taken the terminal, the system itself would interpret Backspace.
        try desk.waitFor("TP1 · Taille de pierre")
        try desk.send(
            "Juin<PageDown><Tab*4><Space>pierre<Enter><F2><PageDown><Tab*4><Space>ali<Enter><BS*3>bob<Enter><F2><F2>")
        try desk.waitFor("Session 1 enregistrée")
        let session = try sandbox.session(1)
        #expect(session["curricula"] == ["PIERRE"])
        #expect(session["validators"] == ["alice", "bob"])
    }
}
