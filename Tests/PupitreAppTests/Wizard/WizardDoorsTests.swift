import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("The doors of the form")
struct WizardDoorsTests {
    @Test("Scenario 1: from the list of trainings the form opens on the chosen one, without a picker")
    func fromTrainings() {
        var desk = Desk()
        desk.open(.trainings)
        desk.press(.down, .enter)
        #expect(desk.wizard?.step == .session)
        #expect(desk.wizard?.draft?.training.training.code == "ACC1")
        #expect(desk.wizard?.focus == .field(.title))
    }

    @Test("Scenario 2: from the list of sessions a picker comes first, then the same form with the same values")
    func fromSessions() {
        var one = Desk()
        one.open(.trainings)
        one.type("acs3")
        one.press(.enter)
        for key in [Key.function(2), .insert] {
            var two = Desk()
            two.open(.sessions)
            two.press(key)
            #expect(two.wizard?.step == .training)
            two.type("acs3")
            two.press(.enter)
            #expect(two.wizard?.step == one.wizard?.step)
            #expect(two.wizard?.draft == one.wizard?.draft)
            #expect(two.wizard?.resolution == one.wizard?.resolution)
        }
    }

    @Test("The sessions of one training lead to its form without a picker")
    func fromSessionsOfOne() {
        var desk = Scene.sessionsOfOne.desk()
        desk.press(.function(2))
        #expect(desk.wizard?.draft?.training.training.code == "Acs3")
    }

    @Test("Scenario 5: a search without an answer opens no form on Enter, and says how to widen it")
    func nothingFound() {
        for entry in [Desk.Entry.trainings, .newSession] {
            var desk = Desk()
            desk.open(entry)
            desk.type("zzz")
            let count = desk.app.screens.count
            desk.press(.enter)
            #expect(desk.app.screens.count == count)
            #expect(desk.wizard?.form == nil)
            #expect(desk.shows("Aucune formation ne contient «\u{A0}zzz\u{A0}»."))
            #expect(desk.shows("Tapez moins de mots"))
        }
    }

    @Test("Scenario 4: case and accents do not matter, title and code are searched")
    func search() {
        var desk = Desk()
        desk.open(.trainings)
        desk.type("ECOUTE")
        #expect(desk.shows("Écoute active"))
        #expect(!desk.shows("Accueil"))
        #expect(desk.rows[0].hasSuffix("1 / 20"))
    }

    @Test("Picking another training in the middle: inherited values follow, changed ones stay, one undo step")
    func anotherTraining() {
        var desk = Desk()
        desk.openValidForm()
        desk.fill(.maxUsers, "8")
        desk.press(.pageUp, .pageUp, .pageUp)
        #expect(desk.wizard?.step == .training)
        desk.type("eco")
        desk.press(.enter)
        #expect(desk.wizard?.draft?.training.training.code == "ECO")
        #expect(desk.shown(.maxUsers) == .one("8"))
        #expect(desk.shown(.validators) == .many([]))
        desk.press(.control("z"))
        #expect(desk.wizard?.draft?.training.training.code == "Acs3")
        #expect(desk.shown(.maxUsers) == .one("8"))
        #expect(desk.shown(.title) == .one("Une nouvelle"))
    }
}
