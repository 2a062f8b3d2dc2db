import Foundation
import TestSupport
import Testing

@Suite("The command line, through the real program")
struct CommandTests {
    private func sandbox() throws -> Sandbox {
        let sandbox = try Sandbox()
        let run = try sandbox.run("training", "add", "RNCP1000", "--title", "Métiers de la pierre", "--max-users", "12")
        #expect(run.exitCode == 0, "\(run.errors)")
        return sandbox
    }

    private func json(_ run: ProgramRun) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any], "\(run.errors)")
    }

    @Test("Scenario 8: a session inherits what is not said, and keeps what is")
    func create() throws {
        let sandbox = try sandbox()
        #expect(
            try sandbox.run(
                "user", "add", "alice", "--first-name", "Alice", "--last-name", "Martin", "--email", "a@b.fr"
            )
            .exitCode == 0)
        #expect(try sandbox.run("training", "edit", "rncp1000", "--validator", "alice").exitCode == 0)
        let created = try sandbox.run(
            "session", "create", "--training", "RNCP1000", "--title", "Mai", "--max-users", "8",
            "--seance-registration", "manual", "--start", "2049-05-10 09:00", "--time-zone", "Europe/Paris", "--json")
        #expect(created.exitCode == 0, "\(created.errors)")
        let session = try json(try sandbox.run("session", "show", "1", "--json"))
        #expect(session["maxUsers"] as? Int == 8)
        #expect(session["seanceRegistration"] as? String == "manual")
        #expect(session["validators"] as? [String] == ["alice"])
        #expect(session["start"] as? String == "2049-05-10T09:00:00+02:00")
        #expect(session["end"] as? String == "2049-05-10T17:00:00+02:00")
        let inherited = try #require(session["inherited"] as? [String])
        #expect(inherited.contains("validators") && !inherited.contains("maxUsers"))
        #expect(try json(try sandbox.run("training", "show", "RNCP1000", "--json"))["maxUsers"] as? Int == 12)
    }

    @Test("Every problem is said at once, in the person's language, and nothing is stored")
    func problems() throws {
        let sandbox = try sandbox()
        let run = try sandbox.run(
            "session", "create", "--training", "RNCP1000", "--max-users", "-1", "--start", "30/2/2049", "--lang", "fr")
        #expect(run.exitCode == 1)
        #expect(run.output.isEmpty)
        for text in ["--title", "--start", "--max-users", "négatif", "30 février 2049"] {
            #expect(run.errors.contains(text), "\(run.errors)")
        }
        #expect(try json(try sandbox.run("session", "list", "--json"))["total"] as? Int == 0)
    }

    @Test("Max users that are no number of seats are refused", arguments: ["-1", "abc", "1.5", "99999999999999999999"])
    func maxUsers(_ typed: String) throws {
        let sandbox = try sandbox()
        let run = try sandbox.run("session", "create", "--training", "RNCP1000", "--title", "x", "--max-users", typed)
        #expect(run.exitCode == 1)
        #expect(run.errors.contains("--max-users"))
    }

    @Test("Scenarios 13 and 14: an end before the start and a time that does not exist are refused")
    func dates() throws {
        let sandbox = try sandbox()
        let gap = try sandbox.run(
            "session", "create", "--training", "RNCP1000", "--title", "x", "--start", "2049-03-28 02:30", "--time-zone",
            "Europe/Paris")
        #expect(gap.exitCode == 1)
        #expect(gap.errors.contains("03:00"), "\(gap.errors)")
        let before = try sandbox.run(
            "session", "create", "--training", "RNCP1000", "--title", "x", "--start", "2049-05-10 09:00", "--end",
            "2049-05-09 09:00")
        #expect(before.exitCode == 1)
    }

    @Test("A dry run shows the review and stores nothing")
    func dryRun() throws {
        let sandbox = try sandbox()
        let run = try sandbox.run(
            "session", "create", "--training", "RNCP1000", "--title", "x", "--dry-run", "--lang", "fr")
        #expect(run.exitCode == 0)
        #expect(run.output.contains("liste d'attente au-delà de 12"))
        #expect(try json(try sandbox.run("session", "list", "--json"))["total"] as? Int == 0)
    }

    @Test("Warnings are said beside the success: scenario 16")
    func warnings() throws {
        let sandbox = try sandbox()
        for _ in 0..<2 {
            let run = try sandbox.run("session", "create", "--training", "RNCP1000", "--title", "Mai", "--json")
            #expect(run.exitCode == 0)
            #expect(try json(run)["title"] as? String == "Mai")
        }
        let last = try sandbox.run("session", "copy", "1")
        #expect(last.exitCode == 0)
        #expect(last.errors.contains("no. 1"))
    }

    @Test("Each kind of failure has its exit code")
    func exitCodes() throws {
        let sandbox = try sandbox()
        let junk = try sandbox.folder.write("junk\n", to: "junk.db")
        let binary = try sandbox.folder.write("\u{0}\u{1}\u{2}", to: "binary.csv")
        let cases: [([String], Int)] = [
            (["training", "show", "NOPE"], 66), (["session", "show", "99"], 66), (["session", "show", "x"], 64),
            (["frobnicate"], 64), ([], 64), (["--lang", "de", "training", "list"], 64),
            (["--as", "nobody", "training", "list"], 77), (["--database", junk, "training", "list"], 65),
            (["import", binary], 65), (["import", "/nowhere.csv"], 66), (["backup", junk], 73),
            (["demo", "--prepare", "--database", junk], 73), (["training", "add", "RNCP1000", "--title", "x"], 1),
            (["--help"], 0), (["session", "create", "--help"], 0), (["check"], 0),
        ]
        for (words, code) in cases {
            let run = try runProgram(
                [BuiltProgram.path()] + words, environment: sandbox.environment, directory: sandbox.folder.path)
            #expect(run.exitCode == code, "\(words): \(run.errors)")
            #expect(code == 0 || run.errors.hasPrefix("pupitre: "), "\(words): \(run.errors)")
        }
    }

    @Test("Control characters and bidirectional overrides are refused, and never printed raw")
    func hostile() throws {
        let sandbox = try sandbox()
        let run = try sandbox.run("training", "add", "X\u{1B}[31m", "--title", "a\u{202E}b")
        #expect(run.exitCode == 1)
        let lost = try sandbox.run("training", "show", "X\u{1B}]52;c;!\u{7}\u{202E}")
        #expect(lost.exitCode == 66)
        for scalar in (run.errors + lost.errors).unicodeScalars where scalar != "\n" {
            #expect(scalar.value >= 0x20 && scalar.value != 0x202E)
        }
    }

    @Test("An import is all or nothing unless bad rows are skipped; each is told with its line")
    func importRows() throws {
        let sandbox = try sandbox()
        let file = try sandbox.folder.write("code,title\nA1,One\nA1,Two\nA2,\nA3,x,y\nA4,Four\n", to: "c.csv")
        let refused = try sandbox.run("import", file)
        #expect(refused.exitCode == 65)
        for line in ["line 3", "line 4", "line 5", "line 2"] { #expect(refused.errors.contains(line)) }
        #expect(try json(try sandbox.run("training", "list", "--json"))["total"] as? Int == 1)
        let report = try json(try sandbox.run("import", file, "--skip-bad-rows", "--json"))
        #expect(report["added"] as? Int == 2)
        #expect(report["refused"] as? Int == 3)
        #expect(report["stored"] as? Bool == true)
        #expect(try json(try sandbox.run("training", "list", "--json"))["total"] as? Int == 3)
    }

    @Test("Scenario 6: a manager of another organisation does not see the training, and may not change it")
    func otherOrganisation() throws {
        let sandbox = try sandbox()
        #expect(try sandbox.run("organisation", "add", "B", "--name", "B").exitCode == 0)
        #expect(
            try sandbox.run(
                "user", "add", "bea", "--first-name", "B", "--last-name", "B", "--email", "b@b.fr", "--organisation",
                "B",
                "--role", "manager"
            ).exitCode == 0)
        #expect(try json(try sandbox.run("--as", "bea", "training", "list", "--json"))["total"] as? Int == 0)
        let edit = try sandbox.run("--as", "bea", "training", "edit", "RNCP1000", "--max-users", "1")
        #expect([66, 77].contains(edit.exitCode))
        #expect(try sandbox.run("--as", "bea", "backup", sandbox.folder.path("b.db")).exitCode == 77)
    }

    @Test("The demonstration is made where there is nothing, with its people")
    func demo() throws {
        let sandbox = try Sandbox()
        let file = sandbox.folder.path("demo.db")
        let people = try json(try sandbox.run("demo", "--prepare", "--database", file, "--json", within: .seconds(180)))
        #expect(people["total"] as? Int == 60)
        let sessions = try json(try sandbox.run("session", "list", "--database", file, "--json"))
        #expect(sessions["total"] as? Int == 27)
        #expect(try json(try sandbox.run("check", "--database", file, "--json"))["sound"] as? Bool == true)
    }

    @Test("The demonstration shows requests in every state, groups, and mail sent, waiting and failed")
    func demoOfRegistrations() throws {
        let sandbox = try Sandbox()
        let file = sandbox.folder.path("demo.db")
        try sandbox.succeed("demo", "--prepare", "--database", file, within: .seconds(180))
        let list = try sandbox.json("registration", "list", "--limit", "0", "--database", file).list("registrations")
        let states = Set(list.compactMap { $0["state"]?.text })
        #expect(states == ["pending", "waiting", "enrolled", "refused", "withdrawn", "left"])
        #expect(list.contains { $0["state"] == "pending" && $0.list("missing").count > 1 })
        let positions = Set(list.compactMap { $0["position"]?.whole })
        #expect(positions.isSuperset(of: [1, 2, 3]))
        let groups = try sandbox.json("group", "list", "--database", file)["total"]?.whole ?? 0
        #expect(groups >= 5)
        let awaiting = try sandbox.json("registration", "list", "--awaiting-me", "--as", "prisca", "--database", file)
        #expect(awaiting.list("registrations").count > 2)
        let mails = try sandbox.json("mail", "list", "--limit", "0", "--database", file).list("mails")
        let mailStates = Set(mails.compactMap { $0["state"]?.text })
        #expect(mailStates == ["sent", "queued", "retried", "failed"])
    }

    @Test("The settings' language is used, and a mistake in them is told with file and line")
    func settings() throws {
        let sandbox = try sandbox()
        _ = try sandbox.folder.makeFolder("config/pupitre")
        _ = try sandbox.folder.write("language = \"fr\"\ntheme = \"NON\"\n", to: "config/pupitre/settings.toml")
        let run = try sandbox.run("training", "list")
        #expect(run.exitCode == 0)
        #expect(run.output.contains("Titre"))
        #expect(run.errors.contains("settings.toml, ligne 2"))
    }
}
