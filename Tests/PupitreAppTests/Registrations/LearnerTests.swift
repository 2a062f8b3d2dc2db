import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("A learner's desk")
struct LearnerTests {
    private static let tim = Actor(login: "tim", roles: [.learner], organisations: ["clar"])

    @Test("Home: catalogue and own registrations first, no form to create; typing searches the catalogue")
    func home() {
        var desk = Desk(actor: Self.tim)
        #expect(desk.rows[3...].first { $0.contains("▌") }?.contains("Catalogue") == true)
        #expect(!desk.shows("Nouvelle session") && !desk.shows("Formations"))
        desk.type("juin")
        guard case .catalogue = desk.app.front else {
            Issue.record("the front is \(desk.app.front)")
            return
        }
        #expect(desk.rows[1].hasSuffix("juin") && desk.shows("Transition numérique – juin"))
    }

    @Test("A request tells its path in plain words before it is made, and what became of it after")
    func request() {
        var desk = Scene.request.desk()
        #expect(desk.shows("Vous demandez → vous confirmez par mail"))
        #expect(desk.world.deeds.isEmpty)
        desk.press(.enter)
        #expect(desk.world.deeds == [.request(session: 43, login: "tim")])
        #expect(desk.said.contains("Demande faite. Il manque\u{A0}: confirmation de l'apprenant"))
        #expect(desk.said.contains("Répondez au courriel"))
    }

    @Test("Scenario 32: where it is full the request says the waiting list first, then the position")
    func full() {
        var desk = Scene.requestFull.desk()
        #expect(desk.says("liste d'attente, derrière 2 personnes"))
        desk.press(.enter)
        #expect(desk.said.contains("En liste d'attente, position 3"))
    }

    @Test("Esc in the question asks for nothing")
    func noRequest() {
        var desk = Scene.request.desk()
        desk.press(.escape)
        #expect(desk.world.deeds.isEmpty)
    }

    @Test("Scenario 22: a session that is not open to learners is in no catalogue")
    func notPublic() {
        var desk = Desk(actor: Self.tim)
        desk.press(.enter)
        #expect(!desk.shows("HACCP") && desk.shows("Transition numérique – mai"))
    }

    @Test("Scenario 25: a request can be withdrawn; leaving is offered only where the session allows it")
    func leaving() {
        var desk = Scene.withdraw.desk()
        #expect(desk.shows("Retirer votre demande"))
        desk.press(.enter)
        #expect(desk.said == "Demande retirée.")
        let offers = Scene.mine.desk().app.commands.contains { $0.action == .registrations(.decide(.leave)) }
        #expect(!offers)
    }

    @Test("My registrations show the state and the rank of each")
    func mine() {
        let desk = Scene.mine.desk()
        #expect(desk.shows("en attente de validation") && desk.shows("inscrit"))
        let empty = Scene.mineEmpty.desk()
        #expect(empty.shows("Vous n'avez encore rien demandé."))
    }
}
