import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("What the form says about its fields and keys")
struct WizardWordsTests {
    @Test(
        "A date come to can be typed over the day first, and what it means is said whole", arguments: Language.allCases)
    func dayFirst(language: Language) {
        var desk = Desk(Size(width: 80, height: 24), language)
        desk.openValidForm()
        desk.go(to: .end)
        #expect(desk.shows("12/05/2027 17:00"))
        #expect(desk.shows(language == .french ? "→ mer. 12 mai 2027 17:00" : "→ Wed 12 May 2027 17:00"))
        desk.press(.left, .right, .backspace)
        desk.type("5")
        #expect(desk.session?.end == CivilDateTime(2027, 5, 12, 17, 5))
        desk.press(.tab)
        #expect(desk.shown(.end) == .one("2027-05-12 17:05"))
    }

    @Test("Ctrl-R says what it brings back")
    func givenBack() {
        var desk = Desk(Size(width: 120, height: 40))
        desk.openValidForm()
        #expect(desk.hints.contains("Ctrl-R valeur de départ"))
        desk.fill(.start, "demain")
        #expect(desk.hints.contains("Ctrl-R date proposée"))
        desk.fill(.maxUsers, "8")
        #expect(desk.hints.contains("Ctrl-R valeur héritée"))
        desk.press(.control("r"))
        #expect(!desk.hints.contains("Ctrl-R"))
    }

    @Test("F8 is offered once something is wrong, and first of all in the review")
    func errors() {
        var desk = Desk(Size(width: 120, height: 40))
        desk.openForm("acs")
        #expect(!desk.hints.contains("F8"))
        desk.press(.function(2))
        #expect(desk.hints.contains("F8 erreurs"))
        var small = Desk()
        small.openForm("acs")
        small.press(.pageDown, .pageDown, .pageDown)
        #expect(small.hints.contains("F8 erreurs"))
    }

    @Test("The path of a request is told once on the approvals")
    func pathOnce() {
        var desk = Desk(Size(width: 120, height: 40))
        desk.openValidForm()
        desk.go(to: .maxUsers)
        #expect(desk.text.split(separator: "Léa").count == 2)
    }

    @Test("A changed description says that it was changed, not what it was")
    func description() {
        var desk = Desk()
        desk.openValidForm()
        desk.go(to: .description)
        desk.type("!")
        desk.press(.escape)
        #expect(desk.shows("fixé ici"))
        #expect(!desk.shows("au lieu de …"))
    }

    @Test("At 40×10 every field shows its value whole or to the edge, and nothing runs into anything")
    func narrow() {
        var desk = Desk(Size(width: 40, height: 10))
        desk.openValidForm()
        desk.go(to: .start)
        #expect(desk.shows("→ lun. 10 mai 2027 09:00"))
        #expect(desk.shows("mer. 12 mai 2027 17:00"))
        desk.type("23/11/27")
        #expect(desk.shows("→ mar. 23 nov. 2027 09:00"))
        desk.press(.tab)
        #expect(desk.shows("mar. 23 nov. 2027 09:00"))
        desk.press(.pageDown, .pageDown, .pageDown)
        #expect(desk.shows("Enregistrer F2"))
        #expect(!desk.shows("changér"))
        #expect(desk.shows("mar. 23 nov. 2027 09:00"))
    }

    @Test("Opening the list of people and leaving it as it was keeps it inherited")
    func lookingOnly() {
        var desk = Desk()
        desk.openValidForm()
        desk.go(to: .validators)
        desk.press(.character(" "), .escape)
        #expect(desk.provenance(.validators) == .inherited)
        desk.press(.character(" "), .enter, .escape)
        #expect(desk.provenance(.validators) == .own)
    }

    @Test("The language changes from the menu, in words of the other language")
    func language() {
        var desk = Desk()
        for _ in 0..<12 where desk.rows.first(where: { $0.hasPrefix("▌") })?.contains("Langue") != true {
            desk.press(.down)
        }
        #expect(desk.shows("switch to English"))
        desk.press(.enter)
        #expect(desk.shows("passer en français"))
    }
}
