import TestSupport
import Testing

@Suite("Real catalogues, through the command")
struct RealImportTests {
    private func report(_ sandbox: Sandbox, _ words: String...) throws -> Document {
        try Document(sandbox.run(words: ["import"] + words + ["--json"], within: .seconds(120)))
    }

    @Test(
        "RNCP in UTF-8: a trial stores nothing, then 17 729 are loaded, and a second import changes nothing",
        .enabled(if: SharedData.has("rncp/rncp_info.utf8bom.csv"), "\(SharedData.reason)"))
    func utf8() throws {
        let file = try #require(SharedData.path("rncp/rncp_info.utf8bom.csv"))
        let sandbox = try Sandbox()
        let trial = try report(sandbox, file, "--dry-run")
        #expect(trial.differences(from: ["added": 17_729, "refused": 0, "stored": false, "dryRun": true]) == [])
        #expect(try sandbox.json("training", "list")["total"] == 0)
        #expect(try report(sandbox, file).differences(from: ["added": 17_729, "refused": 0, "stored": true]) == [])
        #expect(try sandbox.json("training", "list")["total"] == 17_729)
        let again = try report(sandbox, file)
        #expect(again.differences(from: ["added": 0, "updated": 0, "unchanged": 17_729, "stored": true]) == [])
        #expect(try sandbox.json("check")["sound"] == true)
    }

    @Test(
        "RNCP in Windows-1252: nothing without leave, then 17 369, and 101 refused with line and reason",
        .enabled(if: SharedData.has("rncp/rncp_info.cp1252.csv"), "\(SharedData.reason)"))
    func windows1252() throws {
        let file = try #require(SharedData.path("rncp/rncp_info.cp1252.csv"))
        let sandbox = try Sandbox()
        let whole = try sandbox.run("import", file, "--lang", "fr", within: .seconds(120))
        #expect(whole.exitCode == 65)
        #expect(whole.errors.contains("est déjà à la ligne") && whole.errors.contains("--skip-bad-rows"))
        #expect(whole.errors.contains("et 81 autres"))
        #expect(try sandbox.json("training", "list")["total"] == 0)

        let report = try report(sandbox, file, "--skip-bad-rows")
        #expect(report.differences(from: ["added": 17_369, "refused": 101, "stored": true]) == [])
        let rows = report.list("rows")
        #expect(rows.count == 101)
        #expect(
            rows.allSatisfy { row in
                (row["line"]?.whole ?? 0) > 1 && row.list("reasons").count == 1
            })
        let stone = try sandbox.json("training", "list", "metiers", "pierre")
        #expect(stone.list("trainings").first?["title"] == "Métiers de la pierre")
    }

    @Test(
        "RNCP whose accents were lost before: accepted, with a warning that counts the damaged titles",
        .enabled(if: SharedData.has("rncp/rncp_info.damaged-utf8.csv"), "\(SharedData.reason)"))
    func damaged() throws {
        let file = try #require(SharedData.path("rncp/rncp_info.damaged-utf8.csv"))
        let sandbox = try Sandbox()
        let run = try sandbox.run("import", file, "--skip-bad-rows", "--lang", "fr", within: .seconds(120))
        #expect(run.exitCode == 0)
        #expect(run.output.contains("17369 ajoutées") || run.output.contains("17\u{202F}369 ajoutées"), "\(run.output)")
        #expect(run.errors.contains("13810 lignes ont perdu des caractères"), "\(run.errors.prefix(300))")
    }
}
