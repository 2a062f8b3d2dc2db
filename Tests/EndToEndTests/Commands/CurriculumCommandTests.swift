import TestSupport
import Testing

@Suite("Curricula on the command line")
struct CurriculumCommandTests {
    let sandbox: Sandbox

    /// TRONC has ENTREE (with ACC1) and a blocking branch PIERRE (with TP1).
    init() throws {
        sandbox = try School.sandbox()
        try sandbox.succeed("curriculum", "add", "TRONC", "--title", "Tronc commun")
        try sandbox.succeed("curriculum", "move", "ENTREE", "--parent", "tronc")
        try sandbox.succeed("curriculum", "move", "PIERRE", "--parent", "TRONC")
        try sandbox.succeed("curriculum", "attach", "PIERRE", "TP1")
        try sandbox.succeed("curriculum", "edit", "PIERRE", "--blocking", "--title", "Pierre")
    }

    private func session(_ training: String, _ words: String...) throws {
        let run = try sandbox.run(
            words: ["session", "create", "--training", training, "--title", "Mai", "--start", "2049-05-10 09:00"]
                + words)
        #expect(run.exitCode == 0, "\(run.errors)")
    }

    @Test("Nodes are changed, moved, detached and deleted; a loop and a node in use are refused")
    func tree() throws {
        let node = try #require(
            try sandbox.json("curriculum", "list").list("curricula").first { $0["code"] == "PIERRE" })
        #expect(node.differences(from: ["title": "Pierre", "parent": "TRONC", "blocking": true]) == [])
        let loop = try sandbox.run("curriculum", "move", "TRONC", "--parent", "ENTREE")
        #expect(loop.exitCode == 1 && loop.errors.contains("TRONC"), "\(loop.errors)")
        #expect(try sandbox.run("curriculum", "move", "TRONC").exitCode == 64)
        #expect(try sandbox.run("curriculum", "edit", "NOPE", "--title", "x").exitCode == 66)
        #expect(try sandbox.run("curriculum", "delete", "PIERRE").exitCode == 1)
        try sandbox.succeed("curriculum", "detach", "PIERRE", "tp1")
        #expect(try sandbox.run("curriculum", "detach", "PIERRE", "tp1").exitCode == 1)
        #expect(try sandbox.json("curriculum", "delete", "PIERRE") == .object(["deleted": "PIERRE"]))
        #expect(try sandbox.json("curriculum", "move", "ENTREE", "--root")["parent"] == .null)
    }

    @Test("Scenario 20: the preview lists only what is outside the blocked branch, before anything is saved")
    func preview() throws {
        try session("ACC1", "--default-session")
        let plan = try sandbox.json("curriculum", "register", "TRONC", "alice", "--dry-run")
        #expect(plan["nodes"] == ["TRONC", "ENTREE"])
        #expect(plan["learners"] == ["alice"])
        let target = try #require(plan.list("targets").first)
        #expect(plan.list("targets").count == 1)
        #expect(
            target
                == .object([
                    "training": .object(["code": "ACC1", "title": "Accueil"]),
                    "session": .object(["id": 1, "title": "Mai"]), "choices": [1], "alreadyRegistered": [],
                    "lacking": 0,
                ]))
        #expect(try sandbox.json("registration", "list")["total"] == 0)
        let french = try sandbox.run("curriculum", "register", "TRONC", "alice", "--dry-run", "--lang", "fr")
        #expect(french.output.contains("Alice Martin") && french.output.contains("Accueil"), "\(french.output)")
    }

    @Test("Scenario 19: without a default session to come one is chosen; then everybody of a group is enrolled")
    func register() throws {
        try session("ACC1")
        let missing = try sandbox.run("curriculum", "register", "ENTREE", "alice", "--lang", "fr")
        #expect(missing.exitCode == 1 && missing.errors.contains("--session"), "\(missing.errors)")
        #expect(try sandbox.run("curriculum", "register", "ENTREE", "alice", "--session", "ACC1").exitCode == 64)
        let made = try sandbox.json("curriculum", "register", "ENTREE", "alice", "bob", "--session", "acc1=1")
        #expect(made["total"] == 2)
        #expect(made.list("registrations").map { $0["state"] } == ["enrolled", "enrolled"])
        let again = try sandbox.run("curriculum", "register", "ENTREE", "alice", "anna", "--session", "ACC1=1")
        #expect(again.exitCode == 1 && again.errors.contains("Alice Martin"), "\(again.errors)")
        let rest = try sandbox.json(
            "curriculum", "register", "ENTREE", "alice", "anna", "--session", "ACC1=1", "--skip-registered")
        #expect(rest.list("registrations").map { $0["user"]?["login"] } == ["anna"])
    }

    @Test("Scenario 31: a session attached by itself to a node is reached from there, and people are registered in it")
    func sessionAttached() throws {
        try session("ECO", "--curriculum", "PIERRE")
        try sandbox.succeed("curriculum", "detach", "PIERRE", "TP1")
        let plan = try sandbox.json("curriculum", "register", "PIERRE", "alice", "--dry-run")
        let target = try #require(plan.list("targets").first)
        #expect(plan.list("targets").count == 1)
        #expect(target["training"]?["code"] == "ECO" && target["session"]?["id"] == 1)
        let made = try sandbox.json("curriculum", "register", "PIERRE", "alice")
        #expect(made.list("registrations").map { $0["session"]?["id"] } == [1])
    }

    @Test("Scenario 21: one session lacks seats: nothing is stored, and it is named")
    func seatsLacking() throws {
        try sandbox.succeed("curriculum", "edit", "PIERRE", "--no-blocking")
        try session("ACC1", "--default-session")
        try session("TP1", "--default-session", "--max-users", "1")
        let run = try sandbox.run("curriculum", "register", "TRONC", "alice", "bob", "--lang", "fr")
        #expect(run.exitCode == 1 && run.errors.contains("TP1") && !run.errors.contains("ACC1"), "\(run.errors)")
        #expect(try sandbox.json("registration", "list")["total"] == 0)
    }
}
