import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("Trainings on the desk")
struct TrainingFormTests {
    private func desk(_ actor: Actor = .localAdministrator(login: "admin")) -> Desk {
        var desk = Desk(actor: actor)
        desk.open(.trainings)
        return desk
    }

    @Test("F2 adds a training with every field of the list of fields")
    func add() throws {
        var desk = desk()
        desk.press(.function(2))
        #expect(desk.form?.fields.map(\.key) == TrainingFields.all.map(\.key))
        desk.type("NEW-1")
        desk.press(.tab)
        desk.type("Une formation neuve")
        desk.press(.function(2))
        #expect(desk.said == "Formation NEW-1 enregistrée.")
        let added = try #require(desk.world.training("NEW-1")?.training)
        #expect(added == Training(code: "NEW-1", title: "Une formation neuve"))
    }

    @Test("F4 edits the row's training, from the list and from its page")
    func edit() throws {
        for fromPage in [false, true] {
            var desk = desk()
            desk.type("haccp")
            if fromPage { desk.press(.function(3)) }
            desk.press(.function(4))
            #expect(desk.form?.shown(.title) == .one("Hygiène alimentaire et méthode HACCP"))
            desk.press(.tab)
            desk.type("Hygiène")
            desk.press(.function(2))
            #expect(desk.world.training("HACCP")?.training.title == "Hygiène")
            #expect(desk.shows("Hygiène"))
        }
    }

    @Test("A changed code is followed by the page of the training")
    func renamed() {
        var desk = desk()
        desk.type("haccp")
        desk.press(.function(3), .function(4))
        desk.type("HYG")
        desk.press(.function(2))
        #expect(desk.rows[0].hasSuffix("HYG"))
    }

    @Test("Scenario 40: of two editors of a training the second is shown what changed, and keeps what was typed")
    func conflict() throws {
        var desk = Scene.trainingConflict.desk()
        #expect(desk.shows("12 → 20"))
        desk.press(.enter)
        #expect(desk.form?.shown(.title) == .one("Mon titre"))
        #expect(desk.form?.shown(.maxUsers) == .one("20"))
        desk.press(.function(2))
        let saved = try #require(desk.world.training("Acs3")?.training)
        #expect(saved.title == "Mon titre" && saved.maxUsers == 20 && saved.validators == ["chloe"])
    }

    @Test("Deleting says how many sessions, registrations and requests go with it")
    func delete() {
        var desk = desk()
        desk.type("acs")
        desk.press(.function(8))
        #expect(desk.text.replacing("\n", with: " ").contains("Ses 2 sessions partent avec elle"))
        #expect(desk.shows("11\u{A0}inscriptions et 7\u{A0}demandes"))
        desk.press(.enter)
        #expect(desk.world.training("Acs3") == nil)
    }

    @Test("Who may not change trainings finds no key for it")
    func permission() {
        let desk = desk(Actor(login: "t", roles: [.trainer], organisations: ["clar"]))
        let actions = desk.app.commands.map(\.action)
        for action in [TrainingsAction.add, .edit, .delete] { #expect(!actions.contains(.trainings(action))) }
    }
}
