import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("The curriculum tree")
struct CurriculaTests {
    private func desk(_ actor: Actor = .localAdministrator(login: "admin")) -> Desk {
        var desk = Desk(world: .arranged, actor: actor)
        desk.show(.curricula(CurriculaScreen()))
        return desk
    }

    @Test("Nodes are indented, blocking ones are marked by a sign and a word, trainings stand under their node")
    func tree() throws {
        let desk = desk()
        let rows = desk.rows
        let root = try #require(rows.firstIndex { $0.contains("Parcours numérique") })
        #expect(rows[root + 1].contains("Accompagner la transition numérique") && rows[root + 1].hasSuffix("Acs3"))
        let below = try #require(rows.first { $0.contains("Premiers pas") })
        #expect(below.firstRange(of: "▾")?.lowerBound != rows[root].firstRange(of: "▾")?.lowerBound)
        #expect(rows.contains { $0.contains("Expertise") && $0.contains("◆ bloquant") })
    }

    @Test("Enter folds and unfolds, so do the arrows; folded, a node says how many trainings it hides")
    func fold() {
        var desk = desk()
        desk.press(.enter)
        #expect(!desk.shows("Premiers pas") && desk.shows("1\u{A0}formation"))
        desk.press(.right)
        #expect(desk.shows("Premiers pas"))
        desk.press(.left)
        #expect(!desk.shows("Premiers pas"))
    }

    @Test("A search keeps what answers and the nodes above it; Esc shows the tree again")
    func search() {
        var desk = desk()
        desk.type("excel")
        #expect(desk.shows("Parcours numérique") && desk.shows("Premiers pas") && desk.shows("Excel"))
        #expect(!desk.shows("Prévention") && !desk.shows("Accompagner"))
        desk.press(.escape)
        #expect(desk.shows("Prévention"))
    }

    @Test("Scenario 31: a session attached by itself stands under its node, is found, and Enter opens its page")
    func sessionAttached() throws {
        var desk = Scene.curriculaSessions.desk()
        let node = try #require(desk.rows.firstIndex { $0.contains("Prévention des risques") })
        #expect(desk.rows[node + 2].contains("○ 30 déc.  2027  RGPD") && desk.rows[node + 2].hasSuffix("RGPD"))
        #expect(desk.rows[node + 3].contains("2027  Excel en intersaison") && desk.rows[node + 3].contains("✓"))
        #expect(desk.shows("à venir · jeu. 30 déc. 2027 09:00"))
        desk.type("registres")
        #expect(desk.shows("Prévention") && desk.shows("RGPD") && !desk.shows("Excel"))
        desk.press(.down, .enter)
        guard case .session(let page) = desk.app.front else {
            Issue.record("the front is \(desk.app.front)")
            return
        }
        #expect(page.number == 1044)
    }

    @Test("Scenario 31: folded, a node says how many sessions it hides; one that follows its training is not shown")
    func sessionFolded() {
        var desk = Scene.curriculaSessions.desk()
        desk.press(.left)
        #expect(desk.shows("1\u{A0}formation   2\u{A0}sessions"))
        desk.world.trainings.indices.forEach { desk.world.trainings[$0].training.curricula = ["PREV"] }
        desk.send(.changedElsewhere)
        desk.press(.right)
        #expect(desk.shows("Excel : tableaux croisés") && !desk.shows("Excel en intersaison"))
    }

    @Test("Scenario 20: a pane says before anything is done what a registration reaches, blocked branches left out")
    func reach() {
        var desk = Desk(Size(width: 120, height: 30), world: .arranged)
        desk.show(.curricula(CurriculaScreen()))
        #expect(desk.shows("S'inscrire ici atteint"))
        #expect(desk.shows("Premiers pas  (NUM-1)") && !desk.shows("Expertise  (NUM-X)"))
        #expect(desk.shows("3\u{A0}formations"))
    }

    @Test("Trainings are attached by a picker of several and detached on their row")
    func attach() {
        var desk = desk()
        desk.press(.function(6))
        desk.type("haccp")
        desk.press(.enter, .escape)
        #expect(desk.said == "1\u{A0}formation attachée à NUM.")
        #expect(desk.world.training("HACCP")?.training.curricula == ["NUM"])
        desk.type("haccp")
        desk.press(.down, .function(8))
        #expect(desk.said == "HACCP est détachée.")
        #expect(desk.world.training("HACCP")?.training.curricula == [])
    }

    @Test("One key blocks and unblocks a node")
    func block() {
        var desk = desk()
        desk.press(.function(7))
        #expect(desk.said == "NUM est bloquant\u{A0}: on ne le franchit plus.")
        #expect(desk.world.curricula.first?.isBlocking == true)
        desk.press(.function(7))
        #expect(desk.world.curricula.first?.isBlocking == false)
    }

    @Test("A node that is not empty is not deleted, and the refusal says what hangs on it")
    func deleteRefused() {
        var desk = desk()
        desk.press(.function(8), .enter)
        #expect(desk.said.contains("n'est pas vide"))
        #expect(desk.world.curricula.contains { $0.code == "NUM" })
    }

    @Test("A node moved below itself is refused with what was typed kept")
    func loop() {
        var desk = desk()
        desk.press(.function(4), .tab, .character(" "))
        desk.type("premiers")
        desk.press(.enter, .function(2))
        #expect(desk.said.contains("il serait sous lui-même"))
        #expect(desk.form?.shown("parent") == .many(["NUM-1"]))
    }

    @Test("Who may not change curricula finds no keys for it")
    func permission() {
        let desk = desk(Actor(login: "t", roles: [.trainer], organisations: ["clar"]))
        let actions = desk.app.commands.map(\.action)
        for action in [CurriculaAction.add, .edit, .block, .delete, .attach, .register, .addRoot] {
            #expect(!actions.contains(.curricula(action)))
        }
        #expect(actions.contains(.curricula(.toggle)))
    }

    @Test("A stale tree is dropped")
    func stale() {
        var desk = desk()
        desk.isPrompt = false
        desk.send(.changedElsewhere)
        desk.send(.changedElsewhere)
        desk.world.curricula = []
        desk.answer(at: desk.pending.count - 1)
        let before = desk.rows
        desk.world = .arranged
        desk.answer(at: 0)
        #expect(desk.rows == before)
    }

    @Test("Lists that could not be read say why and hold no key back")
    func unreadable() {
        let screens: [Screen] = [
            .curricula(CurriculaScreen()), .seances(SeancesScreen(session: 42)), .outbox(OutboxScreen()),
        ]
        for screen in screens {
            var desk = Desk(world: .arranged, isPrompt: false)
            desk.show(screen)
            while let asked = desk.pending.popLast() {
                desk.send(.answered(asked.number, .failed(.store(.busy(path: "/base.db")))))
            }
            #expect(desk.said.contains("/base.db"))
            #expect(!desk.app.front.state.holds(.enter))
        }
    }
}
