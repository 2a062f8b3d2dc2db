import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

/// The mouse is never needed (`interface.md`, "Keys"); where it is used it does what a key would do.
@Suite("The mouse")
struct PointingTests {
    /// Clicks on the first cell of a text of the screen.
    private func click(_ text: String, _ desk: inout Desk) throws {
        let rows = desk.rows
        let y = try #require(rows.firstIndex { $0.contains(text) }, "\(text) is not on the screen")
        let range = try #require(rows[y].firstRange(of: text))
        let x = rows[y].distance(from: rows[y].startIndex, to: range.lowerBound)
        desk.press(.mouse(Mouse(.press, at: Position(x: x, y: y))), .mouse(Mouse(.release, at: Position(x: x, y: y))))
    }

    private func wheel(_ action: Mouse.Action, _ desk: inout Desk) {
        desk.press(.mouse(Mouse(action, at: Position(x: 10, y: 8))))
    }

    @Test("A click on a row chooses it, a second one opens it")
    func row() throws {
        var desk = Desk()
        try click("Sessions", &desk)
        #expect(desk.rows.contains { $0.hasPrefix("▌ Sessions") })
        #expect(desk.app.screens.count == 1)
        try click("Sessions", &desk)
        #expect(desk.app.screens.count == 2 && desk.rows[0].contains("Sessions"))
        let before = desk.rows
        let third = try #require(before.indices.dropFirst(6).first)
        let place = Position(x: 30, y: third)
        desk.press(.mouse(Mouse(.press, at: place)))
        #expect(desk.rows[third].hasPrefix("▌") && !before[third].hasPrefix("▌"))
        desk.press(.mouse(Mouse(.press, at: place)))
        #expect(desk.app.screens.count == 3 && desk.rows[1].contains("Aperçu ●"))
    }

    @Test("The help says at the end of the keys what the mouse does, where the desk listens to it")
    func help() {
        for language in Language.allCases {
            var desk = Desk(Size(width: 80, height: 50), language)
            let line = desk.app.facts.words.mouseLine
            desk.press(.function(1))
            #expect(desk.rows.contains { $0.contains(line.replacing("\u{A0}", with: " ")) || $0.contains(line) })
            desk.app.facts.hasMouse = false
            #expect(!desk.says(line))
        }
    }

    @Test("A click on a hint presses its key; one on several keys does nothing")
    func hint() throws {
        var desk = Desk()
        try click("F1 aide", &desk)
        #expect(desk.app.screens.count == 2)
        try click("Échap", &desk)
        #expect(desk.app.screens.count == 1)
        let before = desk.rows
        try click("↑↓", &desk)
        #expect(desk.rows == before)
    }

    @Test("The wheel moves three rows, and stops at the ends")
    func wheel() {
        var desk = Desk()
        wheel(.wheelDown, &desk)
        #expect(desk.rows.firstIndex { $0.hasPrefix("▌") } == 7)
        wheel(.wheelUp, &desk)
        wheel(.wheelUp, &desk)
        #expect(desk.rows.firstIndex { $0.hasPrefix("▌") } == 4)
    }

    @Test("In a form a click goes to a field, and a second one changes what is not typed; the wheel leaves none")
    func form() throws {
        var desk = Desk()
        desk.openValidForm()
        desk.go(to: .title)
        try click("Date de fin", &desk)
        #expect(desk.wizard?.focus == .field(.end))
        wheel(.wheelDown, &desk)
        #expect(desk.wizard?.focus == .field(.end))
        try click("3 Inscription", &desk)
        #expect(desk.wizard?.step == .registration)
        let before = desk.shown("publicRegistration")
        try click("Inscription publique", &desk)
        #expect(desk.shown("publicRegistration") == before && desk.wizard?.focus == .field("publicRegistration"))
        try click("Inscription publique", &desk)
        #expect(desk.shown("publicRegistration") != before)
        try click("5 Vérifier", &desk)
        #expect(desk.wizard?.step == .review)
        try click("Titre", &desk)
        #expect(desk.wizard?.step == .session && desk.wizard?.focus == .field(.title))
    }

    @Test("A click on the text being typed finds nothing wrong with it, and one on the present step goes nowhere")
    func unfinished() throws {
        var desk = Desk(start: .newSession(code: "ACC1"))
        let before = desk.text
        try click("Titre", &desk)
        try click("2 Session", &desk)
        #expect(desk.text == before)
        desk.press(.tab)
        #expect(desk.text != before)
    }

    @Test("A small form: its fields, its button")
    func smallForm() throws {
        var desk = Scene.trainingForm.desk()
        guard case .form = desk.app.front else { Issue.record("no form"); return }
        try click("Titre", &desk)
        guard case .form(let form) = desk.app.front else { Issue.record("no form"); return }
        #expect(form.focus == .field(.title))
    }

    @Test("A picker of several: a click chooses, a second one ticks, the button ends it")
    func picker() throws {
        var desk = Desk()
        desk.openValidForm()
        desk.go(to: .validators)
        desk.press(.character(" "), .tab)
        let y = try #require(desk.rows.lastIndex { $0.contains("[ ]") })
        let place = Mouse(.press, at: Position(x: 12, y: y))
        desk.press(.mouse(place))
        #expect(desk.rows[y].contains("[ ]"))
        desk.press(.mouse(place))
        #expect(desk.rows[y].contains("[x]"))
        try click("[ Terminé ]", &desk)
        guard case .wizard = desk.app.front else { Issue.record("the picker is still there"); return }
    }

    @Test("A month: a click on a day chooses it, a second one takes it")
    func month() throws {
        var desk = Desk()
        desk.openValidForm()
        desk.go(to: .start)
        desk.press(.function(4))
        let before = desk.shown(.start)
        let y = try #require(desk.rows.firstIndex { $0.contains(" 17 ") || $0.contains(" 17") })
        try click("17", &desk)
        guard case .month(let month) = desk.app.front else { Issue.record("no month"); return }
        #expect(month.day.day == 17, "\(desk.rows[y])")
        try click("17", &desk)
        #expect(desk.shown(.start) != before && desk.shown(.start)?.text.contains("-17 ") == true)
    }

    @Test("The tabs of a session's page")
    func tabs() throws {
        var desk = Scene.session.desk()
        try click("Historique", &desk)
        #expect(desk.rows[1].contains("Historique ●"))
        try click("Inscrits", &desk)
        #expect(desk.rows[1].contains("Inscrits") && !desk.rows[1].contains("Historique ●"))
    }

    @Test("What lies under a dialog does not answer, nor what lies beside everything")
    func covered() {
        var desk = Desk()
        desk.press(.control("p"))
        let before = desk.rows
        for (x, y) in [(3, 5), (79, 0), (0, 22), (500, 200), (40, 3)] {
            desk.press(.mouse(Mouse(.press, at: Position(x: x, y: y))))
        }
        #expect(desk.rows == before && desk.app.screens.count == 2)
    }

    @Test("A click made before an answer that decides what it means waits for it, as Enter does")
    func held() throws {
        var desk = Desk()
        desk.isPrompt = false
        desk.open(.trainings)
        desk.type("tr")
        let rows = desk.app.screens.count
        desk.press(.mouse(Mouse(.press, at: Position(x: 20, y: 3))))
        #expect(desk.app.held.count == 1 && desk.app.screens.count == rows)
        desk.isPrompt = true
        desk.answerAll()
        #expect(desk.app.held.isEmpty)
    }

    @Test(
        "Every screen can be clicked anywhere and wheeled, whatever its size, without a crash",
        arguments: Scene.allCases)
    func anywhere(_ scene: Scene) {
        for size in [Size(width: 80, height: 24), Size(width: 40, height: 10)] {
            var desk = scene.desk(size)
            for y in stride(from: 0, to: size.height, by: 3) {
                for x in [5, 38] {
                    let place = Position(x: x, y: y)
                    desk.press(.mouse(Mouse(.press, at: place)), .mouse(Mouse(.wheelDown, at: place)))
                }
                #expect(desk.frame.size == size)
            }
        }
    }
}
