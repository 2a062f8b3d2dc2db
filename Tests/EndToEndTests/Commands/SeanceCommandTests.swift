import TestSupport
import Testing

@Suite("Seances on the command line")
struct SeanceCommandTests {
    let sandbox: Sandbox

    /// A session of TP1 from 4 October to 26 November 2049, trained by Bob, with Léa and Max enrolled.
    init() throws {
        sandbox = try School.sandbox()
        for (login, role) in [("lea", "learner"), ("max", "learner"), ("bruno", "trainer")] {
            try sandbox.succeed(
                "user", "add", login, "--first-name", login, "--last-name", "Blanc", "--email", "\(login)@example.org",
                "--organisation", "A", "--role", role)
        }
        try sandbox.succeed(
            "session", "create", "--training", "TP1", "--title", "Automne", "--start", "2049-10-04 09:00", "--end",
            "2049-11-26 17:00", "--time-zone", "Europe/Paris", "--trainer", "bruno")
        try sandbox.succeed("registration", "enrol", "1", "lea", "max")
    }

    private func add(_ words: String...) throws -> ProgramRun {
        try sandbox.run(words: ["seance", "add", "1", "--title", "Atelier"] + words)
    }

    @Test("Scenario 10: the session's own seance is there, and lists who is enrolled")
    func list() throws {
        let list = try sandbox.json("seance", "list", "1")
        #expect(list["total"] == 1)
        let seance = try #require(list.list("seances").first)
        #expect(
            seance.differences(from: [
                "title": "Automne", "start": "2049-10-04T09:00:00+02:00", "end": "2049-11-26T17:00:00+01:00",
                "mode": "automatic", "registered": 2, "waiting": 0, "maxUsers": .null, "set": .null,
                "session": .object(["id": 1, "title": "Automne"]),
            ]) == [])
        let shown = try sandbox.json("seance", "show", "1")
        #expect(shown.list("participants").map { $0["user"]?["login"] } == ["lea", "max"])
        #expect(shown.list("participants").map { $0["place"] } == ["registered", "registered"])
    }

    @Test("A seance is added with everything that was said, changed, and deleted")
    func addEditDelete() throws {
        let added = try Document(
            add(
                "--start", "+1j 14h", "--end", "16h30", "--place", "Salle 2", "--trainer", "bruno", "--mode", "manual",
                "--max-users", "1", "--set", "Ateliers", "--set-limit", "2", "--description", "Casque", "--json"))
        #expect(
            added.differences(from: [
                "id": 2, "start": "2049-10-05T14:00:00+02:00", "end": "2049-10-05T16:30:00+02:00",
                "place": "Salle 2", "trainers": ["bruno"], "mode": "manual", "maxUsers": 1, "description": "Casque",
                "set": .object(["name": "Ateliers", "limit": 2]), "registered": 0,
            ]) == [])
        let edited = try sandbox.json(
            "seance", "edit", "2", "--end", "17h", "--max-users", "unlimited", "--set", "", "--mode", "automatic")
        #expect(
            edited.differences(from: [
                "end": "2049-10-05T17:00:00+02:00", "maxUsers": .null, "set": .null, "registered": 2,
            ]) == [])
        #expect(try sandbox.json("seance", "delete", "2") == .object(["deleted": 2]))
        #expect(try sandbox.run("seance", "show", "2").exitCode == 66)
    }

    @Test("A dry run shows the seance and stores nothing; what a run refuses, it refuses")
    func dryRun() throws {
        let shown = try Document(add("--start", "10h", "--end", "12h", "--dry-run", "--json"))
        #expect(shown.differences(from: ["id": .null, "dryRun": true, "start": "2049-10-04T10:00:00+02:00"]) == [])
        let late = try add("--start", "2049-12-01 10:00", "--end", "2049-12-01 12:00", "--dry-run")
        #expect(late.exitCode == 1 && late.errors.contains("session"), "\(late.errors)")
        #expect(try sandbox.json("seance", "list", "1")["total"] == 1)
    }

    @Test("Scenario 15: a repetition keeps 09:00 across the end of summer time, and registers everyone in each seance")
    func repeats() throws {
        let words = [
            "seance", "repeat", "1", "--title", "Cours", "--start", "2049-10-25 09:00", "--end", "2049-10-25 12:00",
            "--weekday", "lundi", "thu", "--weeks", "2",
        ]
        let dry = try Document(sandbox.run(words: words + ["--dry-run", "--json"]))
        #expect(dry["total"] == 4 && dry["dryRun"] == true)
        let made = try Document(sandbox.run(words: words + ["--json"]))
        let starts: [Document] = [
            "2049-10-25T09:00:00+02:00", "2049-10-28T09:00:00+02:00", "2049-11-01T09:00:00+01:00",
            "2049-11-04T09:00:00+01:00",
        ]
        #expect(made.list("seances").map { $0["start"] } == starts)
        #expect(dry.list("seances").map { $0["start"] } == starts)
        #expect(made.list("seances").allSatisfy { $0["registered"] == 2 })
        let part = try sandbox.json("seance", "list", "1", "--limit", "2", "--offset", "3")
        #expect(part["total"] == 5 && part.list("seances").map { $0["start"] } == Array(starts[2...]))
        let french = try sandbox.run(words: words + ["--dry-run", "--lang", "fr"])
        #expect(french.output.contains("lun. 25 oct.") && french.output.contains("essai"), "\(french.output)")
    }

    @Test(
        "A repetition over a time that does not exist names the dates; both ends, and an unknown weekday, are usage errors"
    )
    func repeatRefusals() throws {
        try sandbox.succeed(
            "session", "create", "--training", "TP1", "--title", "Printemps", "--start", "2049-03-01 00:00", "--end",
            "2049-04-30 17:00", "--time-zone", "Europe/Paris")
        let gap = try sandbox.run(
            "seance", "repeat", "2", "--title", "Nuit", "--start", "2049-03-21 02:30", "--end", "2049-03-21 04:00",
            "--until", "2049-04-11", "--lang", "fr")
        #expect(gap.exitCode == 1 && gap.errors.contains("dim. 28 mars 2049"), "\(gap.errors)")
        let words = ["seance", "repeat", "1", "--title", "x", "--start", "10h", "--end", "12h"]
        #expect(try sandbox.run(words: words + ["--until", "2049-11-01", "--weeks", "2"]).exitCode == 64)
        let unknown = try sandbox.run(words: words + ["--weekday", "lunedi"])
        #expect(unknown.exitCode == 64 && unknown.errors.contains("Monday"), "\(unknown.errors)")
        #expect(try sandbox.json("seance", "list", "1")["total"] == 1)
    }

    @Test("Every wrong value is said at once with its flag, in the person's language")
    func problems() throws {
        let run = try add("--start", "30/2", "--max-users", "-1", "--mode", "x", "--lang", "fr")
        #expect(run.exitCode == 1)
        for text in ["--start", "--end", "--max-users", "--mode", "négatif"] {
            #expect(run.errors.contains(text), "\(run.errors)")
        }
    }

    @Test(
        "Scenario 28: the trainer puts people of the session into a manual seance and takes them out; a stranger can't")
    func trainer() throws {
        _ = try add("--start", "10h", "--end", "12h", "--mode", "manual", "--max-users", "1")
        let put = try sandbox.json("--as", "bruno", "seance", "register", "2", "lea", "max")
        #expect(put.differences(from: ["registered": 1, "waiting": 1]) == [])
        #expect(put.list("participants").map { $0["position"] } == [.null, 1])
        let out = try sandbox.json("--as", "bruno", "seance", "unregister", "2", "lea")
        #expect(out.list("participants").map { $0["user"]?["login"] } == ["max"])
        let stranger = try sandbox.run("--as", "bruno", "seance", "register", "2", "alice")
        #expect(stranger.exitCode == 1 && stranger.errors.contains("Alice Martin"), "\(stranger.errors)")
        #expect(try sandbox.run("--as", "lea", "seance", "register", "2", "max").exitCode == 77)
        #expect(try sandbox.run("--as", "bruno", "seance", "edit", "2", "--title", "x").exitCode == 77)
        #expect(try sandbox.run("--as", "alice", "seance", "show", "2").exitCode == 66)
    }

    @Test("Scenario 29: learners take public seances of a set within its limit, and wait when one is full")
    func publicSet() throws {
        for _ in 1...2 {
            _ = try add("--start", "10h", "--end", "12h", "--mode", "public", "--max-users", "1", "--set", "Choix")
        }
        #expect(try sandbox.json("--as", "lea", "seance", "register", "2", "lea")["registered"] == 1)
        let second = try sandbox.run("--as", "lea", "seance", "register", "3", "lea", "--lang", "fr")
        #expect(second.exitCode == 1 && second.errors.contains("Choix"), "\(second.errors)")
        #expect(try sandbox.json("--as", "max", "seance", "register", "2", "max")["waiting"] == 1)
        #expect(try sandbox.json("--as", "lea", "seance", "unregister", "2", "lea")["registered"] == 1)
    }

    @Test("Scenario 24: who leaves the session leaves its seances, and the first who waits there takes the place")
    func leaving() throws {
        try sandbox.succeed("seance", "edit", "1", "--max-users", "1")
        #expect(
            try sandbox.json("seance", "show", "1").list("participants").map { $0["place"] } == [
                "registered", "waiting",
            ])
        try sandbox.succeed("registration", "leave", "1", "lea")
        let left = try sandbox.json("seance", "show", "1").list("participants")
        #expect(left.map { $0["user"]?["login"] } == ["max"] && left.map { $0["place"] } == ["registered"])
        #expect(try sandbox.json("check")["sound"] == true)
    }

    @Test("Seances that new dates of the session leave outside are told of")
    func outside() throws {
        _ = try add("--start", "2049-11-20 10:00", "--end", "2049-11-20 12:00")
        let edit = try sandbox.run("session", "edit", "1", "--end", "2049-11-12 17:00")
        #expect(edit.exitCode == 0 && edit.errors.contains("Atelier"), "\(edit.errors)")
    }
}
