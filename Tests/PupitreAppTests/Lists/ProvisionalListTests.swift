import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

@Suite("A large catalogue that is not yet in memory")
struct ProvisionalListTests {
    @Test("The beginning is shown at once, without a count; the rest follows by itself once it is loaded")
    func completes() throws {
        var world = FakeWorld.sample
        world.isLarge = true
        var desk = Desk(world: world, isPrompt: false)
        desk.world.isLarge = true
        desk.open(.trainings)
        let asked = try #require(desk.pending.lastIndex { if case .trainings = $0.question { true } else { false } })
        desk.answer(at: asked)
        #expect(desk.rows[0].hasSuffix("1…"))
        let loading = try #require(desk.pending.lastIndex { $0.question == .loadIndex })
        desk.answer(at: loading)
        #expect(desk.rows[0].hasSuffix("1…"))
        desk.answerAll()
        #expect(desk.rows[0].hasSuffix(" \(desk.world.trainings.count)"))
    }

    @Test("What can't be loaded is waited for")
    func failed() throws {
        var desk = Desk(isPrompt: false)
        desk.open(.trainings)
        desk.world.isLarge = true
        let asked = try #require(desk.pending.lastIndex { if case .trainings = $0.question { true } else { false } })
        desk.answer(at: asked)
        let loading = try #require(desk.pending.lastIndex { $0.question == .loadIndex })
        let number = desk.pending.remove(at: loading).number
        desk.send(.answered(number, .failed(.store(.busy(path: "pupitre.db")))))
        desk.answerAll()
        #expect(desk.rows[0].hasSuffix(" \(desk.world.trainings.count)"))
    }
}
