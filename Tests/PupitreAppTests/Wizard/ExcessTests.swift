import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("A limit lowered below the number enrolled")
struct ExcessTests {
    @Test("Scenario 35: both choices are offered and told with their numbers; each saves again with what was chosen")
    func choices() throws {
        for (keys, choice) in [([Key.enter], ExcessChoice.keep), ([.down, .enter], .moveLast)] {
            var desk = Scene.excess.desk()
            #expect(desk.says("garder les 5 et n'accepter personne"))
            #expect(desk.says("mettre les 2 dernières en tête de la liste d'attente"))
            #expect(desk.world.saved.isEmpty)
            for key in keys { desk.press(key) }
            #expect(try #require(desk.world.saved.last).excess == choice)
            #expect(desk.said.contains("enregistrée"))
        }
    }

    @Test("Scenario 35: going back saves nothing and keeps the form")
    func back() {
        var desk = Scene.excess.desk()
        desk.press(.escape)
        #expect(desk.world.saved.isEmpty)
        #expect(desk.session?.title == "Transition numérique – mai")
    }
}
