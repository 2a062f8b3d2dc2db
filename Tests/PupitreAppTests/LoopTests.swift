import TerminalUI
import TestSupport
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("The loop")
struct LoopTests {
    @Test("An answer to a superseded search is dropped, in whatever order answers come", arguments: [true, false])
    func staleAnswers(newestFirst: Bool) {
        var desk = Desk()
        desk.isPrompt = false
        desk.type("ec")
        let searches = desk.pending.indices.filter {
            if case .trainings = desk.pending[$0].question { return true }
            return false
        }
        #expect(searches.count == 2)
        if newestFirst { desk.answer(at: searches[1]) }
        let before = desk.app
        desk.answer(at: searches[0])
        #expect(desk.app == before)
    }

    @Test("No letter is the desk's own, so that the screens have them all", arguments: Scene.allCases)
    func letters(scene: Scene) {
        let keys = DeskCommands.all(scene.desk().app).flatMap(\.keys)
        #expect(!keys.contains { if case .character = $0 { true } else { false } })
    }

    @Test("Of letters that come at once, only the last search is wanted")
    func lettersAtOnce() {
        var desk = Desk()
        desk.isPrompt = false
        desk.type("eco")
        let searches = desk.pending.filter { if case .trainings = $0.question { true } else { false } }
        #expect(searches.count == 3)
        #expect(desk.withdrawn == searches.dropLast().map(\.number))
    }

    @Test("Esc closes one layer after the other and never leaves the program", arguments: Scene.allCases)
    func escape(scene: Scene) {
        var desk = scene.desk()
        for _ in 0..<12 { desk.leave() }
        #expect(!desk.ran.contains(.quit))
        #expect(desk.app.screens.count == 1)
    }

    @Test("Every key of the hint line changes something", arguments: Scene.allCases, Language.allCases)
    func hintsTellTheTruth(scene: Scene, language: Language) {
        let desk = scene.desk(Size(width: 80, height: 24), language)
        for command in desk.app.commands where command.weight > 0 {
            // A pair such as ↑↓ has one key that leads nowhere at either end of a list.
            for key in command.keys where command.sign == nil {
                var tried = desk
                tried.app.message = nil
                let before = tried.app
                let count = tried.ran.count
                tried.isPrompt = false
                tried.press(key)
                #expect(
                    tried.app != before || tried.ran.count > count || !tried.pending.isEmpty,
                    "\(key) says \(command.label.french)")
            }
        }
    }

    @Test(
        "No key stands twice among the commands in force with two meanings of a screen's own", arguments: Scene.allCases
    )
    func keysAreUnambiguous(scene: Scene) {
        let app = scene.desk().app
        let keys = app.front.state.commands(app.facts).flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }

    @Test("What happened is said until the next key")
    func message() {
        var desk = Scene.wizardReview.desk()
        desk.press(.function(2))
        #expect(desk.said.contains("Session 1045 enregistrée, lun. 10 mai 2027 09:00"))
        desk.send(.clock(Desk.now))
        #expect(desk.said.contains("Session 1045"))
        desk.press(.down)
        #expect(!desk.said.contains("Session 1045"))
    }

    @Test("The notice of a fallback is shown at the start")
    func notice() {
        var facts = Desk().app.facts
        facts.notice = "sans UTF-8"
        var app = AppState(facts, start: .home)
        _ = app.update(.started)
        #expect(app.message?.text == "sans UTF-8")
    }

    @Test("Under 40×10 a notice asks for more room, and the state is untouched by any size")
    func sizes() {
        var desk = Scene.wizardSession.desk()
        let before = desk.rows
        for width in [1, 5, 39, 40, 60, 79, 200, 500] {
            for height in [1, 2, 9, 10, 15, 23, 60, 200] {
                desk.send(.resized(Size(width: width, height: height)))
                #expect(desk.frame.size == Size(width: width, height: height))
            }
        }
        desk.send(.resized(Size(width: 39, height: 24)))
        #expect(desk.rows[0].contains("40×10"))
        desk.send(.resized(Size(width: 80, height: 24)))
        #expect(desk.rows == before)
    }

    @Test("Every screen can be drawn at every size", arguments: Scene.allCases)
    func everySize(scene: Scene) {
        var desk = scene.desk()
        for size in [Size(width: 40, height: 10), Size(width: 57, height: 12), Size(width: 250, height: 80)] {
            desk.send(.resized(size))
            #expect(desk.frame.size == size)
        }
    }

    @Test("An answer that closes a page closes what was opened over it meanwhile")
    func closeBelow() {
        var desk = Scene.deleteTraining.desk()
        desk.isPrompt = false
        desk.press(.enter, .function(1))
        #expect(desk.app.screens.count == 4)
        desk.answerAll()
        guard case .trainings = desk.app.front else {
            Issue.record("the front is \(desk.app.front)")
            return
        }
    }

    @Test("Enter typed ahead of the answer to a search waits for it")
    func typedAhead() {
        var desk = Desk()
        desk.open(.sessions)
        desk.isPrompt = false
        desk.type("haccp")
        desk.press(.enter)
        #expect(desk.app.screens.count == 2)
        desk.answerAll()
        guard case .session(let page) = desk.app.front else {
            Issue.record("the front is \(desk.app.front)")
            return
        }
        #expect(page.number == 45)
    }

    @Test("Ctrl-C leaves and keeps what was typed; so does the end of the terminal")
    func leaving() {
        for event in [Event.key(.control("c")), .key(.control("q")), .endRequested] {
            var desk = Desk()
            desk.openForm()
            desk.type("Mai")
            desk.ran = []
            desk.send(event)
            #expect(desk.ran.last == .quit)
            #expect(desk.world.drafts.first?.document.typed[.title] == .one("Mai"))
        }
    }

    @Test("Hostile text of the database reaches no screen as it is")
    func hostileText() {
        var world = FakeWorld.sample
        var training = Training(code: "X\u{1B}[2J", title: "\u{202E}piège\u{7}\nligne 2")
        training.organisations = ["clar"]
        world.trainings.insert(StoredTraining(id: 99, version: 1, training: training), at: 0)
        var desk = Desk(world: world)
        desk.open(.trainings)
        desk.type("piege")
        desk.press(.function(3))
        for scalar in desk.text.unicodeScalars where scalar != "\n" {
            #expect(scalar.value >= 0x20 && scalar.value != 0x202E)
        }
    }

    @Test("A thousand keys pressed at random never trap and never lose the way back")
    func randomKeys() {
        var desk = Desk(world: .withDrafts)
        var seed: UInt64 = 42
        let keys: [Key] =
            [
                .enter, .tab, .backTab, .escape, .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .delete,
                .backspace, .insert, .control("z"), .control("y"), .control("r"), .control("p"), .control("s"),
                .paste("a\u{1B}b\nc"),
            ] + (1...9).map(Key.function) + "a8 é/".map(Key.character)
        for _ in 0..<1000 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            desk.press(keys[Int(seed >> 33) % keys.count])
            #expect(!desk.app.screens.isEmpty)
        }
        for _ in 0..<40 { desk.leave() }
        #expect(desk.app.screens.count == 1)
        #expect(desk.frame.size == Size(width: 80, height: 24))
    }
}
