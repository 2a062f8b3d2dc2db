import TerminalUI
import Testing
import TrainingDomain

@testable import PupitreApp

/// The line of keys (`interface.md`, "Keys"): where there is no room for all, the most important ones stay.
@Suite("The line of keys")
struct HintsTests {
    @Test("The way out is on it on every screen, however narrow", arguments: Scene.allCases, Language.allCases)
    func wayOut(scene: Scene, language: Language) {
        for width in [80, 60, 40] {
            let desk = scene.desk(Size(width: width, height: 24), language)
            let leaves = desk.app.commands.contains { $0.keys.first == .escape && $0.weight > 0 }
            #expect(!leaves || desk.hints.contains(language == .french ? "Échap" : "Esc"), "\(width): \(desk.hints)")
        }
    }

    @Test("In the list of people groups and organisations, reached from there alone, have their place")
    func people() {
        for language in Language.allCases {
            let desk = Scene.peopleList.desk(Size(width: 80, height: 24), language)
            #expect(desk.hints.contains("F2") && desk.hints.contains("F5") && desk.hints.contains("F7"))
        }
    }
}
