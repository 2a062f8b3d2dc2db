import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("Registering through a curriculum")
struct PlanTests {
    /// The preview of registering `people` at the root of NUM, with `groups`.
    private func desk(_ people: [String] = ["alice"], enrolled: [Int64: Set<String>] = [:]) -> Desk {
        var desk = Desk(world: .arranged)
        desk.world.enrolled = enrolled
        // Of the sessions of Acs3, 42 is the default and full.
        for index in desk.world.sessions.indices where desk.world.sessions[index].number == 42 {
            desk.world.sessions[index] = desk.world.sessions[index].withPlaces(12)
        }
        desk.show(.curricula(CurriculaScreen()))
        desk.press(.function(5), .character(" "))
        for person in people {
            for _ in 0..<12 { desk.press(.backspace) }
            desk.type(person)
            desk.press(.enter)
        }
        desk.press(.escape, .function(2))
        return desk
    }

    private func plan(_ desk: Desk) -> PlanScreen? {
        for case .plan(let plan) in desk.app.screens { return plan }
        return nil
    }

    @Test("Nobody named is refused before anything is asked")
    func nobody() {
        let desk = desk([])
        #expect(plan(desk) == nil)
        #expect(desk.form?.problem(of: "learners") == .missing)
    }

    @Test(
        "Scenario 20: the preview lists each training reached with its session, and nothing is stored before it is confirmed"
    )
    func preview() {
        let desk = desk()
        #expect(desk.shows("Accompagner la transition numérique") && desk.shows("Transition numérique – mai"))
        #expect(desk.shows("4\u{A0}places libres"))
        #expect(!desk.shows("Chef de projet"))
        #expect(desk.world.registeredThrough.isEmpty)
    }

    @Test(
        "Scenario 19: without a session that can be used a choice or a creation is asked for; F2 stores nothing and says why"
    )
    func missing() {
        var desk = desk()
        #expect(desk.shows("✗ aucune session où inscrire"))
        desk.press(.function(2))
        #expect(desk.said.contains("Rien n'est enregistré"))
        #expect(desk.said.contains("n'a pas de session où inscrire"))
        #expect(desk.world.registeredThrough.isEmpty)
    }

    @Test("Scenario 3: door 3 opens the same form; leaving it changes nothing, saving it chooses the new session")
    func doorThree() throws {
        var desk = desk()
        desk.press(.down)
        let before = try #require(plan(desk)).request
        let sessions = desk.world.sessions.count
        desk.press(.function(5))
        let wizard = try #require(desk.wizard)
        #expect(wizard.draft?.training.training.code == "TN-02" || wizard.draft?.training.training.code == "EXC-1")
        desk.press(.escape)
        #expect(desk.world.sessions.count == sessions)
        #expect(try #require(plan(desk)).request == before)
        desk.press(.function(5))
        desk.type("Faite exprès")
        desk.press(.function(2))
        #expect(desk.world.sessions.count == sessions + 1)
        let after = try #require(plan(desk))
        #expect(after.request.chosen.values.contains(desk.world.sessions.map(\.number).max() ?? 0))
        #expect(desk.shows("Faite exprès"))
        #expect(desk.world.registeredThrough.isEmpty)
    }

    @Test("Scenario 31: a session attached by itself is reached, and used; one that is over is not")
    func sessionAttached() throws {
        var desk = Desk(world: .withSessionsAttached)
        desk.show(.curricula(CurriculaScreen()))
        desk.type("prev")
        desk.press(.function(5), .character(" "), .enter, .escape, .function(2))
        let preview = try #require(plan(desk))
        #expect(Set(preview.targets.map(\.training.code)) == ["SST", "RGPD"])
        #expect(preview.targets.first { $0.training.code == "RGPD" }?.session?.number == 1044)
        #expect(desk.shows("RGPD\u{A0}: réveillon des registres") || desk.shows("RGPD : réveillon des registres"))
    }

    @Test("Where there are several sessions Enter chooses among them")
    func choose() throws {
        var desk = desk()
        desk.press(.enter)
        #expect(desk.shows("Session de Acs3"))
        desk.type("juin")
        desk.press(.enter)
        #expect(try #require(plan(desk)).request.chosen == ["Acs3": 43])
        #expect(desk.shows("Transition numérique – juin"))
    }

    @Test("Scenario 21: lacking seats are named beside their session, and nothing is stored")
    func seats() {
        var desk = Desk(world: .arranged)
        desk.show(.curricula(CurriculaScreen()))
        desk.press(.function(5), .character(" "), .enter, .escape, .function(2))
        #expect(desk.shows("il manque 1 place"))
        desk.press(.function(2))
        #expect(desk.said.contains("Acs3\u{A0}: il manque 1 place"))
        #expect(desk.world.registeredThrough.isEmpty)
    }

    @Test("People registered already are named; one key passes over them, and the confirmation says what was done")
    func overlap() throws {
        var desk = desk(["alice", "bob"], enrolled: [42: ["alice"]])
        #expect(desk.shows("déjà inscrits\u{A0}: Alice Martin"))
        desk.press(.function(7))
        #expect(desk.shows("laissés de côté\u{A0}: Alice Martin"))
        // Sessions for the two trainings that have none.
        for _ in 0..<2 {
            desk.press(.down)
            guard try #require(plan(desk)).current?.session == nil else { continue }
            if try #require(plan(desk)).current?.choices.isEmpty == false { continue }
            desk.press(.function(5))
            desk.type("Nouvelle")
            desk.press(.function(2))
        }
        desk.press(.function(2))
        #expect(desk.said == "5\u{A0}inscriptions faites dans 3\u{A0}sessions.")
        #expect(desk.world.registeredThrough.count == 1)
        #expect(desk.world.registeredThrough.first?.skipsRegistered == true)
        guard case .curricula = desk.app.front else {
            Issue.record("the front is \(desk.app.front)")
            return
        }
    }

    @Test("A refusal of the store keeps the preview, and asks for it anew")
    func refused() {
        var desk = Scene.planReady.desk()
        desk.world.refusal = .refused(.curriculum(.nobody))
        desk.press(.function(2))
        #expect(desk.said.contains("Personne à inscrire"))
        #expect(plan(desk) != nil)
    }

    @Test("Esc goes back to the form with the people still named")
    func back() {
        var desk = desk(["alice", "bob"])
        desk.press(.escape)
        #expect(desk.form?.shown("learners") == .many(["alice", "bob"]))
        #expect(desk.shows("Alice Martin, Bob Leroy"))
    }
}
