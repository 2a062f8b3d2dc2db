import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("What the form inherits")
struct WizardInheritanceTests {
    @Test("Scenario 7: everything is pre-filled and marked, the title is empty, the dates are proposed")
    func prefilled() {
        var desk = Desk()
        desk.openForm()
        #expect(desk.shown(.title) == .one(""))
        #expect(desk.shown(.maxUsers) == .one("12"))
        #expect(desk.shown("publicRegistration") == .one("true"))
        #expect(desk.shown(.validators) == .many(["alice", "bob"]))
        for key in [FieldKey("userValidation"), "organisationValidation", "registrationValidation"] {
            #expect(desk.shown(key) == .one("true"))
        }
        for field in SessionFields.inherited { #expect(desk.provenance(field.key) == .inherited) }
        #expect(desk.shown(.start) == .one("2027-05-10 09:00"))
        #expect(desk.shown(.end) == .one("2027-05-12 17:00"))
        #expect(desk.provenance(.start) == .proposed)
        #expect(desk.shows("lun. 10 mai 2027 09:00") && desk.shows("proposé") && desk.shows("hérité"))
    }

    @Test("Scenario 8: a changed value is stored as the session's own; the training keeps its own")
    func changed() {
        var desk = Desk()
        desk.openValidForm()
        desk.fill(.maxUsers, "8")
        #expect(desk.provenance(.maxUsers) == .own)
        #expect(desk.shows("au lieu de 12"))
        desk.press(.function(2))
        #expect(desk.world.saved.last?.session.maxUsers == 8)
        #expect(desk.world.saved.last?.own.contains(.maxUsers) == true)
        #expect(desk.world.training("Acs3")?.training.maxUsers == 12)
    }

    @Test("One key gives a field back to the training, and undo takes it again")
    func giveBack() {
        var desk = Desk()
        desk.openForm()
        desk.fill(.maxUsers, "8")
        #expect(desk.hints.contains("Ctrl-R"))
        desk.press(.control("r"))
        #expect(desk.provenance(.maxUsers) == .inherited)
        #expect(desk.shown(.maxUsers) == .one("12"))
        #expect(!desk.hints.contains("Ctrl-R"))
        desk.press(.control("z"))
        #expect(desk.shown(.maxUsers) == .one("8"))
    }

    @Test("Scenario 9: no organisation can be edited, and the session's page shows the training's")
    func organisations() {
        #expect(!SessionFields.all.contains { $0.editor == .organisations })
        let desk = Scene.session.desk()
        #expect(desk.shows("Formations Claroline et CCI Wallonie"))
    }

    @Test("Scenario 31: a training in no curriculum lets one be picked; one that has some shows it as inherited")
    func curricula() {
        var desk = Scene.curricula.desk()
        desk.press(.enter, .function(2))
        #expect(desk.shown(.curricula) == .many(["NUM"]))
        #expect(desk.provenance(.curricula) == .own)
        var attached = Desk()
        attached.openForm("sst")
        attached.press(.pageDown)
        #expect(attached.provenance(.curricula) == .inherited)
        #expect(attached.shown(.curricula) == .many(["PREV"]))
        #expect(attached.wizard?.fields(of: .registration).contains { $0.key == .curricula } == false)
    }

    @Test("Scenario 34: empty is unlimited, 0 is shown again and asked about, the rest is refused")
    func seats() {
        var desk = Desk()
        desk.openValidForm("eco")
        #expect(desk.session?.maxUsers == nil)
        desk.fill(.maxUsers, "-1")
        #expect(desk.wizard?.resolution?.problem(of: .maxUsers) == .negative("-1"))
        desk.press(.control("u"))
        desk.type("douze")
        #expect(desk.wizard?.resolution?.problem(of: .maxUsers) == .notAWholeNumber("douze"))
        desk.press(.control("u"))
        desk.type("0")
        desk.press(.function(2))
        #expect(desk.world.saved.isEmpty)
        #expect(desk.shows("0 place"))
        desk.press(.escape)
        #expect(desk.shown(.maxUsers) == .one("0"))
        desk.press(.function(2), .enter)
        #expect(desk.world.saved.last?.session.maxUsers == 0)
        desk.send(.changedElsewhere)
        guard let number = desk.world.sessions.last?.number else { return }
        var again = Desk(world: desk.world)
        again.open(.sessions)
        again.type("nouvelle")
        again.press(.function(4))
        #expect(again.wizard?.source?.number == number)
        #expect(again.shown(.maxUsers) == .one("0"))
    }
}
