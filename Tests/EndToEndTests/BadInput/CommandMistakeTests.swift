import TestSupport
import Testing

@Suite("Bad input by the commands")
struct CommandMistakeTests {
    /// Flags after `session create --training TP1`, and what is said.
    struct Mistake: Sendable, CustomTestStringConvertible {
        let flags: [String]
        let said: [String]
        var language = "fr"
        var testDescription: String { flags.joined(separator: " ") }
    }

    static let mistakes = [
        Mistake(flags: ["--title", ""], said: ["--title", "Obligatoire"]),
        Mistake(flags: ["--title", " \u{A0} "], said: ["--title", "Obligatoire"]),
        Mistake(flags: [], said: ["--title", "Required"], language: "en"),
        Mistake(flags: ["--title", String(repeating: "x", count: 256)], said: ["--title", "256", "255 au plus"]),
        Mistake(flags: ["--title", "x", "--start", ""], said: ["--start", "Obligatoire"]),
        Mistake(flags: ["--title", "x", "--start", "bientôt"], said: ["--start", "n'est pas une date"]),
        Mistake(flags: ["--title", "x", "--start", "2053-02-30 09:00"], said: ["--start", "30 février 2053"]),
        Mistake(
            flags: ["--title", "x", "--start", "2049-03-28 02:30", "--time-zone", "Europe/Paris"],
            said: ["--start", "02:30 n'existe pas", "03:00"]),
        Mistake(
            flags: ["--title", "x", "--start", "2053-05-12 09:00", "--end", "2053-05-11 09:00"],
            said: ["--end", "11 mai 2053 09:00", "12 mai 2053 09:00"]),
        Mistake(flags: ["--title", "x", "--max-users", "-1"], said: ["--max-users", "négatif"]),
        Mistake(flags: ["--title", "x", "--max-users", "abc"], said: ["--max-users", "nombre entier"]),
        Mistake(flags: ["--title", "x", "--max-users", "1.5"], said: ["--max-users", "nombre entier"]),
        Mistake(flags: ["--title", "x", "--max-users", "1.5"], said: ["--max-users", "whole number"], language: "en"),
        Mistake(flags: ["--title", "x", "--max-users", "99999999999999999999"], said: ["--max-users", "trop grand"]),
        Mistake(flags: ["--title", "x", "--validator", "nobody"], said: ["--validator", "nobody"]),
        Mistake(flags: ["--title", "x", "--curriculum", "NONE"], said: ["--curriculum", "NONE"]),
        Mistake(flags: ["--title", "x", "--colour", "rougeâtre"], said: ["--colour", "rougeâtre"]),
        Mistake(flags: ["--title", "x", "--time-zone", "Mars/Olympus"], said: ["--time-zone", "Mars/Olympus"]),
    ]

    @Test("Refused by a rule: exit 1, the flag and what to do, nothing stored", arguments: mistakes)
    func mistake(_ mistake: Mistake) throws {
        let sandbox = try School.sandbox()
        let run = try sandbox.run(
            words: ["session", "create", "--training", "TP1", "--lang", mistake.language] + mistake.flags)
        #expect(run.exitCode == 1)
        #expect(run.output.isEmpty)
        for text in mistake.said { #expect(run.errors.contains(text), "\(run.errors)") }
        #expect(run.errors.ranges(of: "\n  --").count == 1, "one message: \(run.errors)")
        #expect(try sandbox.sessionCount() == 0)
    }

    @Test(
        "A catalogue with every kind of bad row: all or nothing, then the good rows alone, each refusal with its line")
    func catalogue() throws {
        let sandbox = try School.sandbox()
        let file = try sandbox.folder.write(
            "code;title;description\nG1;Bon;\nG1;Encore;\nG2;;\nG3;a;b;c\nG4\ntp1;Pierre;\n", to: "c.csv")
        for words in [
            ["import", file], ["import", file, "--dry-run"], ["import", file, "--dry-run", "--skip-bad-rows"],
        ] {
            let run = try sandbox.run(words: words + ["--lang", "fr"])
            #expect(run.exitCode == (words.contains("--skip-bad-rows") ? 0 : 65), "\(run.errors)")
            for said in ["ligne 3 (G1)", "ligne 2", "ligne 4 (G2)", "ligne 5", "4 cellules", "ligne 6"] {
                #expect(run.errors.contains(said), "\(run.errors)")
            }
            #expect(try sandbox.json("training", "list")["total"] == 3)
        }
        let report = try sandbox.json("import", file, "--skip-bad-rows")
        #expect(report.differences(from: ["added": 1, "updated": 1, "refused": 4, "stored": true]) == [])
        #expect(
            try sandbox.json("training", "show", "TP1").differences(from: ["title": "Pierre", "maxUsers": 10]) == [])
    }

    @Test(
        "A file that is no catalogue: one message, exit 65",
        arguments: ["\u{0}\u{1}\u{2}", "PK\u{3}\u{4}\u{0}", "", "a\"b\n\"c", "%PDF-1.7\n"])
    func noCatalogue(_ text: String) throws {
        let sandbox = try School.sandbox()
        let file = try sandbox.folder.write(text, to: "c.csv")
        let run = try sandbox.run("import", file, "--lang", "fr")
        #expect(run.exitCode == 65)
        #expect(run.errors.hasPrefix("pupitre: \(file)"), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
        #expect(try sandbox.json("training", "list")["total"] == 3)
    }
}
