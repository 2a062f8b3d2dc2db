import Foundation
import TestSupport
import Testing

/// One way through the whole house, on real input: a catalogue is imported, a training set up, a session created by keyboard.
@Suite("From a catalogue to a session")
struct FirstLandingTests {
    @Test(
        "Scenarios 2, 7, 8: RNCP1000's settings fill the form, 8 seats and manual seances are saved",
        .enabled(if: SharedData.has("rncp/rncp_info.utf8bom.csv"), "\(SharedData.reason)"))
    func throughTheHouse() throws {
        let sandbox = try Sandbox()
        let catalogue = try #require(SharedData.path("rncp/rncp_info.utf8bom.csv"))
        try succeed(sandbox.run("import", catalogue, "--skip-bad-rows", within: .seconds(120)))
        try succeed(
            sandbox.run(
                "user", "add", "alice", "--first-name", "Alice", "--last-name", "Martin", "--email", "alice@example.org"
            ))
        try succeed(sandbox.run("training", "edit", "RNCP1000", "--max-users", "12", "--validator", "alice"))

        let desk = try sandbox.open("new", "--lang", "fr", size: ScreenSize(columns: 80, rows: 24))
        try desk.waitFor("17\u{202F}729")
        try desk.send("métiers pierre<Enter>")
        try desk.waitFor("RNCP1000", "Titre", "2 Session ●")
        try desk.send("Mai<PageDown>")
        try desk.waitFor("Inscription aux séances")
        try desk.send("<Tab*3>manuelle<PageDown>")
        try desk.waitFor("Nombre maximum d'utilisateurs", "Alice Martin")
        #expect(desk.line(of: "Nombre maximum d'utilisateurs")?.contains("12") == true)
        #expect(desk.line(of: "Nombre maximum d'utilisateurs")?.contains("hérité") == true)
        #expect(desk.line(of: "Alice Martin")?.contains("hérité") == true)
        try desk.send("8")
        try desk.waitFor("au lieu de 12")
        try desk.send("<F2>")
        try desk.waitFor("Session 1 enregistrée")
        try desk.send("<C-q>")
        try desk.expectExit(code: 0)
        #expect(desk.forbiddenOutput.isEmpty)

        let shown = try sandbox.run("session", "show", "1", "--json")
        let session = try #require(
            JSONSerialization.jsonObject(with: Data(shown.outputBytes)) as? [String: Any], "\(shown.errors)")
        #expect(session["maxUsers"] as? Int == 8)
        #expect(session["seanceRegistration"] as? String == "manual")
        #expect(session["validators"] as? [String] == ["alice"])
        #expect(session["title"] as? String == "Mai")
        let inherited = try #require(session["inherited"] as? [String])
        #expect(inherited.contains("validators") && !inherited.contains("maxUsers"))

        let training = try sandbox.run("training", "show", "RNCP1000", "--json")
        let kept = try #require(JSONSerialization.jsonObject(with: Data(training.outputBytes)) as? [String: Any])
        #expect(kept["maxUsers"] as? Int == 12, "the training keeps its own")
    }

    private func succeed(_ run: ProgramRun) throws {
        try #require(run.exitCode == 0, "\(run.errors)")
    }
}
